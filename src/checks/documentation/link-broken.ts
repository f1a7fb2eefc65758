import type { LinkProblem } from '../../inventory/link-targets';
import { nearestName } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import type { RecordName } from '../../records/record-type';
import {
  type Check,
  type CheckAbout,
  type CheckContext,
  type Found,
  isJudged,
  pathsOf,
  titleOf,
  titles,
} from '../check';

export const about: CheckAbout = {
  says: 'A property names a service, an incident or a change that no note describes.',
  why: 'What depends on it is missing from every blast radius and from every list of suspects.',
  fix: 'Correct the name, or create the page that it names.',
};

export const linkBroken: Check = {
  id: 'link-broken',
  practice: 'documentation',
  depth: 'home',
  severity: 'error',
  find: (context) =>
    context.lab.inventory.linkProblems
      .filter((problem) => problem.kind !== 'ambiguous' && isJudged(context, problem.path))
      .map((problem) => (problem.kind === 'no-record' ? noRecord(problem, context) : unresolved(problem, context))),
  together(found, cause) {
    // Only a link to a note that is there is a warning.
    const what =
      found[0]?.severity === 'warning' ? 'which does not describe what they need' : 'which no note describes';
    return `${found.length} links lead to ${noteName(cause)}, ${what}: ${titles(pathsOf(found))}`;
  },
};

const A: Readonly<Record<RecordName, string>> = {
  service: 'a service',
  'backup-job': 'a backup job',
  change: 'a change',
  incident: 'an incident',
};

function unresolved({ path, property, link, wanted }: LinkProblem, context: CheckContext): Found {
  const near = nearestName(link.target, context.lab.inventory.names.namesOf(wanted));
  return {
    path,
    cause: link.target,
    message: `${titleOf(path)}: ${property} names "${link.target}", and there is no ${wanted.replace('-', ' ')} of that name.`,
    fix:
      near === null
        ? `Correct the name, or create the page ${link.target}.`
        : `Did you mean ${near}? Else create the page ${link.target}.`,
  };
}

function noRecord({ path, property, candidates, wanted }: LinkProblem, { lab, settings }: CheckContext): Found {
  const note = candidates[0] ?? '';
  const other = lab.inventory.recordAt(note);
  return {
    path,
    cause: note,
    message: `${titleOf(path)}: ${property} links ${noteName(note)}, and that note does not describe ${A[wanted]}.`,
    fix: other
      ? `${noteName(note)} describes ${A[other.record]}: link a note that describes ${A[wanted]}.`
      : `Add the property ${settings.typeProperty}: ${wanted} to ${noteName(note)}, or link another note.`,
    severity: 'warning',
  };
}
