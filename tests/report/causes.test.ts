import { causesOf } from '../../src/report/causes';
import { type Given, notesOf, type PlainPages, surveyOf, surveyOfNotes } from '../support/services';

const causesIn = (pages: PlainPages, given: Given = {}): ReturnType<typeof causesOf> =>
  causesOf(surveyOf(pages, given));
/** `backup-stale job: 3` for each cause. */
const told = (pages: PlainPages, given: Given = {}): string[] =>
  causesIn(pages, given).map(({ check, path, findings }) => `${check} ${path.replace('.md', '')}: ${findings.length}`);

/** A service of which there is nothing to find. */
const fine = { stateful: false, monitored_by: 'ntfy' };

describe('findings of one check with one cause', () => {
  const stale = {
    type: 'backup-job',
    backup_every: '1d',
    last_backup: '2026-11-20T12:00',
    last_restore_test: '2026-11-01',
  };

  it('are told once, by the note that is the cause', () => {
    const [cause, ...others] = causesIn({ a: { backup: '[[job]]' }, b: { backup: '[[job]]' }, job: stale });
    expect(others).toEqual([]);
    expect(cause).toMatchObject({
      check: 'backup-stale',
      severity: 'error',
      path: 'job.md',
      sentence: 'job: the newest backup was made 3 days ago and is wanted every day; 2 services rely on it.',
      fix: 'Find out why job did not run, run it, and write the date in last_backup.',
    });
    expect(cause?.findings.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'job.md']);
  });

  it('are the finding itself where there is one alone', () => {
    const [cause] = causesIn({ app: { kind: 'app' } });
    expect(cause).toMatchObject({ path: 'app.md', sentence: 'app has no backup on record.', check: 'backup-missing' });
  });

  it('lead to a shared note that has no finding of its own', () => {
    const onNas = { data_on: 'nas', backup_to: 'nas', last_backup: '2026-11-23', last_restore_test: '2026-11-23' };
    expect(told({ a: onNas, b: onNas, nas: fine })).toEqual(['backup-same-failure-domain nas: 2']);
    expect(causesIn({ a: onNas, b: onNas, nas: fine })[0]?.sentence).toBe(
      '2 backups share nas with what they protect: a and b.',
    );
  });

  it('are two causes where they have another check or another cause', () => {
    expect(told({ a: { backup: '[[one]]' }, b: { backup: '[[two]]' }, one: stale, two: stale })).toEqual([
      'backup-stale one: 2',
      'backup-stale two: 2',
    ]);
    expect(told({ a: {}, b: { backup: 'none' }, c: { ...fine, criticality: 'high', monitored_by: 'none' } })).toEqual([
      'monitoring-missing c: 1',
      'backup-missing a: 1',
      'backup-missing b: 1',
    ]);
  });

  it('are left out where their pages accept them', () => {
    const accepting = { accepted_risks: 'backup-missing until 2026-12-01: soon' };
    expect(told({ a: accepting, b: {} })).toEqual(['backup-missing b: 1']);
    expect(told({ a: { accepted_risks: 'backup-missing until 2026-11-01: soon' } })).toEqual(['backup-missing a: 1']);
  });
});

describe('the order of causes', () => {
  const failed = {
    stateful: false,
    backup: 'x',
    last_backup: '2026-11-23',
    last_restore_test: '2026-11-23',
    restore_test_result: 'fail',
  };
  /** A name near that of another service, so an error, whose cause is that name. */
  const broken = { ...fine, depends_on: 'Postgers' };
  const Postgres = fine;

  it('is by severity', () => {
    expect(told({ a: {}, b: failed })).toEqual(['restore-test-failed b: 1', 'backup-missing a: 1']);
  });

  it('then by the most critical service that each touches', () => {
    const pages = {
      a: { ...failed, criticality: 'low' },
      b: failed,
      c: { ...failed, criticality: 'medium' },
      d: { ...failed, criticality: 'high', monitored_by: 'ntfy' },
      e: { ...failed, criticality: 'critical', monitored_by: 'ntfy' },
    };
    expect(told(pages).map((line) => line.split(' ')[1])).toEqual(['e:', 'd:', 'c:', 'b:', 'a:']);
  });

  it('begins, within a severity, with notes that cannot be read', () => {
    const pages = { a: { ...failed, criticality: 'critical', monitored_by: 'ntfy' }, b: {} };
    const unreadable = { path: 'z.md', frontmatter: null, problem: 'Line 3 cannot be read.' };
    const causes = causesOf(surveyOfNotes([...notesOf(pages), unreadable]));
    expect(causes.map(({ check, path }) => `${check} ${path}`)).toEqual([
      'note-unreadable z.md',
      'restore-test-failed a.md',
      'backup-missing b.md',
    ]);
  });

  it('then by how many findings', () => {
    const pages = {
      a: { ...broken, depends_on: 'Postgresq' },
      b: broken,
      c: broken,
      Postgres,
    };
    expect(told(pages)).toEqual(['link-broken b: 2', 'link-broken a: 1']);
  });

  it('then by the order of the checks and by path', () => {
    expect(told({ b: failed, a: broken, c: broken, Postgres })).toEqual([
      'link-broken a: 2',
      'restore-test-failed b: 1',
    ]);
    expect(told({ b: failed, a: failed })).toEqual(['restore-test-failed a: 1', 'restore-test-failed b: 1']);
  });
});
