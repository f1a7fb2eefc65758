/** Which page of the vault an imported service already has. Only what is sure counts: two that fit are told, and none is touched. */
import type { ImportedService } from '../importers/imported';
import type { Lab } from '../inventory/lab';
import { nameKey } from '../notes/name-key';
import type { Service } from '../records/service';
import { type Machine, ofMachine } from './machine';
import { isRoleName } from './service-names';

export type PageMatch =
  /** `isLoose`: by a name that many services have, and nothing else speaks for it. */
  | { readonly to: 'page'; readonly page: Service; readonly isLoose: boolean }
  | { readonly to: 'several'; readonly paths: readonly string[] }
  /** `elsewhere`: the page of the same on another machine. */
  | { readonly to: 'none'; readonly elsewhere?: Service };

type Match = ReadonlyMap<ImportedService, PageMatch>;

/**
 * By stack and `service_name`, then by stack and any of its names, then, among pages that name no stack, by name alone. A page that is
 * found goes to one service: where several would have it, none has. Of a stack that runs on several machines, the pages of this one count.
 */
export function matchPages(services: readonly ImportedService[], lab: Lab, machine: Machine): Match {
  const matches = new Map<ImportedService, PageMatch>();
  const pages: Pages = { stacks: pagesByStack(lab), taken: new Set(), machine };
  for (const way of WAYS) {
    let open = services.filter((service) => !matches.has(service));
    let found = hitsOf(open, way, pages);
    // What one service takes leaves less to choose from for the others.
    for (let before = -1; before !== matches.size;) {
      before = matches.size;
      takeOnlyHits(found, way, { matches, pages });
      open = [...found.keys()].filter((service) => !matches.has(service));
      found = hitsOf(open, way, pages);
    }
    for (const [service, hits] of found) {
      if (hits.length > 1) matches.set(service, { to: 'several', paths: hits.map(({ path }) => path) });
    }
    // While nobody has said which of them it is, none of them is another's.
    for (const match of matches.values())
      if (match.to === 'several') match.paths.forEach((path) => pages.taken.add(path));
  }
  for (const service of services) {
    if (matches.has(service)) continue;
    const [elsewhere] = [...namedPages(service, pages), ...pagesOfStack(service, pages)].filter(machine.isElsewhere);
    matches.set(service, { to: 'none', ...(elsewhere ? { elsewhere } : {}) });
  }
  return matches;
}

type Hits = ReadonlyMap<ImportedService, readonly Service[]>;

function hitsOf(services: readonly ImportedService[], way: Way, pages: Pages): Hits {
  const found = services.map((service) => [service, way(service, pages)] as const);
  return new Map(found.filter(([, hits]) => hits.length > 0));
}

/** Where one page is all that a service hits, and no other service has only that one, it is that service's. */
function takeOnlyHits(
  found: Hits,
  way: Way,
  { matches, pages }: { readonly matches: Map<ImportedService, PageMatch>; readonly pages: Pages },
): void {
  const claims = claimsOf(found);
  for (const [service, [page, ...more]] of found) {
    if (!page || more.length > 0 || claims.get(page.path) !== 1) continue;
    matches.set(service, { to: 'page', page, isLoose: way === byName && isLoose(service, page) });
    pages.taken.add(page.path);
  }
}

interface Pages {
  /** By the key of their stack; the empty one has those that name none. */
  readonly stacks: ReadonlyMap<string, StackPages>;
  /** Those that have their service, or may be that of one. */
  readonly taken: Set<string>;
  readonly machine: Machine;
}

/** The pages of a stack by the keys of what they go by. */
interface StackPages {
  readonly byServiceName: Map<string, Service[]>;
  readonly byAnyName: Map<string, Service[]>;
}

type Way = (service: ImportedService, pages: Pages) => readonly Service[];

function pagesByStack({ inventory }: Lab): ReadonlyMap<string, StackPages> {
  const stacks = new Map<string, StackPages>();
  for (const page of inventory.services) {
    const key = nameKey(page.stack ?? '');
    const pages: StackPages = stacks.get(key) ?? { byServiceName: new Map(), byAnyName: new Map() };
    stacks.set(key, pages);
    for (const name of serviceNames(page)) put(pages.byServiceName, name, page);
    for (const name of inventory.names.namesAt(page.path)) put(pages.byAnyName, name, page);
  }
  return stacks;
}

function put(table: Map<string, Service[]>, name: string, page: Service): void {
  const same = table.get(nameKey(name));
  if (!same) table.set(nameKey(name), [page]);
  else if (!same.includes(page)) same.push(page);
}

const namedPages: Way = (service, pages) => {
  const { byServiceName: found } = pages.stacks.get(nameKey(service.stack)) ?? NO_PAGES;
  return fitting(found.get(nameKey(service.name)) ?? [], service, pages);
};

const pagesOfStack: Way = (service, pages) => {
  const { byAnyName } = (service.stack === '' ? null : pages.stacks.get(nameKey(service.stack))) ?? NO_PAGES;
  return firstHits(service, (name) => fitting(byAnyName.get(nameKey(name)) ?? [], service, pages));
};

const byServiceName: Way = (service, pages) => ofMachine(namedPages(service, pages), pages.machine);

const bySameStack: Way = (service, pages) => ofMachine(pagesOfStack(service, pages), pages.machine);

/** A page that does not say which service it is may only have the wrong machine, so that counts here, too. */
const byName: Way = (service, pages) => {
  const { byAnyName } = pages.stacks.get('') ?? NO_PAGES;
  const { isElsewhere } = pages.machine;
  return firstHits(service, (name) =>
    fitting(byAnyName.get(nameKey(name)) ?? [], service, pages).filter(
      (page) => page.serviceName === undefined || !isElsewhere(page),
    ),
  );
};

/** The pages that say themselves, by stack and `service_name`, that they are this. */
export function pagesNamed(lab: Lab): (named: { readonly stack: string; readonly name: string }) => readonly Service[] {
  const stacks = pagesByStack(lab);
  return ({ stack, name }) => stacks.get(nameKey(stack))?.byServiceName.get(nameKey(name)) ?? [];
}

const WAYS: readonly Way[] = [byServiceName, bySameStack, byName];
const NO_PAGES: StackPages = { byServiceName: new Map(), byAnyName: new Map() };

/** The first of its names that hits anything decides. */
function firstHits(service: ImportedService, find: (name: string) => readonly Service[]): readonly Service[] {
  return (
    namesOf(service)
      .map(find)
      .find((hits) => hits.length > 0) ?? []
  );
}

function fitting(hits: readonly Service[], service: ImportedService, { taken }: Pages): readonly Service[] {
  return hits.filter((page) => !taken.has(page.path) && fits(page, service));
}

/** The surest last: any stack has a `db`. */
function namesOf({ title, alsoNamed, name }: ImportedService): readonly string[] {
  return [...(title === undefined ? [] : [title]), ...alsoNamed, name];
}

/**
 * A machine that is called like what runs on it, and the same name with another image, are something else. So is a page whose
 * `service_name` is not the key: it says itself what it is, and would be found by it the next time.
 */
export function fits(page: Service, service: ImportedService): boolean {
  if (['host', 'vm', 'power', 'external'].includes(page.kind ?? '')) return false;
  const key = nameKey(service.name);
  const isNamed = page.serviceName === undefined || serviceNames(page).some((name) => nameKey(name) === key);
  const images = [page.image, service.image].flatMap((image) => (image === undefined ? [] : [imageName(image)]));
  return isNamed && new Set(images).size < 2;
}

function serviceNames({ serviceName = '' }: Service): readonly string[] {
  return serviceName.split(', ');
}

function isLoose(service: ImportedService, page: Service): boolean {
  const isByImage = page.image !== undefined && service.image !== undefined;
  return service.title === undefined && isRoleName(service.name) && !isByImage;
}

/** `ghcr.io/linuxserver/nextcloud:29@sha256:...` -> `nextcloud`: the same thing comes from many registries. */
export function imageName(image: string): string {
  const path = image
    .trim()
    .replace(/@.*$/, '')
    .replace(/:[^/]*$/, '');
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

function claimsOf(found: ReadonlyMap<ImportedService, readonly Service[]>): ReadonlyMap<string, number> {
  const claims = new Map<string, number>();
  for (const hits of found.values()) {
    const [only, ...more] = hits;
    if (only && more.length === 0) claims.set(only.path, (claims.get(only.path) ?? 0) + 1);
  }
  return claims;
}
