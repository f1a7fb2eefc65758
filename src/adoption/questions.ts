import { counted } from '../dates';
import { hostsOf } from '../inventory/inheritance';
import type { Inventory } from '../inventory/inventory';
import type { Lab } from '../inventory/lab';
import { noteName } from '../notes/note';
import type { Service } from '../records/service';
import { unfilledOf } from '../report/unfilled';
import type { Settings } from '../settings';
import { type Alike, type AlikeGroup, alikeIn } from './alike';
import { linkTo } from './link-names';
import { type Choice, type Takes, type Wording, wordingOf } from './question-words';

/** One thing that a page could still say. It can be skipped: nothing depends on an answer. */
export interface Question {
  readonly path: string;
  readonly title: string;
  /** The key in code, such as `runsOn`. */
  readonly key: string;
  readonly sentence: string;
  /** The likeliest first; of a closed list all, in their order. */
  readonly choices: readonly Choice[];
  /** What else can be typed. */
  readonly takes: Takes;
  /** Whether several answers make one: people, or what it runs on. */
  readonly several: boolean;
  /** Other pages that lack the same and are likely to have the same answer. */
  readonly alsoFor: readonly { readonly path: string; readonly title: string; readonly why: string }[];
}

const MOST_CHOICES = 12;
const MOST_ALSO = 100;
/** What so many pages have in common says nothing of one of them. */
const LARGEST_GROUP = 200;

/** In the order of `Not filled in yet`: the pages with the least to do first. */
export function questionsOf(lab: Lab, settings: Settings): readonly Question[] {
  const { inventory } = lab;
  const unfilled = unfilledOf(inventory, settings);
  const missing = new Map<string, Set<string>>();
  for (const page of unfilled) {
    for (const property of page.missing) missing.set(property, (missing.get(property) ?? new Set()).add(page.path));
  }
  const asking: Asking = { inventory, settings, alike: alikeIn(inventory, lab.inUse), missing, answers: new Map() };
  return unfilled.flatMap(({ path, missing: properties }) => {
    const service = inventory.serviceAt(path);
    return service ? properties.map((property) => questionOf(service, property, asking)) : [];
  });
}

interface Asking {
  readonly inventory: Inventory;
  readonly settings: Settings;
  readonly alike: Alike;
  /** The pages that lack a property, by its name. */
  readonly missing: ReadonlyMap<string, ReadonlySet<string>>;
  /** What pages say, by the name of the property; worked out when first asked for. */
  readonly answers: Map<string, Answers>;
}

/** The answers that there are, the most frequent first. */
interface Answers {
  readonly byPath: ReadonlyMap<string, readonly string[]>;
  readonly choices: readonly Choice[];
}

function questionOf(service: Service, property: string, asking: Asking): Question {
  const wording = wordingOf(property);
  const { path, title } = service;
  return {
    path,
    title,
    key: property.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    sentence: wording.ask(title),
    choices: wording.takes === 'choice' ? wording.choices : suggested(service, property, wording, asking),
    takes: wording.takes,
    several: wording.takes === 'people' || wording.takes === 'services',
    alsoFor: alsoFor(service, property, wording, asking),
  };
}

function alsoFor(
  service: Service,
  property: string,
  { alike }: Wording,
  { alike: pages, missing }: Asking,
): Question['alsoFor'] {
  const lacking = missing.get(property);
  const found = new Map<string, Question['alsoFor'][number]>();
  for (const { why, services } of pages.groupsOf(service, alike)) {
    if (services.length > LARGEST_GROUP) continue;
    for (const { path, title } of services) {
      if (path === service.path || found.has(path) || !lacking?.has(path) || found.size >= MOST_ALSO) continue;
      found.set(path, { path, title, why });
    }
  }
  return [...found.values()];
}

/** What pages like this one say, then what others do, then our own words. */
function suggested(service: Service, property: string, wording: Wording, asking: Asking): readonly Choice[] {
  const { byPath, choices } = answersTo(property, asking);
  const found = new Map<string, Choice>();
  for (const group of asking.alike.groupsOf(service, wording.alike)) {
    for (const [value, title] of saidIn(group, byPath)) {
      if (!found.has(value))
        found.set(value, { value, label: labelOf(value), hint: `As ${title} says: ${group.why}.` });
    }
  }
  for (const choice of [...choices, ...wording.choices]) {
    const before = found.get(choice.value);
    const own = wording.choices.find(({ value }) => value === choice.value);
    found.set(choice.value, before && own ? { ...own, hint: before.hint ?? '' } : (before ?? own ?? choice));
  }
  const fitting = [...found.values()].filter(
    ({ value }) => property !== 'runs_on' || !wouldLoop(value, service, asking.inventory),
  );
  return fitting.slice(0, wording.choices.length + MOST_CHOICES);
}

/** The answers in a group with the first page that has each, the most frequent first. */
function saidIn({ services }: AlikeGroup, byPath: Answers['byPath']): readonly (readonly [string, string])[] {
  const said = new Map<string, { readonly title: string; count: number }>();
  for (const { path, title } of services.length > LARGEST_GROUP ? [] : services) {
    for (const value of byPath.get(path) ?? []) {
      const one = said.get(value) ?? { title, count: 0 };
      said.set(value, one);
      one.count++;
    }
  }
  return [...said].sort(([, a], [, b]) => b.count - a.count).map(([value, { title }]) => [value, title]);
}

function answersTo(property: string, asking: Asking): Answers {
  const before = asking.answers.get(property);
  if (before) return before;
  const { inventory, settings } = asking;
  const byPath = new Map(inventory.services.map((one) => [one.path, answersOn(one, property, inventory)]));
  const counts = new Map<string, number>();
  for (const values of byPath.values()) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const extra = property === 'runs_on' ? machines(inventory) : property === 'owner' ? [settings.defaultOwner] : [];
  for (const value of extra) if (value !== '' && !counts.has(value)) counts.set(value, 0);
  const choices = [...counts]
    .filter(([value, count]) => property !== 'secrets_in' || value.startsWith('[[') || count > 1)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, label: labelOf(value), ...hintOf(count) }));
  const offered = new Set(choices.map(({ value }) => value));
  const kept = [...byPath].map(([path, values]) => [path, values.filter((value) => offered.has(value))] as const);
  const answers = { byPath: new Map(kept), choices };
  asking.answers.set(property, answers);
  return answers;
}

function hintOf(count: number): { readonly hint?: string } {
  return count === 0 ? {} : { hint: `On ${counted(count, 'page')}.` };
}

/** The values of a page as they would be written into another. */
function answersOn(service: Service, property: string, inventory: Inventory): readonly string[] {
  switch (property) {
    case 'kind':
      return service.kind === undefined ? [] : [service.kind];
    case 'users':
      return service.users;
    case 'owner':
      return service.owner;
    case 'runs_on':
      return linksTo(inventory.linked(service.path, 'runsOn'), inventory);
    case 'secrets_in':
      return inventory.targets(service.path, 'secretsIn').flatMap((target) => {
        if (target.to === 'words') return isPlaceName(target.link.raw) ? [target.link.raw] : [];
        return linksTo([target.path], inventory);
      });
    default:
      return [];
  }
}

/** Somebody may have written the secret itself: what looks like one is not shown on other pages. */
function isPlaceName(words: string): boolean {
  return words.length < 40 && /^[\p{L}][\p{L}\s.'/-]*$/u.test(words);
}

function linksTo(paths: readonly string[], inventory: Inventory): readonly string[] {
  return paths.map((path) => linkTo(path, '', inventory)).filter((link) => link !== null);
}

/** What things can run on, though nothing does yet. */
function machines(inventory: Inventory): readonly string[] {
  const kinds = ['host', 'vm'];
  const found = inventory.services.filter(({ kind, status }) => kinds.includes(kind ?? '') && status !== 'retired');
  return linksTo(
    found.map((one) => one.path),
    inventory,
  );
}

function labelOf(value: string): string {
  const inner = /^\[\[([^|\]]+)(?:\|([^\]]+))?\]\]$/.exec(value);
  return inner ? (inner[2] ?? noteName(inner[1] ?? '')) : value;
}

/** Nothing runs on itself, nor on what runs on it. */
function wouldLoop(link: string, { path }: Service, inventory: Inventory): boolean {
  const [host] = inventory.find(link);
  return host === undefined || host === path || hostsOf(inventory, host).some((one) => one.path === path);
}
