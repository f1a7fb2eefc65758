import type { Frontmatter } from '../notes/note';
import { nameKey } from '../notes/name-key';
import { BACKUP_JOB_PROPERTIES } from '../records/backup-job';
import { CHANGE_PROPERTIES } from '../records/change';
import { INCIDENT_PROPERTIES } from '../records/incident';
import { isNothing } from '../records/property';
import { canonicalName, type PropertyTable } from '../records/read-properties';
import type { RecordName } from '../records/record-type';
import { SERVICE_PROPERTIES } from '../records/service';
import type { Settings } from '../settings';

const TABLES: Readonly<Record<RecordName, PropertyTable>> = {
  service: SERVICE_PROPERTIES,
  'backup-job': BACKUP_JOB_PROPERTIES,
  change: CHANGE_PROPERTIES,
  incident: INCIDENT_PROPERTIES,
};

/**
 * The name that a note uses for a property of ours, so that an edit keeps it: of several, the one that readers heed. Where the note
 * has none, the person's own name for it, else the canonical one.
 */
export function spelledProperty(
  frontmatter: Frontmatter | null,
  kind: RecordName,
  key: string,
  settings: Settings,
): string {
  const property = TABLES[kind][key];
  const names = [...(property?.before ?? []), canonicalName(key), ...(property?.also ?? [])].map(nameKey);
  const own = Object.entries(settings.propertyNames);
  const renamed = new Map(own.map(([theirs, ours]) => [nameKey(theirs), nameKey(ours)]));
  const rankOf = (name: string): number => names.indexOf(renamed.get(nameKey(name)) ?? nameKey(name));
  const found = Object.entries(frontmatter ?? {})
    .filter(([name]) => rankOf(name) >= 0)
    .sort(([a], [b]) => rankOf(a) - rankOf(b));
  const heeded = found.find(([, value]) => !isNothing(value)) ?? found[0];
  return heeded?.[0] ?? own.find(([theirs]) => rankOf(theirs) >= 0)?.[0] ?? canonicalName(key);
}
