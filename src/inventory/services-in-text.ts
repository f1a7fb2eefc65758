/** Which services a line names in passing: `restarted the core switch` names `core-switch`. */
import type { Inventory } from './inventory';

/** Looks for the names in a line; made once, and asked with every key that is typed. */
export type ServiceFinder = (text: string) => readonly string[];

/**
 * Paths, each once, in the order of the line. Names are whole words, in any case, and of two that overlap the longer one is meant. A
 * name that several services have names none.
 */
export function serviceFinder({ services, names }: Inventory): ServiceFinder {
  const byName = new Map<string, Set<string>>();
  for (const { path } of services) {
    for (const name of names.namesAt(path)) {
      const key = wordsOf(name)
        .map(({ word }) => word)
        .join(' ');
      byName.set(key, (byName.get(key) ?? new Set()).add(path));
    }
  }
  // A letter or a number alone is mostly something else.
  const known = [...byName].filter(([key]) => key.length > 1 && /\p{L}/u.test(key));
  const meant = new Map(known.map(([key, paths]) => [key, [...paths]]));
  const longest = Math.max(0, ...known.map(([key]) => key.split(' ').length));
  return (text) => [...new Set(namesIn(wordsOf(text), meant, longest))];
}

function namesIn(
  words: readonly Word[],
  meant: ReadonlyMap<string, readonly string[]>,
  longest: number,
): readonly string[] {
  const taken = new Set<number>();
  const found: { readonly at: number; readonly path: string }[] = [];
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const span = Array.from({ length }, (_, offset) => at + offset);
      const paths = isCutOff(words, at, length) ? undefined : meant.get(joined(words, at, length));
      if (!paths || span.some((one) => taken.has(one))) continue;
      for (const one of span) taken.add(one);
      const [only, ...more] = paths;
      if (only !== undefined && more.length === 0) found.push({ at, path: only });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ path }) => path);
}

function joined(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
}

/** `docker-vm` is one word: the `docker` in it is no service. */
function isCutOff(words: readonly Word[], at: number, length: number): boolean {
  return words[at]?.isJoined === true || words[at + length]?.isJoined === true;
}

interface Word {
  readonly word: string;
  /** Whether a hyphen or the like joins it to the one before. */
  readonly isJoined: boolean;
}

function wordsOf(text: string): readonly Word[] {
  const found = text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/gu);
  return [...found].map(([, between = '', word = ''], at) => ({ word, isJoined: at > 0 && /^[-_]$/.test(between) }));
}
