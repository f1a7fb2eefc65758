import { aroundFailed, asksForFocus, hasNoLines, MOST_AT_ONCE } from '../../src/picture/start-options';
import { visibleGraph } from '../../src/picture/visible-graph';
import { labOf, type PlainPages } from '../support/services';

function many(count: number): PlainPages {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`app${at}`, { kind: 'app' }]));
}

describe('the start of a picture', () => {
  it('asks what it is to be about among more services than one can read', () => {
    expect(asksForFocus(visibleGraph(labOf(many(MOST_AT_ONCE))), {})).toBe(false);
    const lab = labOf(many(MOST_AT_ONCE + 1));
    expect(asksForFocus(visibleGraph(lab), {})).toBe(true);
  });

  it('does not ask once it is narrowed down or knows', () => {
    const lab = labOf(many(MOST_AT_ONCE + 1));
    expect(asksForFocus(visibleGraph(lab, { search: 'app7' }), { search: 'app7' })).toBe(false);
    expect(asksForFocus(visibleGraph(lab), { focus: 'app7.md' })).toBe(false);
  });

  it('is around the one that fails; among all others where several do', () => {
    expect(aroundFailed(['NAS.md'])).toEqual({ focus: 'NAS.md', steps: 2, direction: 'both' });
    expect(aroundFailed(['NAS.md', 'UPS.md'])).toEqual({});
    expect(aroundFailed([])).toEqual({});
  });
});

describe('a lab without lines', () => {
  it.each<readonly [string, PlainPages, boolean]>([
    ['no service', {}, false],
    ['services that say nothing', { a: { kind: 'app' }, b: {} }, true],
    ['a line', { a: { runs_on: 'b' }, b: {} }, false],
    ['a link that leads nowhere', { a: { depends_on: '[[gone]]' }, b: {} }, false],
    ['a line between planned ones', { a: { runs_on: 'b', status: 'planned' }, b: { status: 'planned' } }, false],
  ])('with %s is known', (_, plain, isOne) => {
    expect(hasNoLines(labOf(plain))).toBe(isOne);
  });
});
