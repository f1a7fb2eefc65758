/** @jest-environment ./tests/host/environment.cjs */
import { click, field, fill, isWindowOpen, press, shown } from '../steps/person';
import { chips, complaint, focused, lateEvening, moment, offered, type } from './late-evening';

const ROLLBACK = 'Boot the first slot on the console.';
const VAULT = {
  'Services/Switch.md': '---\ntype: service\nkind: network\nmaintenance_window: Sun 02:00-05:00\nusers: [Mara]\n---\n',
  'Services/NAS.md': '---\ntype: service\nkind: storage\ndepends_on: "[[Switch]]"\nusers: [Jonas]\n---\n',
  'Changes/Firmware 4.2.md': `---\ntype: change\nstatus: done\nservices: "[[Switch]]"\nfinished: 2026-09-01\n---\n## What\n\nFirmware\n\n## Rollback plan\n\n${ROLLBACK}\n`,
};
const NOTE = 'Homelab/Changes/2026-11-23 New firmware.md';

describe('planning a change', () => {
  it('says what is known of its consequences while it is filled in, in words', async () => {
    const { run } = await lateEvening(VAULT);
    await run('new-change-record');
    expect(focused()).toBe('What');
    await type('Services', 'switch');
    await press('Enter');
    await moment(300);
    expect(shown()).toContain('If you started now');
    expect(shown()).toMatch(/(Warning|Note): .*NAS/);
    expect(shown()).toMatch(/Warning: .*window/i);
    await fill('When', 'Sunday 02:00');
    await moment(300);
    expect(shown()).toContain('If you start Sunday 2026-11-29 02:00');
    expect(shown()).toMatch(/Good: .*window/i);
  });

  it('says at once that a time cannot be read, and nothing good of a time that nobody knows', async () => {
    const { run, host } = await lateEvening(VAULT);
    await host.open('Services/Switch.md');
    await run('new-change-record');
    await fill('When', 'Sunday 02:00');
    await moment(300);
    expect(shown()).toMatch(/Good: .*window/i);
    await fill('When', 'Sunday in the small hours');
    await moment(300);
    expect(shown()).toContain('Note: The time is not understood');
    expect(shown()).not.toMatch(/Good: .*(?:window|planned)|If you start/i);
    expect(complaint('When')).toBe('');
    await moment(600);
    expect(complaint('When')).toContain('This is not a time.');
    await fill('When', 'Sunday night');
    expect(complaint('When')).toBe('');
    expect(shown()).toContain('Sunday 2026-11-29 22:00');
  });

  it('says that a time cannot be read when one goes on to the next field', async () => {
    const { run } = await lateEvening(VAULT);
    await run('new-change-record');
    await fill('When', 'soon');
    field('Expected outage').focus();
    expect(complaint('When')).toContain('This is not a time.');
  });

  it('takes the rollback plan of the last similar change, unless something was typed', async () => {
    const { run, host } = await lateEvening(VAULT);
    await host.open('Services/Switch.md');
    await run('new-change-record');
    await moment(300);
    expect(chips('Services')).toEqual(['Switch']);
    expect(field('Rollback plan').value).toBe(ROLLBACK);
    expect(shown()).toContain('From Firmware 4.2. Check that it fits.');
    await fill('Rollback plan', 'My own');
    await type('Services', 'nas');
    await press('Enter');
    await moment(300);
    expect(field('Rollback plan').value).toBe('My own');
  });

  it('keeps the service that it was started from when a standard change is chosen', async () => {
    const template =
      '---\ntype: change\nchange_type: standard\nservices: "{{services}}"\n---\n## Rollback plan\n\nBack.\n';
    const { run, host } = await lateEvening({ ...VAULT, 'Homelab/Templates/Update.md': template });
    await host.open('Services/Switch.md');
    await run('new-change-record');
    await fill('What', 'Update');
    await fill('Start from', 'Homelab/Templates/Update.md');
    await moment(300);
    expect(chips('Services')).toEqual(['Switch']);
    await click('Create change');
    await moment();
    expect(host.text('Homelab/Changes/2026-11-23 Update.md')).toContain('services: ["[[Switch]]"]');
  });

  it('writes the note with its sections and what was known beforehand', async () => {
    const { run, host } = await lateEvening(VAULT);
    await host.open('Services/Switch.md');
    await run('new-change-record');
    await moment(300);
    await fill('What', 'New firmware');
    await fill('Why', 'PoE ports restart');
    await fill('When', 'Sunday 02:00');
    await fill('Expected outage', '10m');
    await press('Enter');
    expect(isWindowOpen()).toBe(false);
    const text = host.text(NOTE);
    expect(text).toMatch(/^---\ntype: change\nstatus: scheduled\nchange_type: normal\n/);
    expect(text).toContain(
      'services:\n  - "[[Switch]]"\nscheduled_start: 2026-11-29T02:00:00\nexpected_outage: 10m\n---\n',
    );
    const headings = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(['Before the change', 'What', 'Why', 'Plan', 'Rollback plan', 'Verification', 'Review']);
    expect(text).toContain('As of 2026-11-23 22:10:');
    expect(text).toContain(`## Rollback plan\n\n${ROLLBACK}\n`);
    expect(text).toContain('## Why\n\nPoE ports restart\n');
    expect(host.shown().path).toBe(NOTE);
  });

  it('is a draft without a time, and submits from a text of several lines with Ctrl and Enter alone', async () => {
    const { run, host } = await lateEvening(VAULT);
    await run('new-change-record');
    await fill('What', 'New firmware');
    await fill('Rollback plan', 'One');
    field('Rollback plan').focus();
    await press('Enter');
    expect(isWindowOpen()).toBe(true);
    await press('Enter', { ctrlKey: true });
    expect(isWindowOpen()).toBe(false);
    expect(host.text(NOTE)).toContain('status: draft');
  });

  it('says what is missing, and opens the folded part where the mistake is', async () => {
    const { run, host } = await lateEvening(VAULT);
    await run('new-change-record');
    await press('Enter');
    expect(shown()).toContain('Say in a few words what you will change.');
    await fill('What', 'New firmware');
    await fill('Until', 'late');
    await press('Enter');
    expect(document.querySelector('details')?.open).toBe(true);
    await fill('Until', '23:30');
    await press('Enter');
    expect(complaint('Until')).toContain('The change ends before it starts.');
    expect(focused()).toBe('Until');
    expect(host.writes).toEqual([]);
  });

  it('starts from a standard change of the templates folder, and leaves it its own words', async () => {
    const template =
      '---\ntype: change\nchange_type: standard\nservices: "[[Switch]]"\nexpected_outage: 5m\n---\n## Plan\n\n1. Update {{services}}\n\n## Rollback plan\n\nOld image back\n';
    const { run, host } = await lateEvening({ ...VAULT, 'Homelab/Templates/Update.md': template });
    await run('new-change-record');
    await fill('What', 'New firmware');
    await fill('Start from', 'Homelab/Templates/Update.md');
    await moment();
    expect(chips('Services')).toEqual(['Switch']);
    expect(field('Expected outage').value).toBe('5m');
    expect(field('Rollback plan').value).toBe('Old image back');
    await fill('Rollback plan', 'The image of last week');
    await click('Create change');
    const text = host.text(NOTE);
    expect(text).toContain('change_type: standard');
    expect(text).toContain('1. Update [[Switch]]');
    expect(text).toContain('The image of last week');
    expect(text).not.toContain('Old image back');
  });
});

describe('logging a change just made', () => {
  it('is one line and its services', async () => {
    const { run, host } = await lateEvening(VAULT);
    await host.open('Services/NAS.md');
    await run('log-change-just-made');
    expect(focused()).toBe('What did you change?');
    await fill('What did you change?', 'Rebooted it at 21:40');
    expect(shown()).toContain('Done today 21:40.');
    await press('Enter');
    expect(host.text('Homelab/Changes/2026-11-23 Rebooted it.md')).toBe(
      '---\ntype: change\nstatus: done\nchange_type: standard\nservices:\n  - "[[NAS]]"\nstarted: 2026-11-23T21:40:00\nfinished: 2026-11-23T21:40:00\n---\nRebooted it\n',
    );
    expect(host.notices).toEqual(['Logged: 2026-11-23 Rebooted it']);
    expect(host.shown().path).toBe('Services/NAS.md');
  });

  it('knows the line that is selected, and the services in it', async () => {
    const { run, host } = await lateEvening({ ...VAULT, 'Diary.md': '- [x] Cleaned the fan of [[NAS]]\n' });
    const { editor } = await host.open('Diary.md');
    editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 32 });
    await run('log-change-just-made');
    expect(field('What did you change?').value).toBe('Cleaned the fan of NAS');
    expect(chips('Services')).toEqual(['NAS']);
  });

  it('selects what was filled in, so that typing replaces it, and nothing that was typed', async () => {
    const { run, host } = await lateEvening({ ...VAULT, 'Diary.md': 'Cleaned the fan\n' });
    const { editor } = await host.open('Diary.md');
    editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 15 });
    await run('log-change-just-made');
    const line = field('What did you change?');
    const selected = (): string =>
      line instanceof HTMLInputElement ? line.value.slice(line.selectionStart ?? 0, line.selectionEnd ?? 0) : '';
    expect(selected()).toBe('Cleaned the fan');
    await fill('What did you change?', 'Cleaned both fans');
    field('Services').focus();
    line.focus();
    expect(selected()).toBe('');
  });

  it('takes the service that the line names for the page that happens to be open', async () => {
    const { run, host } = await lateEvening(VAULT);
    await host.open('Services/NAS.md');
    await run('log-change-just-made');
    expect(chips('Services')).toEqual(['NAS']);
    await fill('What did you change?', 'Restarted the switch');
    expect(chips('Services')).toEqual(['Switch']);
    await fill('What did you change?', 'Moved the NAS to another port of the switch');
    expect(chips('Services')).toEqual(['NAS']);
    await click('Switch');
    expect(chips('Services')).toEqual(['NAS', 'Switch']);
    await fill('What did you change?', 'Restarted the switch');
    expect(chips('Services')).toEqual(['NAS', 'Switch']);
  });

  it('offers the service that the line names where it was started from none', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-change-just-made');
    await fill('What did you change?', 'Restarted the switch');
    expect(chips('Services')).toEqual([]);
    await click('Switch');
    expect(chips('Services')).toEqual(['Switch']);
  });

  it('puts right the incident whose note it was started from', async () => {
    const incident = '---\ntype: incident\nstatus: identified\nservices: "[[NAS]]"\n---\n';
    const { run, host } = await lateEvening({ ...VAULT, 'NAS down.md': incident });
    await host.open('NAS down.md');
    await run('log-change-just-made');
    expect(chips('Services')).toEqual(['NAS']);
    expect(chips('Puts right')).toEqual(['NAS down']);
    await fill('What did you change?', 'New cable');
    await press('Enter');
    expect(host.text('Homelab/Changes/2026-11-23 New cable.md')).toContain('fixes:\n  - "[[NAS down]]"');
  });

  it('does not take a time ahead', async () => {
    const { run, host } = await lateEvening(VAULT);
    await run('log-change-just-made');
    await fill('What did you change?', '2026-12-01 10:00 New cable');
    await press('Enter');
    expect(isWindowOpen()).toBe(true);
    expect(host.writes).toEqual([]);
  });

  it('never writes over a note of that name', async () => {
    const taken = { 'homelab/changes/2026-11-23 REBOOTED.md': 'Mine\n' };
    const { run, host } = await lateEvening({ ...VAULT, ...taken });
    await run('log-change-just-made');
    await fill('What did you change?', 'Rebooted');
    await press('Enter');
    expect(host.text('homelab/changes/2026-11-23 REBOOTED.md')).toBe('Mine\n');
    expect(host.paths()).toContain('homelab/changes/2026-11-23 Rebooted 2.md');
  });
});

describe('a list of suggestions', () => {
  it('offers nothing before something is typed, so that Enter submits', async () => {
    const { run } = await lateEvening(VAULT);
    await run('log-change-just-made');
    field('Services').focus();
    expect(offered()).toEqual([]);
  });
});
