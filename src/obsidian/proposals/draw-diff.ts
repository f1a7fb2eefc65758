import type { NoteProposal } from '../../proposals/proposal';
import type { DiffLine, Preview } from '../../proposals/preview';

const CLASSES: Readonly<Record<DiffLine['sign'], string>> = { '+': 'is-added', '-': 'is-removed', ' ': 'is-same' };

/** A new note as its text, a change as the lines that differ. */
export function drawDiff(parent: HTMLElement, kind: NoteProposal['kind'], preview: Preview): void {
  if (!preview.ok) {
    parent.createDiv({ cls: 'homelab-proposal-refused', text: preview.reason });
    return;
  }
  if (preview.lines.length === 0) {
    parent.createDiv({ cls: 'homelab-proposal-why', text: 'The note says all of it by now.' });
    return;
  }
  const pre = parent.createEl('pre', 'homelab-diff');
  for (const { sign, text } of preview.lines) {
    const line = kind === 'create' ? text : `${sign} ${text}`;
    pre.createDiv({ cls: kind === 'create' ? 'is-same' : CLASSES[sign], text: line === '' ? ' ' : line });
  }
}
