import { type GraphFilter, graphData } from '../../src/picture/graph-data';
import type { Settings } from '../../src/settings';
import { labOf, names, paths, type PlainPages } from '../support/services';

const servicesIn = (pages: PlainPages, filter: GraphFilter, settings: Partial<Settings> = {}): string[] =>
  names(graphData(labOf(pages, settings), filter).services.map(({ path }) => path));

const chain = { a: { runs_on: 'b' }, b: { depends_on: 'c' }, c: { uses: 'd' }, d: {}, alone: {} };

describe('the graph as data', () => {
  it('is the whole graph, retired and planned services too', () => {
    expect(servicesIn({ ...chain, old: { status: 'retired' }, next: { status: 'planned' } }, {})).toEqual([
      'a',
      'alone',
      'b',
      'c',
      'd',
      'next',
      'old',
    ]);
  });

  it('is what lies within some steps of one service, above it and under it', () => {
    expect(servicesIn(chain, { focus: 'b.md', steps: 1 })).toEqual(['a', 'b', 'c']);
    expect(servicesIn(chain, { focus: 'b.md' })).toEqual(['a', 'b', 'c', 'd']);
    expect(servicesIn(chain, { focus: 'b.md', steps: 0 })).toEqual(['b']);
    expect(servicesIn(chain, { focus: 'a.md', steps: 1 }, { foundation: ['d'] })).toEqual(['a', 'b']);
  });

  it('goes up or down alone where that is asked for, and never to what only shares something', () => {
    const shared = { ...chain, sibling: { runs_on: 'b' }, other: { depends_on: 'c' } };
    expect(servicesIn(shared, { focus: 'b.md', direction: 'up' })).toEqual(['a', 'b', 'sibling']);
    expect(servicesIn(shared, { focus: 'b.md', direction: 'down' })).toEqual(['b', 'c', 'd']);
    expect(servicesIn(shared, { focus: 'b.md' })).toEqual(['a', 'b', 'c', 'd', 'sibling']);
    expect(servicesIn(shared, { focus: 'a.md', steps: 9 })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps what it is about, and what is retired where no filter speaks against it', () => {
    const pages = {
      a: { kind: 'app', criticality: 'high', runs_on: 'b' },
      b: { kind: 'host' },
      old: { kind: 'host', status: 'retired' },
    };
    expect(servicesIn(pages, { focus: 'a.md', kinds: ['host'] })).toEqual(['a', 'b']);
    expect(servicesIn(pages, { kinds: ['host'] })).toEqual(['b', 'old']);
    expect(servicesIn(pages, { kinds: ['', 'app'] })).toEqual(['a']);
    expect(servicesIn(pages, { criticalities: ['unrated'] })).toEqual(['b', 'old']);
    expect(servicesIn(pages, { search: 'OLD' })).toEqual(['old']);
  });

  it('is of one environment, where none counts as production', () => {
    const pages = { a: { environment: 'lab' }, b: { environment: 'production', runs_on: 'a' }, c: {} };
    expect(servicesIn(pages, { environment: 'production' })).toEqual(['b', 'c']);
    expect(servicesIn(pages, { environment: 'lab' })).toEqual(['a']);
    expect(graphData(labOf(pages), { environment: 'production' }).edges).toEqual([]);
  });

  it('names the circles of services in use', () => {
    const pages = {
      a: { depends_on: 'b' },
      b: { runs_on: 'a' },
      x: { depends_on: 'y' },
      y: { depends_on: 'x', status: 'retired' },
      r: { replicas: 's' },
      s: { replicas: 'r' },
    };
    expect(graphData(labOf(pages), {}).cycles).toEqual([paths('a', 'b', 'a')]);
  });

  it('names what does not resolve on the pages shown, and in the settings', () => {
    const lab = labOf({ a: { depends_on: 'nowhere' }, b: { runs_on: '[[gone]]' } }, { foundation: ['missing'] });
    const unresolved = (filter: GraphFilter): unknown[] =>
      graphData(lab, filter).unresolved.map(({ path, property, link }) => [path, property, link.raw]);
    expect(unresolved({})).toEqual([
      ['a.md', 'depends_on', 'nowhere'],
      ['b.md', 'runs_on', '[[gone]]'],
      ['', 'foundation', 'missing'],
    ]);
    expect(unresolved({ focus: 'a.md' })).toEqual([['a.md', 'depends_on', 'nowhere']]);
  });
});
