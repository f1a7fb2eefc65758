import { agoWords, DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { saysSomething, sectionText } from '../../notes/sections';
import type { Change } from '../../records/change';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';

const TIME_TO_WRITE = 7 * DAY;
const REVIEW_TITLES = ['Review', 'Post-implementation review', 'Retrospective'];

export const about: CheckAbout = {
  says: 'The day on which a change was to be looked at again (`review_on`) has passed, or it failed or was rolled back more than a week ago, and its Review says nothing.',
  why: 'What failed once fails again, unless somebody has said why.',
  fix: 'Write in its section Review whether it did what it was for, what else it did, and whether the way back worked.',
};

export const changeWithoutReview: Check = {
  id: 'change-without-review',
  practice: 'changes',
  depth: 'work',
  severity: 'warning',
  find: (context) => context.lab.inventory.changes.flatMap((change) => judge(change, context)),
  together: (found) => `${found.length} changes were not looked at again: ${titles(pathsOf(found))}`,
};

function judge(change: Change, context: CheckContext): readonly Found[] {
  const { path, status, finished, reviewOn } = change;
  const isOver = status === 'done' || status === 'rolled-back' || status === 'failed' || (!status && finished);
  // Where the body was not handed in, nobody knows what stands in it.
  if (!isOver || isReviewed(change, context) !== false) return [];
  const failed = status !== 'done' && status !== undefined ? finished : undefined;
  const from = reviewOn ?? failed;
  if (!from || context.now - from.at <= (reviewOn ? 0 : TIME_TO_WRITE)) return [];
  const what = reviewOn ? 'was to be looked at again' : status === 'failed' ? 'failed' : 'was rolled back';
  const why = `${what} ${agoWords(from, context.now, context.zone)}`;
  return [
    {
      path,
      cause: 'changes without a review',
      message: `${noteName(path)} ${why}, and its review says nothing.`,
      fix: 'Write in its section Review what it did, what went otherwise, and what you would do the next time.',
    },
  ];
}

function isReviewed({ path }: Change, { bodies }: CheckContext): boolean | null {
  const body = bodies?.get(path);
  if (!body) return null;
  return REVIEW_TITLES.some((title) => saysSomething(sectionText(body, title) ?? ''));
}
