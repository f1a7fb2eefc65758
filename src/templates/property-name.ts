import { nameKey } from '../notes/name-key';
import type { Frontmatter } from '../notes/note';
import { BACKUP_JOB_PROPERTIES } from '../records/backup-job';
import { CHANGE_PROPERTIES } from '../records/change';
import { INCIDENT_PROPERTIES } from '../records/incident';
import { canonicalName, indexProperties, type PropertyTable } from '../records/read-properties';
import { type RecordName, recordTypeOf, typeWords } from '../records/record-type';
import { SERVICE_PROPERTIES } from '../records/service';
import type { Settings } from '../settings';

const TABLES: Readonly<Record<RecordName, PropertyTable>> = {
  service: SERVICE_PROPERTIES,
  'backup-job': BACKUP_JOB_PROPERTIES,
  change: CHANGE_PROPERTIES,
  incident: INCIDENT_PROPERTIES,
};

/** The keys of all properties that a kind of record has. */
export function propertyKeys(kind: RecordName): readonly string[] {
  return Object.keys(TABLES[kind]);
}

/** The name under which a property is written: as the note has it already, else the person's own name for it, else ours. */
export function propertyName(
  kind: RecordName,
  key: string,
  settings: Settings,
  frontmatter: Frontmatter | null = null,
): string {
  const renamed = new Map(
    Object.entries(settings.propertyNames).map(([theirs, ours]) => [nameKey(theirs), nameKey(ours)]),
  );
  const isFree = (name: string): boolean => nameKey(name) !== nameKey(settings.typeProperty);
  const names = namesOf(kind, key);
  const keys = names.map(nameKey);
  const index = indexProperties(frontmatter ?? {}, renamed);
  const written = keys.flatMap((name) => index.get(name) ?? []).find(({ spelling }) => isFree(spelling));
  if (written) return written.spelling;
  const canonical = canonicalName(key);
  const theirs = Object.keys(settings.propertyNames).map((name) => name.trim());
  // Where a setting gives our name another meaning, a synonym is still read as this.
  const candidates = [...theirs, canonical, ...names];
  const isRead = (name: string): boolean => keys.includes(renamed.get(nameKey(name)) ?? nameKey(name));
  return candidates.find((name) => name !== '' && isFree(name) && isRead(name)) ?? canonical;
}

/** All names of a property, in the order in which they count in a note. */
function namesOf(kind: RecordName, key: string): readonly string[] {
  const property = Object.hasOwn(TABLES[kind], key) ? TABLES[kind][key] : undefined;
  return [...(property?.before ?? []), canonicalName(key), ...(property?.also ?? [])];
}

/** The word that says in a note which record it holds: the person's own where there is one. */
export function typeValue(kind: RecordName, settings: Settings): string {
  const words = typeWords(settings);
  const means = (word: string): boolean => {
    const type = recordTypeOf({ [settings.typeProperty]: word }, words);
    return type?.record === kind && type.kind === undefined;
  };
  return [...Object.keys(settings.typeValues).map((word) => word.trim()), kind].find(means) ?? kind;
}
