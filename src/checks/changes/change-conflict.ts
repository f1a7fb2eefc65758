import { doOverlap } from '../../briefing/change-plan';
import { type Relation, relationsOf } from '../../briefing/relation';
import { relationWords } from '../../briefing/relation-words';
import { plainText } from '../../briefing/sentence';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';
import { plannedChanges, type PlannedChange } from '../judged-changes';

export const about: CheckAbout = {
  says: 'Two changes are planned for the same time, and they touch the same service, or one that the other stands on, or the two last members of a group.',
  why: 'When something breaks, nobody can tell which of the two it was, and the way back of one may need the other.',
  fix: 'Move one of them.',
};

export const changeConflict: Check = {
  id: 'change-conflict',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const planned = plannedChanges(context);
    // They come by their beginning, so that those which begin after an end need not be looked at.
    return planned.flatMap((later, at) => {
      const earlier = planned.slice(0, at).filter((one) => doOverlap(one.span, later.span));
      return earlier.length === 0 ? [] : conflicts(later, earlier, context);
    });
  },
  together: (found, cause) =>
    `${found.length} changes are planned for the same time as ${noteName(cause)}: ${titles(pathsOf(found))}`,
};

/** Told on the note of the one that begins later: it is the easier one to move. */
function conflicts(later: PlannedChange, earlier: readonly PlannedChange[], { lab }: CheckContext): readonly Found[] {
  const relationTo = relationsOf(lab, later.services);
  return earlier.flatMap(({ path, services }) => {
    const relation = relationTo(services);
    if (!relation || !isClose(relation)) return [];
    return [
      {
        path: later.path,
        cause: path,
        message: `${noteName(later.path)} overlaps with ${noteName(path)}: ${words(relation, path)}.`,
        fix: 'Move one of the two, so that it is clear which one it was if something breaks.',
      },
    ];
  });
}

/** What only meets somewhere below or above is no reason to move anything. */
function isClose({ by }: Relation): boolean {
  return by !== 'dependent' && by !== 'base';
}

function words(relation: Relation, other: string): string {
  return plainText(relationWords(relation, 'changes')).replace(/^it /, `${noteName(other)} `);
}
