/** What imported services would make of the vault: new pages, and what the pages that are there lack. */
import type { ImportedService, ImportedServices, ImportRemark } from '../importers/imported';
import type { Lab } from '../inventory/lab';
import { nameKey } from '../notes/name-key';
import type { Service } from '../records/service';
import type { Settings } from '../settings';
import { noteNameFor, notePath } from '../templates/note-name';
import { hostPage, type HostPage } from './host-page';
import { type Machine, machineOf } from './machine';
import { overlookedNote } from './overlooked-note';
import { pageLinks } from './page-link';
import type { NoteProposal, PropertyProposal, Proposals, Remark } from './proposal';
import { tellConflicts } from './service-conflicts';
import { tellMainPages } from './service-hints';
import { type PageLink, pageLinksOf, type Place, whereOf } from './service-links';
import { newNames } from './service-names';
import { matchPages, type PageMatch } from './service-pages';

/**
 * `host`: a link to, or the name of, what they run on; null if nobody says. `isTaken`: whether the vault has a file there, asked without
 * regard to case. Proposed again after it was written, nothing is left.
 */
export function proposeServices(
  imported: ImportedServices,
  host: string | null,
  lab: Lab,
  settings: Settings,
  isTaken: (path: string) => boolean,
): Proposals {
  const remarks = imported.remarks.map(remarkOf);
  const home = hostPage(host, lab, settings, isTaken, remarks);
  const machine = machineOf(home, lab);
  const matches = matchPages(imported.services, lab, machine);
  const places = placesFor(imported.services, { matches, lab, settings, isTaken, home, remarks });
  tellMainPages(matches, places, lab, remarks);
  const links = pageLinksOf(imported.services, { matches, places, lab, machine });
  const created = [...places.values()].map(({ path }) => path);
  const linkTo = pageLinks(lab.inventory.files, home?.proposal ? [home.path, ...created] : created);
  const context: Context = {
    lab,
    machine,
    home,
    links,
    linkTo,
    remarks,
    isNamed: namesIn(imported.services, lab),
    hasKind: nameKey(settings.typeProperty) !== 'kind',
  };
  const notes = imported.services.flatMap((service): readonly NoteProposal[] => {
    const match = matches.get(service);
    const place = places.get(service);
    if (match?.to === 'several') remarks.push(severalPages(service, match.paths));
    if (match?.to === 'page') return changeOf(service, match, context);
    return place ? [newPage(service, place, context)] : [];
  });
  return { notes: home?.proposal ? [home.proposal, ...notes] : notes, remarks };
}

interface Context {
  readonly lab: Lab;
  readonly machine: Machine;
  readonly home: HostPage | null;
  readonly links: ReturnType<typeof pageLinksOf>;
  readonly linkTo: (path: string) => string;
  readonly remarks: Remark[];
  /** Whether `kind` is a property of its own, and not the one in which the type stands. */
  readonly hasKind: boolean;
  /** Whether another page, of now or to be made, goes by a name. */
  readonly isNamed: (name: string, service: ImportedService) => boolean;
}

function remarkOf({ file, place, message, kind }: ImportRemark): Remark {
  return { kind, where: place === '' ? file : `${file}: ${place}`, message };
}

function inWords({ stack, name }: { readonly stack: string; readonly name: string }): string {
  return stack === '' ? name : `${name} of the stack ${stack}`;
}

function severalPages(service: ImportedService, paths: readonly string[]): Remark {
  const message = `${inWords(service)} may be ${paths.join(' or ')}; nothing is done. Write the stack and service_name into the right one.`;
  return { kind: 'skipped', where: whereOf(service), message };
}

function elsewhere(match: PageMatch | undefined): Service | undefined {
  return match?.to === 'none' ? match.elsewhere : undefined;
}

function twoMachines(service: ImportedService, page: Service, { title }: HostPage): Remark {
  const message = `${inWords(service)} has the page ${page.path}, which runs on something else than ${title}, so a second page is proposed. If it has moved, leave that out and correct the first one.`;
  return { kind: 'note', where: whereOf(service), message };
}

interface Placing {
  readonly matches: ReadonlyMap<ImportedService, PageMatch>;
  readonly lab: Lab;
  readonly settings: Settings;
  readonly isTaken: (path: string) => boolean;
  readonly home: HostPage | null;
  readonly remarks: Remark[];
}

/** Where the pages of those that have none would be. */
function placesFor(
  services: readonly ImportedService[],
  { matches, lab, settings, isTaken, home, remarks }: Placing,
): ReadonlyMap<ImportedService, Place> {
  const created = services.filter((service) => matches.get(service)?.to === 'none');
  const isHost = (name: string): boolean => home !== null && nameKey(name) === nameKey(home.title);
  const names = newNames(
    created,
    (name) => isHost(name) || lab.inventory.names.find(name, 'service').length > 0,
    (service) => (elsewhere(matches.get(service)) ? home?.title : undefined),
  );
  const taken = new Set(home ? [home.path.toLowerCase()] : []);
  const isGone = (path: string): boolean => taken.has(path.toLowerCase()) || isTaken(path);
  const places = new Map<ImportedService, Place>();
  for (const [service, title] of names) {
    const name = noteNameFor(settings.serviceName, title, '');
    const path = notePath(settings.servicesFolder, name, isGone);
    const wanted = notePath(settings.servicesFolder, name, () => false);
    const overlooked = taken.has(wanted.toLowerCase()) ? null : overlookedNote(wanted, isTaken, lab, settings);
    if (overlooked !== null) remarks.push({ kind: 'note', where: whereOf(service), message: overlooked });
    const other = elsewhere(matches.get(service));
    if (home && other) remarks.push(twoMachines(service, other, home));
    taken.add(path.toLowerCase());
    places.set(service, { path, title });
  }
  return places;
}

/** Who goes by which names, so that an alias is not given to two. */
function namesIn(services: readonly ImportedService[], lab: Lab): Context['isNamed'] {
  const owners = new Map<string, Set<ImportedService>>();
  for (const service of services) {
    for (const name of [service.name, service.title ?? service.name, ...service.alsoNamed]) {
      const key = nameKey(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(service));
    }
  }
  return (name, service) => {
    const others = [...(owners.get(nameKey(name)) ?? [])].filter((owner) => owner !== service);
    return others.length > 0 || lab.inventory.names.find(name, 'service').length > 0;
  };
}

function add(key: string, value: PropertyProposal['value'] | undefined): readonly PropertyProposal[] {
  return value === undefined || value === '' ? [] : [{ key, how: 'add', value }];
}

function newPage(service: ImportedService, { path, title }: Place, context: Context): NoteProposal {
  const { home, linkTo, remarks } = context;
  const links = context.links(service, remarks).filter((link) => link.path !== path);
  const aliases = service.alsoNamed.filter(
    (name) => nameKey(name) !== nameKey(title) && !context.isNamed(name, service),
  );
  const properties = [
    ...(context.hasKind ? add('kind', service.kind) : []),
    ...add('stack', service.stack),
    ...add('serviceName', service.name),
    ...add('image', service.image),
    ...add('url', service.url),
    ...(home ? add('runsOn', [linkTo(home.path)]) : []),
    ...newLinks(links, linkTo),
    ...(aliases.length > 0 ? add('aliases', aliases) : []),
  ];
  const body = bodyOf(service);
  return { kind: 'create', record: 'service', path, title, properties, ...(body === '' ? {} : { body }) };
}

/** What the file states is one list; each guess is a question of its own. */
function newLinks(links: readonly PageLink[], linkTo: Context['linkTo']): readonly PropertyProposal[] {
  const stated = links.filter(({ link }) => !link.isGuess);
  return [
    ...(stated.length > 0 ? add('dependsOn', [...new Set(stated.map(({ path }) => linkTo(path)))]) : []),
    ...links.filter(({ link }) => link.isGuess).map((one) => addLink(one, linkTo)),
  ];
}

function addLink({ path, link }: PageLink, linkTo: Context['linkTo']): PropertyProposal {
  const suggestion = link.why ?? `The file says so (${link.by}), and the page does not.`;
  return { key: 'dependsOn', how: 'add-items', value: [linkTo(path)], suggestion };
}

function bodyOf({ description = '', profiles }: ImportedService): string {
  const onDemand =
    profiles.length === 0
      ? ''
      : `Only started with the profile${profiles.length > 1 ? 's' : ''} ${profiles.join(', ')}.`;
  return [description, onDemand].filter((text) => text !== '').join('\n\n');
}

function changeOf(
  service: ImportedService,
  { page, isLoose }: Extract<PageMatch, { to: 'page' }>,
  context: Context,
): readonly NoteProposal[] {
  const { home, lab, linkTo, remarks } = context;
  tellConflicts(service, page, context);
  // Whether it is this one at all, nobody can say; with its stack written into it, it would be another's.
  if (context.machine.isElsewhere(page)) return [];
  const links = context.links(service, remarks).filter((link) => !isLinked(page, link, lab));
  const properties = [
    ...(page.kind === undefined && context.hasKind ? add('kind', service.kind) : []),
    ...(page.stack === undefined ? add('stack', service.stack) : []),
    ...(page.serviceName === undefined ? add('serviceName', service.name) : []),
    ...(page.image === undefined ? add('image', service.image) : []),
    ...(page.url === undefined ? add('url', service.url) : []),
    ...(home && home.path !== page.path && page.runsOn.length === 0 ? add('runsOn', [linkTo(home.path)]) : []),
    ...(page.dependsOn.length === 0 ? newLinks(links, linkTo) : links.map((link) => addLink(link, linkTo))),
  ];
  if (properties.length === 0) return [];
  const suggestion = `This page names no stack; only its name speaks for its being ${inWords(service)}.`;
  const { path, title } = page;
  return [{ kind: 'change', record: 'service', path, title, properties, ...(isLoose ? { suggestion } : {}) }];
}

/** By whatever property: a person who wrote `uses` meant it. A name that leads nowhere yet is a link, too. */
function isLinked(page: Service, { path, link: { name } }: PageLink, { inventory }: Lab): boolean {
  if (path === page.path) return true;
  const keys = ['runsOn', 'dependsOn', 'dataOn', 'uses', 'replicas'] as const;
  if (keys.some((key) => inventory.linked(page.path, key).includes(path))) return true;
  const called = new Set([name, ...inventory.names.namesAt(path)].map(nameKey));
  return page.dependsOn.some((link) => link.form === 'name' && called.has(nameKey(link.target)));
}
