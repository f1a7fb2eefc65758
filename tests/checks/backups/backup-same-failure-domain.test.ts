import { findingsBy, type PlainPages } from '../../support/services';

/** `app shares pve`, for every finding. */
const shared = (pages: PlainPages): string[] =>
  findingsBy('backup-same-failure-domain', pages).map(({ path, cause }) =>
    `${path} shares ${cause}`.replaceAll('.md', ''),
  );

describe('backup-same-failure-domain', () => {
  it.each([
    ['the service itself', { app: { backup_to: '[[app]]' } }, 'app'],
    ['what it runs on', { app: { runs_on: 'pve', backup_to: 'pve' }, pve: {} }, 'pve'],
    ['what has its data', { app: { data_on: 'nas', backup_to: 'nas' }, nas: {} }, 'nas'],
    [
      'what those run on',
      { app: { data_on: 'nas', backup_to: 'box' }, nas: { runs_on: 'pve' }, box: { runs_on: 'pve' }, pve: {} },
      'pve',
    ],
    [
      'where the target runs',
      { app: { runs_on: 'pve', backup_to: 'pbs' }, pbs: { runs_on: 'vm' }, vm: { runs_on: 'pve' }, pve: {} },
      'pve',
    ],
    [
      'where the target has its data',
      { app: { data_on: 'nas', backup_to: 'pbs' }, pbs: { runs_on: 'pi', data_on: 'nas' }, nas: {}, pi: {} },
      'nas',
    ],
    [
      'where what it runs on has its data',
      { app: { runs_on: 'vm', backup_to: 'nas' }, vm: { data_on: 'nas' }, nas: {} },
      'nas',
    ],
  ])('finds a copy on %s', (_, pages, cause) => {
    expect(shared(pages)).toEqual([`app shares ${cause}`]);
  });

  it('finds nothing where they share nothing', () => {
    expect(shared({ app: { runs_on: 'pve', backup_to: 'nas' }, pve: {}, nas: {} })).toEqual([]);
    expect(
      shared({ app: { runs_on: 'pve', depends_on: 'nas', uses: 'nas', backup_to: 'nas' }, pve: {}, nas: {} }),
    ).toEqual([]);
    expect(
      shared({ app: { runs_on: 'pve', backup_to: 'nas' }, pve: { depends_on: 'x' }, nas: { depends_on: 'x' }, x: {} }),
    ).toEqual([]);
  });

  it('names the nearest shared one', () => {
    const pages = { app: { runs_on: 'vm', backup_to: 'pbs' }, vm: { runs_on: 'pve' }, pbs: { runs_on: 'vm' }, pve: {} };
    expect(shared(pages)).toEqual(['app shares vm']);
    const copies = {
      app: { runs_on: 'vm', backup_to: ['far', 'near'] },
      vm: { runs_on: 'pve' },
      near: { runs_on: 'vm' },
      far: { runs_on: 'pve' },
      pve: {},
    };
    expect(shared(copies)).toEqual(['app shares vm']);
  });

  it.each(['power', 'network', 'external', 'ups', 'router'])('does not count a shared %s', (kind) => {
    expect(shared({ app: { runs_on: 'x', backup_to: 'nas' }, nas: { runs_on: 'x' }, x: { kind } })).toEqual([]);
    expect(shared({ app: { kind, backup_to: '[[app]]' } })).toEqual([]);
  });

  it('counts what is beneath a shared one that does not count', () => {
    const pages = {
      app: { runs_on: 'fw', backup_to: 'nas' },
      fw: { kind: 'network', runs_on: 'pve' },
      nas: { runs_on: 'pve' },
      pve: {},
    };
    expect(shared(pages)).toEqual(['app shares pve']);
  });

  const onPve = { app: { runs_on: 'pve' }, pve: {}, pbs: { runs_on: 'pve' } };
  it.each([
    ['an offline copy', 'disk', { disk: { runs_on: 'pve', offline: true } }],
    ['a copy outside', 'friend', { friend: { location: 'offsite' } }],
    ['a copy in a cloud', 'b2', { b2: { kind: 'external' } }],
    ['a copy outside in words', 'offsite: B2', {}],
    ['a copy at a place unknown', 'a disk', {}],
    ['a copy on another machine', 'nas', { nas: {} }],
  ])('is cleared by %s', (_, place, others) => {
    const app = { ...onPve.app, backup_to: ['pbs', place] };
    expect(shared({ ...onPve, app, ...others })).toEqual([]);
    expect(shared({ ...onPve, ...others, app: { ...app, backup_to: 'pbs' } })).toEqual(['app shares pve']);
  });

  it('is not cleared by a copy on what is not in use', () => {
    expect(shared({ ...onPve, app: { ...onPve.app, backup_to: ['pbs', 'old'] }, old: { status: 'retired' } })).toEqual([
      'app shares pve',
    ]);
  });

  it('does not count what is not in use', () => {
    const pages = { app: { runs_on: 'old', backup_to: 'nas' }, nas: { runs_on: 'old' }, old: { status: 'retired' } };
    expect(shared(pages)).toEqual([]);
  });

  it('judges the copies of jobs and of what it runs on, whatever the kind, and nothing without a place', () => {
    const job = { type: 'backup-job', backup_to: 'pbs' };
    expect(shared({ ...onPve, app: { runs_on: 'pve', backup: '[[job]]' }, job })).toEqual(['app shares pve']);
    expect(
      shared({
        app: { runs_on: 'pve' },
        pve: { kind: 'host', backup_to: 'pbs' },
        pbs: { runs_on: 'pve', backup: 'none' },
      }),
    ).toEqual(['app shares pve', 'pve shares pve']);
    expect(shared({ ...onPve, app: { runs_on: 'pve', backup: 'x' } })).toEqual([]);
    expect(
      shared({
        ...onPve,
        app: { runs_on: 'pve', backup: ['[[job]]', '[[away]]'] },
        job,
        away: { ...job, backup_to: 'offsite: B2' },
      }),
    ).toEqual([]);
  });

  it('ends where things run on each other', () => {
    expect(
      shared({ app: { runs_on: 'a', backup_to: 'nas' }, a: { runs_on: 'b' }, b: { runs_on: 'a' }, nas: {} }),
    ).toEqual([]);
  });
});
