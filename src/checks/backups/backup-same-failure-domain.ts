import { isActive } from '../../inventory/dependency-graph';
import type { Lab } from '../../inventory/lab';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, type Found, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'Every copy of the data stands on something that holds the data itself. Power, network and the outside do not count; a copy that is offline or outside clears it.',
  why: 'The failure that takes the data takes its copies too.',
  fix: 'Let one copy go to another machine, a disk in a drawer, or outside.',
};

export const backupSameFailureDomain: Check = {
  id: 'backup-same-failure-domain',
  practice: 'backups',
  depth: 'home',
  severity: 'error',
  find(context) {
    const holders = rememberedHolders(context);
    return judgedServices(context).flatMap((service) => judge(service.path, context, holders));
  },
  together: (found, cause) =>
    `${found.length} backups share ${noteName(cause)} with what they protect: ${titles(pathsOf(found))}`,
};

type Holders = (path: string) => ReadonlyMap<string, number>;

function judge(path: string, context: CheckContext, holders: Holders): readonly Found[] {
  const { copies } = context.lab.coverage(path);
  if (copies.length === 0 || copies.some((copy) => copy.isSafe || copy.place !== 'service')) return [];
  const data = holders(path);
  const shared = copies.map((copy) => sharedHolders(data, holders(copy.at)));
  const nearest = nearestOf(data, new Set(shared.flat()));
  if (nearest === undefined || shared.some((holds) => holds.length === 0)) return [];
  return [
    {
      path,
      cause: nearest,
      message: `${noteName(path)}: ${sharingWords(
        copies.map((copy) => copy.at),
        nearest,
      )}`,
      fix: `Keep one copy where ${noteName(nearest)} cannot take it along: another machine, a disk in a drawer, or outside.`,
    },
  ];
}

/** Many services share their hosts and their targets: what holds each is worked out once. */
function rememberedHolders({ lab }: CheckContext): Holders {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const found = holdersOf(path, lab);
    known.set(path, found);
    return found;
  };
}

/** What holds something, with its distance: itself, what it runs on and has its data on, and what those run on. */
function holdersOf(path: string, lab: Lab): ReadonlyMap<string, number> {
  const { inventory } = lab;
  const found = new Map([[path, 0]]);
  // A map can grow while it is walked, and keeps its order: nearest first.
  for (const [holder, distance] of found) {
    for (const next of [...inventory.linked(holder, 'runsOn'), ...inventory.linked(holder, 'dataOn')]) {
      if (!found.has(next) && isActive(inventory.serviceAt(next))) found.set(next, distance + 1);
    }
  }
  for (const holder of found.keys()) if (!canTakeDataAlong(holder, lab)) found.delete(holder);
  return found;
}

function canTakeDataAlong(path: string, { inventory }: Lab): boolean {
  const kind = inventory.serviceAt(path)?.kind ?? '';
  return !['power', 'network', 'external'].includes(kind);
}

function sharedHolders(data: ReadonlyMap<string, number>, copy: ReadonlyMap<string, number>): readonly string[] {
  return [...data.keys()].filter((path) => copy.has(path));
}

/** The first of those shared, as the holders of the data are nearest first, ties by path. */
function nearestOf(data: ReadonlyMap<string, number>, shared: ReadonlySet<string>): string | undefined {
  return [...data.keys()].find((path) => shared.has(path));
}

function sharingWords(places: readonly string[], shared: string): string {
  if (places.every((place) => place === shared))
    return `its backup lies on ${noteName(shared)}, which also holds the data.`;
  return `its backup on ${titles([...new Set(places)])} shares ${noteName(shared)} with the data.`;
}
