import type { Frontmatter } from '../notes/note';
import { nameKey } from '../notes/name-key';
import { isNothing, type Property, type ReadContext } from './property';
import { wordKey } from './property-words';

/** A table of properties: the key in camel case, the name in a note in snake case (`dependsOn`, `depends_on`). */
export type PropertyTable = Readonly<Record<string, Property<unknown>>>;
export type ValuesOf<Table extends PropertyTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Property<infer Value> ? Value : never;
};

/** What the properties of a table are for. */
export type AboutProperties<Table extends PropertyTable> = Readonly<Record<keyof Table, string>>;

/** Something in a note that could not be read as it stands. */
export interface ReadProblem {
  readonly path: string;
  /** As the note spells it. */
  readonly property: string;
  readonly kind: 'unreadable' | 'two-spellings';
  /** The value, shortened; or the two spellings. */
  readonly value: string;
  readonly expected: string;
}

/** A note's properties by their name without regard to spelling. */
export type PropertyIndex = ReadonlyMap<string, readonly Spelled[]>;
interface Spelled {
  readonly spelling: string;
  readonly value: unknown;
}

/** `dependsOn` -> `depends_on`: the one place where a key in code becomes the name in a note. */
export function canonicalName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Indexes frontmatter by property; `renamed` maps a person's own property names to ours, both without regard to spelling. */
export function indexProperties(frontmatter: Frontmatter, renamed: ReadonlyMap<string, string>): PropertyIndex {
  const index = new Map<string, Spelled[]>();
  for (const [spelling, value] of Object.entries(frontmatter)) {
    const key = nameKey(spelling);
    const name = renamed.get(key) ?? key;
    const same = index.get(name);
    if (same) same.push({ spelling, value });
    else index.set(name, [{ spelling, value }]);
  }
  return index;
}

/** Reads all properties of a table. Missing ones have the table's value for missing; problems are pushed to `problems`. */
export function readProperties<Table extends PropertyTable>(
  table: Table,
  index: PropertyIndex,
  path: string,
  context: ReadContext,
  problems: ReadProblem[],
): ValuesOf<Table> {
  const { missing, owners } = compiled(table);
  const values: Record<string, unknown> = { ...missing };
  for (const { owner, spelled } of claimed(index, owners, path, problems)) {
    values[owner.key] = readFound(owner.property, spelled, path, context, problems);
  }
  return values as ValuesOf<Table>;
}

/** What a name in a note belongs to. */
interface Owner {
  readonly key: string;
  readonly property: Property<unknown>;
  /** Counted over the whole table: earlier properties first, and within one the names that go first. */
  readonly rank: number;
}
interface CompiledTable {
  /** The record of a note that says nothing. */
  readonly missing: Readonly<Record<string, unknown>>;
  readonly owners: ReadonlyMap<string, Owner>;
}
const compiledTables = new WeakMap<PropertyTable, CompiledTable>();

/** Worked out once a table. A note has some ten properties of the fifty that there are, so they are looked up by its names. */
function compiled(table: PropertyTable): CompiledTable {
  const known = compiledTables.get(table);
  if (known) return known;
  const owners = new Map<string, Owner>();
  for (const [key, property] of Object.entries(table)) {
    for (const name of [...property.before, canonicalName(key), ...property.also]) {
      owners.set(nameKey(name), { key, property, rank: owners.size });
    }
  }
  const missing = Object.fromEntries(Object.entries(table).map(([key, property]) => [key, property.missing]));
  compiledTables.set(table, { missing, owners });
  return { missing, owners };
}

interface Claim {
  readonly owner: Owner;
  readonly spelled: Spelled[];
}

/** The properties of the table that a note fills in, in the table's order, each with its names in the order in which they count. */
function claimed(
  index: PropertyIndex,
  owners: ReadonlyMap<string, Owner>,
  path: string,
  problems: ReadProblem[],
): readonly Claim[] {
  const named = [...index].flatMap(([name, spelled]) => {
    const owner = owners.get(name);
    return owner ? [{ owner, name, spelled }] : [];
  });
  named.sort((a, b) => a.owner.rank - b.owner.rank);
  const claims = new Map<string, Claim>();
  for (const { owner, name, spelled } of named) {
    tellTwoSpellings(index, name, path, problems);
    const filled = spelled.find((one) => !isNothing(one.value));
    const claim = claims.get(owner.key);
    if (filled && claim) claim.spelled.push(filled);
    else if (filled) claims.set(owner.key, { owner, spelled: [filled] });
  }
  return [...claims.values()];
}

export function tellTwoSpellings(index: PropertyIndex, name: string, path: string, problems: ReadProblem[]): void {
  const [first, ...more] = (index.get(name) ?? []).map((one) => one.spelling);
  if (first === undefined || more.length === 0) return;
  const value = [first, ...more].join(', ');
  problems.push({ path, property: first, kind: 'two-spellings', value, expected: 'one of them' });
}

function readFound(
  property: Property<unknown>,
  found: readonly Spelled[],
  path: string,
  context: ReadContext,
  problems: ReadProblem[],
): unknown {
  let value: unknown = property.missing;
  for (const { spelling, value: raw } of property.several ? found : found.slice(0, 1)) {
    const reading = property.read(raw, context);
    for (const bad of reading.bad) {
      problems.push({
        path,
        property: spelling,
        kind: 'unreadable',
        value: shortValue(bad),
        expected: property.expected,
      });
    }
    value = property.several ? [...(value as unknown[]), ...(reading.value as unknown[])] : reading.value;
  }
  return value;
}

/** A value as a message can show it: one line, at most 60 characters, whatever it is. */
export function shortValue(value: unknown): string {
  const text = typeof value === 'string' ? value : describe(value);
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57).replace(/[\uD800-\uDBFF]$/, '')}...` : line;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of properties';
  return wordKey(String(value)) === '' ? 'nothing' : String(value);
}
