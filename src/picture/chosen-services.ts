/** Which services are drawn, and how many are not, for which reason. */
import { listed as mentions, mention, type Sentence, sentence } from '../briefing/sentence';
import { listed } from '../checks/check';
import type { Finding } from '../checks/run-checks';
import { counted } from '../dates';
import { reach } from '../graph/reach';
import type { Lab } from '../inventory/lab';
import { nameKey } from '../notes/name-key';
import type { Service } from '../records/service';
import type { LeftOut, LeftOutThing } from './left-out';
import { type Line, linesOf } from './lines';
import type { PictureOptions } from './picture-options';
import { retiredUnder } from './retired-under';

export interface Chosen {
  readonly services: readonly Service[];
  readonly leftOut: readonly LeftOut[];
}

/** A reason not to draw a service. */
interface Filter {
  readonly what: LeftOutThing;
  readonly keeps: (service: Service) => boolean;
  readonly words: (services: string, are: string, split: Split) => Sentence;
  readonly show: PictureOptions | null;
}

/** What is drawn, and what is not for one reason. */
interface Split {
  readonly drawn: readonly Service[];
  readonly out: readonly Service[];
}

export const DEFAULT_STEPS = 2;

/** Of several reasons the first counts, so that each service that is not drawn is counted once. */
export function choose(
  lab: Lab,
  lines: readonly Line[],
  options: PictureOptions,
  findings: readonly Finding[],
): Chosen {
  const filters = filtersOf(lab, lines, options, findings);
  const outOf = new Map<Filter, Service[]>(filters.map((filter) => [filter, []]));
  const services = lab.inventory.services.filter((service) => {
    const reason = filters.find((filter) => !filter.keeps(service));
    if (reason) outOf.get(reason)?.push(service);
    return reason === undefined;
  });
  const leftOut = [...outOf].flatMap(([{ what, words, show }, out]): readonly LeftOut[] => {
    const count = out.length;
    if (count === 0) return [];
    const split = { drawn: services, out };
    return [{ what, count, sentence: words(counted(count, 'service'), count === 1 ? 'is' : 'are', split), show }];
  });
  return { services, leftOut };
}

/** Whether the options choose a service; that it is retired does not count. Lines are walked as a picture walks them. */
export function chosenIn(lab: Lab, options: PictureOptions): (service: Service) => boolean {
  const lines = options.focus === undefined && options.only === undefined ? [] : linesOf(lab);
  const filters = filtersOf(lab, lines, options, []).filter(({ what }) => what !== 'retired');
  return (service) => filters.every((filter) => filter.keeps(service));
}

/** Whether all the words stand in what a service is called, where it is found, or what it is. */
export function matchesSearch(service: Service, search: string): boolean {
  const { path, title, kind, hostname, serviceName, ip, url, stack } = service;
  const keys = [title, path, kind, hostname, serviceName, ip, url, stack].map((text) => searchKey(text ?? ''));
  const words = search.split(/\s+/).map(searchKey);
  return words.every((word) => keys.some((key) => key.includes(word)));
}

/** Accents make no difference to who looks for a name. */
function searchKey(text: string): string {
  return nameKey(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

function filtersOf(
  lab: Lab,
  lines: readonly Line[],
  options: PictureOptions,
  findings: readonly Finding[],
): readonly Filter[] {
  const retired: Filter = {
    what: 'retired',
    keeps: ({ status }) => status !== 'retired',
    words: (services, are, split) => sentence`${services} ${are} not drawn: retired.${standWords(lab, split)}`,
    show: null,
  };
  const chosen: readonly (Filter | null)[] = [
    focusFilter(lab, lines, options),
    ...propertyFilters(options),
    stateFilter(options, findings),
    searchFilter(options),
  ];
  const only = onlyFilter(lines, options);
  // What a picture is about is in it, whatever else is chosen.
  return [
    ...(only ? [only] : []),
    retired,
    ...chosen
      .filter((filter) => filter !== null)
      .map((filter) => ({
        ...filter,
        keeps: (service: Service) => service.path === options.focus || filter.keeps(service),
      })),
  ];
}

/** What is drawn and stands on what is retired looks healthy, and is not. */
function standWords({ inventory }: Lab, { drawn, out }: Split): Sentence {
  const gone = new Set(out.map(({ path }) => path));
  const stand = drawn.filter(({ path }) => retiredUnder(inventory, path).some((to) => gone.has(to)));
  if (stand.length === 0) return [];
  const names = mentions(stand.map(({ path }) => mention(path)));
  return sentence` ${names} still ${stand.length === 1 ? 'stands' : 'stand'} on ${out.length === 1 ? 'it' : 'them'}.`;
}

/** First of all: of what is not in the list, nothing else is said. */
function onlyFilter(lines: readonly Line[], options: PictureOptions): Filter | null {
  const { only, around = 0, direction = 'both', focus } = options;
  if (only === undefined) return null;
  const near = around === 0 ? new Set(only) : nearby(lines, only, around, direction);
  const beyond = around === 0 ? '' : `, nor within ${counted(around, 'step')} of what is`;
  return {
    what: 'only',
    keeps: ({ path }) => near.has(path) || path === focus,
    words: (services, are) => sentence`${services} ${are} not listed${beyond}.`,
    show: { only: undefined, around: undefined },
  };
}

function focusFilter(
  lab: Lab,
  lines: readonly Line[],
  { focus, steps = DEFAULT_STEPS, direction = 'both' }: PictureOptions,
): Filter | null {
  if (focus === undefined) return null;
  const service = lab.inventory.serviceAt(focus);
  if (!service || service.status === 'retired') {
    const words = (services: string): Sentence =>
      sentence`The picture is to be about ${mention(focus)}, which is no service in use or planned; so ${services} stay out.`;
    return { what: 'focus', keeps: () => false, words, show: { focus: undefined } };
  }
  const near = nearby(lines, [focus], steps, direction);
  const way = { up: 'to', down: 'from', both: 'to or from' }[direction];
  const where = { up: 'what stands on', down: 'what is under', both: 'what is above and under' }[direction];
  return {
    what: 'focus',
    keeps: ({ path }) => near.has(path),
    words: (services, are, { out }) => {
      const linked = nearby(lines, [focus], Infinity, direction);
      return out.some(({ path }) => linked.has(path))
        ? sentence`${services} ${are} not within ${counted(steps, 'step')} of ${where} ${mention(focus)}.`
        : sentence`${services} ${out.length === 1 ? 'has' : 'have'} no way ${way} ${mention(focus)}.`;
    },
    show: { focus: undefined },
  };
}

/** These, and what lies within so many steps of them. */
function nearby(
  lines: readonly Line[],
  starts: readonly string[],
  steps: number,
  direction: 'up' | 'down' | 'both',
): ReadonlySet<string> {
  const reached = [
    ...(direction === 'up' ? [] : [...reach(starts, neighbours(lines, 'down'))]),
    ...(direction === 'down' ? [] : [...reach(starts, neighbours(lines, 'up'))]),
  ];
  return new Set(reached.filter(([, distance]) => distance <= steps).map(([path]) => path));
}

function neighbours(lines: readonly Line[], direction: 'up' | 'down'): (path: string) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const { from, to } of lines) {
    const [start, end] = direction === 'up' ? [to, from] : [from, to];
    const known = found.get(start);
    if (known) known.push(end);
    else found.set(start, [end]);
  }
  return (path) => found.get(path) ?? [];
}

function propertyFilters({ environment, kinds, criticalities }: PictureOptions): readonly (Filter | null)[] {
  const named = (values: readonly string[], missing: string): string => listed(values.map((value) => value || missing));
  return [
    environment === undefined
      ? null
      : {
          what: 'environment',
          // What is not filled in is production, not sorted yet.
          keeps: (service) => (service.environment ?? 'production') === environment,
          words: (services, are) => sentence`${services} ${are} hidden: not ${environment}.`,
          show: { environment: undefined },
        },
    kinds === undefined
      ? null
      : {
          what: 'kinds',
          keeps: (service) => kinds.includes(service.kind ?? ''),
          words: (services, are) => sentence`${services} ${are} hidden: of another kind than ${named(kinds, 'none')}.`,
          show: { kinds: undefined },
        },
    criticalities === undefined
      ? null
      : {
          what: 'criticalities',
          keeps: (service) => criticalities.includes(service.criticality ?? 'unrated'),
          words: (services, are) => sentence`${services} ${are} hidden: not ${named(criticalities, 'unrated')}.`,
          show: { criticalities: undefined },
        },
  ];
}

function stateFilter({ states }: PictureOptions, findings: readonly Finding[]): Filter | null {
  if (states === undefined) return null;
  const found = new Set(
    findings.filter(({ accepted, practice }) => !accepted && states.includes(practice)).map(({ path }) => path),
  );
  return {
    what: 'states',
    keeps: ({ path }) => found.has(path),
    words: (services, are) => sentence`${services} ${are} hidden: nothing was found in ${listed(states)}.`,
    show: { states: undefined },
  };
}

function searchFilter({ search }: PictureOptions): Filter | null {
  if (search === undefined || search.trim() === '') return null;
  return {
    what: 'search',
    keeps: (service) => matchesSearch(service, search.trim()),
    words: (services, are) => sentence`${services} ${are} hidden by the search for “${search.trim()}”.`,
    show: { search: undefined },
  };
}
