import { isoWithOffset, readWhen, SECOND, type Zone } from '../dates';

/** An instant as a tool gives it, and as a note will say it. */
export interface SnapshotTime {
  readonly at: number;
  readonly written: string;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Beyond this, JavaScript has no dates; a few tools write the year 1 where they know none. */
const LAST_INSTANT = 8.64e15;

/** A time with a date. Its zone is kept; a time without one is that of the survey's zone, and is written without one too. */
export function readSnapshotTime(value: unknown, zone: Zone): SnapshotTime | null {
  const parts = typeof value === 'string' && value.length < 50 ? TIME.exec(value.trim()) : null;
  if (!parts) return null;
  const [, day = '', minutes = '', seconds = '00', offset = ''] = parts;
  const written = `${day}T${minutes}:${seconds}${offset.toUpperCase()}`;
  const when = readWhen(written, zone, 'last');
  return when && when.at > 0 ? { at: when.at, written } : null;
}

/** Seconds since 1970, written in the survey's zone: the file names none. */
export function readEpoch(value: unknown, zone: Zone): SnapshotTime | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const at = Math.floor(value) * SECOND;
  return at > 0 && at < LAST_INSTANT ? { at, written: isoWithOffset(at, zone) } : null;
}
