/** Which snapshots a page that says nothing of them may mean: those that bear its name. */
import { nameKey } from '../notes/name-key';
import type { Claims } from './backup-ids';
import type { SnapshotGroup } from './snapshot-groups';

/** A `backup_id` that would claim snapshots, and why it is thought of. */
export interface Guess {
  readonly id: string;
  /** Such as `the tag photos`. */
  readonly because: string;
}

interface Clue extends Guess {
  readonly texts: readonly string[];
  /** What says most comes first: a tag is given on purpose, while a host holds many things. */
  readonly rank: number;
}

/** Of all pages at once, by path. `find` gives the pages of a name; `groups` are those that no page claims. */
export function guessesByName(
  groups: readonly SnapshotGroup[],
  claims: Claims,
  find: (name: string) => readonly string[],
): ReadonlyMap<string, readonly Guess[]> {
  const clues = new Map<string, Clue>();
  for (const group of groups) {
    if (!group.newest) continue;
    for (const clue of cluesOf(group)) if (!clues.has(clue.id)) clues.set(clue.id, clue);
  }
  const found = new Map<string, Clue[]>();
  for (const clue of clues.values()) {
    for (const path of pagesOf(clue, find)) found.set(path, [...(found.get(path) ?? []), clue]);
  }
  return new Map([...found].map(([path, guesses]) => [path, needed(guesses, claims)]));
}

function pagesOf({ texts }: Clue, find: (name: string) => readonly string[]): readonly string[] {
  const names = texts.flatMap((text) => [text, withoutBackup(text)]).filter((name) => nameKey(name) !== '');
  return [...new Set(names.flatMap((name) => find(name)))];
}

/** `photos-backup` is the backup of photos. */
function withoutBackup(text: string): string {
  return text.replace(/^backups?[\s_-]+(?:of[\s_-]+)?|[\s_-]+backups?$/i, '');
}

function cluesOf({ tool, tags, paths, names, series, host, repository }: SnapshotGroup): readonly Clue[] {
  const own = names[0] ?? '';
  const clues: Clue[] = tags.map((tag) => ({ id: `tag:${tag}`, because: `the tag ${tag}`, texts: [tag], rank: 0 }));
  if (tool === 'proxmox-backup') clues.push({ id: `group:${own}`, because: `the group ${own}`, texts: names, rank: 1 });
  if (tool === 'healthchecks') clues.push({ id: `check:${own}`, because: `the check ${own}`, texts: names, rank: 2 });
  clues.push(
    ...paths.map((path) => ({ id: `path:${path}`, because: `the path ${path}`, texts: [lastPart(path)], rank: 3 })),
  );
  if (tool === 'borg') clues.push(...archiveClues(series), ...repositoryClues(repository));
  if (host !== undefined && tool !== 'proxmox-backup') {
    clues.push({ id: `host:${host}`, because: `the host ${host}`, texts: hostNames(host), rank: 6 });
  }
  return clues;
}

function archiveClues(series: string | undefined): readonly Clue[] {
  if (series === undefined) return [];
  const text = series.replace(/[\s_.:-]*\*[\s_.:-]*/g, ' ').trim();
  return [{ id: `archive:${series}`, because: `the archives ${series}`, texts: [text], rank: 4 }];
}

function repositoryClues(repository: string | undefined): readonly Clue[] {
  if (repository === undefined) return [];
  const because = `the repository ${repository}`;
  return [{ id: `repository:${repository}`, because, texts: [lastPart(repository)], rank: 5 }];
}

function lastPart(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  return parts.at(-1) ?? '';
}

/** `nas.lan` is known as nas too; the first number of an address is no name. */
function hostNames(host: string): readonly string[] {
  return /^[\d.:]+$/.test(host) ? [host] : [host, host.split('.', 1)[0] ?? host];
}

const MOST_GUESSES = 5;

/** The fewest of them, the surest first, that claim what all do. */
function needed(clues: readonly Clue[], claims: Claims): readonly Guess[] {
  const sorted = [...clues].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const chosen: Guess[] = [];
  const claimed = new Set<SnapshotGroup>();
  for (const { id, because } of sorted) {
    const fresh = [...claims.of([id])].filter((group) => !claimed.has(group));
    if (fresh.length === 0 || chosen.length >= MOST_GUESSES) continue;
    chosen.push({ id, because });
    fresh.forEach((group) => claimed.add(group));
  }
  return chosen;
}
