import fc from 'fast-check';
import { surveyOf } from '../../support/services';
import { lines, partOf, rows } from './told';

const APP = { kind: 'app', environment: 'production', criticality: 'medium' };
const SAFE = {
  ...APP,
  backup: 'restic',
  backup_to: 'offsite: B2',
  backup_every: 'daily',
  last_backup: '2026-11-23T02:00',
};

describe('backups by risk', () => {
  it('are silent where all is fine, and where nothing holds data', () => {
    expect(partOf('backups', surveyOf({ app: SAFE }))).toBeNull();
    expect(partOf('backups', surveyOf({ switch: { kind: 'network' } }))).toBeNull();
    expect(partOf('backups', surveyOf({}))).toBeNull();
  });

  it('tell the worst first: by what was found, then by what matters, then by how late it is', () => {
    const found = surveyOf({
      fine: SAFE,
      old: { ...SAFE, last_backup: '2026-11-18' },
      older: { ...SAFE, last_backup: '2026-10-18' },
      important: { ...SAFE, criticality: 'critical', last_backup: '2026-11-20' },
      bare: APP,
      seldom: { ...SAFE, backup_every: '30d', last_backup: '2026-10-01' },
    });
    expect(rows('backups', found)).toEqual([
      'important | 3 days ago, wanted every day | never | B2 (offsite)',
      'older | 36 days ago, wanted every day | never | B2 (offsite)',
      'old | 5 days ago, wanted every day | never | B2 (offsite)',
      'seldom | 53 days ago, wanted every 30 days | never | B2 (offsite)',
      'bare | none: all would be lost | never | none',
    ]);
    expect(lines('backups', found)).toEqual(['5 backups of 6 are at risk; 1 more is fine.']);
  });

  it('take a backup for late exactly when the check does: at its interval and a quarter', () => {
    const at = (last: string): readonly string[] => rows('backups', surveyOf({ app: { ...SAFE, last_backup: last } }));
    expect(at('2026-11-22T06:00:00')).toEqual([]);
    expect(at('2026-11-22T05:59:59')).toHaveLength(1);
  });

  it('say where the copies lie, and what takes them along', () => {
    const found = surveyOf({
      nas: { kind: 'storage', stateful: false },
      photos: { ...SAFE, data_on: 'nas', backup_to: 'nas' },
      notes: { ...SAFE, last_backup: null, backup_to: null },
      films: {
        ...SAFE,
        last_backup: '2026-11-24',
        backup_to: 'a drawer',
        restore_test_result: 'fail',
        last_restore_test: '2026-11-20',
      },
    });
    expect(rows('backups', found)).toEqual([
      'films | a day still to come, wanted every day | failed 3 days ago | a drawer',
      'photos | 10 hours ago, wanted every day | never, though wanted | nas; all lost with nas',
      'notes | nobody knows, wanted every day | never, though wanted | nobody knows where',
    ]);
  });

  it('have ten rows at most, and say how many there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 23 }, (_, at) => [`s${at + 10}`, at < 11 ? { ...SAFE, last_backup: '2026-11-01' } : SAFE]),
    );
    expect(rows('backups', surveyOf(many))).toHaveLength(10);
    expect(lines('backups', surveyOf(many))).toEqual([
      '11 backups of 23 are at risk; 12 more are fine.',
      'And 1 more.',
    ]);
    expect(rows('backups', surveyOf(many), { most: 2 })).toHaveLength(2);
    expect(lines('backups', surveyOf(many), { most: 11 })).toHaveLength(1);
  });

  it('tell those together of which the same is to be said', () => {
    const job = { type: 'backup-job', backup_every: 'daily', last_backup: '2026-11-01', backup_to: 'offsite: B2' };
    const found = surveyOf({
      job,
      a: { ...APP, backup: '[[job]]' },
      b: { ...APP, backup: '[[job]]' },
      other: { ...APP, backup: '[[job]]', last_backup: '2026-11-01' },
      c: APP,
      d: APP,
    });
    expect(rows('backups', found)).toEqual([
      'a and b | 22 days ago, wanted every day | never | B2 (offsite)',
      'other | 22 days ago, wanted every day | never | B2 (offsite)',
      'c and d | none: all would be lost | never | none',
    ]);
    expect(lines('backups', found)).toEqual(['5 backups of 5 are at risk.']);
  });

  it('tell one service, also where it is fine', () => {
    const found = surveyOf({ app: SAFE, bare: APP });
    expect(rows('backups', found, { service: 'app.md' })).toEqual([
      'app | 10 hours ago, wanted every day | never | B2 (offsite)',
    ]);
    expect(lines('backups', found, { service: 'app.md' })).toEqual(['0 backups of 1 are at risk; 1 more is fine.']);
  });

  it('count an accepted risk as neither', () => {
    const found = surveyOf({ app: { ...APP, accepted_risks: 'backup-missing: a toy' }, bare: APP });
    expect(lines('backups', found)).toEqual(['1 backup of 2 is at risk; of 1 other the risk is accepted.']);
  });

  it('name a job on which nobody relies', () => {
    const found = surveyOf({
      job: { type: 'backup-job', backup_every: 'daily', last_backup: '2026-11-01', backup_to: 'x' },
    });
    expect(rows('backups', found)).toEqual(['job | 22 days ago, wanted every day | never | x']);
  });

  it('count every service exactly once, in whatever lab', () => {
    const page = fc.record(
      {
        environment: fc.constantFrom('production', 'lab'),
        criticality: fc.constantFrom('critical', 'low', null),
        backup_to: fc.constantFrom('nas', 'offsite: x', null),
        last_backup: fc.constantFrom('2026-11-23', '2026-01-01', '2027-01-01', null),
        stateful: fc.boolean(),
        status: fc.constantFrom('active', 'retired', 'planned'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'nas'), page), (pages) => {
        const found = surveyOf(pages);
        const told = rows('backups', found).flatMap((row) => (row.split(' | ')[0] ?? '').split(/, | and /));
        const wanted = found.findings.filter(({ practice, accepted }) => practice === 'backups' && !accepted);
        expect([...told].sort()).toEqual([...new Set(wanted.map(({ title }) => title))].sort());
      }),
    );
  });
});
