/** The options of a picture as they were stored with the layout of the window: by another version, or by another hand. */
import { CRITICALITIES, PRACTICES } from './filter-choices';
import type { PictureOptions } from './picture-options';

const DIRECTIONS = ['up', 'down', 'both'] as const;
const ENVIRONMENTS = ['production', 'lab'] as const;
const MOST_STEPS = 99;

/** What cannot be read of it is left out, so that the picture opens in any case. */
export function storedOptions(stored: unknown): PictureOptions {
  const {
    focus,
    steps,
    only,
    around,
    direction,
    environment,
    kinds,
    criticalities,
    states,
    search,
    showHubs,
    ...flags
  } = storedObject(stored);
  return {
    ...given('focus', textOf(focus)),
    ...given('steps', isStep(steps) ? steps : undefined),
    ...given('only', textsOf(only)),
    ...given('around', isStep(around) ? around : undefined),
    ...given('direction', wordOf(DIRECTIONS, direction)),
    ...given('environment', wordOf(ENVIRONMENTS, environment)),
    ...given('kinds', textsOf(kinds)),
    ...given('criticalities', wordsOf(CRITICALITIES, criticalities)),
    ...given('states', wordsOf(PRACTICES, states)),
    ...given('search', textOf(search)),
    ...given('showHubs', textsOf(showHubs)),
    ...given('showImplied', flags['showImplied'] === true ? true : undefined),
    ...given('showAll', flags['showAll'] === true ? true : undefined),
  };
}

/** An object without anything inherited; empty where it is none. */
export function storedObject(stored: unknown): Readonly<Record<string, unknown>> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(Object.entries(stored));
}

/** The texts of a list; undefined where it is none, or has none. */
export function textsOf(stored: unknown): readonly string[] | undefined {
  const texts = Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
  return texts.length === 0 ? undefined : [...new Set(texts)];
}

/** Those of a list that are among the known, in the order of these. */
export function wordsOf<T extends string>(known: readonly T[], stored: unknown): readonly T[] | undefined {
  const texts = textsOf(stored);
  const words = known.filter((one) => texts?.includes(one));
  return words.length === 0 ? undefined : words;
}

function wordOf<T extends string>(known: readonly T[], stored: unknown): T | undefined {
  return known.find((one) => one === stored);
}

function textOf(stored: unknown): string | undefined {
  return typeof stored === 'string' && stored !== '' ? stored : undefined;
}

function isStep(stored: unknown): stored is number {
  return typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 && stored <= MOST_STEPS;
}

function given<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, T>>);
}
