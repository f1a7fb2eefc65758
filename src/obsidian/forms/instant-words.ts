import { DAY, dayOf, timeOf, type Zone } from '../../dates';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `today 22:10`, `yesterday 23:50`, `Sunday 2026-11-29 02:00`: which instant a time that was typed means. */
export function instantWords(at: number, now: number, zone: Zone): string {
  const day = dayOf(at, zone);
  const near = [
    ['today', now],
    ['yesterday', now - DAY],
    ['tomorrow', now + DAY],
  ] as const;
  const name = near.find(([, instant]) => dayOf(instant, zone) === day)?.[0];
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${name ?? `${weekday} ${day}`} ${timeOf(at, zone)}`;
}
