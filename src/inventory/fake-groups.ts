import { nearestOf, sharedFailures } from '../graph/shared-failure';
import type { RedundancyGroup } from './dependency-graph';
import type { Lab } from './lab';

/** A group that one failure outside of it takes below its need, while it would survive the failure of any one of its members. */
export interface FakeGroup {
  readonly group: RedundancyGroup;
  /** The nearest things that its members share, sorted; one or more. */
  readonly shared: readonly string[];
  /** Whether all that they share feeds the whole house, and can seldom be doubled. */
  readonly isEverybodys: boolean;
}

export function fakeGroups(lab: Lab): readonly FakeGroup[] {
  return lab.graph.groups.flatMap((group) => judge(group, lab));
}

function judge(group: RedundancyGroup, lab: Lab): readonly FakeGroup[] {
  const shared = sharedFailures(lab.graph.requirements, group.path, group);
  const ours = nearestOf(
    lab.singleFailures,
    shared.filter((path) => !isEverybodys(path, lab)),
  );
  if (ours.length > 0) return [{ group, shared: ours, isEverybodys: false }];
  // Only where nothing nearer is shared.
  const theirs = nearestOf(lab.singleFailures, shared);
  return theirs.length === 0 ? [] : [{ group, shared: theirs, isEverybodys: true }];
}

function isEverybodys(path: string, { inventory }: Lab): boolean {
  const kind = inventory.serviceAt(path)?.kind ?? '';
  return ['power', 'network', 'external'].includes(kind) || inventory.foundation.includes(path);
}
