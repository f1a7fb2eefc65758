/** What must hold of every picture, against slow answers that walk the lab's own edges. */
import fc from 'fast-check';
import { type DependencyEdge, isActive } from '../../src/inventory/dependency-graph';
import type { Lab } from '../../src/inventory/lab';
import { type LeftOut } from '../../src/picture/left-out';
import type { PictureOptions } from '../../src/picture/picture-options';
import { type VisibleGraph, visibleGraph } from '../../src/picture/visible-graph';
import { labOf } from '../support/services';
import { arbitraryLargeHomelab, arbitrarySmallHomelab, KINDS, type RandomHomelab } from './arbitrary-homelab';

const SERVICES: readonly LeftOut['what'][] = ['retired', 'focus', 'environment', 'kinds', 'criticalities', 'states', 'search']; // prettier-ignore
const HARD: readonly string[] = ['runs_on', 'depends_on', 'data_on'];
const SPREADING: readonly string[] = [...HARD, 'replica'];

const arbitraryOptions = (services: readonly string[]): fc.Arbitrary<PictureOptions> =>
  fc.record(
    {
      focus: fc.constantFrom(...services.map((name) => `${name}.md`)),
      steps: fc.nat(3),
      direction: fc.constantFrom('up', 'down', 'both'),
      kinds: fc.subarray(['', ...KINDS], { minLength: 1 }),
      showImplied: fc.boolean(),
      showAll: fc.boolean(),
    },
    { requiredKeys: [] },
  );

const withOptions = (homelab: fc.Arbitrary<RandomHomelab>): fc.Arbitrary<{ lab: Lab; options: PictureOptions }> =>
  homelab.chain(({ pages, foundation }) =>
    fc.record({ lab: fc.constant(labOf(pages, { foundation })), options: arbitraryOptions(Object.keys(pages)) }),
  );

const ANY = fc.oneof(withOptions(arbitrarySmallHomelab), withOptions(arbitraryLargeHomelab));

/** All that is joined in the picture: lines and badges, as `from>to`. */
function joined(graph: VisibleGraph): Map<string, { readonly isFirm: boolean; readonly through: readonly string[] }> {
  return new Map([
    ...graph.edges.map((edge) => [`${edge.from}>${edge.to}`, edge] as const),
    ...graph.nodes.flatMap(({ path, badges }) => badges.map((badge) => [`${path}>${badge.to}`, badge] as const)),
  ]);
}

/** All pairs that the lines of a graph lead from and to, in one step or more. */
function closure(edges: Iterable<string>): Set<string> {
  const all = new Set(edges);
  for (;;) {
    const before = all.size;
    for (const one of [...all]) {
      const [from = '', via = ''] = one.split('>');
      for (const other of [...all]) {
        const [start = '', to = ''] = other.split('>');
        if (start === via) all.add(`${from}>${to}`);
      }
    }
    if (all.size === before) return all;
  }
}

function pairEdges(lab: Lab): readonly DependencyEdge[] {
  const isThere = (path: string): boolean => lab.inventory.serviceAt(path)?.status !== 'retired';
  return lab.graph.edges.filter(
    ({ from, to, relation }) => relation !== 'foundation' && from !== to && isThere(from) && isThere(to),
  );
}

/** Whether a line only says that everything stands on the foundation. */
function isBase(lab: Lab, from: string, to: string): boolean {
  const relations = lab.graph.edges.filter((edge) => edge.from === from && edge.to === to).map((edge) => edge.relation);
  return relations.includes('foundation') && relations.every((one) => [...HARD, 'uses', 'foundation'].includes(one));
}

describe('every picture', () => {
  it('counts each service that it does not draw once', () => {
    fc.assert(
      fc.property(ANY, ({ lab, options }) => {
        const { nodes, leftOut } = visibleGraph(lab, options);
        const missing = leftOut
          .filter(({ what }) => SERVICES.includes(what))
          .reduce((sum, { count }) => sum + count, 0);
        expect(nodes.length + missing).toBe(lab.inventory.services.length);
        expect(leftOut.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });

  it('counts each line that it does not draw, and draws none that no note says', () => {
    fc.assert(
      fc.property(ANY, ({ lab, options }) => {
        const graph = visibleGraph(lab, options);
        const shown = new Set(graph.nodes.map(({ path }) => path));
        const said = pairEdges(lab).filter(({ from, to }) => shown.has(from) && shown.has(to));
        const pairs = new Set(said.map(({ from, to }) => `${from}>${to}`));
        const mirrored = said.filter(
          ({ from, to, relation }) =>
            relation === 'replica' &&
            from > to &&
            said.some((other) => other.relation === 'replica' && other.from === to && other.to === from) &&
            said.filter((other) => other.from === from && other.to === to).length === 1,
        );
        const all = joined(graph);
        const direct = [...all].filter(([, { through }]) => through.length === 0).map(([key]) => key);
        expect(direct.filter((key) => !pairs.has(key))).toEqual([]);
        const implied = graph.leftOut.find(({ what }) => what === 'implied')?.count ?? 0;
        expect(direct.length + implied + mirrored.length).toBeGreaterThanOrEqual(pairs.size);
        if (implied === 0) expect(direct.length + mirrored.length).toBe(pairs.size);
        const folded = graph.leftOut.filter(({ what }) => what === 'hub').reduce((sum, { count }) => sum + count, 0);
        expect(graph.nodes.reduce((sum, { badges }) => sum + badges.length, 0)).toBe(folded);
        expect(graph.nodes.reduce((sum, node) => sum + node.folded, 0)).toBe(folded);
      }),
    );
  });

  it('joins what stands on each other over hidden services, and nothing else', () => {
    fc.assert(
      fc.property(ANY, ({ lab, options }) => {
        const graph = visibleGraph(lab, options);
        const shown = new Set(graph.nodes.map(({ path }) => path));
        const all = joined(graph);
        const firm = closure([...all].filter(([, { isFirm }]) => isFirm).map(([key]) => key));
        const edges = pairEdges(lab).filter(({ from, to }) => !isBase(lab, from, to));
        const active = (path: string): boolean => isActive(lab.inventory.serviceAt(path));
        const spreading = edges.filter(
          ({ from, to, relation }) => SPREADING.includes(relation) && active(from) && active(to),
        );
        // From each first step into the hidden, all that a fall may come from.
        const expected = new Map<string, string[]>();
        for (const first of edges.filter(({ from, to }) => shown.has(from) && !shown.has(to) && active(to))) {
          const reached = new Set([first.to]);
          for (const path of reached) {
            if (shown.has(path)) continue;
            for (const { from, to } of spreading) if (from === path) reached.add(to);
          }
          for (const to of reached) {
            const key = `${first.from}>${to}`;
            if (shown.has(to) && to !== first.from) expected.set(key, [...(expected.get(key) ?? []), first.relation]);
          }
        }
        for (const [key, relations] of expected) {
          const isSaid = all.has(key) || pairEdges(lab).some(({ from, to }) => `${from}>${to}` === key);
          const isImplied = firm.has(key) && relations.every((one) => [...HARD, 'uses'].includes(one));
          expect(isSaid || isImplied).toBe(true);
        }
        for (const [key, { through }] of all) {
          if (through.length === 0) continue;
          expect(expected.has(key)).toBe(true);
          expect(through.every((path) => !shown.has(path) && active(path))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('calls firm only what falls with it, and leaves out as implied only what other lines say', () => {
    fc.assert(
      fc.property(ANY, ({ lab, options }) => {
        const graph = visibleGraph(lab, options);
        const full = visibleGraph(lab, { ...options, showAll: true });
        const all = joined(graph);
        const isActiveAt = (key: string): boolean =>
          key.split('>').every((path) => isActive(lab.inventory.serviceAt(path)));
        const firmOf = (of: ReturnType<typeof joined>): string[] =>
          [...of].filter(([, { isFirm }]) => isFirm).map(([key]) => key);
        for (const key of firmOf(all).filter(isActiveAt)) {
          const [from = '', to = ''] = key.split('>');
          expect(lab.singleFailures.falls(from, to)).toBe(true);
        }
        const reached = closure(firmOf(all));
        const lost = firmOf(joined(full)).filter((key) => {
          const [from = '', to = ''] = key.split('>');
          return !reached.has(key) && !isBase(lab, from, to);
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('calls implied only what another firm way says, and all of it', () => {
    fc.assert(
      fc.property(ANY, ({ lab, options }) => {
        const { edges } = visibleGraph(lab, { ...options, showAll: true });
        const firm = edges.filter((edge) => edge.isFirm && !isBase(lab, edge.from, edge.to));
        for (const { from, to, relations, isFirm } of edges.filter(
          (edge) => edge.implied && edge.through.length === 0,
        )) {
          expect(relations.filter((one) => ![...HARD, 'uses'].includes(one))).toEqual([]);
          if (isBase(lab, from, to)) continue;
          expect(isFirm || relations.join('') === 'uses').toBe(true);
          const reached = new Set([from]);
          for (const path of reached) {
            for (const edge of firm) {
              if (edge.from === path && !(path === from && edge.to === to)) reached.add(edge.to);
            }
          }
          expect(reached.has(to)).toBe(true);
        }
      }),
    );
  });

  it('is the same whatever order the notes come in, and its lines end at what is drawn', () => {
    fc.assert(
      fc.property(arbitrarySmallHomelab, ({ pages, foundation }) => {
        const turned = Object.fromEntries(Object.entries(pages).reverse());
        const graph = visibleGraph(labOf(pages, { foundation }), { kinds: ['app', 'host'] });
        expect(visibleGraph(labOf(turned, { foundation }), { kinds: ['app', 'host'] })).toEqual(graph);
        const shown = graph.nodes.map(({ path }) => path);
        expect(shown).toEqual([...shown].sort());
        expect(graph.edges.every(({ from, to }) => from !== to && shown.includes(from) && shown.includes(to))).toBe(
          true,
        );
      }),
    );
  });
});
