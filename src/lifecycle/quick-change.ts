import type { Zone } from '../dates';
import { leadingTime, trailingTime } from './clock-time';

/**
 * Reads the one line of a change just made. `22:10` before it, or `at 22:10` before or behind it, is its time and is taken out; in
 * the middle (`now starts at 03:00 instead of 02:00`) a time is what the change is about.
 */
export function readQuickChange(
  line: string,
  now: number,
  zone: Zone,
): { readonly title: string; readonly at: number } {
  const text = line.trim().replace(/\s+/g, ' ');
  const found = leadingTime(text, now, zone) ?? trailingTime(text, now, zone);
  return found ? { title: found.rest, at: found.at } : { title: text, at: now };
}
