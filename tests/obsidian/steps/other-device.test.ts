/** @jest-environment ./tests/host/environment.cjs */
import { evening, type Evening, field, fill, isWindowOpen, press, click, shown } from './person';

const OUTAGE = 'Incidents/Outage.md';
const OPEN = `---
type: incident
status: investigating
severity: 3
services: ["[[NAS]]"]
started: 2026-11-23T21:40:00
---

## Timeline

- 21:40 NAS does not answer
`;
const SWITCH = 'Changes/New switch.md';
const RUNNING = `---
type: change
status: in-progress
change_type: standard
services: ["[[NAS]]"]
started: 2026-11-23T20:05:00
---
`;
const SCHEDULED = RUNNING.replace('in-progress', 'scheduled').replace(/started.*\n/, '');
const NAS = '---\ntype: service\nbackup_to: "[[Box]]"\n---\n';
const RECIPE = '---\ntype: recipe\n---\nSoup.\n';

/** What a sync has brought while a form was open. */
const RESOLVED = OPEN.replace('investigating', 'resolved').replace(
  '---\n\n',
  'resolved: 2026-11-23T21:50:00 # by Mara\n---\n\n',
);
const DONE = RUNNING.replace('in-progress', 'done').replace(
  'started',
  'finished: 2026-11-23T21:00:00\noutcome: By Mara.\nstarted',
);

interface Case {
  readonly command: string;
  readonly path: string;
  readonly before: string;
  readonly synced: string;
  readonly fills?: Readonly<Record<string, string>>;
}

async function openForm({ command, path, before, fills = {} }: Case): Promise<Evening> {
  const app = await evening({ 'NAS.md': NAS, [path]: before });
  if (path === 'NAS.md') await app.host.open(path, 'preview');
  await app.run(command);
  for (const [name, value] of Object.entries(fills)) await fill(name, value);
  return app;
}

async function submit(): Promise<void> {
  await press('Enter', { ctrlKey: true });
}

const INCIDENT = { path: OUTAGE, before: OPEN, synced: RESOLVED };
const CHANGE = { path: SWITCH, before: RUNNING, synced: DONE };
const STEPS: readonly Case[] = [
  { ...INCIDENT, command: 'resolve-incident', fills: { Cause: 'Dust' } },
  { ...INCIDENT, command: 'change-incident-status', fills: { Since: '22:00' } },
  { ...INCIDENT, command: 'change-incident-severity', fills: { Severity: '1' } },
  { ...CHANGE, command: 'complete-change', fills: { Outcome: 'Well' } },
  { ...CHANGE, command: 'roll-back-change', fills: { Outcome: 'Badly' } },
  { ...CHANGE, command: 'start-change', before: SCHEDULED, fills: { Started: '22:00' } },
];
const ADDITIONS: readonly Case[] = [
  { ...INCIDENT, command: 'add-to-incident-timeline', fills: { Line: 'Dust' } },
  { ...CHANGE, command: 'announce-change', before: SCHEDULED },
  ...['record-backup', 'record-patch', 'record-review'].map((command) => ({
    command,
    path: 'NAS.md',
    before: NAS,
    synced: NAS.replace('type', 'criticality: high\ntype'),
    fills: { Note: 'By hand' },
  })),
];

describe('a form that is open while another device writes the note', () => {
  it.each(STEPS)('of $command writes nothing once it has gone on, and keeps what was typed', async (one) => {
    const { host } = await openForm(one);
    host.change(one.path, one.synced);
    await submit();
    expect(host.text(one.path)).toBe(one.synced);
    expect(isWindowOpen()).toBe(true);
    for (const [name, value] of Object.entries(one.fills ?? {})) expect(field(name).value).toBe(value);
    expect(shown()).toContain('Nothing was written');
    expect(host.notices).toEqual([expect.stringMatching(/meanwhile/)]);
  });

  it.each([...STEPS, ...ADDITIONS])('of $command writes nothing into what is another note now', async (one) => {
    const { host } = await openForm(one);
    host.change(one.path, RECIPE);
    await submit();
    expect(host.text(one.path)).toBe(RECIPE);
    expect(shown()).toContain('Nothing was written');
    expect(host.notices).toEqual([expect.stringMatching(/It is no (?:incident|change|service) any more/)]);
  });

  it.each(ADDITIONS)('of $command only adds, and does so', async (one) => {
    const { host } = await openForm(one);
    host.change(one.path, one.synced);
    await submit();
    expect(isWindowOpen()).toBe(false);
    expect(host.text(one.path)).not.toBe(one.synced);
    for (const line of one.synced.split('\n')) expect(host.text(one.path)).toContain(line);
  });

  it.each([...STEPS, ...ADDITIONS])('of $command follows the note when that is renamed', async (one) => {
    const { host } = await openForm(one);
    const file = host.app.vault.getFileByPath(one.path);
    if (!file) throw new Error('There is no note');
    await host.app.vault.rename(file, 'Renamed.md');
    await submit();
    expect(isWindowOpen()).toBe(false);
    expect(host.text('Renamed.md')).not.toBe(one.before);
    expect(host.paths()).not.toContain(one.path);
  });

  it('overwrites no severity that was set meanwhile', async () => {
    const { host } = await openForm({ ...INCIDENT, command: 'change-incident-severity', fills: { Severity: '4' } });
    const synced = OPEN.replace('severity: 3', 'severity: 1');
    host.change(OUTAGE, synced);
    await submit();
    expect(host.text(OUTAGE)).toBe(synced);
    expect(host.notices).toEqual([expect.stringContaining('severity was changed meanwhile')]);
  });

  it('overwrites no outcome that was written meanwhile, and keeps one that the person says nothing of', async () => {
    const synced = RUNNING.replace('started', 'outcome: By Mara.\nstarted');
    const { host } = await openForm({ ...CHANGE, command: 'complete-change', fills: { Outcome: 'Well' } });
    host.change(SWITCH, synced);
    await submit();
    expect(host.text(SWITCH)).toBe(synced);
    expect(host.notices).toEqual([expect.stringContaining('outcome was changed meanwhile')]);
    await fill('Outcome', '');
    await submit();
    expect(host.text(SWITCH)).toContain('outcome: By Mara.\n');
    expect(host.text(SWITCH)).toContain('status: done\n');
  });

  it('is not outlived by a question that follows it: the end that came meanwhile stays', async () => {
    const { host } = await openForm({ ...INCIDENT, command: 'change-incident-status', fills: { Status: 'resolved' } });
    host.change(OUTAGE, RESOLVED);
    await submit();
    await submit();
    expect(host.text(OUTAGE)).toBe(RESOLVED);
    expect(host.notices).toEqual([expect.stringMatching(/meanwhile/)]);
  });

  it('says so where the note is gone', async () => {
    const { host } = await openForm({ ...CHANGE, command: 'complete-change' });
    const file = host.app.vault.getFileByPath(SWITCH);
    if (!file) throw new Error('There is no note');
    await host.app.vault.delete(file);
    await submit();
    expect(shown()).toContain('Nothing was written');
    expect(host.notices).toEqual([expect.stringContaining('not there any more')]);
    expect(host.paths()).not.toContain(SWITCH);
  });
});

describe('one step right after another', () => {
  it('is no false alarm, though the editor has not saved yet', async () => {
    const { host, run } = await evening({ 'NAS.md': NAS, [SWITCH]: SCHEDULED });
    const { editor } = await host.open(SWITCH);
    await run('start-change');
    await click('Start');
    await run('complete-change');
    await click('Complete');
    expect(host.notices.join()).not.toContain('meanwhile');
    expect(editor.getValue()).toContain('status: done\n');
    expect(editor.getValue()).toContain('started: 2026-11-23T22:10:00\n');
    expect(host.text(SWITCH)).toBe(SCHEDULED);
  });

  it.each([
    { ...INCIDENT, command: 'resolve-incident' },
    { ...CHANGE, command: 'complete-change' },
  ])('shows the end that came before the form of $command, and keeps it', async ({ command, path, before, synced }) => {
    const { host, run } = await evening({ 'NAS.md': NAS, [path]: before });
    const { editor } = await host.open(path);
    // The app has not read it yet: by the lab it goes on.
    editor.setValue(synced);
    await run(command);
    expect(field('Ended').value).toMatch(/^2026-11-23 21:[05]0$/);
    await submit();
    for (const line of synced.split('\n')) expect(editor.getValue()).toContain(line);
  });

  it('shows what the one before has written', async () => {
    const { host, run } = await evening({ 'NAS.md': NAS, [OUTAGE]: OPEN });
    await host.open(OUTAGE);
    await run('change-incident-status');
    await submit();
    await run('change-incident-status');
    expect(shown()).toContain('Until now: identified.');
    expect(field('Status').value).toBe('monitoring');
    await submit();
    expect(host.app.workspace.activeEditor?.editor?.getValue()).toContain('status: monitoring\n');
  });
});
