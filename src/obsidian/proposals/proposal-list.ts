import type { Proposals, Remark } from '../../proposals/proposal';
import { REMARKS } from '../../render/proposals-markdown';
import { expander } from './expander';
import { drawRow, type RowContext } from './proposal-row';
import { countWords, type RowGroup, rowGroups } from './rows';
import { drawSliced } from './sliced-list';
import { tickBox } from './tick-box';

/** Longer ones are folded at first. */
const MOST_ROWS = 30;
const MOST_REMARKS = 5;

/** Everything that is proposed, in groups, and then what is not done. */
export function drawProposals(parent: HTMLElement, proposals: Proposals, context: RowContext): void {
  parent.createEl('p', { cls: 'homelab-proposals-count', text: countWords(proposals) });
  for (const group of rowGroups(proposals.notes)) drawGroup(parent, group, context);
  for (const [kind, heading] of REMARKS) {
    const remarks = proposals.remarks.filter((remark) => remark.kind === kind);
    if (remarks.length > 0) drawRemarks(parent, heading, remarks);
  }
}

function drawGroup(parent: HTMLElement, { heading, rows }: RowGroup, context: RowContext): void {
  const { ticks, changed, refreshers } = context;
  const el = parent.createDiv('homelab-proposals-group');
  const head = el.createDiv('homelab-proposals-heading');
  const body = el.createDiv('homelab-proposals-body');
  const box = tickBox(head, (isOn) => {
    for (const row of rows) ticks.setRow(row, isOn);
    changed();
  });
  box.labelEl.createDiv({ cls: 'homelab-proposal-words', text: `${heading} (${rows.length})` });
  const fold = expander(head, body, heading, () => drawSliced(body, rows, (row) => drawRow(body, row, context)));
  fold.open(rows.length <= MOST_ROWS);
  const refresh = (): void => {
    const each = new Set(rows.map((row) => ticks.ofRow(row)));
    const [one = 'none'] = each;
    box.show(each.size === 1 ? one : 'some');
  };
  refreshers.add(refresh);
  refresh();
}

function drawRemarks(parent: HTMLElement, heading: string, remarks: readonly Remark[]): void {
  const el = parent.createDiv('homelab-proposals-group');
  const head = el.createDiv('homelab-proposals-heading');
  const body = el.createDiv('homelab-proposals-body');
  head.createDiv({ cls: 'homelab-proposal-words', text: `${heading} (${remarks.length})` });
  const fold = expander(head, body, heading, () => drawSliced(body, remarks, (remark) => drawRemark(body, remark)));
  fold.open(remarks.length <= MOST_REMARKS);
}

function drawRemark(parent: HTMLElement, { where, message }: Remark): void {
  const el = parent.createDiv('homelab-proposal-remark');
  el.createDiv({ text: message });
  if (where !== '') el.createDiv({ cls: 'homelab-proposal-path', text: where });
}
