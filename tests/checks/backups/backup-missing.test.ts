import { findingsBy, foundBy, type PlainPages } from '../../support/services';

type Page = Readonly<Record<string, unknown>>;
const found = (app: Page, others: PlainPages = {}): string[] => foundBy('backup-missing', { app, ...others });

describe('backup-missing', () => {
  it('finds a service that nothing backs up', () => {
    const [finding, ...others] = findingsBy('backup-missing', { app: {} });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: 'app.md', severity: 'warning', message: 'app has no backup.' });
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

  it('does not ask jobs', () => {
    expect(foundBy('backup-missing', { job: { type: 'backup-job' } })).toEqual([]);
  });
});
