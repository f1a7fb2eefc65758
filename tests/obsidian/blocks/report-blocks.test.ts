/** @jest-environment ./tests/host/environment.cjs */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MarkdownRenderer } from 'obsidian';
import { readArguments } from '../../../cli/arguments';
import { runCommand } from '../../../cli/commands';
import { readVaultFolder } from '../../../cli/vault-folder';
import { reportNote } from '../../../src/render/report-note';
import { reportOf } from '../../../src/obsidian/report-command';
import { hostOf } from '../../host/host';
import { loadPlugin } from '../../host/loaded-plugin';
import { instantOf } from '../../support/services';
import { type GraphApp, pages, pause, rest } from '../graph/graph-in-app';
import { block, found, NOTE, open, press, reading, said } from './reading';

const PROBLEMS = '.homelab-block-problems li';
const HEADS = '.homelab-block-report h2';
const incident = (more = ''): string =>
  `---\ntype: incident\nstatus: investigating\nservices: "[[NAS]]"\nstarted: 2026-01-01T09:00\n${more}---\n## Action items\n\n- [ ] Ask\n`;

describe('the report in a code block', () => {
  it('is its first screen', async () => {
    await reading(block('view: hygiene'));
    expect(said('.homelab-block-report p')[0]).toMatch(
      /^\d things? (would hurt|are worth a look)|^1 thing is worth a look/,
    );
    expect(said(HEADS)).toEqual(['What to do first']);
    expect(found('.homelab-block-report ol > li').length).toBeGreaterThan(0);
  });

  it('shows as many causes as are asked for, and folds the rest', async () => {
    await reading(block('view: hygiene', 'most: 1'), { 'Incidents/Down.md': incident() });
    expect(found('.homelab-block-report ol > li')).toHaveLength(1);
    expect(said('.homelab-block-report blockquote')[0]).toMatch(/\d more: \d (would hurt|worth a look)/);
  });

  it('is of the lab, or of one service: the one that is named, else the page around it', async () => {
    const files = {
      'Incidents/Down.md': incident(),
      'NAS.md': `---\ntype: service\n---\n${block('view: incidents')}`,
      'Films.md': `---\ntype: service\n---\n${block('view: incidents') + block('view: incidents', 'service: all')}`,
    };
    const app = await reading(
      block('view: incidents', 'service: [[NAS]]') + block('view: incidents', 'service: vm'),
      files,
    );
    expect(said(HEADS)).toEqual(['Incidents', 'Actions']);
    expect(said('.homelab-block-report p').at(-1)).toMatch(/^No incident is open/);
    // Tabs that stay open behind are counted too.
    const pairs = (): number => said(HEADS).filter((head) => head === 'Incidents').length;
    expect(pairs()).toBe(1);
    await open(app, 'NAS.md');
    expect(pairs()).toBe(2);
    await open(app, 'Films.md');
    expect(pairs()).toBe(3);
  });

  it('says what is wrong, and what is possible, and shows the rest', async () => {
    await reading(block('view: incidents', 'days: never', 'steps: 2') + block('view: backups', 'service: Nowhere'));
    expect(said(PROBLEMS)).toEqual([
      '“never” is no number of days. Possible: a whole number from 1 to 365, such as 30.',
      '“steps” means nothing to view: incidents. Possible: service, days, most.',
      '“Nowhere” is no service.',
    ]);
    expect(said('.homelab-block-report p')).toEqual([expect.stringMatching(/^No incident is open/)]);
  });

  it('leads to the pages that it names', async () => {
    const { host } = await reading(block('view: backups'), pages({ Notes: 'kind: app' }));
    await press('.homelab-block-report a.internal-link', 'Notes');
    expect(host.shown().path).toBe('Notes.md');
  });

  it('is new when a note changed, from one survey for all of them, and stays where it is otherwise', async () => {
    const all = ['hygiene', 'backups', 'changes', 'incidents', 'availability'].map((view) => block(`view: ${view}`));
    const { host, plugin } = await reading(all.join('\n'));
    expect(found('.homelab-block-report')).toHaveLength(5);
    const before = found('.homelab-block-report')[2];
    const survey = jest.spyOn(plugin['desk'], 'survey');
    host.change('Incidents/Down.md', incident());
    await rest();
    expect(survey).toHaveBeenCalledTimes(1);
    expect(said(HEADS)).toEqual(expect.arrayContaining(['Incidents', 'Actions']));
    expect(found('.homelab-block-report')[2]).toBe(before);
    expect(host.writes).toEqual([]);
  });

  it('says in its place what went wrong', async () => {
    jest.spyOn(MarkdownRenderer, 'render').mockRejectedValueOnce(new Error('No room'));
    await reading(block('view: backups'));
    expect(said(PROBLEMS)).toEqual(['This could not be drawn: No room']);
  });

  it('draws names as text, whatever stands in them', async () => {
    await reading(block('view: backups'), {
      'a <img src=x onerror=alert(1)> **b**.md': '---\ntype: service\nkind: app\n---\n',
    });
    expect(found('img, strong')).toEqual([]);
  });
});

const EXAMPLE = path.join(__dirname, '../../../examples/homelab-vault');
const DATA = '.obsidian/plugins/homelab-ops/data.json';
const NOW = '2026-11-23T12:00';

/** The example vault in the app, with a note of these blocks; and what was drawn as Markdown. */
async function example(text: string): Promise<GraphApp & { readonly drawn: readonly string[] }> {
  const { notes, otherFiles } = readVaultFolder(EXAMPLE, { mayHoldRecord: () => true, needsBody: () => true });
  const names = [...notes.map((note) => note.path), ...otherFiles];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(EXAMPLE, name), 'utf8')]));
  jest.spyOn(Date, 'now').mockReturnValue(instantOf(NOW));
  const render = jest.spyOn(MarkdownRenderer, 'render').mockClear();
  const host = hostOf({ ...files, [NOTE]: text });
  const app = { host, ...(await loadPlugin(host, JSON.parse(readFileSync(path.join(EXAMPLE, DATA), 'utf8')))) };
  await pause();
  await open(app);
  await pause();
  return { ...app, drawn: render.mock.calls.map(([, drawn]) => drawn) };
}

function printed(...words: readonly string[]): string {
  const request = readArguments(['report', EXAMPLE, ...words, '--now', NOW, '--zone', 'UTC']);
  if (!request) throw new Error('help');
  return runCommand(request, { now: 0, zone: 'UTC' }).text;
}

describe('the block, the note and the command line', () => {
  afterEach(() => jest.restoreAllMocks());

  it('say the same of the example vault', async () => {
    const views = ['backups', 'changes', 'incidents', 'availability', 'hygiene'];
    const { drawn, host, plugin } = await example(views.map((view) => block(`view: ${view}`)).join('\n'));
    const part = (...ids: readonly string[]): string => printed(...ids.flatMap((id) => ['--part', id]));
    const parts = [part('backups', 'restores'), part('changes'), part('incidents', 'actions'), part('availability')];
    const screen = drawn.find((text) => text.includes('## What to do first')) ?? '';
    expect(drawn.filter((text) => text !== screen).sort()).toEqual(parts.sort());
    const { body } = reportNote(await reportOf(host.app, await plugin['desk'].survey()));
    expect(body).toBe(printed());
    for (const id of ['backups', 'restores', 'changes', 'incidents', 'actions', 'availability']) {
      expect(body).toContain(part(id).trimEnd());
    }
    for (const line of screen.split('\n')) expect(body).toContain(line);
  });
});
