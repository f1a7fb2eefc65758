import { numberPlaces, type Order } from './layout-crossings';
import type { Mesh } from './layout-mesh';
import { at, type PackedLists } from './packed-lists';

export interface SweepWay {
  readonly downwards: boolean;
  readonly turnTies: boolean;
}

/**
 * Goes through the rows once and sorts each by the mean place of its neighbours in the row before: downwards by those above, upwards
 * by those below. Points without such neighbours keep their places. Ties keep their order, or are turned round.
 *
 * Cost: O(points log row + lines). Source: the barycentre method, Sugiyama, Tagawa and Toda (1981).
 */
export function sweep(mesh: Mesh, order: Order, { downwards, turnTies }: SweepWay): void {
  const means = new Float64Array(order.place.length);
  const neighbours = downwards ? mesh.above : mesh.below;
  for (let step = 1; step < mesh.rowCount; step += 1) {
    const row = downwards ? step : mesh.rowCount - 1 - step;
    sortRow(order, row, neighbours, { means, turnTies });
  }
}

function sortRow(
  order: Order,
  row: number,
  neighbours: PackedLists,
  { means, turnTies }: { means: Float64Array; turnTies: boolean },
): void {
  const points = order.rows[row] ?? [];
  const joined = points.filter((point) => {
    const mean = meanPlace(order, neighbours, point);
    means[point] = mean;
    return mean >= 0;
  });
  const tie = turnTies ? -1 : 1;
  joined.sort((a, b) => (means[a] ?? 0) - (means[b] ?? 0) || tie * (at(order.place, a) - at(order.place, b)));
  let next = 0;
  points.forEach((point, i) => {
    if ((means[point] ?? -1) < 0) return;
    points[i] = joined[next] ?? point;
    next += 1;
  });
  numberPlaces(order, row);
}

/** -1 where there are no neighbours. */
function meanPlace({ place }: Order, { start, items }: PackedLists, point: number): number {
  const [first, end] = [at(start, point), at(start, point + 1)];
  if (first === end) return -1;
  let sum = 0;
  for (let i = first; i < end; i += 1) sum += at(place, at(items, i));
  return sum / (end - first);
}
