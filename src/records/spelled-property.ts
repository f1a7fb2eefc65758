import type { Frontmatter } from '../notes/note';
import { nameKey } from '../notes/name-key';
import type { Settings } from '../settings';
import { BACKUP_JOB_PROPERTIES } from './backup-job';
import { CHANGE_PROPERTIES } from './change';
import { INCIDENT_PROPERTIES } from './incident';
import { isNothing } from './property';
import { canonicalName, type PropertyTable } from './read-properties';
import type { RecordName } from './record-type';
import { SERVICE_PROPERTIES } from './service';

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

/** Every name that a property of ours is read by. */
export function allPropertyNames(): readonly string[] {
  return (Object.keys(TABLES) as RecordName[]).flatMap((kind) =>
    propertyKeys(kind).flatMap((key) => namesOf(kind, key)),
  );
}

/**
 * The name that a note uses for a property of ours, so that an edit keeps it: of several, the one that readers heed. Where the note
 * has none, the person's own name for it, else the canonical one; never the property in which the type stands.
 */
export function spelledProperty(
  frontmatter: Frontmatter | null,
  kind: RecordName,
  key: string,
  settings: Settings,
): string {
  const names = namesOf(kind, key);
  const keys = names.map(nameKey);
  const own = Object.entries(settings.propertyNames);
  const renamed = new Map(own.map(([theirs, ours]) => [nameKey(theirs), nameKey(ours)]));
  const rankOf = (name: string): number =>
    nameKey(name) === nameKey(settings.typeProperty) ? -1 : keys.indexOf(renamed.get(nameKey(name)) ?? nameKey(name));
  const found = Object.entries(frontmatter ?? {})
    .filter(([name]) => rankOf(name) >= 0)
    .sort(([a], [b]) => rankOf(a) - rankOf(b));
  const heeded = found.find(([, value]) => !isNothing(value)) ?? found[0];
  if (heeded) return heeded[0];
  // Where a setting gives our name another meaning, a synonym is still read as this.
  const candidates = [...own.map(([theirs]) => theirs.trim()), canonicalName(key), ...names];
  return candidates.find((name) => name !== '' && rankOf(name) >= 0) ?? canonicalName(key);
}

/** All names of a property, in the order in which they count in a note. */
function namesOf(kind: RecordName, key: string): readonly string[] {
  const property = Object.hasOwn(TABLES[kind], key) ? TABLES[kind][key] : undefined;
  return [...(property?.before ?? []), canonicalName(key), ...(property?.also ?? [])];
}
