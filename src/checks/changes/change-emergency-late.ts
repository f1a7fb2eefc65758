import { agoWords, DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { saysSomething, sectionText } from '../../notes/sections';
import type { Change } from '../../records/change';
import { type Check, type CheckAbout, type CheckContext, listed, pathsOf, titles } from '../check';

/** The full record within a day is what change management asks of an emergency. */
const TIME_TO_WRITE = DAY;

export const about: CheckAbout = {
  says: 'An emergency change ended more than a day ago, and its record is not complete: what was changed, when it ended, how it went, or why it was made is missing.',
  why: 'In an emergency one acts first and writes after. What is not written the next day is not written.',
  fix: 'Fill in what is missing while you remember it.',
};

export const changeEmergencyLate: Check = {
  id: 'change-emergency-late',
  practice: 'changes',
  depth: 'work',
  severity: 'info',
  find: (context) =>
    context.lab.inventory.changes.flatMap((change) => {
      const made = change.finished ?? change.started ?? change.scheduledStart;
      const isJudged = change.changeType === 'emergency' && isOver(change);
      if (!isJudged || !made || context.now - made.at <= TIME_TO_WRITE) return [];
      const missing = missingIn(change, context);
      if (missing.length === 0) return [];
      return [
        {
          path: change.path,
          cause: 'emergencies',
          message: `${noteName(change.path)} was made ${agoWords(made, context.now, context.zone)}, and its record lacks ${listed(missing, 5)}.`,
          fix: 'Fill it in while you remember it.',
        },
      ];
    }),
  together: (found) => `${found.length} records of emergencies are not complete: ${titles(pathsOf(found))}`,
};

function isOver({ status, finished }: Change): boolean {
  return status === undefined ? finished !== undefined : ['done', 'rolled-back', 'failed'].includes(status);
}

function missingIn(change: Change, { bodies }: CheckContext): readonly string[] {
  const body = bodies?.get(change.path);
  const isUnsaid = (title: string): boolean =>
    body !== undefined && sectionText(body, title) !== null && !saysSomething(sectionText(body, title) ?? '');
  return [
    ...(change.services.length === 0 ? ['services'] : []),
    ...(change.finished ? [] : ['finished']),
    ...((change.outcome ?? '') === '' ? ['outcome'] : []),
    ...['What', 'Why'].filter(isUnsaid).map((title) => `its section ${title}`),
  ];
}
