import { survey, told } from '../../support/lab';
import { findingsBy, foundBy, type PlainPages } from '../../support/services';

const atWork = { settings: { depth: 'work' as const } };
const causes = (pages: PlainPages): string[] => findingsBy('backup-3-2-1', pages, atWork).map(({ cause }) => cause);
const copiesAt = (backupTo: unknown, others: PlainPages = {}): string[] =>
  causes({ app: { backup_to: backupTo }, nas: { backup: 'none' }, ...others });

describe('backup-3-2-1', () => {
  it('belongs to work depth', () => {
    expect(foundBy('backup-3-2-1', { app: { backup_to: 'nas' }, nas: {} })).toEqual([]);
    expect(foundBy('backup-3-2-1', { app: { backup_to: 'nas' }, nas: {} }, atWork)).toEqual(['app']);
  });

  it('wants three copies, the live one counted', () => {
    expect(copiesAt('offsite: B2')).toEqual(['fewer than three copies']);
    expect(copiesAt(['offsite: B2', 'offsite: B2'])).toEqual(['fewer than three copies']);
    expect(copiesAt(['nas', 'offsite: B2'])).toEqual([]);
    expect(copiesAt(['offsite: B2', 'offsite: Hetzner'])).toEqual([]);
    expect(copiesAt(['a drawer', 'offsite: B2'])).toEqual([]);
  });

  it('wants one outside', () => {
    expect(copiesAt(['nas', 'a drawer'])).toEqual(['no copy outside']);
    expect(copiesAt(['nas', 'disk'], { disk: { offline: true } })).toEqual(['no copy outside']);
    expect(copiesAt(['nas', 'friend'], { friend: { location: 'offsite' } })).toEqual([]);
    expect(copiesAt(['nas', 'friend'], { friend: { runs_on: 'pi' }, pi: { location: 'Off-site' } })).toEqual([]);
    expect(copiesAt(['nas', 'b2'], { b2: { kind: 'external' } })).toEqual([]);
  });

  it('counts the copies of all its jobs', () => {
    const job = (backupTo: string): Readonly<Record<string, unknown>> => ({ type: 'backup-job', backup_to: backupTo });
    const pages = { app: { backup: ['[[one]]', '[[two]]'] }, one: job('nas'), two: job('offsite: B2'), nas: {} };
    expect(causes(pages)).toEqual([]);
    expect(causes({ ...pages, one: job('nas'), two: job('nas') })).toEqual(['no copy outside']);
  });

  describe('where the backup comes from a job', () => {
    const job = (backupTo: unknown): Readonly<Record<string, unknown>> => ({ type: 'backup-job', backup_to: backupTo });
    const app = { type: 'service', backup: '[[Nightly]]' };
    const toldOf = (backupTo: unknown, more: object = {}): readonly string[] => {
      const pages = {
        'A.md': app,
        'B.md': { ...app, ...more },
        'Nightly.md': job(backupTo),
        'NAS.md': { type: 'service' },
      };
      return told(survey(pages, atWork), 'backup-3-2-1');
    };

    it.each([
      ['[[NAS]]', 'Nightly: one copy, none outside; 2 services rely on it.'],
      [['[[NAS]]', 'a drawer'], 'Nightly: 2 copies, none outside; 2 services rely on it.'],
      ['offsite: B2', 'Nightly: one copy, one outside; 2 services rely on it.'],
    ])('is told of the job that copies to %j', (backupTo, line) => {
      expect(toldOf(backupTo)).toEqual([line]);
    });

    it('is told of the job also for what runs on something that the job covers', () => {
      expect(toldOf('[[NAS]]', { backup: null, runs_on: '[[A]]' })).toEqual([
        'Nightly: one copy, none outside; 2 services rely on it.',
      ]);
    });

    it('is told of the service where that names places of its own', () => {
      const lines = toldOf('[[NAS]]', { backup_to: 'a shelf' });
      expect(lines).toEqual([
        'A has 2 copies, the live one counted, none of them outside.',
        'B has 2 copies, the live one counted, none of them outside.',
      ]);
    });
  });

  it('does not count a copy on what is not in use', () => {
    expect(copiesAt(['old', 'offsite: B2'], { old: { status: 'retired' } })).toEqual(['fewer than three copies']);
  });

  it('says nothing where no place is filled in, or nothing is backed up', () => {
    expect(causes({ app: { backup: 'restic' }, b: { backup: 'none' }, c: {} })).toEqual([]);
  });

  it('says how many there are', () => {
    expect(findingsBy('backup-3-2-1', { app: { backup_to: 'nas' }, nas: {} }, atWork)).toMatchObject([
      { severity: 'warning', message: 'app has 2 copies, the live one counted, none of them outside.' },
    ]);
  });
});
