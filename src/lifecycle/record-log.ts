/** What was done to keep a service well: its date is set in place, and a line is added to the page's log. */
import { dayOf, timeOf, type When } from '../dates';
import type { NoteEdit } from '../notes/edit-note';
import { BACKUP_PROPERTIES } from '../records/backup-properties';
import type { Property } from '../records/property';
import { SERVICE_PROPERTIES } from '../records/service';
import { type NoteContext, type PropertyValues, setProperties, valueNow } from './set-properties';
import { stamp } from './stamp';

export type Recorded =
  | { readonly what: 'backup' | 'patch' | 'review'; readonly at: number; readonly line?: string }
  | {
      readonly what: 'restore-test';
      readonly at: number;
      readonly result: 'pass' | 'fail';
      readonly minutes?: number;
      readonly line?: string;
    };

interface Dated {
  readonly key: string;
  readonly property: Property<When | undefined>;
}

const DATES: Readonly<Record<Recorded['what'], Dated>> = {
  backup: { key: 'lastBackup', property: BACKUP_PROPERTIES.lastBackup },
  'restore-test': { key: 'lastRestoreTest', property: BACKUP_PROPERTIES.lastRestoreTest },
  patch: { key: 'lastPatched', property: SERVICE_PROPERTIES.lastPatched },
  review: { key: 'lastReviewed', property: SERVICE_PROPERTIES.lastReviewed },
};

/** The edits that record a backup, a restore test, a patch or a review on the page of a service or a backup job. */
export function recordEdits(
  kind: 'service' | 'backup-job',
  recorded: Recorded,
  context: NoteContext,
): readonly NoteEdit[] {
  return [
    ...(isNewest(kind, recorded, context) ? setProperties(kind, valuesOf(recorded, context), context) : []),
    { kind: 'add-to-section', heading: 'Log', text: logLine(recorded, context) },
  ];
}

/** What is recorded late goes into the log alone: the property says when it was last done. A date in the future is a slip. */
function isNewest(kind: 'service' | 'backup-job', recorded: Recorded, context: NoteContext): boolean {
  const { key, property } = DATES[recorded.what];
  const known = valueNow(kind, key, property, context);
  return !known || known.start <= recorded.at || known.start > context.now;
}

function valuesOf(recorded: Recorded, { zone }: NoteContext): PropertyValues {
  const { what, at } = recorded;
  const date = { [DATES[what].key]: what === 'backup' ? stamp(at, zone) : dayOf(at, zone) };
  if (what !== 'restore-test') return date;
  return { ...date, restoreTestResult: recorded.result, lastRestoreMinutes: recorded.minutes };
}

function logLine(recorded: Recorded, { zone }: NoteContext): string {
  const line = (recorded.line ?? '').replace(/\s+/g, ' ').trim();
  return `- ${dayOf(recorded.at, zone)} ${timeOf(recorded.at, zone)} ${headOf(recorded)} ${line}`.trimEnd();
}

function headOf(recorded: Recorded): string {
  switch (recorded.what) {
    case 'backup':
      return 'Backed up.';
    case 'patch':
      return 'Patched.';
    case 'review':
      return 'Reviewed.';
    case 'restore-test':
      return `Restore test: ${recorded.result}${recorded.minutes === undefined ? '' : ` in ${recorded.minutes} min`}.`;
  }
}
