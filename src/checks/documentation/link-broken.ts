import { counted } from '../../dates';
import type { LinkProblem } from '../../inventory/link-targets';
import { nameKey, nearestName } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import type { RecordName } from '../../records/record-type';
import {
  type Check,
  type CheckAbout,
  type CheckContext,
  type Found,
  isJudged,
  listed,
  pathsOf,
  titleOf,
  titles,
} from '../check';

export const about: CheckAbout = {
  says: 'A property names a service, an incident or a change that no note describes.',
  why: 'What depends on it is missing from every blast radius and from every list of suspects.',
  fix: 'Correct the name, or create the page that it names.',
};

const NO_PAGE = 'names without a page';

export const linkBroken: Check = {
  id: 'link-broken',
  practice: 'documentation',
  depth: 'home',
  severity: 'error',
  find: (context) =>
    context.lab.inventory.linkProblems
      .filter((problem) => problem.kind !== 'ambiguous' && isJudged(context, problem.path))
      .filter((problem) => !leadsToUnreadable(problem, context))
      .map((problem) => (problem.kind === 'no-record' ? noRecord(problem, context) : unresolved(problem, context))),
  together(found, cause) {
    if (cause === NO_PAGE) return withoutPage(found);
    // Only a link to a note that is there is a warning.
    const what =
      found[0]?.severity === 'warning' ? 'which does not describe what they need' : 'which no note describes';
    return `${found.length} links lead to ${noteName(cause)}, ${what}: ${titles(pathsOf(found))}`;
  },
};

/** The names stand in the messages alone. */
function withoutPage(found: readonly Found[]): string {
  const names = new Set(
    found.map(({ message }) => /names "([\s\S]*)", which has no page yet\.$/.exec(message)?.[1] ?? ''),
  );
  const have = names.size === 1 ? 'has' : 'have';
  return `${counted(names.size, 'name')} on ${counted(pathsOf(found).filter((path) => path !== '').length, 'page')} ${have} no page yet: ${listed([...names].sort())}`;
}

/** That note has a finding of its own, and all is well once it can be read. */
function leadsToUnreadable({ link, candidates }: LinkProblem, { lab }: CheckContext): boolean {
  return lab.inventory.unreadableNotes.some(
    ({ path }) => candidates.includes(path) || nameKey(noteName(path)) === nameKey(noteName(link.target)),
  );
}

const A: Readonly<Record<RecordName, string>> = {
  service: 'a service',
  'backup-job': 'a backup job',
  change: 'a change',
  incident: 'an incident',
};

/** A name near another is a slip; any other is a page that nobody has written yet. */
function unresolved({ path, property, link, wanted }: LinkProblem, context: CheckContext): Found {
  const near = nearestName(link.target, context.lab.inventory.names.namesOf(wanted));
  const kind = wanted.replace('-', ' ');
  const { typeProperty } = context.settings;
  if (near !== null) {
    return {
      path,
      cause: link.target,
      message: `${titleOf(path)}: ${property} names "${link.target}", and there is no ${kind} of that name.`,
      fix: `Did you mean ${near}? Else create the page ${link.target}.`,
    };
  }
  return {
    path,
    cause: NO_PAGE,
    // Told in one line, remembered by name: another broken name on the page is another finding.
    key: link.target.replace(/\.md$/, ''),
    message: `${titleOf(path)}: ${property} names "${link.target}", which has no page yet.`,
    fix: `Create a page of that name with ${typeProperty}: ${wanted}, or correct the name; until then it counts nowhere.`,
    severity: 'warning',
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
