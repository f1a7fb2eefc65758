import { type GraphFilter, graphView } from '../../src/report/graph-view';
import type { Settings } from '../../src/settings';
import { labOf, names, paths, type PlainPages } from '../support/services';

const servicesIn = (pages: PlainPages, filter: GraphFilter, settings: Partial<Settings> = {}): string[] =>
  names(graphView(labOf(pages, settings), filter).services.map(({ path }) => path));

const chain = { a: { runs_on: 'b' }, b: { depends_on: 'c' }, c: { uses: 'd' }, d: {}, alone: {} };

describe('the view of the graph', () => {
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

  it('is what lies within some steps of one service, both ways', () => {
    expect(servicesIn(chain, { focus: 'b.md', steps: 1 })).toEqual(['a', 'b', 'c']);
    expect(servicesIn(chain, { focus: 'b.md' })).toEqual(['a', 'b', 'c', 'd']);
    expect(servicesIn(chain, { focus: 'b.md', steps: 0 })).toEqual(['b']);
    expect(servicesIn(chain, { focus: 'a.md', steps: 1 }, { foundation: ['d'] })).toEqual(['a', 'b']);
  });

  it('is of one environment, where none counts as production', () => {
    const pages = { a: { environment: 'lab' }, b: { environment: 'production', runs_on: 'a' }, c: {} };
    expect(servicesIn(pages, { environment: 'production' })).toEqual(['b', 'c']);
    expect(servicesIn(pages, { environment: 'lab' })).toEqual(['a']);
    expect(graphView(labOf(pages), { environment: 'production' }).edges).toEqual([]);
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
    expect(graphView(labOf(pages), {}).cycles).toEqual([paths('a', 'b', 'a')]);
  });

  it('names what does not resolve on the pages shown, and in the settings', () => {
    const lab = labOf({ a: { depends_on: 'nowhere' }, b: { runs_on: '[[gone]]' } }, { foundation: ['missing'] });
    const unresolved = (filter: GraphFilter): unknown[] =>
      graphView(lab, filter).unresolved.map(({ path, property, link }) => [path, property, link.raw]);
    expect(unresolved({})).toEqual([
      ['a.md', 'depends_on', 'nowhere'],
      ['b.md', 'runs_on', '[[gone]]'],
      ['', 'foundation', 'missing'],
    ]);
    expect(unresolved({ focus: 'a.md' })).toEqual([['a.md', 'depends_on', 'nowhere']]);
  });
});
