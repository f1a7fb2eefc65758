import { Platform, setTooltip } from 'obsidian';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { addTimelineLine } from '../steps/add-to-incident-timeline';
import { elapsedWords, lastLineWords, severityWord, subjectWords } from './incident-words';
import type { IncidentWatch } from './incident-watch';

/** Shows the worst open incident in the status bar; selecting it adds a line. A phone has no status bar. */
export function showInStatusBar(desk: Desk, watch: IncidentWatch): void {
  if (Platform.isMobile) return;
  const item = desk.plugin.addStatusBarItem();
  item.addClass('homelab-status', 'mod-clickable');
  setTooltip(item, 'Add a line to the timeline', { placement: 'top' });
  desk.plugin.registerDomEvent(item, 'click', () => {
    void attempt('The line was not added', () => addTimelineLine(desk));
  });
  const show = (): void => {
    const text = statusText(desk, watch);
    item.toggle(text !== null);
    item.setText(text ?? '');
  };
  show();
  desk.plugin.register(watch.onTick(show));
}

/** `SEV2 Immich · 1 h 12 min · last line 5 min ago`; null where nothing is open. */
function statusText(desk: Desk, watch: IncidentWatch): string | null {
  const [worst, ...others] = watch.incidents();
  const inventory = desk.lab()?.inventory;
  if (!worst || !inventory) return null;
  const now = desk.now();
  const parts = [
    `${severityWord(worst)} ${subjectWords(worst, inventory)}`,
    elapsedWords(worst, now),
    lastLineWords(worst, now),
    others.length === 0 ? null : `${others.length} more open`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
