import type { RedundancyGroup } from '../../inventory/dependency-graph';
import { type FakeGroup, fakeGroups } from '../../inventory/fake-groups';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type Found, pathsOf, titles } from '../check';

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
  find: (context) => fakeGroups(context.lab).flatMap(judge),
  together: (found, cause) =>
    cause === EVERYTHING
      ? `${found.length} redundant groups fall together with ${EVERYTHING}: ${titles(pathsOf(found))}`
      : `${found.length} redundant groups fall together with ${noteName(cause)}: ${titles(pathsOf(found))}`,
};

function judge({ group, shared, isEverybodys }: FakeGroup): readonly Found[] {
  // What feeds the whole house can seldom be doubled: one line for the lab.
  return isEverybodys
    ? [{ ...fake(group, shared[0] ?? ''), cause: EVERYTHING, severity: 'info' }]
    : shared.map((path) => fake(group, path));
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
