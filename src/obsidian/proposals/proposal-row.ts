import type { Planned } from './note-now';
import { drawDiff } from './draw-diff';
import { expander } from './expander';
import type { NoteProposal } from '../../proposals/proposal';
import { propertyWords, reasonsOf, rowWords } from './rows';
import { tickBox } from './tick-box';
import type { Row, Ticks } from './ticks';

/** What rows are drawn with. */
export interface RowContext {
  readonly ticks: Ticks;
  readonly plan: (note: NoteProposal) => Promise<Planned>;
  /** A box was ticked: everybody shows what is ticked by now. */
  readonly changed: () => void;
  /** To be told of that. */
  readonly refreshers: Set<() => void>;
}

/** One note: its box, its name and what it gets in one line; behind the arrow a box for each property, and the exact text. */
export function drawRow(parent: HTMLElement, row: Row, context: RowContext): void {
  const { ticks, changed, refreshers } = context;
  const el = parent.createDiv('homelab-proposal');
  const head = el.createDiv('homelab-proposal-head');
  const box = tickBox(head, (isOn) => {
    ticks.setRow(row, isOn);
    changed();
  });
  const words = box.labelEl.createDiv('homelab-proposal-words');
  words.createDiv({ cls: 'homelab-proposal-title', text: row.note.title });
  words.createDiv({ cls: 'homelab-proposal-line', text: rowWords(row) });
  const reasons = reasonsOf(row);
  if (reasons !== '') words.createDiv({ cls: 'homelab-proposal-why', text: reasons });
  const body = el.createDiv('homelab-proposal-body');
  expander(head, body, `Details of ${row.note.title}`, () => drawDetails(body, row, context));
  const refresh = (): void => {
    box.show(ticks.ofRow(row));
    el.toggleClass('is-left-out', ticks.ofRow(row) === 'none');
  };
  refreshers.add(refresh);
  refresh();
}

function drawDetails(body: HTMLElement, row: Row, context: RowContext): void {
  const { note } = row;
  body.createDiv({ cls: 'homelab-proposal-path', text: note.path });
  for (const property of row.properties) {
    const { ticks, changed, refreshers } = context;
    const box = tickBox(body, (isOn) => {
      ticks.setProperty(note, property, isOn);
      changed();
    });
    box.labelEl.createDiv({ cls: 'homelab-proposal-words', text: propertyWords(property) });
    const refresh = (): void => box.show(ticks.has(note, property) ? 'all' : 'none');
    refreshers.add(refresh);
    refresh();
  }
  drawText(body, note, context);
}

/** The exact text, asked for; it follows what is ticked. */
function drawText(body: HTMLElement, note: NoteProposal, { ticks, plan, refreshers }: RowContext): void {
  const [show, hide] =
    note.kind === 'create' ? ['Show the note', 'Hide the note'] : ['Show the change', 'Hide the change'];
  const button = body.createEl('button', { cls: 'homelab-proposal-show', text: show, attr: { type: 'button' } });
  const textEl = body.createDiv('homelab-proposal-text');
  let isShown = false;
  let drawings = 0;
  const draw = async (): Promise<void> => {
    const drawing = ++drawings;
    const chosen = ticks.takenOf(note);
    const planned = chosen && (await plan(chosen));
    // Another box may have been ticked meanwhile.
    if (drawing !== drawings) return;
    textEl.empty();
    if (!isShown) return;
    if (planned) drawDiff(textEl, note.kind, planned.preview);
    else textEl.createDiv({ cls: 'homelab-proposal-why', text: 'Nothing is ticked, so nothing would be written.' });
  };
  button.addEventListener('click', () => {
    isShown = !isShown;
    button.setText(isShown ? hide : show);
    void draw();
  });
  refreshers.add(() => {
    if (isShown) void draw();
  });
}
