import type { Span } from '../briefing/change-plan';
import type { Impact } from '../records/incident';

/** How much of a service was missing while its impact was this: 0 nothing, 1 all. */
export type ImpactWeights = Readonly<Record<Impact, number>>;

/** What is known of a service's time, by what it was; each list sorted and without overlaps of its own. */
export type KnownTimes = Readonly<Record<Impact | 'derived' | 'maintenance', readonly Span[]>>;

/** A part of a service's time that is not simply up. */
export interface ProfilePart extends Span {
  /** 0 to 1: the largest weight of what was the matter. */
  readonly weight: number;
  /** Whether it comes from something else that was out: no incident that names the service weighs as much. */
  readonly isDerived: boolean;
  readonly isMaintenance: boolean;
}

const KINDS = ['outage', 'partial', 'degraded', 'derived', 'maintenance'] as const;

/** The parts, sorted and without overlaps. Cost: O(n) for n spans. */
export function profileOf(known: KnownTimes, weights: ImpactWeights): readonly ProfilePart[] {
  const parts: ProfilePart[] = [];
  const rows = KINDS.map((kind) => new Row(known[kind]));
  const [outage, partial, degraded, derived, maintenance] = rows;
  let start = -Infinity;
  for (;;) {
    const end = Math.min(...rows.map((row) => row.next(start)));
    if (end === Infinity) return parts;
    const own = Math.max(
      outage?.isIn ? weights.outage : 0,
      partial?.isIn ? weights.partial : 0,
      degraded?.isIn ? weights.degraded : 0,
    );
    const below = derived?.isIn ? weights.outage : 0;
    const [weight, isMaintenance] = [Math.max(own, below), maintenance?.isIn === true];
    if (weight > 0 || isMaintenance) parts.push({ start, end, weight, isDerived: below > own, isMaintenance });
    start = end;
  }
}

/** A list of spans, walked along once. */
class Row {
  /** Whether the instant asked last lies in a span. */
  isIn = false;
  private at = 0;

  constructor(private readonly spans: readonly Span[]) {}

  /** The first instant after this one at which a span begins or ends; to be asked in the order of the times. */
  next(instant: number): number {
    while ((this.spans[this.at]?.end ?? Infinity) <= instant) this.at += 1;
    const span = this.spans[this.at];
    this.isIn = span !== undefined && span.start <= instant;
    if (!span) return Infinity;
    return this.isIn ? span.end : span.start;
  }
}

/** Milliseconds. */
export interface Measured {
  /** The time that counts: announced maintenance is not in it. */
  readonly counted: number;
  readonly excluded: number;
  /** The time that was lost, by its weight, */
  readonly lost: number;
  /** and what of it comes from something else that was out. */
  readonly derived: number;
}

/** What a profile comes to in times that are sorted and do not overlap. Cost: O(n + m). */
export function measure(profile: readonly ProfilePart[], times: readonly Span[]): Measured {
  let [total, excluded, lost, derived] = [0, 0, 0, 0];
  for (const { start, end } of times) total += end - start;
  eachPart(profile, times, (part, { start, end }) => {
    if (part.isMaintenance) excluded += end - start;
    else {
      lost += part.weight * (end - start);
      if (part.isDerived) derived += part.weight * (end - start);
    }
    return true;
  });
  return { counted: total - excluded, excluded, lost, derived };
}

/** The instant from which more than `allowed` milliseconds were lost; null: never. */
export function lostMoreThan(allowed: number, profile: readonly ProfilePart[], times: readonly Span[]): number | null {
  let left = allowed;
  let found: number | null = null;
  eachPart(profile, times, (part, { start, end }) => {
    if (part.isMaintenance || part.weight === 0) return true;
    const lost = part.weight * (end - start);
    if (lost > left) found = start + left / part.weight;
    left -= lost;
    return found === null;
  });
  return found;
}

/** Calls for each piece of the profile within the times, in order, until told to stop. */
function eachPart(
  profile: readonly ProfilePart[],
  times: readonly Span[],
  visit: (part: ProfilePart, piece: Span) => boolean,
): void {
  let [at, goesOn] = [0, true];
  for (const time of times) {
    while ((profile[at]?.end ?? Infinity) <= time.start) at += 1;
    for (let next = at; goesOn; next += 1) {
      const part = profile[next];
      if (!part || part.start >= time.end) break;
      goesOn = visit(part, { start: Math.max(part.start, time.start), end: Math.min(part.end, time.end) });
    }
  }
}
