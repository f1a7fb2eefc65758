/**
 * What a page's `backup_id` claims. Each text is one claim: `host:nas`, `tag:photos`, `path:/srv/photos`, `repository:...`,
 * `archive:...`, `group:vm/101`, `check:...`, `tool:restic`, or a bare text that may be any of them but a tool. Blanks join
 * conditions that must all hold; `*` is for any letters.
 */
import type { SnapshotGroup } from './snapshot-groups';

type Field = 'host' | 'tag' | 'path' | 'repository' | 'name' | 'tool';

interface Condition {
  /** Null: any but the tool. */
  readonly field: Field | null;
  /** The only tool in which this word is meant. */
  readonly tool?: string;
  readonly value: string;
}

const WORDS: ReadonlyMap<string, Omit<Condition, 'value'>> = new Map([
  ['host', { field: 'host' }],
  ['hostname', { field: 'host' }],
  ['tag', { field: 'tag' }],
  ['path', { field: 'path' }],
  ['repository', { field: 'repository' }],
  ['repo', { field: 'repository' }],
  ['archive', { field: 'name', tool: 'borg' }],
  ['group', { field: 'name', tool: 'proxmox-backup' }],
  ['check', { field: 'name', tool: 'healthchecks' }],
  ['tool', { field: 'tool' }],
]);

const ANY_FIELD: readonly Field[] = ['host', 'tag', 'path', 'repository', 'name'];

/** The tools whose JSON can say this at all. */
const TOOLS: Readonly<Record<Exclude<Field, 'tool'>, readonly string[]>> = {
  host: ['restic', 'borg', 'kopia', 'proxmox-backup'],
  tag: ['restic', 'kopia', 'healthchecks'],
  path: ['restic', 'kopia'],
  repository: ['borg'],
  name: ['borg', 'proxmox-backup', 'healthchecks'],
};

/**
 * Those of them that leave it out at times, so that only a snapshot that has it shows that it can be seen: `borg list` names no host, and
 * of restic's keys a person may keep a few. That no snapshot has a tag any more, or no group is a host's, is what is to be told.
 */
const MAY_LACK: Readonly<Record<Exclude<Field, 'tool'>, readonly string[]>> = {
  host: ['restic', 'borg', 'kopia'],
  tag: [],
  path: ['restic', 'kopia'],
  repository: ['borg'],
  name: [],
};

export interface Claims {
  /** All groups that one of these texts claims. */
  of(ids: readonly string[]): ReadonlySet<SnapshotGroup>;
}

export function claimsOn(groups: readonly SnapshotGroup[]): Claims {
  const tables = new Map<Field, Table>();
  const tableOf = (field: Field): Table => {
    const table = tables.get(field) ?? buildTable(groups, field);
    tables.set(field, table);
    return table;
  };
  const known = new Map<string, ReadonlySet<SnapshotGroup>>();
  const meets = (condition: Condition): ReadonlySet<SnapshotGroup> => {
    const key = JSON.stringify(condition);
    const found = known.get(key) ?? lookUp(condition, tableOf);
    known.set(key, found);
    return found;
  };
  return {
    of: (ids) =>
      new Set(ids.flatMap((id) => readingsOf(id)).flatMap((conditions) => inAll(conditions.map((one) => meets(one))))),
  };
}

/** What was read, by tool: the fields that one of its snapshots has. */
export type Told = ReadonlyMap<string, ReadonlySet<Field>>;

export function toldBy(groups: readonly SnapshotGroup[]): Told {
  const told = new Map<string, Set<Field>>();
  for (const group of groups) {
    const fields = told.get(group.tool) ?? new Set();
    told.set(group.tool, fields);
    for (const field of ANY_FIELD) if (valuesOf(group, field).length > 0) fields.add(field);
  }
  return told;
}

/** Whether what was read could have shown what a text claims, so that its absence says something. */
export function canBeSeen(id: string, told: Told): boolean {
  const [conditions = []] = readingsOf(id);
  return [...told].some(([tool, fields]) => conditions.every((condition) => canSay(tool, fields, condition)));
}

function canSay(tool: string, fields: ReadonlySet<Field>, { field, tool: only, value }: Condition): boolean {
  if (only !== undefined && only !== tool) return false;
  if (field === 'tool') return matches(value, tool);
  if (field === null) return true;
  return TOOLS[field].includes(tool) && (fields.has(field) || !MAY_LACK[field].includes(tool));
}

/** Blanks part conditions, but a name may hold blanks too: then the whole is one. */
function readingsOf(id: string): readonly (readonly Condition[])[] {
  const text = folded(id).replace(/(^| )([a-z]+): +/g, (all, before: string, word: string) =>
    WORDS.has(word) ? `${before}${word}:` : all,
  );
  if (text === '') return [];
  const words = text.split(' ');
  const parts = words.map(conditionOf);
  return words.length === 1 ? [parts] : [parts, [conditionOf(text)]];
}

function conditionOf(text: string): Condition {
  const colon = text.indexOf(':');
  const meant = colon < 0 ? undefined : WORDS.get(text.slice(0, colon));
  const value = text.slice(colon + 1);
  if (!meant || value === '') return { field: null, value: plainPath(text) };
  return { ...meant, value: plainPath(value) };
}

/** The groups by one of their values. */
interface Table {
  readonly groupsOf: ReadonlyMap<string, readonly SnapshotGroup[]>;
  /** Its values in order: what begins alike stands together. */
  readonly sorted: readonly string[];
}

function buildTable(groups: readonly SnapshotGroup[], field: Field): Table {
  const groupsOf = new Map<string, SnapshotGroup[]>();
  for (const group of groups) {
    for (const value of new Set(valuesOf(group, field).map((text) => plainPath(folded(text))))) {
      const same = groupsOf.get(value);
      if (same) same.push(group);
      else groupsOf.set(value, [group]);
    }
  }
  return { groupsOf, sorted: [...groupsOf.keys()].sort() };
}

function valuesOf(group: SnapshotGroup, field: Field): readonly string[] {
  if (field === 'tag') return group.tags;
  if (field === 'path') return group.paths;
  if (field === 'name') return group.names;
  const value = group[field];
  return value === undefined ? [] : [value];
}

function lookUp({ field, tool, value }: Condition, tableOf: (field: Field) => Table): ReadonlySet<SnapshotGroup> {
  const found = (field === null ? ANY_FIELD : [field]).flatMap((one) => {
    const { groupsOf, sorted } = tableOf(one);
    if (!value.includes('*')) return groupsOf.get(value) ?? [];
    return fitting(sorted, value).flatMap((key) => groupsOf.get(key) ?? []);
  });
  return new Set(tool === undefined ? found : found.filter((group) => group.tool === tool));
}

/** A hundred thousand archives have as many names: only those are looked at that begin as the pattern does. */
function fitting(sorted: readonly string[], pattern: string): readonly string[] {
  const beginning = pattern.slice(0, pattern.indexOf('*'));
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < beginning) from = middle + 1;
    else to = middle;
  }
  const found: string[] = [];
  for (let at = from; sorted[at]?.startsWith(beginning) === true; at++) {
    const key = sorted[at] ?? '';
    if (matches(pattern, key)) found.push(key);
  }
  return found;
}

function inAll(sets: readonly ReadonlySet<SnapshotGroup>[]): readonly SnapshotGroup[] {
  const [first, ...more] = sets;
  return [...(first ?? [])].filter((group) => more.every((set) => set.has(group)));
}

/** Without regard to case, to how letters are composed, and to how many blanks there are. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** `/srv/photos/` is `/srv/photos`. */
function plainPath(text: string): string {
  return text.length > 1 && text.endsWith('/') ? text.slice(0, -1) : text;
}

/** Whether a text with `*` for any letters fits. Never worse than the product of the lengths, whatever the pattern. */
export function matches(pattern: string, text: string): boolean {
  let [at, place, star, after] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[place] === '*') {
      star = place++;
      after = at;
    } else if (place < pattern.length && pattern[place] === text[at]) {
      place++;
      at++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++after;
    } else return false;
  }
  while (pattern[place] === '*') place++;
  return place === pattern.length;
}
