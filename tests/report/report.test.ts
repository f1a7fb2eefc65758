import fc from 'fast-check';
import { buildReport, type Report } from '../../src/report/report';
import type { Note } from '../../src/notes/note';
import { arbitraryLab, pagesOf } from '../support/plain-labs';
import { type Given, notesOf, type PlainPages, surveyOf, surveyOfNotes } from '../support/services';

const reportOf = (pages: PlainPages, given: Given = {}): Report => buildReport(surveyOf(pages, given));
const headlineOf = (pages: PlainPages, given: Given = {}): string => reportOf(pages, given).headline;
/** A service of which there is nothing to find. */
const fine = { stateful: false };

/** The same, from which one sees that restore tests have begun. */
const tested = { ...fine, backup: 'none', last_restore_test: '2026-11-01' };

/** As many causes as asked: names that are a slip away from that of a service, each another. */
function brokenLinks(count: number): PlainPages {
  const names = Array.from({ length: count }, (_, i) => `app${i}`);
  return Object.fromEntries(
    names.map((name) => [name, { ...fine, aliases: [`Database of ${name}`], depends_on: `Databaes of ${name}` }]),
  );
}

/** As many links as asked to names without a page, one cause all together. */
function withoutPage(count: number): PlainPages {
  const names = Array.from({ length: count }, (_, i) => `app${i}`);
  return Object.fromEntries(names.map((name) => [name, { ...fine, depends_on: `Somewhere else ${name}` }]));
}

describe('the headline', () => {
  it.each<[string, PlainPages]>([
    ['No service was found. A note becomes a service with the property type: service.', {}],
    ['No service was found. A note becomes a service with the property type: service.', { recipe: { type: 'recipe' } }],
    ['Nothing to do: 1 service looked at, and nothing found.', { a: fine }],
    [
      'Nothing to do: 2 services looked at, and nothing found.',
      { a: fine, b: fine, c: { status: 'retired' }, d: { status: 'planned' } },
    ],
    ['Nothing to do: 0 services looked at, and nothing found.', { a: { status: 'retired' } }],
    ['1 thing would hurt; 1 service looked at.', brokenLinks(1)],
    ['2 things would hurt; 2 services looked at.', brokenLinks(2)],
    ['1 thing is worth a look; 1 service looked at.', { a: {} }],
    ['1 thing is worth a look; 2 services looked at.', { a: {}, b: {} }],
    ['2 things are worth a look; 2 services looked at.', { a: { backup: 'x' }, b: tested }],
    ['1 thing would hurt, 1 is worth a look; 2 services looked at.', { ...brokenLinks(1), b: {} }],
    [
      '1 thing would hurt, 2 are worth a look; 2 services looked at.',
      { ...brokenLinks(1), b: { backup: 'x', restore_test_every: '90d' } },
    ],
    ['10 things would hurt; 10 services looked at.', brokenLinks(10)],
    ['1 thing is worth a look; 1 service looked at.', withoutPage(1)],
    ['1 thing is worth a look; 10 services looked at.', withoutPage(10)],
    ['1 thing would hurt, 1 is worth a look; 2 services looked at.', { ...withoutPage(2), ...brokenLinks(1) }],
  ])('says: %s', (headline, pages) => {
    expect(headlineOf(pages)).toBe(headline);
  });

  it('speaks of the settings where there are no services', () => {
    expect(headlineOf({}, { settings: { foundation: ['nowhere'] } })).toBe(
      '1 thing is worth a look; 0 services looked at.',
    );
  });

  it('does not count what is accepted', () => {
    const report = reportOf({ a: { accepted_risks: 'backup-missing: a toy' } });
    expect(report.headline).toBe('Nothing to do: 1 service looked at, and nothing found.');
    expect(report.accepted.map(({ check, path }) => [check, path])).toEqual([['backup-missing', 'a.md']]);
    expect(report.causes).toEqual([]);
  });
});

describe('the report', () => {
  it('opens with at most seven causes and keeps the rest', () => {
    const report = reportOf(brokenLinks(9));
    expect(report.causes.map(({ path }) => path)).toEqual(Array.from({ length: 7 }, (_, i) => `app${i}.md`));
    expect(report.more.map(({ path }) => path)).toEqual(['app7.md', 'app8.md']);
    expect(reportOf(brokenLinks(7)).more).toEqual([]);
  });

  it('says whether any page is rated', () => {
    expect(reportOf({ a: {}, b: {} }).isAnyRated).toBe(false);
    expect(reportOf({ a: {}, b: { criticality: 'low' } }).isAnyRated).toBe(true);
  });

  it('counts the records, services not in use among them', () => {
    const pages = {
      a: {},
      b: { status: 'retired' },
      c: { type: 'change' },
      i: { type: 'incident' },
      j: { type: 'backup-job' },
      k: { type: 'backup-job' },
    };
    expect(reportOf(pages).counts).toEqual({ services: 2, changes: 1, incidents: 1, backupJobs: 2 });
  });

  it('names its week', () => {
    expect(reportOf({}).week).toBe('2026-W48');
    expect(reportOf({}, { now: '2027-01-03T12:00' }).week).toBe('2026-W53');
  });

  it('demands no property of a modest lab', () => {
    const { causes, unfilled } = reportOf({
      pve: { type: 'host' },
      nas: { kind: 'storage', stateful: false },
      app: { runs_on: 'pve', users: 'family', backup: 'none', backup_reason: 'toy' },
    });
    expect(causes).toEqual([]);
    expect(unfilled.length).toBeGreaterThan(0);
  });
});

describe('the order in which notes are handed in', () => {
  const messy: Note[] = [
    { path: 'Broken.md', frontmatter: null, problem: 'Line 3 cannot be read.' },
    { path: 'Also broken.md', frontmatter: null, problem: 'Line 9 cannot be read.' },
    ...notesOf({
      'NAS [conflicted]': {},
      'App (conflicted copy)': {},
      'x/Twin': {},
      'y/twin': {},
      job: { type: 'backup-job', backup_to: 'x/Twin' },
      upgrade: { type: 'change', services: ['a', 'b', 'twin'], finished: '2026-11-23T10:00' },
      outage: { type: 'incident', services: ['twin', '[[Twin]]'], caused_by: '[[upgrade]]' },
      asks: { backup: '[[job]]', depends_on: ['twin', '[[Twin]]', 'a'] },
    }),
  ];

  it('changes nothing', () => {
    const shuffled = arbitraryLab.chain((lab) => {
      const notes = [...notesOf(pagesOf(lab)), ...messy];
      return fc.tuple(
        fc.constant(notes),
        fc.shuffledSubarray(notes, { minLength: notes.length }),
        fc.constant({ settings: { foundation: lab.foundation, depth: 'work' as const } }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([notes, others, given]) => {
        expect(everythingIn(others, given)).toEqual(everythingIn(notes, given));
      }),
      { numRuns: 100 },
    );
  });

  function everythingIn(notes: readonly Note[], given: Given): unknown {
    const { survey, ...report } = buildReport(surveyOfNotes(notes, given));
    const { inventory, graph } = survey.lab;
    return {
      ...report,
      findings: survey.findings,
      edges: graph.edges,
      groups: graph.groups,
      services: inventory.services,
      problems: [inventory.linkProblems, inventory.readProblems, inventory.conflictCopies, inventory.unreadableNotes],
    };
  }
});
