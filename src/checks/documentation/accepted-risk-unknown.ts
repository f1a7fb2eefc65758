import { nearestName } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A page accepts the risk of a check that does not exist.',
  why: 'Nothing is silenced by it, though the page reads as if it were.',
  fix: 'Write the id of the check as the report prints it.',
};

export const acceptedRiskUnknown: Check = {
  id: 'accepted-risk-unknown',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const { backupJobs, changes, incidents } = context.lab.inventory;
    return [...judgedServices(context), ...backupJobs, ...changes, ...incidents].flatMap((record) =>
      record.acceptedRisks
        .filter((risk) => !context.checkIds.includes(risk.check))
        .map((risk) => unknown(record.path, risk.check, context)),
    );
  },
  together: (found, cause) =>
    `${found.length} pages accept ${cause}, and there is no such check: ${titles(pathsOf(found))}`,
};

function unknown(path: string, check: string, context: CheckContext): Found {
  const near = nearestName(check, context.checkIds);
  return {
    path,
    cause: check,
    message: `${noteName(path)}: accepted_risks names ${check}, and there is no such check.`,
    fix: near === null ? 'Copy the id of the check from the report.' : `Did you mean ${near}?`,
  };
}
