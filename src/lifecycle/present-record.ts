import type { When } from '../dates';
import { type HomelabRecord, recordReader } from '../records/read-records';
import type { NoteContext } from './set-properties';

/**
 * A record by what its note's properties say now; what it says of the note's body stays as it was read. Null: the note is no record
 * of that kind any more.
 */
export function presentRecord<T extends HomelabRecord>(
  shown: T,
  { frontmatter, settings, zone }: NoteContext,
): T | null {
  const reader = recordReader(settings, { zone, dayMonthOrder: settings.dayMonthOrder });
  const present = reader.read({ path: shown.path, frontmatter })?.record;
  return present?.record === shown.record ? { ...shown, ...present, ...bodyOf(shown) } : null;
}

/** What is read from a note's body. */
function bodyOf(shown: HomelabRecord): Partial<HomelabRecord> {
  if (shown.record === 'change') return { hasRollbackPlan: shown.hasRollbackPlan };
  if (shown.record !== 'incident') return {};
  const { lastEntry, actionItems, hasPostmortem } = shown;
  return { lastEntry, actionItems, hasPostmortem };
}

/**
 * Why a step that a person decided on by what a form showed must not be taken any more, a sentence; null: it may. Another device may
 * have ended the incident, or started the change, while the form was open.
 */
export function whyOutdated(shown: HomelabRecord, context: NoteContext): string | null {
  const present = presentRecord(shown, context);
  if (!present) return `It is no ${shown.record.replace('-', ' ')} any more. Look at the note first.`;
  const [before, now] = [progressOf(shown), progressOf(present)];
  if (before.status !== now.status) {
    const status = now.status === undefined ? 'it has no status' : `its status is ${now.status}`;
    return `It was changed meanwhile: ${status} now. Look at the note, then try again.`;
  }
  return before.times.every((time, at) => time === now.times[at])
    ? null
    : 'Its times were changed meanwhile. Look at the note, then try again.';
}

interface Progress {
  readonly status: string | undefined;
  readonly times: readonly (number | undefined)[];
}

/** How far a change or an incident is, as its properties say. */
function progressOf(record: HomelabRecord): Progress {
  const at = (time: When | undefined): number | undefined => time?.at;
  if (record.record === 'change') return { status: record.status, times: [at(record.started), at(record.finished)] };
  if (record.record === 'incident') return { status: record.status, times: [at(record.started), at(record.resolved)] };
  return { status: undefined, times: [] };
}
