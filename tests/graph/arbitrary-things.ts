import fc from 'fast-check';
import type { Requirement, Thing } from '../../src/graph/requirements';

/** 'z' is named by requirements but is no thing; the names are not in the order of their code units. */
const KNOWN = ['b', 'a', 'B', 'é', 'd', '10', '9', '__proto__'];
const ANY = [...KNOWN, 'z'];

/** Up to eight things, with loops, self members, repeats, unknown members and needs above one. */
export const arbitraryThings: fc.Arbitrary<Thing[]> = fc
  .subarray(KNOWN, { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) => fc.array(arbitraryRequirement(), { maxLength: 3 }).map((requires) => ({ id, requires }))),
    ),
  );

/** Some of the ids, a few repeated, a few unknown. */
export const arbitraryIds: fc.Arbitrary<string[]> = fc.array(fc.constantFrom(...ANY), { maxLength: 5 });

export function arbitraryRequirement(): fc.Arbitrary<Requirement> {
  return fc
    .array(fc.constantFrom(...ANY), { minLength: 1, maxLength: 4 })
    .chain((members) =>
      fc.record({ members: fc.constant(members), need: fc.integer({ min: 1, max: members.length }) }),
    );
}

/** A plain directed graph: its ids, and where each leads (perhaps to ids that are not among them). */
export interface PlainGraph {
  readonly ids: string[];
  readonly next: (id: string) => readonly string[];
}

export const arbitraryPlainGraph: fc.Arbitrary<PlainGraph> = fc
  .dictionary(
    fc.constantFrom('b', 'a', 'B', 'c', 'd', '10', '9'),
    fc.array(fc.constantFrom('b', 'a', 'B', 'c', 'd', '10', '9', 'z'), { maxLength: 3 }),
  )
  .map((edges) => ({ ids: Object.keys(edges).reverse(), next: (id) => edges[id] ?? [] }));
