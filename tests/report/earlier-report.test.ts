import fc from 'fast-check';
import { noteName } from '../../src/notes/note';
import { type EarlierReport, readReport, readReports, reportNotePaths } from '../../src/report/earlier-report';
import { buildReport } from '../../src/report/report';
import { hostileSurvey } from '../render/hostile-lab';
import { survey } from '../support/lab';
import { noteText } from '../support/weeks-of-reports';

const PATH = 'Homelab/Reports/Hygiene 2026-W47.md';
/** A vault in which every link means the note of that name. */
const meant = (target: string): string => `Lab/${noteName(target)}.md`;
const read = (text: string, of = meant): EarlierReport => {
  const report = readReport(PATH, text, of);
  if (!report) throw new Error('no report');
  return report;
};
const HEAD = '| Check | Note | Because of | First seen |\n| --- | --- | --- | --- |\n';

describe('a report read again', () => {
  it('has each finding with its check, its note, its cause and its day', () => {
    const rows = [
      '| `backup-stale` | [[Lab/App\\|App]] | [[Lab/Job\\|Job]] | 2026-11-11 |',
      '| `link-broken` | [[App]] | Home \\*Asistant\\* | 2026-W46 |',
      '| `backup-missing` | [App](<Lab/App%20%23.md>) |  | [[2026-11-11]] |',
      '| `link-broken` | settings | UPS | 2026-11-18 |',
    ].join('\n');
    expect(read(HEAD + rows).rows).toEqual([
      { check: 'backup-stale', path: 'Lab/App.md', cause: 'Lab/Job.md', firstSeen: '2026-11-11' },
      { check: 'link-broken', path: 'Lab/App.md', cause: 'Home *Asistant*', firstSeen: '2026-W46' },
      { check: 'backup-missing', path: 'Lab/App #.md', cause: 'Lab/App #.md', firstSeen: '2026-11-11' },
      { check: 'link-broken', path: '', cause: 'UPS', firstSeen: '2026-11-18' },
    ]);
  });

  it.each([
    ['no day', '| a-b | [[App]] | | |', '2026-W47'],
    ['a day that is none', '| a-b | [[App]] | | 2026-02-30 |', '2026-W47'],
    ['a day after the report', '| a-b | [[App]] | | 2026-12-24 |', '2026-W47'],
    ['a row that is cut off', '| a-b | [[App]]', '2026-W47'],
    ['words of a person', '| a-b | see [[App]], again! | | last summer |', '2026-W47'],
  ])('was there when the report was written, where it says %s', (_, row, firstSeen) => {
    expect(read(HEAD + row).rows).toMatchObject([{ check: 'a-b', path: 'Lab/App.md', firstSeen }]);
  });

  it.each(['| | [[App]] | | |', '| a-b | App | | |', '| | | | |', '| Total | 5 | | |'])(
    'leaves out a row that names no check or no note: %s',
    (row) => {
      expect(read(HEAD + row).rows).toEqual([]);
    },
  );

  it('keeps what a link says that leads nowhere, and knows no cause where there is no such column', () => {
    const report = readReport(PATH, '| Check | Note | First seen |\n|-|-|-|\n| a-b | [[Old VM]] | |', () => null);
    expect(report?.rows).toEqual([{ check: 'a-b', path: 'Old VM.md', cause: '', firstSeen: '2026-W47' }]);
  });

  it('has a memory where it has rows, or says that it found nothing; not where its table is gone', () => {
    expect(read(`${HEAD}| a-b | [[App]] | | |`).hasMemory).toBe(true);
    expect(read('---\nreport_findings: 0\n---\n').hasMemory).toBe(true);
    expect(read('---\nreport_findings: 3\n---\n').hasMemory).toBe(false);
    expect(read('Mine.').hasMemory).toBe(false);
  });

  it('has the numbers among its properties, and the levels', () => {
    const text =
      '---\ntype: hygiene-report\nreport_errors: 3\nmood: good\n---\n| Level | Services |\n|-|-|\n| gold | [[A]], [B](<B.md>) |\n| none | [[C\\|c]] |\n';
    const report = read(text);
    expect(report.figures).toEqual({ report_errors: 3 });
    expect([...report.levels]).toEqual([
      ['Lab/A.md', 'gold'],
      ['Lab/B.md', 'gold'],
      ['Lab/C.md', 'none'],
    ]);
  });

  it('is one only by its name', () => {
    expect(readReport('Reports/Hygiene 2026-W47 (conflicted copy).md', '', meant)).toBeNull();
    expect(readReport('Reports/Notes.md', HEAD, meant)).toBeNull();
  });

  it('says what was written, whatever names there are', () => {
    const found = hostileSurvey();
    const report = buildReport(found);
    const [again] = readReports(found, new Map([['Hygiene 2026-W48.md', noteText(report)]]));
    expect(report.news.memory.length).toBeGreaterThan(10);
    expect(again?.rows).toEqual(report.news.memory);
    expect([...(again?.levels ?? [])].sort()).toEqual(
      report.scorecard.map(({ path, level }) => [path, level] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
    expect(again?.figures).toEqual(report.figures);
  });

  it('never throws, however it was changed', () => {
    const whole = noteText(buildReport(hostileSurvey()));
    const cut = fc.nat({ max: whole.length });
    fc.assert(
      fc.property(cut, cut, fc.string({ maxLength: 8 }), (a, b, typed) => {
        const text = whole.slice(0, Math.min(a, b)) + typed + whole.slice(Math.max(a, b));
        expect(read(text).week).toBe('2026-W47');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the notes that are read', () => {
  const paths = (notes: readonly string[], reportsFolder = 'Reports'): readonly string[] =>
    reportNotePaths(
      survey(Object.fromEntries(notes.map((path) => [path, { frontmatter: null }])), { settings: { reportsFolder } }),
      '2026-W48',
    );

  it('are those of the folder up to this week, the newest first', () => {
    expect(
      paths([
        'Reports/Hygiene 2026-W46.md',
        'Reports/2026/hygiene 2026-w47.md',
        'Reports/Hygiene 2026-W48.md',
        'Reports/Hygiene 2026-W49.md',
        'Reports/Hygiene 2025-W53.md',
        'Reports/Hygiene 2026-W47 (conflicted copy).md',
        'Reports/Hygiene 2026-W45.pdf',
        'Reports/Cold start.md',
        'Elsewhere/Hygiene 2026-W40.md',
        'Reports 2/Hygiene 2026-W41.md',
      ]),
    ).toEqual(['Reports/Hygiene 2026-W48.md', 'Reports/2026/hygiene 2026-w47.md', 'Reports/Hygiene 2026-W46.md']);
  });

  it('are one a week, not the copy that was put away, and a year at most', () => {
    expect(paths(['Reports/Old/Hygiene 2026-W46.md', 'Reports/Hygiene 2026-W46.md'])).toEqual([
      'Reports/Hygiene 2026-W46.md',
    ]);
    const many = [2024, 2025].flatMap((year) =>
      Array.from({ length: 52 }, (_, at) => `Hygiene ${year}-W${String(at + 1).padStart(2, '0')}.md`),
    );
    expect(paths(many, '')).toHaveLength(53);
    expect(paths(many, '/')[0]).toBe('Hygiene 2025-W52.md');
  });
});
