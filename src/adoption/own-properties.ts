import { nameKey } from '../notes/name-key';
import { BACKUP_JOB_PROPERTIES } from '../records/backup-job';
import { CHANGE_PROPERTIES } from '../records/change';
import { INCIDENT_PROPERTIES } from '../records/incident';
import type { Property } from '../records/property';
import { canonicalName, type PropertyTable } from '../records/read-properties';
import type { RecordName } from '../records/record-type';
import { SERVICE_PROPERTIES } from '../records/service';

export interface Own {
  readonly name: string;
  readonly property: Property<unknown>;
}

/** The properties of a kind of record by all names that are read for them, as names are compared. */
export type OwnProperties = ReadonlyMap<string, Own>;

function namedIn(table: PropertyTable): OwnProperties {
  return new Map(
    Object.entries(table).flatMap(([key, property]) => {
      const name = canonicalName(key);
      return [name, ...property.also, ...property.before].map((one): [string, Own] => [
        nameKey(one),
        { name, property },
      ]);
    }),
  );
}

/** What each kind of record has. */
export const OWN: Readonly<Record<RecordName, OwnProperties>> = {
  service: namedIn(SERVICE_PROPERTIES),
  'backup-job': namedIn(BACKUP_JOB_PROPERTIES),
  change: namedIn(CHANGE_PROPERTIES),
  incident: namedIn(INCIDENT_PROPERTIES),
};
