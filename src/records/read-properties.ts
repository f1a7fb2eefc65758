import type { Frontmatter } from '../notes/note';
import { nameKey } from '../notes/name-key';
import { isNothing, type Property, type ReadContext, wordKey } from './property';

/** A table of properties: the key in camel case, the name in a note in snake case (`dependsOn`, `depends_on`). */
export type PropertyTable = Readonly<Record<string, Property<unknown>>>;
export type ValuesOf<Table extends PropertyTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Property<infer Value> ? Value : never;
};

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
  const values: Record<string, unknown> = {};
  for (const [key, property] of compiled(table)) {
    const found = property.names.flatMap((name) => spelledAs(index, name, path, problems));
    values[key] = found.length === 0 ? property.of.missing : readFound(property.of, found, path, context, problems);
  }
  return values as ValuesOf<Table>;
}

interface CompiledProperty {
  readonly of: Property<unknown>;
  readonly names: readonly string[];
}
const compiledTables = new WeakMap<PropertyTable, ReadonlyMap<string, CompiledProperty>>();

/** The names of each property as they are compared, worked out once a table. */
function compiled(table: PropertyTable): ReadonlyMap<string, CompiledProperty> {
  const known = compiledTables.get(table);
  if (known) return known;
  const made = new Map(
    Object.entries(table).map(([key, of]) => [
      key,
      { of, names: [...of.before, canonicalName(key), ...of.also].map(nameKey) },
    ]),
  );
  compiledTables.set(table, made);
  return made;
}

function spelledAs(index: PropertyIndex, name: string, path: string, problems: ReadProblem[]): readonly Spelled[] {
  tellTwoSpellings(index, name, path, problems);
  return (index.get(name) ?? []).filter((one) => !isNothing(one.value)).slice(0, 1);
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
