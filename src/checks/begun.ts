/** Which practices a person has begun: no value of a thing anywhere means that nobody has decided to do it yet. */
import type { Check, CheckContext } from './check';

/** Whether a check may judge: its practice shows somewhere in the notes, or in the settings. */
export function hasBegun({ begins }: Check, { lab, settings }: CheckContext): boolean {
  if (!begins) return true;
  if (begins.setting !== undefined && isFilledIn(settings[begins.setting])) return true;
  const { services, backupJobs, changes, incidents } = lab.inventory;
  const showsIn = (record: object): boolean => {
    const values = record as Readonly<Record<string, unknown>>;
    return begins.anyOf.some((key) => isFilledIn(values[key]));
  };
  return [services, backupJobs, changes, incidents].some((records) => records.some(showsIn));
}

function isFilledIn(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== '';
}
