import { dayOf, MINUTE, timeOf, type When } from '../../dates';
import type { Desk } from '../desk';
import { timeField, type TimeField } from '../forms/fields';
import { instantWords } from '../forms/instant-words';

/** When a step was taken: now, unless the person sets it back. */
export function stepTimeField(parent: HTMLElement, name: string, desk: Desk, began?: When): TimeField {
  const refuse = (at: number): string | null => wrongTime(at, desk, began);
  return timeField(parent, { name, placeholder: 'Now, or 22:10, or yesterday 23:50', refuse }, desk);
}

/** An instant as a person would type it: `2026-11-23 21:30`. */
export function typedTime(at: number, { zone }: Desk): string {
  return `${dayOf(at, zone)} ${timeOf(at, zone)}`;
}

/** Why a time cannot be that of a step, as a sentence; null when it can. Two clocks may differ by some minutes. */
export function wrongTime(at: number, desk: Desk, began?: When): string | null {
  const now = desk.now();
  if (at > now + 5 * MINUTE)
    return `${instantWords(at, now, desk.zone)} lies ahead. What has not happened yet cannot be recorded.`;
  if (began === undefined || at + MINUTE > began.start) return null;
  return `It began ${instantWords(began.at, now, desk.zone)}, and cannot have ended before.`;
}
