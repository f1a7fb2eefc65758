import { reach } from '../../graph/reach';
import { noteName } from '../../notes/note';
import { type Check, type CheckContext, type Found, judgedServices, pathsOf, titles } from '../check';

export const backupSameFailureDomain: Check = {
  id: 'backup-same-failure-domain',
  practice: 'backups',
  depth: 'home',
  severity: 'error',
  says: 'Every copy of the data stands on something that holds the data itself. Power, network and the outside do not count; a copy that is offline or outside clears it.',
  why: 'The failure that takes the data takes its copies too.',
  fix: 'Let one copy go to another machine, a disk in a drawer, or outside.',
  find: (context) => judgedServices(context).flatMap((service) => judge(service.path, context)),
  together: (found, cause) =>
    `${found.length} backups share ${noteName(cause)} with what they protect: ${titles(pathsOf(found))}`,
};

function judge(path: string, context: CheckContext): readonly Found[] {
  const copies = context.lab.coverage(path).backups.flatMap((backup) => backup.copies);
  if (copies.length === 0 || copies.some((copy) => copy.isSafe || copy.place !== 'service')) return [];
  const data = holders(path, context);
  const shared = copies.map((copy) => nearestShared(data, holders(copy.at, context)));
  const [nearest] = shared;
  if (nearest === undefined || shared.includes(null) || nearest === null) return [];
  return [
    {
      path,
      cause: nearest,
      message: `${noteName(path)}: its backup on ${titles(copies.map((copy) => copy.at))} shares ${noteName(nearest)} with the data.`,
      fix: `Keep one copy where ${noteName(nearest)} cannot take it along: another machine, a disk in a drawer, or outside.`,
    },
  ];
}

/** What holds something, with its distance: itself, what it runs on and has its data on, and what those run on. */
function holders(path: string, { lab }: CheckContext): ReadonlyMap<string, number> {
  const { inventory } = lab;
  return reach([path], (one) =>
    [...inventory.linked(one, 'runsOn'), ...inventory.linked(one, 'dataOn')].filter((next) =>
      canTakeDataAlong(next, lab),
    ),
  );
}

function canTakeDataAlong(path: string, { inventory }: CheckContext['lab']): boolean {
  const kind = inventory.serviceAt(path)?.kind ?? '';
  return !['power', 'network', 'external'].includes(kind);
}

/** The holder in both, nearest to the data; ties by path. */
function nearestShared(data: ReadonlyMap<string, number>, copy: ReadonlyMap<string, number>): string | null {
  const both = [...data].filter(([path]) => copy.has(path));
  both.sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1));
  return both[0]?.[0] ?? null;
}
