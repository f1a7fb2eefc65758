/** Times as the notes have them, on a clock that goes on while a spec runs. */

const MINUTE = 60_000;

/** `2026-11-23 22:10`, so many minutes ago, on the clock of the house. */
export function minutesAgo(minutes: number): string {
  const at = new Date(Date.now() - minutes * MINUTE);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day, so many days from now. */
export function dayIn(days: number): string {
  return minutesAgo(-days * 24 * 60).slice(0, 10);
}

/** The text with `<now>` for each time of the last three minutes: what a command has just stamped. */
export function unstamped(text: string): string {
  const isNow = [0, 1, 2, 3].map(minutesAgo);
  return isNow.reduce((found, stamp) => {
    const [day = '', time = ''] = stamp.split(' ');
    return found.replace(new RegExp(`(?:${day}[T ]|\\b)${time}(?::\\d\\d)?\\b`, 'g'), '<now>');
  }, text);
}
