import type { Zone } from '../dates';
import { leadingTime, trailingTime } from './clock-time';

/** Behind these words a time says when something is to happen from now on: that is the change, not when it was made. */
const IS_ABOUT_A_TIME =
  /(?:^|[^\p{L}\p{N}])(?:starts?|runs?|begins?|(?:restart|reboot|open|close|stop|end|happen)s|until|till|from|to|now|daily|nightly|weekly|monthly|(?:every|each)(?: \p{L}+)?|(?:week|mon|tues|wednes|thurs|fri|satur|sun)days)$/iu;

/**
 * Reads the one line of a change just made. `22:10` before it, or `at 22:10` before or behind it, is its time and is taken out; in
 * the middle (`now starts at 03:00 instead of 02:00`), or behind `it now starts`, a time is what the change is about.
 */
export function readQuickChange(
  line: string,
  now: number,
  zone: Zone,
): { readonly title: string; readonly at: number } {
  const text = line.trim().replace(/\s+/g, ' ');
  const last = trailingTime(text, now, zone);
  const found = leadingTime(text, now, zone) ?? (last && IS_ABOUT_A_TIME.test(last.rest) ? null : last);
  return found ? { title: found.rest, at: found.at } : { title: text, at: now };
}
