/** @jest-environment ./tests/host/environment.cjs */
import { Plugin } from 'obsidian';
import { LabDesk } from '../../../src/obsidian/desk';
import { keepReminder, reminderOf, remindWeekly } from '../../../src/obsidian/review/reminder';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { type Host, hostOf } from '../../host/host';
import { click, fill, shown } from '../steps/person';
import { pause, pressIn, reviewApp } from './review-in-app';

/** Wednesday of 2026-W48. */
const NOW = Date.parse('2026-11-25T08:00:00Z');
const KEY = 'homelab-ops-review-reminder';

async function started(
  files: Readonly<Record<string, string>>,
  kept: unknown,
): Promise<{ readonly host: Host; readonly start: () => Promise<void> }> {
  const host = hostOf(files);
  host.app.saveLocalStorage(KEY, kept);
  class Reminding extends Plugin {
    override onload(): void {
      const desk = new LabDesk(this, () => ({ settings: DEFAULT_SETTINGS, problems: [] }));
      desk.now = () => NOW;
      remindWeekly(desk);
    }
  }
  const manifest = { id: 'lab', name: 'Lab', version: '1.0.0', minAppVersion: '1.13.0', author: '', description: '' };
  const start = async (): Promise<void> => {
    await host.enable(manifest, Reminding);
    await pause();
  };
  await start();
  return { host, start };
}

function notice(): HTMLElement | null {
  return (
    [...document.querySelectorAll<HTMLElement>('.notice')].find((one) => one.textContent.includes('is due')) ?? null
  );
}

describe('the reminder', () => {
  it('says that the look is due where a person asked for it, and writes nothing', async () => {
    const { host } = await started({ 'Homelab/Reports/Hygiene 2026-W47.md': '' }, { weekday: 3 });
    expect([...(notice()?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual([
      'Review now',
      'Next week',
    ]);
    expect(host.writes).toEqual([]);
  });

  it.each([
    ['nobody asked for it on this device', {}, null],
    ['what is kept is nothing of ours', {}, { weekday: 'soon' }],
    ['its day has not come', {}, { weekday: 4 }],
    ['the report of the week is there', { 'Homelab/Reports/Hygiene 2026-W48.md': '' }, { weekday: 1 }],
    ['it was put off', {}, { weekday: 1, skipped: '2026-W48' }],
  ])('is silent where %s', async (_, files, kept) => {
    await started(files, kept);
    expect(notice()).toBeNull();
  });

  it('is put off for this week alone', async () => {
    const { host } = await started({}, { weekday: 1 });
    const shown = notice();
    if (!shown) throw new Error('Nothing was said');
    await pressIn(shown, 'Next week');
    expect(reminderOf(host.app)).toEqual({ weekday: 1, skipped: '2026-W48' });
    expect(notice()).toBeNull();
  });

  it('is asked for by a day, and says where it is kept', async () => {
    const { host, run } = await reviewApp({});
    await run('remind-me-weekly');
    expect(shown()).toContain('Kept on this device alone.');
    await fill('Day', '3');
    await click('Remind me');
    expect(reminderOf(host.app)).toEqual({ weekday: 3 });
    await run('remind-me-weekly');
    await fill('Day', 'off');
    await click('Do not remind me');
    expect(reminderOf(host.app)).toBeNull();
    expect(host.writes).toEqual([]);
  });

  it('is forgotten when it is switched off', async () => {
    const { host } = await started({}, { weekday: 1 });
    keepReminder(host.app, null);
    expect(reminderOf(host.app)).toBeNull();
  });
});
