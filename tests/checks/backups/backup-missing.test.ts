import { causesOf } from '../../../src/report/causes';
import { findingsBy, foundBy, type PlainPages, surveyOf } from '../../support/services';

type Page = Readonly<Record<string, unknown>>;
const found = (app: Page, others: PlainPages = {}): string[] => foundBy('backup-missing', { app, ...others });

describe('backup-missing', () => {
  it('finds a service that nothing backs up', () => {
    const [finding, ...others] = findingsBy('backup-missing', { app: {} });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: 'app.md', severity: 'warning', message: 'app has no backup on record.' });
    expect(finding?.fix).toBe('Link a backup job in backup, or write stateful: false if there is nothing to lose.');
  });

  it.each([
    ['critical', 'error'],
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'warning'],
  ])('weighs a %s one as %s', (criticality, severity) => {
    expect(findingsBy('backup-missing', { app: { criticality } }).map((finding) => finding.severity)).toEqual([
      severity,
    ]);
  });

  it.each([{ status: 'retired' }, { status: 'planned' }, { environment: 'lab' }, { stateful: false }])(
    'does not ask for one where %j',
    (page) => {
      expect(found(page)).toEqual([]);
    },
  );

  it.each(['host', 'network', 'power', 'external'])('asks a %s only where it is stateful', (kind) => {
    expect(found({ kind })).toEqual([]);
    expect(found({ kind, stateful: true })).toEqual(['app']);
    expect(found({ kind, stateful: true, environment: 'lab' })).toEqual([]);
  });

  it.each(['app', 'vm', 'container', 'database', 'storage', 'camera'])('asks a %s', (kind) => {
    expect(found({ kind })).toEqual(['app']);
    expect(found({ kind, stateful: false })).toEqual([]);
  });

  it('takes none with a reason', () => {
    expect(found({ backup: 'none', backup_reason: 'A cache.' })).toEqual([]);
  });

  it('asks why where none has no reason', () => {
    expect(findingsBy('backup-missing', { app: { backup: 'none' } })).toMatchObject([
      { message: 'app says backup: none and not why.', fix: 'Write why in backup_reason.' },
    ]);
    expect(found({ backup: 'none', backup_reason: '' })).toEqual(['app']);
    expect(found({ backup: 'none', kind: 'host' })).toEqual([]);
  });

  it('finds nothing where a backup covers it', () => {
    const job = { type: 'backup-job' };
    expect(found({ backup: 'restic' })).toEqual([]);
    expect(found({ backup: '[[job]]' }, { job })).toEqual([]);
    expect(found({ runs_on: 'vm' }, { vm: { backup: '[[job]]' }, job })).toEqual([]);
    expect(found({ depends_on: 'db' }, { db: { backup: '[[job]]' }, job })).toEqual(['app']);
  });

  const together = (pages: PlainPages): unknown =>
    causesOf(surveyOf(pages)).flatMap(({ check, sentence, fix }) =>
      check === 'backup-missing' ? [[sentence, fix]] : [],
    );

  it('names the host whose backup would cover most of them', () => {
    const small = { kind: 'host' };
    const pages = {
      a: { runs_on: 'Alpha' },
      b: { runs_on: 'Alpha' },
      c: { runs_on: 'vm' },
      d: { runs_on: 'vm' },
      e: { runs_on: 'vm' },
      vm: { runs_on: 'Zulu', stateful: false },
      Alpha: small,
      Zulu: small,
    };
    expect(together({ ...pages, e: { runs_on: 'Zulu' } })).toEqual([
      [
        '5 services have no backup on record: a, b, c and 2 more.',
        'A backup on Zulu would cover 3 of them: link a job in its backup. Where there is nothing to lose, write stateful: false.',
      ],
    ]);
    const job = { type: 'backup-job' };
    expect(found({ runs_on: 'Zulu' }, { ...pages, Zulu: { ...small, backup: '[[job]]' }, job })).toEqual(['a', 'b']);
  });

  it('names the first by path of two hosts that would cover as many', () => {
    const pages = {
      a: { runs_on: 'Zulu' },
      b: { runs_on: 'Zulu' },
      c: { runs_on: 'Alpha' },
      d: { runs_on: 'Alpha' },
      Alpha: { kind: 'host' },
      Zulu: { kind: 'host' },
    };
    expect(findingsBy('backup-missing', pages).map(({ fix }) => fix)).toEqual(
      Array.from(
        { length: 4 },
        () =>
          'A backup on Alpha would cover 2 of them: link a job in its backup. Where there is nothing to lose, write stateful: false.',
      ),
    );
  });

  it('names no host that would cover only one', () => {
    expect(together({ a: { runs_on: 'Alpha' }, b: {}, Alpha: { kind: 'host' } })).toEqual([
      [
        '2 services have no backup on record: a and b.',
        'Link a backup job in backup, or write stateful: false if there is nothing to lose.',
      ],
    ]);
  });

  it('does not ask jobs', () => {
    expect(foundBy('backup-missing', { job: { type: 'backup-job' } })).toEqual([]);
  });
});
