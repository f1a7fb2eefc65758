/** @jest-environment ./tests/host/environment.cjs */
import { type PluginManifest, Plugin } from 'obsidian';
import manifest from '../../manifest.json';
import { LabDesk } from '../../src/obsidian/desk';
import { writeHygieneReport } from '../../src/obsidian/report-command';
import { REPORT_MARKERS } from '../../src/render/report-note';
import { readSettings } from '../../src/settings';
import { type Host, hostOf } from '../host/host';
import { said } from '../host/obsidian';

const NAS = 'Services/NAS.md';
const SERVICE = '---\ntype: service\ncriticality: critical\n---\n';
const NOTE = 'Homelab/Reports/Hygiene 2026-W48.md';
const SETTINGS = readSettings(null);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T11:00:00Z') });
  said.splice(0);
});
afterEach(() => jest.useRealTimers());

class Bare extends Plugin {}

const write = ({ app }: Host): Promise<void> =>
  writeHygieneReport(new LabDesk(new Bare(app, manifest satisfies PluginManifest), () => SETTINGS));

/** A vault with this week's report in it, closed again, and a person's own words around it. */
async function written(): Promise<Host> {
  const host = hostOf({ [NAS]: SERVICE });
  await write(host);
  host.app.workspace.detachLeavesOfType('markdown');
  const text = host.text(NOTE).replace('---\ntype', '---\nmood: "calm" # mine\ntype');
  host.change(NOTE, `${text}\n## My notes\n\n- called the vendor 🔧\n`);
  host.writes.splice(0);
  said.splice(0);
  return host;
}

/** What of a report is the person's: all but the values of our properties and what stands between the markers. */
function ofThePerson(text: string): string {
  const own = text.slice(text.indexOf(REPORT_MARKERS.begin), text.indexOf(REPORT_MARKERS.end));
  return text.replace(own, '').replace(/^(type|report_\w+): .*$/gm, '$1:');
}

describe('writing the report again', () => {
  it('changes no byte where nothing changed in the vault', async () => {
    const host = await written();
    const before = host.text(NOTE);
    await write(host);
    expect(host.text(NOTE)).toBe(before);
  });

  it('changes its own part alone', async () => {
    const host = await written();
    const before = host.text(NOTE);
    host.change(NAS, SERVICE.replace('critical\n', 'low\nbackup: none\n'));
    await write(host);
    const after = host.text(NOTE);
    expect(after).not.toBe(before);
    expect(ofThePerson(after)).toBe(ofThePerson(before));
    expect(after).toContain('mood: "calm" # mine\n');
    expect(after).toMatch(/\n## My notes\n\n- called the vendor 🔧\n$/);
    expect(host.paths()).toEqual([NOTE, NAS]);
  });

  it.each([
    ['its end is gone', (text: string) => text.replace(REPORT_MARKERS.end, '')],
    ['there are two of it', (text: string) => `${text}\n${REPORT_MARKERS.begin}\n${REPORT_MARKERS.end}\n`],
    ['the properties are broken', (text: string) => text.replace('---\n', '---\na: [\n')],
  ])('changes nothing where %s, says so with the line, and shows the note', async (_, broken) => {
    const host = await written();
    host.change(NOTE, broken(host.text(NOTE)));
    const before = host.text(NOTE);
    await write(host);
    expect(host.text(NOTE)).toBe(before);
    expect(said).toEqual([
      expect.stringMatching(/^Homelab\/Reports\/Hygiene 2026-W48\.md, line \d+ was not changed: .+\.$/),
    ]);
    expect(host.shown().path).toBe(NOTE);
  });
});

describe('the report of the week after', () => {
  it('knows what it found before, though the note was renamed meanwhile', async () => {
    const host = hostOf({ [NAS]: SERVICE });
    await write(host);
    const file = host.app.vault.getFileByPath(NAS);
    if (!file) throw new Error('no note');
    await host.app.fileManager.renameFile(file, 'Services/Big disk.md');
    jest.setSystemTime(Date.parse('2026-11-30T11:00:00Z'));
    await write(host);
    const text = host.text('Homelab/Reports/Hygiene 2026-W49.md');
    expect(text).toMatch(/Since the report of W48: nothing new, 1 still open, for 1 week\./);
    expect(text).toContain('open for 1 week:** [[Services/Big disk|Big disk]]');
    expect(text).not.toContain('the note is gone');
  });

  it('finds a secret in a page, and says where without saying what', async () => {
    const secret = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789';
    const host = hostOf({ [NAS]: `${SERVICE}The token is ${secret}\n` });
    await write(host);
    expect(host.text(NOTE)).toContain('`secret-in-note`');
    expect(host.text(NOTE)).not.toContain(secret);
  });
});

describe('a report that is open in an editor', () => {
  const typed = '\nTyped, and not saved yet.\n';

  it('is changed through the editor in one transaction, and not on disk', async () => {
    const host = await written();
    const onDisk = host.text(NOTE);
    const { editor } = await host.open(NOTE);
    editor.setValue(onDisk + typed);
    const transaction = jest.spyOn(editor, 'transaction');
    host.change(NAS, SERVICE.replace('critical\n', 'low\nbackup: none\n'));
    await write(host);
    expect(transaction).toHaveBeenCalledTimes(1);
    expect(host.text(NOTE)).toBe(onDisk);
    expect(host.writes).toEqual([]);
    expect(ofThePerson(editor.getValue())).toBe(ofThePerson(onDisk + typed));
    expect(editor.getValue()).not.toBe(onDisk + typed);
  });

  it('has no transaction where nothing changes', async () => {
    const host = await written();
    const { editor } = await host.open(NOTE);
    const transaction = jest.spyOn(editor, 'transaction');
    await write(host);
    expect(transaction).not.toHaveBeenCalled();
    expect(host.writes).toEqual([]);
  });

  it('is left alone, on disk too, where its markers are broken in the editor', async () => {
    const host = await written();
    const onDisk = host.text(NOTE);
    const { editor } = await host.open(NOTE);
    const broken = onDisk.replace(REPORT_MARKERS.end, '');
    editor.setValue(broken);
    await write(host);
    expect([editor.getValue(), host.text(NOTE)]).toEqual([broken, onDisk]);
    expect(said).toEqual([expect.stringContaining('was not changed')]);
  });

  it('is shown where it is open, and not opened a second time', async () => {
    const host = await written();
    await host.open(NOTE);
    const { leaves } = host.shown();
    await host.open(NAS);
    await write(host);
    expect(host.shown()).toEqual({ path: NOTE, leaves: leaves + 1 });
  });

  it('is changed on disk where it is only read: the editor behind need not hold what is shown', async () => {
    const host = await written();
    const { editor } = await host.open(NOTE, 'preview');
    editor.setValue('');
    host.change(NAS, SERVICE.replace('critical\n', 'low\nbackup: none\n'));
    await write(host);
    expect(host.writes).toEqual([NOTE]);
    expect(editor.getValue()).toBe('');
    expect(host.text(NOTE)).toContain('## My notes');
  });

  it('is changed in the editor where it is open both ways', async () => {
    const host = await written();
    await host.open(NOTE, 'preview');
    const { editor } = await host.open(NOTE);
    editor.setValue(host.text(NOTE) + typed);
    host.change(NAS, SERVICE.replace('critical\n', 'low\nbackup: none\n'));
    await write(host);
    expect(host.writes).toEqual([]);
    expect(editor.getValue()).toContain(typed);
  });

  it('does not mind another note in an editor', async () => {
    const host = await written();
    const { editor } = await host.open(NAS);
    editor.setValue('typed');
    await write(host);
    expect(host.text(NAS)).toBe('typed');
  });
});
