import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { CheckNotesView, type StoreSettings } from './check-view';
import { fillInProperties } from './fill-in-command';
import { turnNamesIntoLinks } from './links-command';
import { CHECK_NOTES_VIEW, showNotesCheck } from './open-check';

/** What one begins with who has notes already: what they mean, links in place of names, and what they could still say. */
export function registerAdoption(desk: Desk, store: StoreSettings): void {
  const { plugin } = desk;
  plugin.registerView(CHECK_NOTES_VIEW, (leaf) => new CheckNotesView(leaf, desk, store));
  plugin.addCommand({
    id: 'check-my-notes',
    name: 'Check my notes',
    icon: 'list-checks',
    callback: () => void attempt('The notes were not checked', () => showNotesCheck(desk)),
  });
  plugin.addCommand({
    id: 'turn-names-into-links',
    name: 'Turn names into links',
    icon: 'link',
    callback: () => void attempt('The names could not be turned into links', () => turnNamesIntoLinks(desk)),
  });
  plugin.addCommand({
    id: 'fill-in-properties',
    name: 'Fill in properties',
    icon: 'list-todo',
    callback: () => fillInProperties(desk),
  });
}
