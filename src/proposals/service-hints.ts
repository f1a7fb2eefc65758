import type { ImportedService } from '../importers/imported';
import type { Lab } from '../inventory/lab';
import { nameKey } from '../notes/name-key';
import type { Service } from '../records/service';
import type { Remark } from './proposal';
import { type Place, whereOf } from './service-links';
import { fits, imageName, type PageMatch } from './service-pages';

/** A page that is called like a stack, and whose main service nothing but that says it is. */
export function tellMainPages(
  matches: ReadonlyMap<ImportedService, PageMatch>,
  places: ReadonlyMap<ImportedService, Place>,
  lab: Lab,
  remarks: Remark[],
): void {
  const matched = new Set([...matches.values()].flatMap((match) => (match.to === 'page' ? match.page.path : [])));
  const mains = new Map<string, ImportedService>();
  for (const service of matches.keys()) {
    const before = mains.get(nameKey(service.stack));
    if (rankOf(service) < (before ? rankOf(before) : NO_MAIN)) mains.set(nameKey(service.stack), service);
  }
  for (const service of mains.values()) {
    const page = places.has(service) ? pageOfStack(service, lab) : null;
    if (!page || matched.has(page.path)) continue;
    const message = `The page ${page.title} has the name of this stack; if it is its main service, write "service_name: ${service.name}" and "stack: ${service.stack}" into it and import again.`;
    remarks.push({ kind: 'note', where: whereOf(service), message });
  }
}

function pageOfStack(service: ImportedService, { inventory }: Lab): Service | null {
  const [path, ...more] = inventory.names.find(service.stack, 'service');
  const page = path === undefined || more.length > 0 ? undefined : inventory.serviceAt(path);
  return page?.stack === undefined && page?.serviceName === undefined && page && fits(page, service) ? page : null;
}

const MAIN_NAMES: readonly string[] = ['webserver', 'app', 'web'];
const NO_MAIN = 9;

/** How surely a service is what its stack is there for: the lower, the surer. */
function rankOf({ stack, name, image = '' }: ImportedService): number {
  if (stack === '') return NO_MAIN;
  const own = [`${stack}-server`, stack].map(nameKey);
  if (own.includes(nameKey(name))) return own.indexOf(nameKey(name));
  if (own.includes(nameKey(imageName(image)))) return 2;
  return MAIN_NAMES.includes(nameKey(name)) ? 3 + MAIN_NAMES.indexOf(nameKey(name)) : NO_MAIN;
}
