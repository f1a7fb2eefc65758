import type { LayoutEdge } from '../graph/layout-arcs';
import type { Relation } from '../inventory/dependency-graph';

/** These say nothing about who must run first, so they do not push a box up where other edges want it lower. */
const SOFT: readonly Relation[] = ['uses', 'backup_to', 'monitored_by'];

/** How the layout is to take what joins two services. */
export function layoutEdge(from: string, to: string, relations: readonly Relation[]): LayoutEdge {
  // Who watches stands above what it watches: below it, the monitor would lift the whole lab onto itself.
  const isTurned = relations.every((relation) => relation === 'monitored_by');
  return { ...(isTurned ? { from: to, to: from } : { from, to }), soft: relations.every((one) => SOFT.includes(one)) };
}
