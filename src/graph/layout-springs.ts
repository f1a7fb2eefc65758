/** What pulls each point to the left or to the right: the points that it is joined to. */
import type { Mesh } from './layout-mesh';
import type { Ports } from './layout-ports';
import { at } from './packed-lists';

/** Spring `i` of a point, for `i` from `start[point]` up to `start[point + 1]`, wants it at `x[other[i]] + shift[i]`. */
export interface Springs {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly shift: Float64Array;
  readonly pull: Float64Array;
}

/** By the number of bends at its ends: pieces of long lines are to be straight (Gansner, Koutsofios, North and Vo, 1993). */
const PULL = [1, 2, 8] as const;

export function pullBetween({ boxCount }: Mesh, one: number, other: number): number {
  return PULL[Number(one >= boxCount) + Number(other >= boxCount)] ?? 1;
}

/** Two springs for each piece of a line, one at either end. Cost: O(points + pieces). */
export function buildSprings(mesh: Mesh, ports: Ports): Springs {
  const count = mesh.rowOf.length;
  const start = new Int32Array(count + 1);
  for (const chain of mesh.chains) {
    chain.forEach(
      (point, i) => (start[point + 1] = at(start, point + 1) + (i === 0 || i === chain.length - 1 ? 1 : 2)),
    );
  }
  for (let point = 0; point < count; point += 1) start[point + 1] = at(start, point) + at(start, point + 1);
  const size = at(start, count);
  const springs = { start, other: new Int32Array(size), shift: new Float64Array(size), pull: new Float64Array(size) };
  const next = start.slice();
  const add = (point: number, other: number, shift: number): void => {
    const i = at(next, point);
    next[point] = i + 1;
    springs.other[i] = other;
    springs.shift[i] = shift;
    springs.pull[i] = pullBetween(mesh, point, other);
  };
  mesh.chains.forEach((chain, index) => {
    for (let i = 1; i < chain.length; i += 1) {
      const [upper = 0, lower = 0] = [chain[i - 1], chain[i]];
      const leaves = i === 1 ? (ports.leaving[index] ?? 0) : 0;
      const enters = i === chain.length - 1 ? (ports.entering[index] ?? 0) : 0;
      add(upper, lower, enters - leaves);
      add(lower, upper, leaves - enters);
    }
  });
  return springs;
}
