/** The machine that an import is for: the same files may be of two, and then each has pages of its own. */
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import { type HostPage, runsOnHost } from './host-page';

export interface Machine {
  /** Null: nobody says which it is. */
  readonly home: HostPage | null;
  readonly isHere: (page: Service) => boolean;
  /** Its page names a machine, and that is neither this one nor one that this one runs on. */
  readonly isElsewhere: (page: Service) => boolean;
}

export function machineOf(home: HostPage | null, lab: Lab): Machine {
  if (home === null) return { home, isHere: () => false, isElsewhere: () => false };
  const below = standsOn(home.path, lab);
  const isHere = (page: Service): boolean => page.path === home.path || runsOnHost(page, home, lab);
  const isElsewhere = (page: Service): boolean =>
    page.runsOn.length > 0 &&
    !isHere(page) &&
    !lab.inventory.linked(page.path, 'runsOn').some((path) => below.has(path));
  return { home, isHere, isElsewhere };
}

/** Of several pages those of the machine, where any is; else those of no other one. */
export function ofMachine(pages: readonly Service[], { isHere, isElsewhere }: Machine): readonly Service[] {
  if (pages.length === 1 && pages.every((page) => !isElsewhere(page))) return pages;
  const here = pages.filter(isHere);
  return here.length > 0 ? here : pages.filter((page) => !isElsewhere(page));
}

/** What a page runs on, by way of whatever. */
function standsOn(path: string, { inventory }: Lab): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...inventory.linked(path, 'runsOn')];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...inventory.linked(next, 'runsOn'));
  }
  return found;
}
