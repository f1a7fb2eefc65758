import { standsOn } from './reach';
import { idsAt, knownIndices, type RequirementGraph } from './requirements';
import { smallestCover } from './smallest-cover';
import { Spread } from './spread';

/** How well the failure of one thing alone would explain what is seen. */
export interface Explanation {
  readonly id: string;
  /** The symptoms that are it or fall with it; sorted. */
  readonly explains: readonly string[];
  /** The healthy ones that are it or would be down with it; sorted. */
  readonly contradicts: readonly string[];
  /** The sum of the steps from the explained symptoms to it. */
  readonly distance: number;
}

/**
 * The symptoms and all they stand on, as far as they explain a symptom: most explained first, then fewest contradicted, then nearest,
 * then by id. Unknown ids are ignored.
 * Cost: one failure and one look at symptoms and healthy for each candidate, one walk for each symptom.
 */
export function explain(
  graph: RequirementGraph,
  symptoms: readonly string[],
  healthy: readonly string[],
): Explanation[] {
  const broken = knownIndices(graph.indexOf, symptoms);
  const working = knownIndices(graph.indexOf, healthy);
  const steps = new Map(idsAt(graph, broken).map((id) => [id, standsOn(graph, id).set(id, 0)]));
  const candidates = [...steps.values()].flatMap((reached) => [...reached.keys()]);
  const spread = new Spread(graph);
  return knownIndices(graph.indexOf, candidates)
    .map((candidate) => {
      spread.fail(candidate);
      const [id = ''] = idsAt(graph, [candidate]);
      const explains = downAmong(graph, spread, broken);
      const distance = explains.reduce((sum, symptom) => sum + (steps.get(symptom)?.get(id) ?? 0), 0);
      return { id, explains, contradicts: downAmong(graph, spread, working), distance };
    })
    .filter(({ explains }) => explains.length > 0)
    .sort(byMerit);
}

/**
 * Which few things together explain all that can be explained of the symptoms; empty where one alone does. Exact up to three, of equally
 * few those that come earliest in the list; beyond that greedy. In the order of the list. Cost: see `smallestCover`.
 */
export function fewestTogether(explanations: readonly Explanation[], symptoms: readonly string[]): string[] {
  const bitOf = new Map([...new Set(symptoms)].map((id, i) => [id, 1n << BigInt(i)]));
  const covers = explanations.map(({ explains }) => explains.reduce((sum, id) => sum | (bitOf.get(id) ?? 0n), 0n));
  const chosen = smallestCover(covers);
  return chosen.length < 2 ? [] : chosen.map((place) => explanations[place]?.id ?? '');
}

function downAmong(graph: RequirementGraph, spread: Spread, indices: readonly number[]): string[] {
  return idsAt(
    graph,
    indices.filter((index) => spread.isDown(index)),
  );
}

/** Equals stay as they came, which is by id. */
function byMerit(a: Explanation, b: Explanation): number {
  return (
    b.explains.length - a.explains.length || a.contradicts.length - b.contradicts.length || a.distance - b.distance
  );
}
