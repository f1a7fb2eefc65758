import { nameKey } from '../notes/name-key';
import type { Frontmatter, Note, VaultContents } from '../notes/note';
import { isNothing } from '../records/property';
import { isConflictCopy } from '../records/read-records';
import { ignoredBy } from '../survey';
import type { Settings } from '../settings';

/** The notes from which anything is to be concluded: what is ignored, broken or a copy says nothing. */
export function notesLookedAt({ notes }: VaultContents, settings: Settings): readonly Note[] {
  const isIgnored = ignoredBy(settings);
  return notes.filter(({ path, problem }) => problem === undefined && !isIgnored(path) && !isConflictCopy(path));
}

/** How many notes there are to look at. Which of them are broken in a way worth a word hangs on the settings, so all count. */
export function countLookedAt({ notes }: VaultContents, settings: Settings): number {
  const isIgnored = ignoredBy(settings);
  return notes.filter(({ path }) => !isIgnored(path) && !isConflictCopy(path)).length;
}

const known = new Map<string, string>();

/** `nameKey` of the names of properties: a vault has few of them, and thousands of times each. */
export function propertyKey(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const key = nameKey(name);
  if (known.size < 1000) known.set(name, key);
  return key;
}

/** The values of a property in any spelling. `key` is as names are compared. */
export function valuesOf(frontmatter: Frontmatter | null, key: string): readonly unknown[] {
  const values: unknown[] = [];
  for (const name of Object.keys(frontmatter ?? {})) if (propertyKey(name) === key) values.push(frontmatter?.[name]);
  return values;
}

/** Properties that only a page about a machine or a service has. */
const OF_A_LAB = [
  'dependson runson hostedon hypervisor ip ipaddress hostname criticality backup backupto lastbackup',
  'restoretested image dockerimage compose vlan mac os cpu ram cores rollback severity affectedservices',
]
  .join(' ')
  .split(' ');

export function looksLikeLab({ frontmatter }: Note): boolean {
  return Object.entries(frontmatter ?? {}).some(
    ([name, value]) => OF_A_LAB.includes(propertyKey(name)) && !isNothing(value),
  );
}

/** Paths by a word that is compared in one way and shown in another: the spelling that most have, rather the one in lower case. */
export class Tally {
  private readonly counts = new Map<string, { readonly spellings: Map<string, number>; readonly paths: string[] }>();

  add(key: string, spelling: string, path: string): void {
    const entry = this.counts.get(key) ?? { spellings: new Map<string, number>(), paths: [] };
    this.counts.set(key, entry);
    entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
    if (entry.paths.at(-1) !== path) entry.paths.push(path);
  }

  pathsOf(key: string): readonly string[] {
    return this.counts.get(key)?.paths ?? [];
  }

  /** The most frequent first, ties in the order of the letters. */
  all(): readonly { readonly key: string; readonly spelling: string; readonly paths: readonly string[] }[] {
    return [...this.counts]
      .map(([key, { spellings, paths }]) => ({ key, spelling: mostFrequent(spellings), paths }))
      .sort((a, b) => b.paths.length - a.paths.length || (a.key < b.key ? -1 : 1));
  }
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].sort(([a, many], [b, more]) => more - many || (a > b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
