/** Which pages the links of imported services mean. */
import type { ImportedLink, ImportedService } from '../importers/imported';
import type { Lab } from '../inventory/lab';
import { type Machine, ofMachine } from './machine';
import type { Remark } from './proposal';
import { type PageMatch, pagesNamed } from './service-pages';

/** Where a new page would be. */
export interface Place {
  readonly path: string;
  readonly title: string;
}

export interface PageLink {
  readonly path: string;
  readonly link: ImportedLink;
}

interface Surroundings {
  readonly matches: ReadonlyMap<ImportedService, PageMatch>;
  readonly places: ReadonlyMap<ImportedService, Place>;
  readonly lab: Lab;
  readonly machine: Machine;
}

export function whereOf({ file, name }: ImportedService): string {
  return `${file}: services.${name}`;
}

/** What a service stands on, as pages; a name that has none is told. Of one that may be several pages, that was told already. */
export function pageLinksOf(
  services: readonly ImportedService[],
  { matches, places, lab, machine }: Surroundings,
): (service: ImportedService, remarks: Remark[]) => readonly PageLink[] {
  const byName = new Map(services.map((service) => [keyOf(service), service]));
  const strangers = strangersIn(services, byName, { matches, lab, machine });
  const pathFor = (link: ImportedLink): string | null | undefined => {
    const target = byName.get(keyOf(link));
    if (!target) return strangers.get(keyOf(link));
    const match = matches.get(target);
    return match?.to === 'page' ? match.page.path : (places.get(target)?.path ?? null);
  };
  return (service, remarks) =>
    service.dependsOn.flatMap((link): readonly PageLink[] => {
      const path = pathFor(link);
      if (path === undefined) {
        const message = `Its ${link.by} names ${link.name}, which is neither in the files nor the name of one page; it is left out.`;
        remarks.push({ kind: 'skipped', where: whereOf(service), message });
      }
      return path === undefined || path === null ? [] : [{ path, link }];
    });
}

/**
 * The pages of what is linked, and not among the files: by stack and `service_name`, or by any name where a container may be anywhere. A page of
 * what is among the files is none of these, whatever its title.
 */
function strangersIn(
  services: readonly ImportedService[],
  byName: ReadonlyMap<string, ImportedService>,
  { matches, lab, machine }: Omit<Surroundings, 'places'>,
): ReadonlyMap<string, string> {
  const known = new Set([...matches.values()].flatMap((match) => (match.to === 'page' ? match.page.path : [])));
  const links = services.flatMap(({ dependsOn }) => dependsOn.filter((link) => !byName.has(keyOf(link))));
  const linked = [...new Map(links.map((link) => [keyOf(link), link])).values()];
  const found = new Map<string, string>();
  const named = pagesNamed(lab);
  for (const link of linked) {
    const hits =
      link.stack === ''
        ? lab.inventory.names.find(link.name, 'service').flatMap((path) => lab.inventory.serviceAt(path) ?? [])
        : named(link);
    // The same stack may run on several machines.
    const [only, ...more] = (hits.length > 1 ? ofMachine(hits, machine) : hits).map(({ path }) => path);
    if (only !== undefined && more.length === 0 && !known.has(only)) found.set(keyOf(link), only);
  }
  return found;
}

function keyOf({ stack, name }: { readonly stack: string; readonly name: string }): string {
  return `${stack}\n${name}`.toLowerCase();
}
