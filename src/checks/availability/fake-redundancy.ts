import { nearestOf, sharedFailures } from '../../graph/shared-failure';
import type { RedundancyGroup } from '../../inventory/dependency-graph';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';

const EVERYTHING = 'what the whole lab stands on';

export const about: CheckAbout = {
  says: 'Several of something stand on one thing whose failure takes too many of them down at once.',
  why: 'Two of something are redundancy only if they do not fall together.',
  fix: 'Move a member to something that does not share the thing named.',
};

export const fakeRedundancy: Check = {
  id: 'fake-redundancy',
  practice: 'availability',
  depth: 'home',
  severity: 'error',
  find: (context) => context.lab.graph.groups.flatMap((group) => judge(group, context)),
  together: (found, cause) =>
    cause === EVERYTHING
      ? `${found.length} redundant groups fall together with ${EVERYTHING}: ${titles(pathsOf(found))}`
      : `${found.length} redundant groups fall together with ${noteName(cause)}: ${titles(pathsOf(found))}`,
};

function judge(group: RedundancyGroup, context: CheckContext): readonly Found[] {
  const { requirements } = context.lab.graph;
  const shared = sharedFailures(requirements, group.path, group);
  const ours = nearestOf(
    context.lab.singleFailures,
    shared.filter((path) => !isEverybodys(path, context)),
  );
  if (ours.length > 0) return ours.map((path) => fake(group, path));
  // What feeds the whole house can seldom be doubled: one line for the lab, and only where nothing nearer is shared.
  const theirs = nearestOf(context.lab.singleFailures, shared);
  return theirs.length === 0 ? [] : [{ ...fake(group, theirs[0] ?? ''), cause: EVERYTHING, severity: 'info' }];
}

function isEverybodys(path: string, context: CheckContext): boolean {
  const kind = context.lab.inventory.serviceAt(path)?.kind ?? '';
  return ['power', 'network', 'external'].includes(kind) || context.lab.inventory.foundation.includes(path);
}

function fake(group: RedundancyGroup, shared: string): Found {
  const members = titles(group.members, 4);
  return {
    path: group.path,
    cause: shared,
    message: `${noteName(group.path)} needs ${group.need} of ${members} up; if ${noteName(shared)} fails, too few are left.`,
    fix: `Move a member to something that does not stand on ${noteName(shared)}.`,
  };
}
