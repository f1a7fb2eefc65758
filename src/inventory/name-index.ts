import { nameKey } from '../notes/name-key';
import type { HomelabRecord, ReadRecord, RecordNames } from '../records/read-records';
import type { RecordName } from '../records/record-type';

/** Which records a plain name may mean. */
export interface NameIndex {
  /** The paths of the records with that name, sorted; the first sort of name with a hit decides. */
  find(name: string, kind: RecordName): readonly string[];
  /** Every name of that kind of record, to suggest the nearest. */
  namesOf(kind: RecordName): readonly string[];
  /** Every name of one record, for whoever looks for it by one. */
  namesAt(path: string): readonly string[];
}

/** The sorts of names in the order in which they are tried. */
const SORTS: readonly ((names: RecordNames) => readonly string[])[] = [
  (names) => [names.file],
  (names) => names.aliases,
  (names) => names.title,
  (names) => names.serviceName,
  (names) => names.hostname,
];

export function buildNameIndex(reads: readonly ReadRecord[]): NameIndex {
  const tables = SORTS.map((sort) => tableOf(reads, sort));
  const byPath = new Map(reads.map(({ record, names }) => [record.path, names]));
  return {
    namesAt(path) {
      const names = byPath.get(path);
      return names ? allNames(names) : [];
    },
    find(name, kind) {
      const key = `${kind}:${nameKey(name)}`;
      for (const table of tables) {
        const hits = table.get(key);
        if (hits) return hits;
      }
      return [];
    },
    namesOf: (kind) => reads.filter((read) => read.record.record === kind).flatMap((read) => allNames(read.names)),
  };
}

function tableOf(
  reads: readonly ReadRecord[],
  sort: (names: RecordNames) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const { record, names } of reads) {
    for (const name of sort(names)) add(table, record, name);
  }
  return table;
}

function add(table: Map<string, string[]>, record: HomelabRecord, name: string): void {
  const key = `${record.record}:${nameKey(name)}`;
  const paths = table.get(key);
  if (!paths) table.set(key, [record.path]);
  else if (!paths.includes(record.path)) paths.push(record.path);
}

function allNames(names: RecordNames): readonly string[] {
  return SORTS.flatMap((sort) => sort(names));
}
