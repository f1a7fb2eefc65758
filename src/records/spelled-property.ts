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
  const found = spelledProperties(frontmatter, kind, key, settings);
  const heeded = found.find((name) => !isNothing(frontmatter?.[name])) ?? found[0];
  if (heeded !== undefined) return heeded;
  const rankOf = ranking(kind, key, settings);
  // Where a setting gives our name another meaning, a synonym is still read as this.
  const own = Object.keys(settings.propertyNames).map((theirs) => theirs.trim());
  const candidates = [...own, canonicalName(key), ...namesOf(kind, key)];
  return candidates.find((name) => name !== '' && rankOf(name) >= 0) ?? canonicalName(key);
}

/** All names under which a note has a property of ours, in the order in which readers heed them. */
export function spelledProperties(
  frontmatter: Frontmatter | null,
  kind: RecordName,
  key: string,
  settings: Settings,
): readonly string[] {
  const rankOf = ranking(kind, key, settings);
  return Object.keys(frontmatter ?? {})
    .filter((name) => rankOf(name) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** How far in front a name counts as this property; -1: it is none of its names. */
function ranking(kind: RecordName, key: string, settings: Settings): (name: string) => number {
  const keys = namesOf(kind, key).map(nameKey);
  const own = Object.entries(settings.propertyNames);
  const renamed = new Map(own.map(([theirs, ours]) => [nameKey(theirs), nameKey(ours)]));
  return (name) =>
    nameKey(name) === nameKey(settings.typeProperty) ? -1 : keys.indexOf(renamed.get(nameKey(name)) ?? nameKey(name));
}

/** All names of a property, in the order in which they count in a note. */
function namesOf(kind: RecordName, key: string): readonly string[] {
  const property = Object.hasOwn(TABLES[kind], key) ? TABLES[kind][key] : undefined;
  return [...(property?.before ?? []), canonicalName(key), ...(property?.also ?? [])];
}
