import { type App, Notice, TFile } from 'obsidian';
import { isoWeekOf } from '../../dates';
import { isLookDue, type Reminder, type Weekday, WEEKDAYS } from '../../report/next-look';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { showReview } from './open-review';

const KEY = 'homelab-ops-review-reminder';

/** What this device keeps; null: nobody asked for a reminder here. Anything may stand there: it is no file of ours. */
export function reminderOf(app: App): Reminder | null {
  const stored: unknown = app.loadLocalStorage(KEY);
  if (typeof stored !== 'object' || stored === null) return null;
  const { weekday, skipped } = stored as Readonly<Record<string, unknown>>;
  const day = WEEKDAYS.findIndex((_, at) => at + 1 === weekday) + 1;
  if (day === 0) return null;
  return { weekday: day as Weekday, ...(typeof skipped === 'string' ? { skipped } : {}) };
}

/** On this device alone: nothing is written into the vault. */
export function keepReminder(app: App, reminder: Reminder | null): void {
  app.saveLocalStorage(KEY, reminder);
}

/** Says once a week that the look is due, on a device where a person asked for it: at the start of the app, and when one comes back to it. */
export function remindWeekly(desk: Desk): void {
  const { app, plugin } = desk;
  const state: { notice: Notice | null; week: string; isGone: boolean } = { notice: null, week: '', isGone: false };
  const look = (): void => {
    const reminder = reminderOf(app);
    const week = isoWeekOf(desk.now(), desk.zone);
    if (state.isGone || !reminder || state.week === week) return;
    if (!isLookDue(reminder, newestReport(desk), desk.now(), desk.zone)) return;
    state.week = week;
    state.notice?.hide();
    state.notice = remind(desk, reminder, week);
  };
  plugin.register(() => {
    state.isGone = true;
    state.notice?.hide();
  });
  app.workspace.onLayoutReady(() => {
    look();
    if (!state.isGone) plugin.registerDomEvent(window, 'focus', look);
  });
}

/** A quiet one, that stays until it is answered or dismissed. */
function remind(desk: Desk, reminder: Reminder, week: string): Notice {
  const content = createFragment();
  content.createDiv({ cls: 'homelab-left-open-title', text: 'The weekly review is due' });
  content.createDiv({ text: 'Five minutes: what would hurt, and what to do about it.' });
  const buttons = content.createDiv('homelab-left-open-buttons');
  const notice = new Notice(content, 0);
  const offer = (text: string, answer: () => void | Promise<void>): void => {
    const button = buttons.createEl('button', { text, attr: { type: 'button' } });
    button.addEventListener('click', () => {
      notice.hide();
      void attempt(`${text} did not work`, async () => answer());
    });
  };
  offer('Review now', () => showReview(desk));
  offer('Next week', () => keepReminder(desk.app, { ...reminder, skipped: week }));
  return notice;
}

/** The week of the newest report in the folder of the reports, `2026-W47`; null: there is none. */
function newestReport(desk: Desk): string | null {
  const { app } = desk;
  const folder = app.vault.getFolderByPath(desk.settings().reportsFolder.replace(/^\/+|\/+$/g, '') || '/');
  const weeks = (folder?.children ?? []).flatMap((file) => (file instanceof TFile ? weekOf(app, file) : []));
  return weeks.sort().at(-1) ?? null;
}

function weekOf({ metadataCache }: App, file: TFile): readonly string[] {
  const frontmatter: Readonly<Record<string, unknown>> = metadataCache.getFileCache(file)?.frontmatter ?? {};
  const said = frontmatter['report_week'];
  const week = typeof said === 'string' ? said : file.basename;
  return /\b\d{4}-W\d{2}\b/.exec(week) ?? [];
}
