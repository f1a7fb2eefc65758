import { isoWithOffset, localIso, MINUTE, readWhen, SECOND, type When, type Zone } from '../dates';

/**
 * An instant as it is written into a property. In the hour that the clocks repeat its wall clock means two instants; there the
 * offset is written too, or an outage would end before it began.
 */
export function stamp(at: number, zone: Zone): string {
  const text = localIso(at, zone);
  const whole = Math.floor(at / SECOND) * SECOND;
  return readWhen(text, zone, 'first')?.at === whole ? text : isoWithOffset(at, zone);
}

/** A time typed to the minute is not before what was stamped to the second in that same minute. */
export function notBefore(at: number, start: When | undefined): number {
  return start && !start.dateOnly && at < start.at && start.at - at < MINUTE ? start.at : at;
}
