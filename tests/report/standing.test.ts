import type { Report } from '../../src/report/report';
import { plainText } from '../../src/briefing/sentence';
import { newsLines, standingWords } from '../../src/report/news-words';
import type { Pages } from '../support/lab';
import { noteText, reportAt, written } from '../support/weeks-of-reports';

const W45 = '2026-11-04T18:00';
const W46 = '2026-11-11T18:00';
const W47 = '2026-11-18T18:00';
const W48 = '2026-11-23T12:00';
/** A service of which there is nothing to find; one without a backup; one that names what is not there. */
const fine = { type: 'service', stateful: false };
const bare = { type: 'service' };
const lost = { ...fine, depends_on: '[[Nowhere]]' };

/** What is said of each cause, and of all of them. */
function told(report: Report): readonly string[] {
  const causes = [...report.causes, ...report.more];
  return [
    ...causes.map(({ check, standing }) => `${check}: ${standing ? standingWords(standing) : 'nothing'}`),
    ...newsLines(
      report.news,
      causes.flatMap(({ standing }) => standing ?? []),
      report.week,
    ).map(plainText),
  ];
}

/** The last of some weeks, each with the notes of those before it. */
function weeks(...all: readonly (readonly [now: string, pages: Pages])[]): Report {
  let notes: Readonly<Record<string, string>> = {};
  let last: Report | null = null;
  for (const [now, pages] of all) {
    last = reportAt(now, pages, notes);
    notes = { ...notes, ...written(last) };
  }
  if (!last) throw new Error('no week');
  return last;
}

describe('a report', () => {
  it('that is the first one says nothing of new and old, and remembers today', () => {
    const report = weeks([W48, { 'A.md': bare }]);
    expect(told(report)).toEqual(['backup-missing: nothing']);
    expect(report.news.memory).toEqual([
      { check: 'backup-missing', path: 'A.md', cause: 'no backup', firstSeen: '2026-11-23' },
    ]);
  });

  it('tells new from open, with its age in weeks, and names what was fixed', () => {
    const report = weeks(
      [W46, { 'A.md': bare, 'B.md': lost }],
      [W47, { 'A.md': bare, 'B.md': lost, 'C.md': fine }],
      [W48, { 'A.md': bare, 'B.md': fine, 'C.md': { ...fine, accepted_risks: 'no-such-check: x' } }],
    );
    expect(told(report)).toEqual([
      'accepted-risk-unknown: new',
      'backup-missing: open for 2 weeks',
      'Since the report of W47: 1 new, 1 still open, for 2 weeks, 1 fixed.',
      'Fixed: B (link-broken).',
    ]);
    expect(report.figures).toMatchObject({ report_findings: 2, report_new: 1, report_fixed: 1 });
  });

  it('counts the notes that came to a cause that is not new', () => {
    const report = weeks([W47, { 'A.md': bare }], [W48, { 'A.md': bare, 'B.md': bare, 'C.md': bare }]);
    expect(told(report)).toEqual([
      'backup-missing: open for 1 week, 2 pages new',
      'Since the report of W47: nothing new, 1 still open, for 1 week.',
    ]);
  });

  it('takes another broken name on the same page for another finding, still told in one line', () => {
    const one = weeks([W47, { 'A.md': lost }], [W48, { 'A.md': { ...fine, depends_on: '[[Elsewhere]]' } }]);
    expect(told(one)).toEqual([
      'link-broken: new',
      'Since the report of W47: 1 new, 1 fixed.',
      'Fixed: A (link-broken).',
    ]);
    const two = { ...fine, depends_on: ['[[Nowhere]]', '[[Elsewhere]]'] };
    expect(told(weeks([W47, { 'A.md': lost, 'B.md': two }], [W48, { 'A.md': lost, 'B.md': fine }]))).toEqual([
      'link-broken: open for 1 week',
      'Since the report of W47: nothing new, 1 still open, for 1 week, 1 fixed.',
      'Fixed: B (link-broken).',
    ]);
  });

  it('says of which weeks there is none, and invents nothing for them', () => {
    const report = weeks([W45, { 'A.md': bare }], [W48, { 'A.md': bare, 'B.md': lost }]);
    expect(told(report)).toEqual([
      'link-broken: new',
      'backup-missing: open for 3 weeks',
      'Since the report of W45: 1 new, 1 still open, for 3 weeks. No report for W46 and W47.',
    ]);
    const long = weeks(['2025-12-20T12:00', { 'A.md': fine }], ['2026-02-01T12:00', { 'A.md': fine }]);
    expect(told(long)).toEqual(['Since the report of 2025-W51: nothing new. No report for 2025-W52 to W04 (5 weeks).']);
  });

  it('goes by the one before where the newest lost its table, and still misses no week', () => {
    const first = reportAt(W46, { 'A.md': bare });
    const second = reportAt(W47, { 'A.md': bare, 'B.md': lost }, written(first));
    const torn = noteText(second).replace(/^> \|.*$/gm, '');
    const report = reportAt(
      W48,
      { 'A.md': bare, 'B.md': lost },
      {
        ...written(first),
        'Homelab/Reports/Hygiene 2026-W47.md': torn,
      },
    );
    expect(told(report)).toEqual([
      'link-broken: new',
      'backup-missing: open for 2 weeks',
      'Since the report of W46: 1 new, 1 still open, for 2 weeks.',
    ]);
  });

  it('keeps the first day when it is written again in its week, and calls it new as before', () => {
    const earlier = written(reportAt(W47, { 'A.md': fine }));
    const monday = reportAt(W48, { 'A.md': bare }, earlier);
    const friday = reportAt('2026-11-27T12:00', { 'A.md': bare, 'B.md': bare }, { ...earlier, ...written(monday) });
    expect(friday.news.memory.map(({ path, firstSeen }) => [path, firstSeen])).toEqual([
      ['A.md', '2026-11-23'],
      ['B.md', '2026-11-27'],
    ]);
    expect(told(friday)[0]).toBe('backup-missing: new');
    expect(friday.news.since).toBe('2026-W47');
  });

  it('heeds no report of a week to come', () => {
    const later = written(reportAt('2026-12-24T12:00', { 'A.md': bare }));
    expect(told(reportAt(W48, { 'A.md': bare }, later))).toEqual(['backup-missing: nothing']);
  });

  it('follows a note that was renamed: its links in the old report were changed with it', () => {
    const before = written(reportAt(W47, { 'Lab/A.md': bare, 'Lab/B.md': fine }));
    const renamed = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [path, text.replaceAll('[[Lab/A\\|A]]', '[[Photos]]')]),
    );
    const report = reportAt(W48, { 'Other/Photos.md': bare, 'Lab/B.md': fine }, renamed);
    expect(told(report)).toEqual([
      'backup-missing: open for 1 week',
      'Since the report of W47: nothing new, 1 still open, for 1 week.',
    ]);
  });
});

describe('what is not found any more', () => {
  const after = (pages: Pages, before: Pages = { 'A.md': bare, 'Z.md': fine }): readonly string[] =>
    told(weeks([W47, before], [W48, { 'Z.md': fine, ...pages }])).slice(-1);

  it.each<[string, Pages, string]>([
    ['is fixed', { 'A.md': fine }, 'Fixed: A (backup-missing).'],
    ['is accepted', { 'A.md': { ...bare, accepted_risks: 'backup-missing: a toy' } }, 'Accepted: A (backup-missing).'],
    ['is not fixed where its note is gone', {}, 'Not fixed, but the note is gone: A (backup-missing).'],
    [
      'where it is retired',
      { 'A.md': { ...bare, status: 'retired' } },
      'Not fixed, but no longer in use: A (backup-missing).',
    ],
    ['where it is no record', { 'A.md': { x: 1 } }, 'Not fixed, but no longer read as a record: A (backup-missing).'],
    [
      'where its note cannot be read',
      { 'A.md': { frontmatter: null, problem: 'It is broken.' } },
      'Not fixed, but its note cannot be read: A (backup-missing).',
    ],
  ])('%s', (_, pages, line) => {
    expect(after(pages)).toEqual([line]);
  });

  it('is not fixed where its check is asked no more: nobody has begun with it, or only work asks it', () => {
    const untested = { ...fine, backup: 'x', last_backup: '2026-11-18' };
    const tested = { ...untested, last_restore_test: '2026-11-01' };
    const line = after({ 'A.md': untested, 'B.md': untested }, { 'A.md': untested, 'B.md': tested, 'Z.md': fine });
    expect(line).toEqual(['Not fixed, but no longer looked at: A (restore-untested).']);
    const page = { ...fine, backup: 'x', backup_to: 'a disk', last_backup: '2026-11-18' };
    const work = reportAt(W47, { 'A.md': page }, {}, { depth: 'work' });
    const home = reportAt(W48, { 'A.md': page }, written(work));
    expect(told(home).at(-1)).toBe('Not fixed, but no longer looked at: A (backup-3-2-1).');
  });

  it('is fixed by deleting it where it was a note too many', () => {
    const copy = 'A (conflicted copy).md';
    expect(after({}, { [copy]: fine, 'Z.md': fine })).toEqual(['Fixed: A (conflicted copy) (note-conflicted).']);
  });

  it('is counted by cause, as what is open, and named in one group for each check', () => {
    const job = { type: 'backup-job', backup_to: 'offsite: B2', backup_every: 'daily' };
    const of = (last: string): Pages => ({
      'J.md': { ...job, last_backup: last },
      'A.md': { ...fine, backup: '[[J]]' },
      'B.md': { ...fine, backup: '[[J]]' },
      'K.md': { ...job, last_backup: last },
    });
    const report = weeks([W47, of('2026-11-01')], [W48, of('2026-11-23')]);
    expect(told(report)).toEqual([
      expect.stringMatching(/^Since the report of W47: nothing new.*, 2 fixed \(4 pages\)\.$/),
      'Fixed: A, B, J and K (backup-stale).',
    ]);
    expect(report.figures.report_fixed).toBe(2);
  });

  it('is no cause while something of it is still open', () => {
    const report = weeks([W47, { 'A.md': bare, 'B.md': bare }], [W48, { 'A.md': bare, 'B.md': fine }]);
    expect(told(report)).toEqual([
      'backup-missing: open for 1 week',
      'Since the report of W47: nothing new, 1 still open, for 1 week, 1 page fixed.',
      'Fixed: B (backup-missing).',
    ]);
    expect(report.figures.report_fixed).toBe(0);
  });

  it('is one line, with the first pages of each check', () => {
    const names = Array.from({ length: 8 }, (_, i) => `app${i}.md`);
    const page = (name: string): object => ({ ...fine, aliases: [`Database of ${name}`] });
    const before = Object.fromEntries(
      names.map((name) => [name, { ...page(name), depends_on: `Databaes of ${name}` }]),
    );
    const now = Object.fromEntries(names.map((name) => [name, page(name)])) as Pages;
    const [line] = told(weeks([W47, before], [W48, now])).slice(-1);
    expect(line).toBe('Fixed: app0, app1, app2 and 5 more (link-broken).');
  });
});
