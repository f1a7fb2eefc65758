import type { Settings } from '../../settings';

/** The settings that are others than before, as they are stored. */
export function changeOf(before: Settings, after: Settings): Partial<Settings> {
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== valueOf(before, key)));
}

/**
 * What takes a change back. Of a list of words only those go that were added, and what a person has set since stays: what is said
 * of it is for them.
 */
export function takenBack(before: Settings, after: Settings, current: Settings): Partial<Settings> {
  const entries = Object.keys(changeOf(before, after)).map((key) => {
    const [old, ours, now] = [before, after, current].map((settings) => valueOf(settings, key));
    if (isWords(old) && isWords(ours) && isWords(now)) return [key, withoutAdded(old, ours, now)];
    return [key, now === ours ? old : now];
  });
  return Object.fromEntries(entries) as Partial<Settings>;
}

type Words = Readonly<Record<string, string>>;

function withoutAdded(old: Words, ours: Words, now: Words): Words {
  const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(ours))];
  const kept = Object.entries(now).flatMap(([word, means]): [string, string][] => {
    const was = before.get(word);
    const isOurs = means === after.get(word) && means !== was;
    if (!isOurs) return [[word, means]];
    return was === undefined ? [] : [[word, was]];
  });
  return Object.fromEntries(kept);
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueOf(settings: Settings, key: string): unknown {
  return Object.entries(settings).find(([name]) => name === key)?.[1];
}
