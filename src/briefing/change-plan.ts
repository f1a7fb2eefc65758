import { HOUR } from '../dates';

/** A change ahead, as far as it is filled in. */
export interface ChangePlan {
  readonly services: readonly string[];
  readonly start: number;
  readonly end: number | null;
  /** Milliseconds. */
  readonly expectedOutage: number | null;
  /** Of its own note, so that it does not conflict with itself. */
  readonly path?: string;
}

/** From an instant up to, and without, another. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What says no end is taken to last an hour, or as long as its outage: most changes at home are short. */
export function spanFrom(start: number, end: number | null, expectedOutage: number | null): Span {
  const isUsable = end !== null && end > start;
  return { start, end: isUsable ? end : start + Math.max(expectedOutage ?? 0, HOUR) };
}

/** Whether two spans have an instant in common: one that ends when the other begins does not. */
export function doOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
