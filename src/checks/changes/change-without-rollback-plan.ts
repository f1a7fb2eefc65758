import { noteName } from '../../notes/note';
import type { Change } from '../../records/change';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A normal or emergency change has nothing in its Rollback plan.',
  why: 'At midnight, with a change gone wrong, is no time to think of the way back.',
  fix: 'Write when to turn back and the steps, in a section Rollback plan.',
};

export const changeWithoutRollbackPlan: Check = {
  id: 'change-without-rollback-plan',
  practice: 'changes',
  depth: 'home',
  severity: 'error',
  find: ({ lab }) =>
    lab.inventory.changes.filter(needsPlan).map((change) => ({
      path: change.path,
      message: isOver(change)
        ? `${noteName(change.path)} was made without a rollback plan.`
        : `${noteName(change.path)} has no rollback plan.`,
      fix: isOver(change)
        ? 'Write down how you would have gone back; the next change like it starts from there.'
        : 'Write when to turn back and the steps, in its section Rollback plan.',
      ...(isOver(change) ? { severity: 'warning' as const, cause: 'changes made' } : {}),
    })),
  together: (found) => `${found.length} changes were made without a rollback plan: ${titles(pathsOf(found))}`,
};

function needsPlan(change: Change): boolean {
  const isJudged = change.changeType === 'normal' || change.changeType === 'emergency';
  return isJudged && change.status !== 'draft' && change.status !== 'cancelled' && !change.hasRollbackPlan;
}

function isOver(change: Change): boolean {
  return (
    change.status === 'done' ||
    change.status === 'rolled-back' ||
    change.status === 'failed' ||
    change.finished !== undefined
  );
}
