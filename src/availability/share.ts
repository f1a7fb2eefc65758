/** How many of how many. Below ten of them a percentage says more than is known. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Null below ten. */
  readonly percent: number | null;
}

export const FEW = 10;

export function shareOf<T>(all: readonly T[], belongs: (one: T) => boolean): Share {
  const count = all.filter(belongs).length;
  return { count, of: all.length, percent: all.length < FEW ? null : (100 * count) / all.length };
}

/** Times that something took: the middle and the worst of them. Never a mean, which one long night bends. */
export interface Durations {
  readonly count: number;
  /** Milliseconds. Of an even number, between the two in the middle. */
  readonly median: number;
  readonly worst: number;
  /** The record of the worst. */
  readonly worstPath: string;
}

/** A time that something took, by the path of its record. */
export interface Took {
  readonly path: string;
  readonly time: number;
}

/** Null: there are none. */
export function durationsOf(all: readonly Took[]): Durations | null {
  const sorted = [...all].sort((a, b) => a.time - b.time || (a.path < b.path ? -1 : 1));
  const worst = sorted.at(-1);
  if (!worst) return null;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  const median = ((low ?? worst).time + (high ?? worst).time) / 2;
  return { count: sorted.length, median, worst: worst.time, worstPath: worst.path };
}
