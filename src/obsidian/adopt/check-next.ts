import { OTHER_WORDS } from '../../adoption/adoption';
import type { Settings } from '../../settings';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { setUpFromFirstSteps } from '../first-steps/register-first-steps';
import { writeHygieneReport } from '../report-command';
import { fillInProperties } from './fill-in-command';
import { turnNamesIntoLinks } from './links-command';

/** A button that says what went wrong where something did. */
export function drawButton(parent: HTMLElement | null, text: string, run: () => void | Promise<void>): HTMLElement {
  const button = createEl('button', { text, attr: { type: 'button' } });
  parent?.append(button);
  button.addEventListener('click', () => void attempt(`${text} did not work`, async () => run()));
  return button;
}

/** What one does once the notes are understood; null: nothing of it yet. */
export function drawNext(parent: HTMLElement, desk: Desk | null): void {
  parent.empty();
  if (!desk) return;
  parent.createEl('h3', { text: 'Next' });
  const buttons = parent.createDiv('homelab-check-buttons');
  drawButton(buttons, 'Write the weekly report', () => writeHygieneReport(desk)).addClass('mod-cta');
  drawButton(buttons, 'Turn names into links', () => turnNamesIntoLinks(desk));
  drawButton(buttons, 'Fill in properties', () => fillInProperties(desk));
}

export interface NothingFound {
  readonly hasRecords: boolean;
  readonly settings: Settings;
  readonly desk: Desk;
}

/** Where there is nothing to propose: what was looked for, and another way to begin. */
export function drawLookedFor(parent: HTMLElement, nothing: NothingFound | null): void {
  parent.empty();
  if (!nothing) return;
  const { hasRecords, settings, desk } = nothing;
  if (hasRecords) {
    parent.createEl('p', { text: 'There is nothing to propose: what can be recognised is read already.' });
    return;
  }
  parent.createEl('p', {
    text: `I looked for a property that says what a note is (${settings.typeProperty}, is_a, category and the like), for tags such as #server, and for folders such as Services or Changes. Nothing of it speaks of a homelab.`,
  });
  parent.createEl('p', { text: OTHER_WORDS });
  parent.createEl('p', { text: 'Or begin with notes of your own: folders, a first service page, and tables.' });
  drawButton(parent.createDiv('homelab-check-buttons'), 'Set up homelab notes', () =>
    setUpFromFirstSteps(desk),
  ).addClass('mod-cta');
}
