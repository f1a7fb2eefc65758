import { findingsBy, type Given, type PlainPages } from '../../support/services';

const found = (pages: PlainPages, given: Given = {}): string[] =>
  findingsBy('backup-circular', pages, given).map(({ path }) => path.replace('.md', ''));

describe('backup-circular', () => {
  it.each(['runs_on', 'depends_on', 'data_on'])('finds a copy at what falls with the service by %s', (property) => {
    expect(found({ auth: { backup_to: 'nas' }, nas: { [property]: 'auth', backup: 'none' } })).toEqual(['auth']);
  });

  it('finds it over several steps, over the foundation, and at the service itself', () => {
    expect(found({ dns: { backup_to: 'nas' }, nas: { depends_on: 'auth' }, auth: { depends_on: 'dns' } })).toEqual([
      'dns',
    ]);
    expect(found({ dns: { backup_to: 'nas' }, nas: {} }, { settings: { foundation: ['dns'] } })).toEqual(['dns']);
    expect(found({ nas: { backup_to: '[[nas]]' } })).toEqual(['nas']);
  });

  it('finds nothing where one place stays up', () => {
    expect(found({ auth: { backup_to: 'nas' }, nas: {} })).toEqual([]);
    expect(found({ auth: { backup_to: ['nas', 'box'] }, nas: { depends_on: 'auth' }, box: {} })).toEqual([]);
    expect(found({ auth: { backup_to: 'nas' }, nas: { uses: 'auth' } })).toEqual([]);
    expect(found({ auth: { backup_to: 'nas' }, nas: { replicas: ['auth', 'auth2'] }, auth2: {} })).toEqual([]);
    expect(found({ auth: { backup_to: ['nas', 'a drawer'] }, nas: { depends_on: 'auth' } })).toEqual([]);
  });

  it.each([{ offline: true }, { location: 'offsite' }, { kind: 'external' }])(
    'is cleared by a place that is %j',
    (page) => {
      expect(
        found({
          auth: { backup_to: ['nas', 'safe'] },
          nas: { depends_on: 'auth' },
          safe: { depends_on: 'auth', ...page },
        }),
      ).toEqual([]);
    },
  );

  it('is cleared by a copy outside in words', () => {
    expect(found({ auth: { backup_to: ['nas', 'offsite: B2'] }, nas: { depends_on: 'auth' } })).toEqual([]);
  });

  it('judges jobs and inherited backups, in use only', () => {
    const job = { type: 'backup-job', backup_to: 'nas' };
    expect(found({ auth: { backup: '[[job]]' }, job, nas: { depends_on: 'auth' } })).toEqual(['auth']);
    expect(found({ auth: { runs_on: 'vm' }, vm: { backup: '[[job]]' }, job, nas: { depends_on: 'auth' } })).toEqual([
      'auth',
      'vm',
    ]);
    expect(found({ auth: { backup_to: 'nas', status: 'planned' }, nas: { depends_on: 'auth' } })).toEqual([]);
  });

  it('says which places fall', () => {
    expect(
      findingsBy('backup-circular', {
        auth: { backup_to: ['nas', 'box'] },
        nas: { depends_on: 'auth' },
        box: { data_on: 'auth' },
      }),
    ).toMatchObject([
      {
        severity: 'error',
        cause: 'auth.md',
        message: 'auth: if it fails, nas and box fall with it, and that is where its backup is.',
      },
    ]);
  });
});
