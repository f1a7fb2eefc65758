import type { DependencyEdge, Relation } from '../../src/inventory/dependency-graph';
import type { Settings } from '../../src/settings';
import { labOf, paths, type PlainPages } from '../support/services';

/** `app runs_on pve`, in the order of the graph. */
function edgesOf(pages: PlainPages, settings: Partial<Settings> = {}): string[] {
  return labOf(pages, settings).graph.edges.map(inWords);
}

function inWords({ from, relation, to }: DependencyEdge): string {
  return `${from} ${relation} ${to}`.replaceAll('.md', '');
}

describe('the edges', () => {
  it('are of every relation, sorted by both ends and then by relation', () => {
    const pages = {
      app: {
        runs_on: 'vm',
        depends_on: ['db', 'auth'],
        data_on: 'nas',
        uses: 'db',
        monitored_by: 'kuma',
        backup_to: 'nas',
      },
      vm: {},
      db: { replicas: ['db1', 'db2'] },
      db1: {},
      db2: {},
      auth: {},
      nas: {},
      kuma: {},
    };
    expect(edgesOf(pages)).toEqual([
      'app depends_on auth',
      'app depends_on db',
      'app uses db',
      'app monitored_by kuma',
      'app backup_to nas',
      'app data_on nas',
      'app runs_on vm',
      'db replica db1',
      'db replica db2',
    ]);
  });

  it('are drawn for planned and retired services too, and lead to services alone', () => {
    const pages = {
      app: { runs_on: ['old', 'nowhere'], depends_on: '[[job]]', monitored_by: 'ntfy' },
      next: { status: 'planned', runs_on: 'app' },
      old: { status: 'retired' },
      job: { type: 'backup-job' },
    };
    expect(edgesOf(pages)).toEqual(['app runs_on old', 'next runs_on app']);
  });

  it('say once what a page says twice', () => {
    expect(edgesOf({ app: { runs_on: ['pve', '[[pve]]'], host: 'PVE' }, pve: {} })).toEqual(['app runs_on pve']);
  });

  it('lead from each replica to each that it lists, never to itself', () => {
    expect(edgesOf({ a: { replicas: ['b', 'a'] }, b: { replicas: ['a'] } })).toEqual(['a replica b', 'b replica a']);
  });

  it('lead to the foundation from those that stand on it', () => {
    const pages = { app: {}, dns: { runs_on: 'pi' }, pi: {}, lamp: { foundation: false }, next: { status: 'planned' } };
    expect(edgesOf(pages, { foundation: ['dns'] })).toEqual(['app foundation dns', 'dns runs_on pi']);
  });
});

describe('the edges to copies', () => {
  const job = { type: 'backup-job', backup_to: ['nas', 'box'] };
  const places = { nas: {}, box: {}, disk: {} };

  it('are those of the jobs', () => {
    expect(
      edgesOf({ app: { backup: ['[[job]]', '[[job2]]'] }, job, job2: { ...job, backup_to: 'disk' }, ...places }),
    ).toEqual(['app backup_to box', 'app backup_to disk', 'app backup_to nas']);
  });

  it('are those of its own page where it says some', () => {
    expect(edgesOf({ app: { backup: '[[job]]', backup_to: 'disk' }, job, ...places })).toEqual(['app backup_to disk']);
    expect(edgesOf({ app: { backup: '[[job]]', backup_to: 'offsite: B2' }, job, ...places })).toEqual([]);
  });
});

describe('the groups', () => {
  it('are replicas, or what a service runs on where it says min_up', () => {
    const pages = {
      dns: { replicas: ['a', 'b', 'old'], min_up: '50%', runs_on: 'c' },
      app: { runs_on: ['a', 'b', 'c'], min_up: 2 },
      all: { runs_on: ['a', 'b'] },
      gone: { status: 'retired', replicas: ['a', 'b'] },
      a: {},
      b: {},
      c: {},
      old: { status: 'retired' },
    };
    expect(labOf(pages).graph.groups).toEqual([
      { path: 'app.md', relation: 'runs_on', members: paths('a', 'b', 'c'), need: 2 },
      { path: 'dns.md', relation: 'replica', members: paths('a', 'b'), need: 1 },
    ]);
  });

  it('hold the page itself when a member lists it back', () => {
    expect(labOf({ a: { replicas: ['b'] }, b: { replicas: ['a'] } }).graph.groups).toEqual([
      { path: 'a.md', relation: 'replica', members: paths('b', 'a'), need: 1 },
      { path: 'b.md', relation: 'replica', members: paths('a', 'b'), need: 1 },
    ]);
  });
});

describe('links for those who walk the graph', () => {
  const { graph } = labOf({
    app: { runs_on: 'a', depends_on: ['b', 'a'], data_on: 'old', uses: ['c', 'old', 'app'], replicas: ['d'] },
    a: {},
    b: {},
    c: {},
    d: {},
    old: { status: 'retired' },
  });

  it('are hard as the page has them', () => {
    expect(graph.hardLinks('app.md')).toEqual(paths('a', 'b', 'old'));
    expect(graph.hardLinks('nowhere.md')).toEqual([]);
  });

  it('are soft to what is in use', () => {
    expect(graph.softLinks('app.md')).toEqual(paths('c', 'd'));
  });
});

it('knows every relation of the JSON graph', () => {
  const all: readonly Relation[] = [
    'runs_on',
    'depends_on',
    'data_on',
    'uses',
    'replica',
    'backup_to',
    'monitored_by',
    'foundation',
  ];
  const page = {
    runs_on: 'x',
    depends_on: 'x',
    data_on: 'x',
    uses: 'x',
    replicas: 'x',
    backup_to: 'x',
    monitored_by: 'x',
  };
  const { graph } = labOf({ app: page, x: {} }, { foundation: ['x'] });
  expect(graph.edges.map(({ relation }) => relation)).toEqual([...all].sort());
});
