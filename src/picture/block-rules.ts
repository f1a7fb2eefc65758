/** The options of a picture in a code block: one entry each, with what may be written and what it chooses. */
import type { Practice } from '../checks/check';
import { type Criticality, readKind, SERVICE_PROPERTIES } from '../records/service';
import { nameKey } from '../notes/name-key';
import type { PictureOptions } from './picture-options';

export interface OptionRule {
  /** Other names of it. */
  readonly also: readonly string[];
  /** `direction`: what a wrong value is not. */
  readonly what: string;
  /** A sentence: what is possible. */
  readonly values: string;
  /** Where the values are a few words: these, to guess which one was meant. */
  readonly words?: readonly string[];
  read(words: readonly string[]): OptionReading;
}

export interface OptionReading {
  readonly chosen: PictureOptions;
  readonly wrong: readonly string[];
}

export type OptionName =
  'service' | 'steps' | 'direction' | 'environment' | 'kind' | 'criticality' | 'states' | 'search' | 'show';

const MOST_STEPS = 99;

export const OPTION_RULES: Readonly<Record<Exclude<OptionName, 'service'>, OptionRule>> = {
  steps: {
    also: ['step', 'depth', 'distance', 'levels'],
    what: 'number of steps',
    values: 'Possible: a whole number such as 2.',
    read([word = '', ...more]) {
      const steps = /^\d{1,4}$/.test(word) && more.length === 0 ? Number(word) : null;
      if (steps === null) return { chosen: {}, wrong: [[word, ...more].join(', ')] };
      return { chosen: { steps: Math.min(steps, MOST_STEPS) }, wrong: [] };
    },
  },
  direction: single(
    'direction',
    [],
    { up: ['above', 'upwards'], down: ['below', 'under', 'downwards'], both: ['all'] },
    (direction) => ({ direction }),
  ),
  environment: single(
    'environment',
    ['env', 'environments'],
    { production: [], lab: [], ...SERVICE_PROPERTIES.environment.words },
    (environment) => ({ environment }),
  ),
  // Kinds may be one's own words: none is wrong.
  kind: {
    also: ['kinds'],
    what: 'kind',
    values: '',
    read: (words) => ({ chosen: { kinds: distinct(words.map(kindOf)) }, wrong: [] }),
  },
  criticality: several(
    'criticality',
    ['criticalities', 'tier'],
    {
      ...wordsOf(['critical', 'high', 'medium', 'low'] satisfies Criticality[]),
      ...SERVICE_PROPERTIES.criticality.words,
      unrated: ['none', 'unknown'],
    },
    (criticalities) => ({ criticalities }),
  ),
  states: several(
    'practice',
    ['state', 'practice', 'practices', 'found', 'findings'],
    wordsOf<Practice>(['documentation', 'changes', 'monitoring', 'backups', 'availability', 'security']),
    (states) => ({ states }),
  ),
  search: {
    also: ['find', 'filter', 'query'],
    what: 'search',
    values: '',
    read: (words) => ({ chosen: { search: words.join(' ') }, wrong: [] }),
  },
  show: single('thing to show', ['draw'], { all: ['everything'], implied: ['impliedlines'] }, (shown) =>
    shown === 'all' ? { showAll: true } : { showImplied: true },
  ),
};

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

function wordsOf<T extends string>(words: readonly T[]): Words<T> {
  return Object.fromEntries(words.map((word) => [word, []])) as unknown as Words<T>;
}

function single<T extends string>(
  what: string,
  also: readonly string[],
  words: Words<T>,
  choose: (word: T) => PictureOptions,
): OptionRule {
  const rule = several(what, also, words, ([first]) => (first === undefined ? {} : choose(first)));
  return {
    ...rule,
    read: (written) => (written.length > 1 ? { chosen: {}, wrong: [written.join(', ')] } : rule.read(written)),
  };
}

function several<T extends string>(
  what: string,
  also: readonly string[],
  words: Words<T>,
  choose: (words: readonly T[]) => PictureOptions,
): OptionRule {
  const names = Object.keys(words) as T[];
  const meant = (written: string): T | undefined =>
    names.find((name) => [name, ...words[name]].some((spelling) => nameKey(spelling) === nameKey(written)));
  return {
    also,
    what,
    words: names,
    values: `Possible: ${names.join(', ')}.`,
    read(written) {
      const found = written.map(meant).filter((word) => word !== undefined);
      const wrong = written.filter((word) => meant(word) === undefined);
      return { chosen: found.length === 0 ? {} : choose(distinct(found)), wrong };
    },
  };
}

/** `none` asks for those whose page says no kind. */
function kindOf(word: string): string {
  return nameKey(word) === 'none' ? '' : (readKind(word) ?? '');
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
