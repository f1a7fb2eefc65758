import type { KnownFinding } from '../../../src/report/earlier-report';
import { type PlainPages, surveyOf } from '../../support/services';
import { earlierReport, lines, partOf } from './told';

const row = (check: string, path: string, cause = path): KnownFinding => ({
  check,
  path,
  cause,
  firstSeen: '2026-10-05',
});
const APP = { kind: 'app', environment: 'production' };
/** One with what was found, one where it was put right. */
const PAGES = { app: APP, mended: { ...APP, backup: 'x', last_backup: '2027-01-04' } };
/** The first Monday of November 2026 is the second; its week is the first of the month. */
const FIRST = '2026-11-02T12:00';
const october = (...rows: readonly KnownFinding[]): ReturnType<typeof earlierReport> =>
  earlierReport('2026-W43', { rows });

function said(pages: PlainPages, earlier: readonly ReturnType<typeof earlierReport>[], now = FIRST): readonly string[] {
  return lines('saved', surveyOf(pages, { now }), { earlier });
}

describe('what the notes saved', () => {
  it('is silent without a report of the month before, and where there was nothing', () => {
    expect(partOf('saved', surveyOf({ app: APP }, { now: FIRST }))).toBeNull();
    expect(said({ app: APP }, [october()])).toEqual([]);
    expect(said({ app: APP }, [earlierReport('2026-W39', { rows: [row('backup-missing', 'app.md')] })])).toEqual([]);
  });

  it('is told once a month: in its first report', () => {
    const rows = [row('backup-missing', 'app.md', 'no backup'), row('backup-missing', 'mended.md', 'no backup')];
    const told = ['In 2026-10: 2 services had no backup, 1 fixed.'];
    expect(said(PAGES, [october(...rows)])).toEqual(told);
    expect(said(PAGES, [earlierReport('2026-W45'), october(...rows)])).toEqual(told);
    expect(said(PAGES, [earlierReport('2026-W45'), october(...rows)], '2026-11-09T12:00')).toEqual([]);
    expect(said(PAGES, [october(...rows)], '2026-11-16T12:00')).toEqual(told);
  });

  it('puts a week into the month of its Thursday', () => {
    // Week 44 is from Monday 26 October to Sunday 1 November; 53 from 28 December to 3 January.
    const rows = [row('backup-missing', 'mended.md', 'no backup')];
    const told = (month: string): readonly string[] => [`In ${month}: 1 service had no backup, 1 fixed.`];
    expect(said(PAGES, [earlierReport('2026-W44', { rows })], '2026-11-01T23:00')).toEqual([]);
    expect(said(PAGES, [earlierReport('2026-W44', { rows })])).toEqual(told('2026-10'));
    expect(said(PAGES, [earlierReport('2026-W53', { rows })], '2027-01-04T12:00')).toEqual(told('2026-12'));
  });

  it('counts what was fixed, each thing once, and not what is only gone', () => {
    const pages = {
      app: APP,
      mended: { ...APP, backup: 'x', last_backup: FIRST },
      sold: { ...APP, status: 'retired' },
    };
    const found = ['app', 'mended', 'sold', 'deleted'].map((name) => row('backup-missing', `${name}.md`, 'no backup'));
    expect(said(pages, [october(...found), earlierReport('2026-W42', { rows: found })])).toEqual([
      'In 2026-10: 2 services had no backup, 1 fixed.',
    ]);
    const others = [row('link-broken', 'app.md'), row('dependency-loop', 'app.md'), row('patch-overdue-old', 'app.md')];
    expect(said(pages, [october(...found, ...others)])).toEqual([
      'In 2026-10: 2 services had no backup, 1 fixed; 2 other things were found, 2 fixed.',
    ]);
  });

  it('is silent where nothing was fixed, and leaves out of what nothing was', () => {
    const missing = row('backup-missing', 'app.md', 'no backup');
    const done = { type: 'change', status: 'done', finished: '2026-10-10T12:00' };
    expect(said({ ...PAGES, done }, [october(missing)])).toEqual([]);
    expect(said(PAGES, [october(missing, row('fake-redundancy', 'mended.md', 'nas.md'))])).toEqual([
      'In 2026-10: 1 group was not redundant, 1 fixed.',
    ]);
  });

  it('counts a cause once, however many pages rely on it, and as fixed when all of it is', () => {
    const late = ['job', 'app', 'mended'].map((name) => row('backup-stale', `${name}.md`, 'job.md'));
    const links = [row('link-broken', 'app.md', 'Nowhere'), row('link-broken', 'mended.md', 'Nowhere')];
    const job = { type: 'backup-job', last_backup: FIRST };
    expect(said({ ...PAGES, job }, [october(...late, ...links)])).toEqual([
      'In 2026-10: 1 backup was late, 1 fixed; 1 other thing was found, 1 fixed.',
    ]);
    const stillLate = { ...job, last_backup: '2026-10-01' };
    expect(said({ ...PAGES, job: stillLate, app: { ...APP, backup: '[[job]]' } }, [october(...late)])).toEqual([]);
  });

  it('tells of changes, restores and incidents that are recorded, in the month alone', () => {
    const change = { type: 'change', status: 'done', finished: '2026-10-10T12:00' };
    const pages = {
      one: change,
      two: { ...change, finished: '2026-10-01T00:00' },
      september: { ...change, finished: '2026-09-27T23:59' },
      november: { ...change, finished: '2026-11-02T00:00' },
      back: { ...change, status: 'rolled-back', started: '2026-10-11T12:00', finished: '2026-10-11T12:06' },
      down: { type: 'incident', status: 'closed', started: '2026-10-12T12:00', resolved: '2026-10-12T13:00' },
      app: { ...APP, backup: 'x', last_backup: FIRST, last_restore_test: '2026-10-20', criticality: 'low' },
    };
    expect(said(pages, [october(row('backup-missing', 'app.md', 'no backup'))])).toEqual([
      'In 2026-10: 1 service had no backup, 1 fixed; 2 changes done, 1 rolled back in 6 min; a restore tried from 1 backup; 1 incident, 0 with a postmortem.',
    ]);
  });
});
