/** The surveyor's memory: a vault that is surveyed again is seen as one that is surveyed for the first time. */
import fc from 'fast-check';
import { LINK_KEYS } from '../src/inventory/link-targets';
import type { Frontmatter, Note, VaultContents } from '../src/notes/note';
import { DEFAULT_SETTINGS, type Settings } from '../src/settings';
import { createSurveyor, type Survey, surveyHomelab } from '../src/survey';
import { instant, NOW, vault, zoneOf } from './support/lab';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, depth: 'work', foundation: ['A', '[[B]]'], ignoredFolders: ['Old'] };
const ZONE = zoneOf('Europe/Vienna');
const START = instant(NOW);

const PATHS = ['A.md', 'B.md', 'C.md', 'D.md', 'x/A.md', 'x/E.md', 'Old/B.md', 'A (conflicted copy).md', 'plan.md'];
/** Names by which notes mean each other: files, aliases, titles, links, and what leads nowhere. */
const NAMES = ['A', 'B', 'C', 'D', 'E', 'nas', '[[A]]', '[[x/A]]', '[[x/E|e]]', '[[Old/B]]', 'plan', 'nowhere'];

const names = fc.array(fc.constantFrom(...NAMES), { maxLength: 2 });
const properties: fc.Arbitrary<Frontmatter> = fc.record(
  {
    type: fc.constantFrom('service', 'service', 'vm', 'host', 'backup-job', 'change', 'incident', 'diary'),
    aliases: fc.constantFrom('nas', 'C', ['E', 'nas']),
    hostname: fc.constantFrom('nas', 'e'),
    status: fc.constantFrom('active', 'planned', 'retired', 'open', 'done'),
    criticality: fc.constantFrom('critical', 'low'),
    runs_on: names,
    depends_on: names,
    replicas: names,
    min_up: fc.constantFrom(1, 2),
    backup: names,
    backup_to: names,
    last_backup: fc.constantFrom('2026-11-22', '2026-01-01', 'unreadable'),
    monitored_by: names,
    services: names,
    fixes: names,
    foundation: fc.boolean(),
    accepted_risks: fc.constantFrom('backup-missing: a toy', 'link-broken', 'no-such-check'),
  },
  { requiredKeys: ['type'] },
);
/** One property alone: what a person changes in an edit. */
const property = properties.chain((all) => fc.constantFrom(...Object.entries(all)));
const note: fc.Arbitrary<Note> = fc
  .record({
    path: fc.constantFrom(...PATHS),
    frontmatter: fc.option(properties, { freq: 9 }),
    problem: fc.option(fc.constant('It is broken.'), { freq: 9 }),
  })
  .map(({ path, frontmatter, problem }) =>
    problem === null ? { path, frontmatter } : { path, frontmatter: null, problem },
  );

interface Edit {
  readonly kind: 'property' | 'change' | 'touch' | 'add' | 'remove' | 'rename' | 'reorder' | 'add a file' | 'nothing';
  readonly at: number;
  readonly note: Note;
  readonly property: readonly [string, unknown];
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'property',
    'property',
    'property',
    'change',
    'touch',
    'add',
    'remove',
    'rename',
    'reorder',
    'add a file',
    'nothing',
  ),
  at: fc.nat(),
  note,
  property,
});

function withNote(notes: readonly Note[], index: number, given: Note): readonly Note[] {
  return notes.map((one, at) => (at === index ? given : one));
}

function withoutNote(notes: readonly Note[], index: number): readonly Note[] {
  return notes.filter((_, at) => at !== index);
}

/** One edit; a path is never taken twice. All notes that the edit does not mean stay the same objects. */
function edited(
  { notes, otherFiles }: VaultContents,
  { kind, at, note: given, property: [name, value] }: Edit,
): VaultContents {
  const index = notes.length === 0 ? -1 : at % notes.length;
  const old = notes[index];
  const isTaken = notes.some(({ path }) => path === given.path);
  if (kind === 'add') return { notes: isTaken ? notes : [...notes, given], otherFiles };
  if (kind === 'add a file') return { notes, otherFiles: otherFiles.length > 0 ? [] : ['plan.canvas', 'x/nas'] };
  if (kind === 'reorder') return { notes: [...notes.slice(index + 1), ...notes.slice(0, index + 1)], otherFiles };
  if (!old || kind === 'nothing') return { notes: [...notes], otherFiles };
  if (kind === 'remove') return { notes: withoutNote(notes, index), otherFiles };
  const changes = {
    property: { ...old, frontmatter: { ...old.frontmatter, [name]: value } },
    change: { ...given, path: old.path },
    touch: { ...old },
    rename: isTaken ? old : { ...old, path: given.path },
  };
  return { notes: withNote(notes, index, changes[kind]), otherFiles };
}

/** All that a survey says, as plain data. */
function told({ lab, findings }: Survey): unknown {
  const { inventory, graph } = lab;
  const records = [...inventory.services, ...inventory.backupJobs, ...inventory.changes, ...inventory.incidents];
  return {
    findings,
    edges: graph.edges,
    groups: graph.groups,
    records,
    links: records.map(({ path }) => LINK_KEYS.map((key) => inventory.targets(path, key))),
    linked: records.map(({ path }) => [LINK_KEYS.map((key) => inventory.linked(path, key)), inventory.hardLinks(path)]),
    problems: [inventory.linkProblems, inventory.readProblems, inventory.unreadableNotes, inventory.conflictCopies],
    foundation: inventory.foundation,
    found: NAMES.map((name) => inventory.find(name)),
    coverage: inventory.services.map(({ path }) => lab.coverage(path)),
  };
}

describe('a surveyor', () => {
  it('sees after any edits what a fresh one sees', () => {
    const vaults = fc.uniqueArray(note, { selector: ({ path }) => path, maxLength: 7 });
    fc.assert(
      fc.property(vaults, fc.array(edit, { minLength: 1, maxLength: 8 }), (notes, edits) => {
        const surveyor = createSurveyor(SETTINGS, ZONE);
        let contents: VaultContents = { notes, otherFiles: [] };
        surveyor.survey(contents, START);
        edits.forEach((one, day) => {
          contents = edited(contents, one);
          const now = START + day * 86_400_000;
          expect(told(surveyor.survey(contents, now))).toEqual(told(surveyHomelab(contents, SETTINGS, now, ZONE)));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('sees the same where notes were handed in in another order', () => {
    const vaults = fc.uniqueArray(note, { selector: ({ path }) => path, maxLength: 8 });
    const both = vaults.chain((notes) =>
      fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })),
    );
    fc.assert(
      fc.property(both, ([notes, shuffled]) => {
        const seen = (given: readonly Note[]): unknown =>
          told(surveyHomelab({ notes: given, otherFiles: [] }, SETTINGS, START, ZONE));
        expect(seen(shuffled)).toEqual(seen(notes));
      }),
      { numRuns: 300 },
    );
  });
});

/** A vault in which every look at a note's frontmatter is counted. */
class Watched {
  private readonly looks = new Map<string, number>();

  note(path: string, properties: Frontmatter): Note {
    const look = (): void => void this.looks.set(path, (this.looks.get(path) ?? 0) + 1);
    const watched = new Proxy(properties, {
      get(target, name): unknown {
        look();
        return Reflect.get(target, name);
      },
      ownKeys(target) {
        look();
        return Reflect.ownKeys(target);
      },
    });
    return { path, frontmatter: watched };
  }

  /** The notes that were looked at since this was last asked. */
  since(): readonly string[] {
    const paths = [...this.looks.keys()].sort();
    this.looks.clear();
    return paths;
  }
}

describe('what a surveyor reads again', () => {
  const pages: readonly (readonly [string, Frontmatter])[] = [
    ['Diary.md', { mood: 'good' }],
    ['Host.md', { type: 'host' }],
    ['Job.md', { type: 'backup-job', backup_to: 'NAS' }],
    ['NAS.md', { type: 'service', runs_on: 'Host' }],
    ['Outage.md', { type: 'incident', services: 'NAS' }],
    ['Photos.md', { type: 'service', depends_on: 'NAS', backup: 'Job' }],
  ];
  let watched = new Watched();
  let surveyor = createSurveyor(SETTINGS, ZONE);
  let notes: readonly Note[] = [];

  const look = (next: readonly Note[]): readonly string[] => {
    notes = next;
    const { lab } = surveyor.survey({ notes, otherFiles: [] }, START);
    expect([lab.graph.edges.length > 0, lab.singleFailures]).toEqual([true, expect.anything()]);
    return watched.since();
  };
  const at = (path: string): number => notes.findIndex((one) => one.path === path);

  beforeEach(() => {
    watched = new Watched();
    surveyor = createSurveyor(SETTINGS, ZONE);
    expect(look(pages.map(([path, properties]) => watched.note(path, properties)))).toEqual(
      pages.map(([path]) => path),
    );
  });

  it('is nothing where nothing changed', () => {
    expect(look([...notes])).toEqual([]);
    expect(look(notes)).toEqual([]);
  });

  it('is the one note that changed', () => {
    expect(
      look(withNote(notes, at('NAS.md'), watched.note('NAS.md', { type: 'service', criticality: 'high' }))),
    ).toEqual(['NAS.md']);
    expect(look(withNote(notes, at('Diary.md'), watched.note('Diary.md', { mood: 'bad' })))).toEqual(['Diary.md']);
  });

  it('is no record where a note came, went or was renamed, or where all are in another order', () => {
    const records = (paths: readonly string[]): readonly string[] => paths.filter((path) => path !== 'Diary.md');
    expect(records(look([watched.note('A.md', { type: 'vm' }), ...notes]))).toEqual(['A.md']);
    expect(records(look(withoutNote(notes, at('Host.md'))))).toEqual([]);
    expect(records(look(withNote(notes, at('A.md'), watched.note('Z.md', { type: 'vm' }))))).toEqual(['Z.md']);
    expect(records(look([...notes].reverse()))).toEqual([]);
  });

  it('is never what lies in an ignored folder', () => {
    const ignored = watched.note('Old/NAS.md', { type: 'service' });
    expect(look([...notes, ignored])).toEqual([]);
    expect(look([ignored, ...notes.slice(0, -1)])).not.toContain('Old/NAS.md');
  });
});

describe('ignored folders', () => {
  const seen = (ignoredFolders: readonly string[]): readonly string[] => {
    const contents = vault({
      'NAS.md': { type: 'service' },
      'Old/NAS.md': { type: 'service' },
      'Old/Deep/Broken.md': { frontmatter: null, problem: 'It is broken.' },
      'Old/Pi (conflicted copy).md': { type: 'host' },
      'Older/Pi.md': { type: 'host' },
      'Older/Photos.md': { type: 'service', runs_on: '[[Old/NAS]]' },
    });
    const { lab, findings } = surveyHomelab(contents, { ...DEFAULT_SETTINGS, ignoredFolders }, START, ZONE);
    const paths = [...lab.inventory.services, ...findings].map(({ path }) => path);
    return [...new Set(paths)].sort();
  };

  it('hold no record, no broken note and no copy, and end at the name of the folder', () => {
    expect(seen([]).filter((path) => path.startsWith('Old/'))).toEqual([
      'Old/Deep/Broken.md',
      'Old/NAS.md',
      'Old/Pi (conflicted copy).md',
    ]);
    const without = ['NAS.md', 'Older/Photos.md', 'Older/Pi.md'];
    expect(seen(['Old'])).toEqual(without);
    expect(seen(['Old/'])).toEqual(without);
    expect(seen(['Old/Deep', 'Older'])).toEqual(['NAS.md', 'Old/NAS.md', 'Old/Pi (conflicted copy).md']);
  });

  it('may still be linked to: the link leads to a note that is no service', () => {
    const contents = vault({ 'Old/NAS.md': { type: 'service' }, 'Photos.md': { type: 'service', runs_on: '[[NAS]]' } });
    const { lab } = surveyHomelab(contents, { ...DEFAULT_SETTINGS, ignoredFolders: ['Old'] }, START, ZONE);
    expect(lab.inventory.linkProblems).toMatchObject([{ kind: 'no-record', candidates: ['Old/NAS.md'] }]);
  });
});
