import { renderFirstScreen, renderReport } from '../../src/render/report-markdown';
import { buildReport, type Report } from '../../src/report/report';
import { type Pages, survey, type SurveyOptions } from '../support/lab';
import { reportAt, written } from '../support/weeks-of-reports';
import { hostileSurvey } from './hostile-lab';

const linesOf = (pages: Pages, options?: SurveyOptions): readonly string[] =>
  renderReport(buildReport(survey(pages, options))).split('\n');
/** The lines of the cause that is told in that place. */
function cause(place: number, pages: Pages, options?: SurveyOptions): readonly string[] {
  const lines = linesOf(pages, options);
  const first = lines.findIndex((line) => line.startsWith(`${place}. `));
  const length = lines.slice(first + 1).findIndex((line) => !line.startsWith('   '));
  return lines.slice(first, first + 1 + length);
}

/** A service of which there is nothing to find. */
const fine = { type: 'service', stateful: false };

describe('a cause', () => {
  it('about one note has its link in the sentence, and nowhere else', () => {
    expect(cause(1, { 'Lab/App.md': { type: 'service' } })).toEqual([
      '1. **🟡 Warning:** [[Lab/App|App]] has no backup on record.',
      '   → Link a backup job in backup, or write stateful: false if there is nothing to lose. `backup-missing`',
    ]);
  });

  it('about several notes is followed by all of them, each once, and has no link in the sentence', () => {
    expect(cause(1, { 'Lab/A.md': { type: 'service' }, 'Lab/B.md': { type: 'service' } })).toEqual([
      '1. **🟡 Warning:** 2 services have no backup on record: A and B.',
      '   → Link a backup job in backup, or write stateful: false if there is nothing to lose. `backup-missing`',
      '   Pages: [[Lab/A|A]], [[Lab/B|B]]',
    ]);
    const names = Array.from({ length: 14 }, (_, i) => `App ${i + 10}`);
    const pages = Object.fromEntries(names.map((name) => [`${name}.md`, { type: 'service' }]));
    const shown = names.slice(0, 6).map((name) => `[[${name}]]`);
    expect(cause(1, pages)[2]).toBe(`   Pages: ${shown.join(', ')} and 8 more`);
  });

  it('that is a note has the link to that note in the sentence, and the others behind it', () => {
    const job = { type: 'backup', last_restore_test: '2026-11-01' };
    const app = { type: 'service', backup: '[[Job]]' };
    expect(cause(1, { 'A.md': app, 'B.md': app, 'Job.md': job })).toEqual([
      '1. **🟡 Warning:** [[Job]]: nothing says when the backup last ran; 2 services rely on it.',
      '   → Look at the newest backup and write its date in `last_backup`. `backup-unknown`',
      '   Also affected: [[A]], [[B]]',
    ]);
  });

  it('with several findings on one note links it once', () => {
    const lines = cause(1, { 'Web.md': { ...fine, depends_on: ['Mars', 'Jupiter'] } });
    expect(lines.join('\n').match(/\[\[Web\]\]/g)).toHaveLength(1);
    expect(lines).toHaveLength(2);
  });
});

describe('what the lab stands on', () => {
  const pages = { 'NAS.md': fine, 'Wiki.md': { ...fine, data_on: 'NAS' } };
  const part = (of: Pages): readonly string[] => {
    const lines = linesOf(of);
    const first = lines.indexOf('## What the lab stands on');
    return first < 0 ? [] : lines.slice(first + 2, first + 7);
  };

  it('counts all services while none is rated, and says so', () => {
    expect(part(pages)).toEqual([
      'One failure each, and how many services fall with it. Rate some as critical or high to see what matters most.',
      '',
      '| If this fails | Fall | Among them |',
      '| --- | --- | --- |',
      '| [[NAS]] | 1 | [[Wiki]] |',
    ]);
  });

  it('counts critical and high ones as soon as any is rated', () => {
    expect(part({ ...pages, 'NAS.md': { ...fine, criticality: 'low' } })).toEqual([]);
    expect(part({ ...pages, 'Wiki.md': { ...fine, data_on: 'NAS', criticality: 'high' } })[0]).toBe(
      'One failure each, and how many critical or high services fall with it.',
    );
  });
});

describe('the first screen', () => {
  const down = { type: 'incident', status: 'investigating', started: '2026-11-22T21:00', severity: 3 };

  it('says right below the headline which incident is open', () => {
    const lines = linesOf({ 'A.md': fine, 'Incidents/Lights.md': down });
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^\*\*/),
      '',
      '1 incident is open, for 15 hours: [[Incidents/Lights|Lights]].',
    ]);
    const told = renderFirstScreen(buildReport(survey({ 'A.md': fine, 'Incidents/Lights.md': down })));
    expect(told).toContain('\n\n1 incident is open, for 15 hours: ');
    expect(linesOf({ 'A.md': fine, 'I.md': { ...down, status: 'closed' } }).join()).not.toContain('is open, for');
  });

  it('names the most severe of the open ones first, then the oldest, and counts where there are many', () => {
    const pages = {
      'new.md': { ...down, started: '2026-11-23T11:00' },
      'old.md': down,
      'worst.md': { ...down, started: '2026-11-23T11:30', severity: 1 },
      'unrated.md': { type: 'incident', status: 'investigating' },
      'last.md': { type: 'incident', status: 'investigating', started: '2026-11-23T10:00' },
    };
    expect(linesOf(pages)[2]).toBe(
      '5 incidents are open, the longest for 15 hours: [[worst]], [[old]], [[new]] and 2 more.',
    );
  });

  it('counts what is folded as the headline does', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        `app${i}.md`,
        { ...fine, aliases: [`Database of app${i}`], depends_on: `Databaes of app${i}` },
      ]),
    );
    const title = linesOf({ ...pages, 'bare.md': { type: 'service' } }).find((line) => line.includes(' more: '));
    expect(title).toBe('> [!info]- 3 more: 2 would hurt, 1 worth a look');
  });
});

describe('the whole', () => {
  const headings = (report: Report): readonly string[] =>
    renderReport(report)
      .split('\n')
      .filter((line) => /^(## |> \[!)/.test(line))
      .map((line) => line.replace(/^(## |> \[!\w+\]- )/, ''));

  it('is short where all is well: a headline, and how it was computed', () => {
    const report = buildReport(survey({ 'A.md': { ...fine, kind: 'app', criticality: 'low', environment: 'lab' } }));
    expect(renderReport(report)).toMatch(/^\*\*Nothing to do: 1 service looked at, and nothing found\.\*\*\n/);
    expect(report.causes).toEqual([]);
    expect(headings(report)).not.toContain('What to do first');
    expect(headings(report).filter((heading) => heading.startsWith('What was found'))).toEqual([]);
  });

  it('says right below its causes what is new and what was fixed, and what was found at its foot', () => {
    const before = reportAt('2026-11-18T12:00', {
      'A.md': { type: 'service' },
      'B.md': { ...fine, runs_on: '[[No]]' },
    });
    const report = reportAt('2026-11-23T12:00', { 'A.md': { type: 'service' }, 'B.md': fine }, written(before));
    const lines = renderReport(report).split('\n');
    expect(lines[4]).toBe('1. **🟡 Warning, open for 1 week:** [[A]] has no backup on record.');
    expect(lines.slice(6, 10)).toEqual([
      '',
      'Since the report of W47: nothing new, 1 still open, for 1 week, 1 fixed.',
      '',
      'Fixed: [[B]] (link-broken).',
    ]);
    expect(lines).toContain('> | `backup-missing` | [[A]] | no backup | 2026-11-18 |');
    expect(headings(report)).toContain('What was found: 1 finding');
    expect(lines).toContain('- Findings: 2, 1 over the last 2 weeks.');
  });

  it('offers at its foot what nobody has begun, and holds it against nobody', () => {
    const page = { ...fine, backup: 'x', last_backup: '2026-11-23' };
    const lines = linesOf({ 'A.md': page });
    expect(lines).toContain('> [!info]- Ready for more? 1 practice not begun');
    expect(lines.find((line) => line.includes('Ready for restore tests?'))).toMatch(/`last_restore_test`.*1 note\.$/);
  });

  it('has every part of the lab once, each with a heading of its own', () => {
    const all = headings(buildReport(hostileSurvey()));
    expect(new Set(all).size).toBe(all.length);
  });
});
