/**
 * Readers of property values. A kind of record is a table of properties; the table gives its type and its reader. What each is for
 * stands beside it for the docs, and stays out of main.js: what nobody imports is not bundled. A reader never throws: what it cannot take comes back as `bad`, and becomes a finding.
 */
import { type DayMoment, type DayMonthOrder, readDuration, readWhen, type When, type Zone } from '../dates';
import { type LinkText, readLinks } from '../notes/wikilink';
import { isPlaceholder } from './placeholder';
import { wordKey } from './property-words';

export interface ReadContext {
  readonly zone: Zone;
  readonly dayMonthOrder: DayMonthOrder;
}

export interface Reading<T> {
  readonly value: T;
  /** The parts of the value that could not be read. */
  readonly bad: readonly unknown[];
}

export interface Property<T> {
  /** What a value looks like, for the docs and for the finding about one that cannot be read. */
  readonly expected: string;
  /** For the docs, where the value is one of a few words: these, and what else means each. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Other names that are read. */
  readonly also: readonly string[];
  /** Names that go before the property's own. */
  readonly before: readonly string[];
  /** Whether several of its names in one note are taken together, as links are; else the first that is there counts. */
  readonly several: boolean;
  /** What a note without the property says. */
  readonly missing: T;
  read(value: unknown, context: ReadContext): Reading<T>;
}

interface Options {
  readonly also?: readonly string[];
  readonly before?: readonly string[];
}

function property<T>(
  expected: string,
  missing: T,
  read: Property<T>['read'],
  options: Options & { readonly several?: boolean } = {},
): Property<T> {
  const { also = [], before = [], several = false } = options;
  return { expected, missing, read, several, also, before };
}

/** The single scalar in a value: a list of one and a wikilink around it are tolerated. Null: it is something else. */
function scalar(value: unknown): string | null {
  const text = onlyText(value);
  return text === null ? null : withoutLink(text);
}

function onlyText(value: unknown): string | null {
  let inner = value;
  for (let depth = 0; Array.isArray(inner) && inner.length === 1 && depth < 4; depth++) inner = inner[0] as unknown;
  if (typeof inner === 'string') return inner.trim();
  return typeof inner === 'number' || typeof inner === 'boolean' ? String(inner) : null;
}

/** `[[Daily/2026-11-23|yesterday]]` -> `2026-11-23`. */
function withoutLink(text: string): string {
  const target = /^\[\[([^[\]|#]+)[^[\]]*\]\]$/.exec(text)?.[1];
  return target === undefined ? text : target.slice(target.lastIndexOf('/') + 1).trim();
}

/** What YAML makes a mapping of because a colon stands in it (`- offsite: B2`), as the text that was meant. Null: it is something else. */
export function textOfPair(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const [pair, more] = Object.entries(value) as [string, unknown][];
  if (!pair || more) return null;
  const text = isNothing(pair[1]) ? '' : onlyText(pair[1]);
  return text === null ? null : `${pair[0]}: ${text}`;
}

/** A property with one value that `parse` makes of its text; null from `parse` means that it cannot be read. */
export function one<T>(
  expected: string,
  parse: (text: string, context: ReadContext) => T | null,
  options?: Options,
): Property<T | undefined> {
  const read = (value: unknown, context: ReadContext): Reading<T | undefined> => {
    const text = scalar(value);
    const parsed = text === null ? null : parse(text, context);
    return parsed === null ? { value: undefined, bad: [value] } : { value: parsed, bad: [] };
  };
  return property<T | undefined>(expected, undefined, read, options);
}

/** A property with a list of values; a scalar is a list of one, and `split` parts a text. */
export function many<T>(
  expected: string,
  parse: (text: string, context: ReadContext) => T | null,
  options?: Options & { readonly split?: RegExp },
): Property<readonly T[]> {
  const read = (value: unknown, context: ReadContext): Reading<readonly T[]> => {
    const values: T[] = [];
    const bad: unknown[] = [];
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNothing(item)) continue;
      const text = scalar(item);
      const parts = text === null ? [] : options?.split ? text.split(options.split) : [text];
      const parsed = parts.map((part) => parse(part.trim(), context)).filter((part) => part !== null);
      if (parts.length === 0 || parsed.length < parts.length) bad.push(item);
      values.push(...parsed);
    }
    return { value: values, bad };
  };
  return property<readonly T[]>(expected, [], read, options);
}

/** Words as they stand; several in a list are joined. */
export function text(options?: Options): Property<string | undefined> {
  const read = (value: unknown): Reading<string | undefined> => {
    const items = (Array.isArray(value) ? (value as unknown[]) : [value]).filter((item) => !isNothing(item));
    const words = items.map((item) => textOfPair(item) ?? scalar(item)).filter((word) => word !== null);
    return words.length < items.length ? { value: undefined, bad: [value] } : { value: words.join(', '), bad: [] };
  };
  return property<string | undefined>('text', undefined, read, options);
}

/** Several texts: a list of them, or one text parted by commas; a text with a colon, which YAML makes a mapping of, is text. */
export function texts(expected: string, options?: Options): Property<readonly string[]> {
  const read = (value: unknown): Reading<readonly string[]> => {
    const items = Array.isArray(value)
      ? (value as unknown[])
      : typeof value === 'string'
        ? value.split(/,\s/)
        : [value];
    const words = items
      .filter((item) => !isNothing(item))
      .map((item) => [item, textOfPair(item) ?? scalar(item)] as const);
    return {
      value: words.flatMap(([, word]) => (word === null ? [] : [word])),
      bad: words.flatMap(([item, word]) => (word === null ? [item] : [])),
    };
  };
  return property<readonly string[]>(expected, [], read, { ...options, several: true });
}

/** Names of people and the like: links are read by what they show. */
export function names(options?: Options): Property<readonly string[]> {
  const read = (value: unknown): Reading<readonly string[]> => {
    const bad: unknown[] = [];
    return {
      value: readLinks(value, bad)
        .filter((link) => !isPlaceholder(link))
        .map((link) => link.shown),
      bad,
    };
  };
  return property<readonly string[]>('text, or a list', [], read, { ...options, several: true });
}

/** Links to records. Plain names are looked for among the records; what is not found is a finding. */
export function links(options?: Options): Property<readonly LinkText[]> {
  return linkProperty('links such as "[[NAS]]", or names', readLinks, options);
}

/** A link, an address or words: only a written link must be found. */
export function linksOrText(options?: Options): Property<readonly LinkText[]> {
  return linkProperty('a link such as "[[NAS]]", an address or text', readLinksOrText, options);
}

/** Text with a colon, which YAML makes a mapping of, is text. */
function readLinksOrText(value: unknown, bad: unknown[]): readonly LinkText[] {
  const unread: unknown[] = [];
  const found = readLinks(value, unread);
  const texts = unread.map(textOfPair);
  bad.push(...unread.filter((_, index) => texts[index] === null));
  return [...found, ...texts.flatMap((words) => readLinks(words))];
}

function linkProperty(
  expected: string,
  readAll: (value: unknown, bad: unknown[]) => readonly LinkText[],
  options?: Options,
): Property<readonly LinkText[]> {
  const read = (value: unknown): Reading<readonly LinkText[]> => {
    const bad: unknown[] = [];
    return { value: readAll(value, bad), bad };
  };
  return property<readonly LinkText[]>(expected, [], read, { ...options, several: true });
}

export function when(moment: DayMoment, options?: Options): Property<When | undefined> {
  const parse = (value: string, context: ReadContext): When | null =>
    readWhen(value, context.zone, moment, context.dayMonthOrder);
  return one('a date such as 2026-11-23 or 2026-11-23T22:10', parse, options);
}

export function duration(options?: Options): Property<number | undefined> {
  return one('a duration such as 90m, 12h, 1d, 2w or weekly', readDuration, options);
}

export function number(
  expected: string,
  form: { readonly unit: RegExp; fits(value: number): boolean },
  options?: Options,
): Property<number | undefined> {
  const parse = (value: string): number | null => {
    const plain = value.replace(form.unit, '').trim();
    const parsed = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
    return Number.isFinite(parsed) && form.fits(parsed) ? parsed : null;
  };
  return one(expected, parse, options);
}

export function yesOrNo(options?: Options): Property<boolean | undefined> {
  const words: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };
  return one('true or false', (value) => wordIn(words, value), options);
}

/** One of a closed list of words, each with the synonyms that mean it. */
export function choice<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
  options?: Options,
): Property<T | undefined> {
  return { ...one(choiceWords(words), choiceParser(words), options), words };
}

export function choices<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
  options?: Options,
): Property<readonly T[]> {
  return { ...many(choiceWords(words), choiceParser(words), { ...options, split: /[,+]/ }), words };
}

function choiceWords(words: Readonly<Record<string, readonly string[]>>): string {
  const all = Object.keys(words);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}

function choiceParser<T extends string>(words: Readonly<Record<T, readonly string[]>>): (text: string) => T | null {
  const meanings: Record<string, T> = {};
  for (const word of Object.keys(words) as T[]) {
    for (const spelling of [word, ...words[word]]) meanings[wordKey(spelling)] = word;
  }
  return (value) => wordIn(meanings, value);
}

/** Looks a word up without regard to case, spaces, `-` and `_`; a wikilink or a tag sign around it is tolerated. */
export function wordIn<T>(meanings: Readonly<Record<string, T>>, value: string): T | null {
  const key = wordKey(value);
  return Object.hasOwn(meanings, key) ? (meanings[key] ?? null) : null;
}

/** Empty in YAML, an empty text, or a list of such: the property is not filled in. Bounded: aliases may loop and multiply. */
export function isNothing(value: unknown, within = new Set<unknown>()): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (!Array.isArray(value) || within.has(value) || within.size > 50) return false;
  within.add(value);
  return value.every((item) => isNothing(item, within));
}
