/** The picture as rows of points: boxes, and bends where a line passes a row; lines only join points of neighbouring rows. */
import type { Arc } from './layout-layers';
import { packLists, type PackedLists } from './packed-lists';

export interface Mesh {
  /** A point below this is a box, the others are bends. */
  readonly boxCount: number;
  /** The row of each point, 0 at the top. */
  readonly rowOf: Int32Array;
  readonly rowCount: number;
  /** For each point, those that it is joined to one row higher, */
  readonly above: PackedLists;
  /** and one row lower. */
  readonly below: PackedLists;
  /** For each arc, its points from the upper box to the lower one. */
  readonly chains: readonly (readonly number[])[];
}

/**
 * Splits each arc into pieces from row to row.
 *
 * Pre: every arc leads to a lower row. Post: a bend has one point above and one below.
 * Cost: O(boxes + the sum of the arcs' heights, for sorting twice).
 */
export function buildMesh(rows: readonly number[], arcs: readonly Arc[]): Mesh {
  const rowOf = [...rows];
  const chains = arcs.map(({ from, to }) => {
    const chain = [from];
    for (let row = (rows[from] ?? 0) + 1; row < (rows[to] ?? 0); row += 1) chain.push(rowOf.push(row) - 1);
    chain.push(to);
    return chain;
  });
  const above: number[][] = rowOf.map(() => []);
  const below: number[][] = rowOf.map(() => []);
  for (const chain of chains) {
    for (let i = 1; i < chain.length; i += 1) {
      const [upper = 0, lower = 0] = [chain[i - 1], chain[i]];
      below[upper]?.push(lower);
      above[lower]?.push(upper);
    }
  }
  return {
    boxCount: rows.length,
    rowOf: Int32Array.from(rowOf),
    rowCount: rowOf.reduce((count, row) => Math.max(count, row + 1), 0),
    above: packLists(above),
    below: packLists(below),
    chains,
  };
}
