import { plainText } from '../../src/briefing/sentence';
import type { PictureOptions } from '../../src/picture/picture-options';
import { SIMPLIFIED_FROM, type VisibleGraph, visibleGraph } from '../../src/picture/visible-graph';
import { labOf, names, type PlainPages, surveyOf } from '../support/services';

function lines({ edges }: VisibleGraph): string[] {
  return edges.map(({ from, to, relations, implied, through }) => {
    const over = through.length > 0 ? ` over ${names(through).join(', ')}` : '';
    return `${names([from]).join('')} ${relations.join('+')} ${names([to]).join('')}${over}${implied && over === '' ? ' (implied)' : ''}`;
  });
}

function said({ leftOut }: VisibleGraph): string[] {
  return leftOut.map(({ sentence }) => plainText(sentence));
}

function drawn({ nodes }: VisibleGraph): string[] {
  return names(nodes.map(({ path }) => path));
}

/** `count` apps, each on a machine of its own, which runs on the one host; and all of them watched by one. */
function large(count: number): PlainPages {
  const apps = Array.from({ length: count }, (_, i): [string, PlainPages[string]][] => [
    [`app${i}`, { kind: 'app', runs_on: `vm${i}`, depends_on: 'host', monitored_by: 'kuma' }],
    [`vm${i}`, { kind: 'vm', runs_on: 'host' }],
  ]);
  return Object.fromEntries([...apps.flat(), ['host', { kind: 'host' }], ['kuma', { kind: 'app' }]]);
}

describe('a picture of a small lab', () => {
  const pages: PlainPages = {
    app: { kind: 'app', runs_on: 'vm', depends_on: ['host', 'db'], uses: 'cache' },
    vm: { kind: 'vm', runs_on: 'host' },
    db: { kind: 'database', runs_on: 'vm' },
    cache: { kind: 'app', environment: 'lab' },
    host: { kind: 'host', criticality: 'critical' },
    next: { kind: 'app', status: 'planned', runs_on: 'host' },
    old: { status: 'retired', runs_on: 'host' },
  };
  const lab = labOf(pages);

  it('has every service and every line, says which are implied, and leaves out what is retired', () => {
    const graph = visibleGraph(lab);
    expect(drawn(graph)).toEqual(['app', 'cache', 'db', 'host', 'next', 'vm']);
    expect(lines(graph)).toEqual([
      'app uses cache',
      'app depends_on db',
      'app depends_on host (implied)',
      'app runs_on vm (implied)',
      'db runs_on vm',
      'next runs_on host',
      'vm runs_on host',
    ]);
    expect(said(graph)).toEqual(['1 service is not drawn: retired.']);
    expect(graph.nodes.find(({ title }) => title === 'next')?.status).toBe('planned');
    expect(graph.isSimplified).toBe(false);
  });

  it('joins over what is hidden, and names it', () => {
    const graph = visibleGraph(lab, { kinds: ['app', 'host'] });
    expect(lines(graph)).toEqual(['app uses cache', 'app depends_on host', 'next runs_on host']);
    const apart = visibleGraph(labOf({ ...pages, app: { kind: 'app', depends_on: 'db' } }), { kinds: ['app', 'host'] });
    expect(lines(apart)).toEqual(['app depends_on host over db, vm', 'next runs_on host']);
    expect(said(apart)).toEqual([
      '1 service is not drawn: retired.',
      '2 services are hidden: of another kind than app and host.',
      '1 line leads through hidden services.',
    ]);
  });

  it('does not join over what is hidden where drawn lines say the same, and counts that', () => {
    const pages = {
      app: { kind: 'app', depends_on: ['db', 'vm'] },
      db: { kind: 'app', runs_on: 'host' },
      vm: { kind: 'vm', runs_on: 'host' },
      host: { kind: 'host' },
    };
    const graph = visibleGraph(labOf(pages), { kinds: ['app', 'host'] });
    expect(lines(graph)).toEqual(['app depends_on db', 'db runs_on host']);
    expect(said(graph)[1]).toBe('1 line not drawn: others say the same.');
    expect(lines(visibleGraph(labOf(pages), { kinds: ['app', 'host'], showImplied: true }))).toContain(
      'app depends_on host over vm',
    );
  });

  it('does not join over what only works worse, nor over what is planned', () => {
    const soft = { a: { kind: 'app', depends_on: 'b' }, b: { kind: 'vm', uses: 'c' }, c: { kind: 'app' } };
    expect(lines(visibleGraph(labOf(soft), { kinds: ['app'] }))).toEqual([]);
    const firm = { ...soft, a: { kind: 'app', uses: 'b' }, b: { kind: 'vm', depends_on: 'c' } };
    expect(lines(visibleGraph(labOf(firm), { kinds: ['app'] }))).toEqual(['a uses c over b']);
    const planned = { ...firm, b: { ...firm.b, status: 'planned' } };
    expect(lines(visibleGraph(labOf(planned), { kinds: ['app'] }))).toEqual([]);
  });

  it('is about one service, so many steps, up, down or both', () => {
    const chain = {
      a: { depends_on: 'b' },
      b: { depends_on: 'c' },
      c: { depends_on: 'd' },
      d: {},
      e: { depends_on: 'c' },
    };
    const about = (options: PictureOptions): string =>
      drawn(visibleGraph(labOf(chain), { focus: 'b.md', ...options })).join('');
    expect([about({ steps: 1 }), about({}), about({ direction: 'up' }), about({ direction: 'down' })]).toEqual([
      'abc',
      'abcd',
      'ab',
      'bcd',
    ]);
    const graph = visibleGraph(labOf(chain), { focus: 'b.md', kinds: ['none such'] });
    expect(drawn(graph)).toEqual(['b']);
    expect(said(graph)[0]).toBe('1 service has no way to or from b.');
    const near = (steps: number, direction: 'up' | 'down'): string | undefined =>
      said(visibleGraph(labOf(chain), { focus: 'd.md', steps, direction }))[0];
    expect([near(1, 'up'), near(9, 'up'), near(9, 'down')]).toEqual([
      '3 services are not within 1 step of what stands on d.',
      undefined,
      '4 services have no way from d.',
    ]);
  });

  it('has only what is in a list, and joins it over what is not', () => {
    const graph = visibleGraph(lab, { only: ['app.md', 'host.md', 'old.md', 'a note that is no service.md'] });
    expect(drawn(graph)).toEqual(['app', 'host']);
    expect(lines(graph)).toEqual(['app depends_on host']);
    expect(said(graph).slice(0, 2)).toEqual(['4 services are not listed.', '1 service is not drawn: retired.']);
    expect(graph.leftOut[0]).toMatchObject({ what: 'only', count: 4, show: { only: undefined } });
    expect(said(visibleGraph(lab, { only: [] }))).toEqual(['7 services are not listed.']);
  });

  it('has with a list what is around it, so many steps, up, down or both', () => {
    const around = (options: PictureOptions): string =>
      drawn(visibleGraph(lab, { only: ['db.md', 'cache.md'], ...options })).join(' ');
    expect([
      around({ around: 1 }),
      around({ around: 1, direction: 'up' }),
      around({ around: 2, direction: 'down' }),
    ]).toEqual(['app cache db vm', 'app cache db', 'cache db host vm']);
    expect(said(visibleGraph(lab, { only: ['db.md'], around: 1, direction: 'down' }))[0]).toBe(
      '5 services are not listed, nor within 1 step of what is.',
    );
  });

  it('says so where it is to be about nothing that is drawn', () => {
    expect(said(visibleGraph(lab, { focus: 'old.md' }))).toEqual([
      '1 service is not drawn: retired.',
      'The picture is to be about old, which is no service in use or planned; so 6 services stay out.',
    ]);
  });

  it.each<[PictureOptions, string]>([
    [{ environment: 'lab' }, 'cache'],
    [{ environment: 'production' }, 'app db host next vm'],
    [{ criticalities: ['critical'] }, 'host'],
    [{ criticalities: ['unrated'] }, 'app cache db next vm'],
    [{ search: 'DATA' }, 'db'],
    [{ search: 'ne xt' }, 'next'],
    [{ search: ' ' }, 'app cache db host next vm'],
  ])('draws by %j: %s', (options, expected) => {
    const graph = visibleGraph(lab, options);
    expect(drawn(graph).join(' ')).toBe(expected);
    // Each way back is a change of the options.
    for (const { show } of graph.leftOut) {
      if (show) expect(drawn(visibleGraph(lab, { ...options, ...show })).length).toBeGreaterThan(graph.nodes.length);
    }
  });

  it('draws what was found in a practice, and says on each service the worst of each', () => {
    const { lab: judged, findings } = surveyOf({ a: { depends_on: 'a' }, b: { last_backup: '2020-01-01' }, c: {} });
    const graph = visibleGraph(judged, { states: ['availability'] }, findings);
    expect(drawn(graph)).toEqual(['a']);
    expect(graph.nodes[0]?.found.availability).toBe('warning');
    expect(graph.nodes[0]?.isOnItself).toBe(true);
    expect(graph.edges).toEqual([]);
  });

  it('has two replicas that name each other on one line', () => {
    const graph = visibleGraph(labOf({ a: { replicas: 'b' }, b: { replicas: 'a', uses: 'a' } }));
    expect(lines(graph)).toEqual(['a replica b', 'b uses a']);
  });

  it('puts what everything stands on under the picture', () => {
    const graph = visibleGraph(labOf({ ups: {}, app: { depends_on: 'ups' }, web: {} }, { foundation: ['ups'] }));
    expect(names(graph.foundation)).toEqual(['ups']);
    expect(lines(graph)).toEqual(['app depends_on ups (implied)']);
    expect(said(graph)).toEqual(['2 services stand on the base below: 2 lines not drawn.']);
    expect(graph.nodes.map(({ isBase }) => isBase)).toEqual([false, true, false]);
  });

  it('joins nothing over the base: over it all would be joined', () => {
    const based = {
      app: { kind: 'app', depends_on: 'router', runs_on: 'vm' },
      vm: { kind: 'vm', depends_on: 'router' },
      router: { kind: 'network', runs_on: 'ups' },
      ups: { kind: 'power' },
    };
    const shown = (foundation: readonly string[]): string[] =>
      lines(visibleGraph(labOf(based, { foundation }), { kinds: ['app', 'power'] }));
    expect(shown(['router'])).toEqual([]);
    expect(shown([])).toEqual(['app depends_on+runs_on ups over router']);
  });

  it('calls nothing implied that says more than that it falls with the other', () => {
    const shared = { db: { runs_on: 'nas' }, nas: {}, other: {} };
    const app = (properties: object): string | undefined =>
      lines(visibleGraph(labOf({ ...shared, app: { depends_on: 'db', ...properties } })))[1];
    expect(app({ data_on: 'nas' })).toBe('app data_on nas (implied)');
    expect(app({ uses: 'nas' })).toBe('app uses nas (implied)');
    expect(app({ data_on: 'nas', backup_to: 'nas' })).toBe('app backup_to+data_on nas');
    expect(app({ monitored_by: 'nas' })).toBe('app monitored_by nas');
    expect(app({ runs_on: ['nas', 'other'], min_up: 1 })).toBe('app runs_on nas');
  });

  it('says which links lead nowhere, and names the page of each', () => {
    const [one] = visibleGraph(labOf({ a: { depends_on: '[[gone]]' } })).leftOut;
    expect(plainText(one?.sentence ?? [])).toBe('1 link leads to no service: gone (a).');
    expect(one?.sentence).toContainEqual({ path: 'a.md', title: 'a' });
    const many = labOf({
      a: { depends_on: ['[[gone]]', '[[x\u202Ey|off]]'] },
      b: { runs_on: ['x', 'y'.repeat(80)] },
      c: { uses: 'z' },
    });
    expect(said(visibleGraph(many))).toEqual([`5 links lead to no service: gone (a), x y (a), x (b) and 2 more.`]);
    const twins = { 'one/NAS': {}, 'two/NAS': {}, web: { depends_on: 'NAS' } };
    expect(said(visibleGraph(labOf(twins)))).toEqual(['1 link leads to no service, or to several: NAS (web).']);
  });

  it('says what still stands on what is retired, of that which is drawn', () => {
    const pages: PlainPages = {
      old: { status: 'retired' },
      older: { status: 'retired', depends_on: 'old' },
      web: { kind: 'app', depends_on: 'old' },
      next: { status: 'planned', runs_on: 'older' },
      soft: { uses: 'old' },
    };
    expect(said(visibleGraph(labOf(pages)))).toEqual([
      '2 services are not drawn: retired. next and web still stand on them.',
    ]);
    const graph = visibleGraph(labOf(pages), { kinds: ['app'] });
    expect(said(graph)[0]).toBe('2 services are not drawn: retired. web still stands on them.');
    expect(graph.nodes.map(({ onRetired }) => onRetired)).toEqual([['old.md']]);
    const { older: _, next: __, ...one } = pages;
    expect(said(visibleGraph(labOf(one)))).toEqual(['1 service is not drawn: retired. web still stands on it.']);
  });

  it('is empty without services', () => {
    const { nodes, edges, leftOut } = visibleGraph(labOf({}));
    expect([nodes, edges, leftOut]).toEqual([[], [], []]);
  });
});

describe('a picture of many services', () => {
  const lab = labOf(large(20));
  const graph = visibleGraph(lab);

  it('hides implied lines and makes badges of those to hubs, and says how many', () => {
    expect(graph.isSimplified).toBe(true);
    expect(graph.nodes).toHaveLength(42);
    expect(lines(graph)).toHaveLength(20);
    expect(lines(graph)[0]).toBe('app0 runs_on vm0');
    expect(said(graph)).toEqual([
      '20 lines not drawn: others say the same.',
      '20 lines to host are badges.',
      '20 lines to kuma are badges.',
    ]);
    const node = (name: string) => graph.nodes.find(({ title }) => title === name);
    expect(node('app0')?.badges.map(({ to, relations }) => [to, relations])).toEqual([['kuma.md', ['monitored_by']]]);
    expect(node('vm0')?.badges.map(({ to }) => to)).toEqual(['host.md']);
    expect([node('host')?.folded, node('app0')?.folded]).toEqual([20, 0]);
  });

  it('shows each of them on demand', () => {
    const [implied, host, kuma] = graph.leftOut.map(({ show }) => lines(visibleGraph(lab, show ?? {})).length);
    expect([implied, host, kuma]).toEqual([20, 40, 40]);
    expect(lines(visibleGraph(lab, { showImplied: true, showHubs: ['host.md', 'kuma.md'] }))).toHaveLength(80);
    const all = visibleGraph(lab, { showAll: true });
    expect(lines(all)).toHaveLength(80);
    expect(said(all)).toEqual([]);
    expect(lines(visibleGraph(lab, { focus: 'host.md' })).filter((line) => line.endsWith('host'))).toHaveLength(20);
  });

  it('begins where there are too many to read', () => {
    expect(visibleGraph(labOf(large((SIMPLIFIED_FROM - 4) / 2))).isSimplified).toBe(false);
    expect(visibleGraph(labOf(large((SIMPLIFIED_FROM - 2) / 2))).isSimplified).toBe(true);
    expect(visibleGraph(lab, { search: 'app1' }).isSimplified).toBe(false);
  });

  it('holds five hundred services in one loop', () => {
    const loop = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`s${i}`, { depends_on: `s${(i + 1) % 500}` }]),
    );
    const picture = visibleGraph(labOf(loop));
    expect([picture.nodes.length, picture.edges.length, picture.leftOut]).toEqual([500, 500, []]);
  });
});
