/** Labs of hundreds of services: what is drawn stays readable, and no shape of a lab is too much. */
import { generateLab } from '../../bench/generated-labs';
import { layOut } from '../../src/graph/layout';
import { layoutEdge } from '../../src/picture/layout-edges';
import { type VisibleGraph, visibleGraph } from '../../src/picture/visible-graph';
import type { Lab } from '../../src/inventory/lab';
import { plainText } from '../../src/briefing/sentence';
import { labOf, type PlainPages, surveyOfNotes } from '../support/services';

const SIZES = { width: 160, height: 48, gapX: 24, gapY: 64 };

function drawn({ nodes, edges }: VisibleGraph): { boxes: number; lines: number; isWhole: boolean } {
  const { places, routes, width, height } = layOut(
    nodes.map(({ path }) => path),
    edges.map(({ from, to, relations }) => layoutEdge(from, to, relations)),
    SIZES,
  );
  const numbers = [...places.values(), ...routes.flatMap(({ points }) => points)].flatMap(({ x, y }) => [x, y]);
  return { boxes: places.size, lines: routes.length, isWhole: [...numbers, width, height].every(Number.isFinite) };
}

function pagesOf(count: number, pageOf: (index: number) => PlainPages[string]): PlainPages {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, pageOf(index)]));
}

function badgesOf({ nodes }: VisibleGraph): number {
  return nodes.reduce((sum, { badges }) => sum + badges.length, 0);
}

function labOfSize(count: number): Lab {
  return surveyOfNotes(generateLab(count, 1).notes).lab;
}

describe('a picture of hundreds of services', () => {
  const lab = labOfSize(500);
  const graph = visibleGraph(lab);

  it('draws no more than 350 lines of five hundred services', () => {
    expect(graph.nodes).toHaveLength(500);
    expect(graph.edges.length).toBeGreaterThan(250);
    expect(graph.edges.length).toBeLessThanOrEqual(350);
  });

  it('makes a badge of each line that it folds, and loses none', () => {
    const unfolded = visibleGraph(lab, { showHubs: lab.inventory.services.map(({ path }) => path) });
    expect(badgesOf(unfolded)).toBe(0);
    expect(graph.edges.length + badgesOf(graph)).toBe(unfolded.edges.length);
    expect(graph.nodes.reduce((sum, { folded }) => sum + folded, 0)).toBe(badgesOf(graph));
  });

  it('names the largest hubs and counts the rest, which one click shows', () => {
    const hubs = graph.leftOut.filter(({ what }) => what === 'hub');
    expect(hubs).toHaveLength(6);
    expect(hubs.slice(0, 5).every(({ path }) => path !== undefined)).toBe(true);
    const rest = hubs[5];
    expect(rest && plainText(rest.sentence)).toMatch(/^\d+ lines to \d+ other services are badges\.$/);
    expect(hubs.reduce((sum, { count }) => sum + count, 0)).toBe(badgesOf(graph));
    const after = visibleGraph(lab, rest?.show ?? {});
    expect(badgesOf(after)).toBe(badgesOf(graph) - (rest?.count ?? 0));
    expect(after.leftOut.filter(({ what }) => what === 'hub')).toHaveLength(5);
  });

  it('folds less where fewer services are chosen', () => {
    const apps = visibleGraph(lab, { focus: 's0030.md', steps: 1 });
    expect(badgesOf(apps)).toBeLessThan(badgesOf(graph));
  });

  it('draws a thousand services', () => {
    const large = visibleGraph(labOfSize(1000));
    expect(large.edges.length).toBeLessThan(600);
    expect(drawn(large)).toEqual({ boxes: 1000, lines: large.edges.length, isWhole: true });
  });
});

describe('a lab of an unusual shape', () => {
  it.each<[string, PlainPages, number]>([
    ['five hundred services in one loop', pagesOf(500, (i) => ({ depends_on: `s${(i + 1) % 500}` })), 500],
    ['a chain of a thousand services', pagesOf(1000, (i) => (i === 0 ? {} : { runs_on: `s${i - 1}` })), 999],
    ['a thousand services on one host', pagesOf(1001, (i) => (i === 0 ? {} : { runs_on: 's0' })), 0],
    ['a thousand services on nothing', pagesOf(1000, () => ({})), 0],
    ['a service that names itself five hundred times', { me: { depends_on: Array(500).fill('[[me]]') }, other: { runs_on: 'me' } }, 1], // prettier-ignore
    ['forty services that all need each other', pagesOf(40, (i) => ({ depends_on: Array.from({ length: 40 }, (_, to) => `s${to}`).filter((name) => name !== `s${i}`) })), 0], // prettier-ignore
  ])('draws %s', (_, pages, lines) => {
    const lab = labOf(pages);
    const graph = visibleGraph(lab);
    expect(drawn(graph)).toEqual({ boxes: Object.keys(pages).length, lines, isWhole: true });
    const all = visibleGraph(lab, { showAll: true });
    expect(drawn(all).lines).toBe(all.edges.length);
    expect(graph.edges.length + badgesOf(graph)).toBe(all.edges.length);
  });
});
