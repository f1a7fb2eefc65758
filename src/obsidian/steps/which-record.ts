import { Notice } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import type { HomelabRecord } from '../../records/read-records';
import type { Desk } from '../desk';
import { askChoice } from '../forms/ask';

/** Which record a command means, as a question. */
export interface WhichRecord<T> {
  /** Asked where there are several. */
  readonly title: string;
  /** Said where there is none. */
  readonly none: string;
  /** The record of the active note, and whether the step makes sense for it. */
  readonly active: T | null;
  readonly activeFits: boolean;
  /** Those that are meant unless a person says otherwise, the likeliest first; one alone is not asked about. */
  readonly likely: readonly T[];
  /** What else may be meant. */
  readonly others: readonly T[];
  readonly hint: (record: T) => string;
}

/**
 * The active note's record where the step fits it, else the only likely one, else what the person says. A note that is open and does
 * not fit is offered last: it may well be meant. Null: there is none, or the person turned away.
 */
export async function whichRecord<T extends HomelabRecord>(desk: Desk, question: WhichRecord<T>): Promise<T | null> {
  const { active, activeFits, likely, others } = question;
  if (active && activeFits) return active;
  const open = active ? [active] : [];
  const all = [...new Set([...likely, ...others, ...open])];
  const sure = likely.length > 0 ? likely : others;
  const [only] = sure;
  if (only && sure.length === 1 && !active) return only;
  if (all.length === 0) {
    new Notice(question.none);
    return null;
  }
  const items = all.map((value) => ({ value, label: value.title, hint: question.hint(value) }));
  return askChoice(desk.app, question.title, items);
}

/** The record of the note that is active, whatever its kind. */
export function activeRecord(desk: Desk, lab: Lab): HomelabRecord | undefined {
  const file = desk.app.workspace.getActiveFile();
  return file ? lab.inventory.recordAt(file.path) : undefined;
}
