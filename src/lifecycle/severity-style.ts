import { INCIDENT_PROPERTIES } from '../records/incident';
import { type NoteContext, rawValue } from './set-properties';

export type Severity = 1 | 2 | 3 | 4 | 5;

/** Words for severities that belong together, from 1 to 5. */
const FAMILIES = [
  ['critical', 'high', 'medium', 'low', 'info'],
  ['critical', 'major', 'moderate', 'minor', 'cosmetic'],
];

/** A severity as the note writes its own: `2`, `sev2`, `P2`, `High`. A note that has none, or none that can be read, gets the number. */
export function severityInStyle(severity: Severity, context: NoteContext): string | number {
  const raw = onlyItem(rawValue('incident', 'severity', context));
  if (typeof raw !== 'string') return severity;
  const text = /[1-5]/.test(raw) ? raw.replace(/[1-5](?=[^1-5]*$)/, String(severity)) : inWords(severity, raw);
  return reads(text, context) === severity ? text.trim() : severity;
}

/** The severity that the note has now. */
export function severityNow(context: NoteContext): number | undefined {
  return reads(rawValue('incident', 'severity', context), context);
}

function reads(value: unknown, { zone, settings }: NoteContext): number | undefined {
  return INCIDENT_PROPERTIES.severity.read(value, { zone, dayMonthOrder: settings.dayMonthOrder }).value;
}

function onlyItem(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

function inWords(severity: Severity, raw: string): string {
  const old = /[a-z]+/i.exec(raw)?.[0] ?? '';
  const family = FAMILIES.find((words) => words.includes(old.toLowerCase()));
  const word = family?.[severity - 1] ?? '';
  return raw.replace(old, inCaseOf(old, word));
}

function inCaseOf(old: string, word: string): string {
  if (old === old.toUpperCase()) return word.toUpperCase();
  return old.startsWith(old.charAt(0).toUpperCase()) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
