const EXACT_UP_TO = 3;

interface Candidates {
  /** What each candidate covers, one bit for each thing to cover. */
  readonly covers: readonly bigint[];
  /** For each bit, the candidates worth trying that cover it. */
  readonly coverers: readonly (readonly number[])[];
}

/**
 * A smallest choice of candidates that together cover all that any of them covers; `covers` holds one bit set for each candidate.
 * Returns their places, ascending. Exact up to three, of equally small ones that with the earliest places; beyond that greedy
 * (Chvátal, 1979): always the one that covers most of what is left, the earliest of equals.
 * Cost: O(n²) to leave out candidates that an earlier one makes needless, then at most the cube of how many cover one bit.
 */
export function smallestCover(covers: readonly bigint[]): number[] {
  const all = covers.reduce((sum, cover) => sum | cover, 0n);
  const worthTrying = withoutNeedless(covers);
  const bits = Array.from({ length: all.toString(2).length }, (_, bit) => bit);
  const coverers = bits.map((bit) => worthTrying.filter((place) => hasBit(coverAt(covers, place), bit)));
  const candidates = { covers, coverers };
  for (let size = 0; size <= EXACT_UP_TO; size += 1) {
    const exact = coverWithin(candidates, all, size);
    if (exact !== undefined) return exact;
  }
  return greedyCover(covers, worthTrying, all);
}

/** Leaves out what covers no more than an earlier one: with the earlier in its place, a choice is as good and earlier. */
function withoutNeedless(covers: readonly bigint[]): number[] {
  const kept: number[] = [];
  covers.forEach((cover, place) => {
    if (!kept.some((earlier) => (cover & ~coverAt(covers, earlier)) === 0n)) kept.push(place);
  });
  return kept;
}

/** The earliest choice of at most `size` that covers `missing`, given that no fewer than `size` do. One of it must cover the rarest bit. */
function coverWithin(candidates: Candidates, missing: bigint, size: number): number[] | undefined {
  if (missing === 0n) return [];
  if (size === 0) return undefined;
  let best: number[] | undefined;
  for (const place of rarestCoverers(candidates, missing)) {
    const rest = coverWithin(candidates, missing & ~coverAt(candidates.covers, place), size - 1);
    if (rest === undefined) continue;
    const choice = [place, ...rest].sort((a, b) => a - b);
    if (best === undefined || isEarlier(choice, best)) best = choice;
  }
  return best;
}

function rarestCoverers({ coverers }: Candidates, missing: bigint): readonly number[] {
  let rarest: readonly number[] | undefined;
  coverers.forEach((places, bit) => {
    if (hasBit(missing, bit) && (rarest === undefined || places.length < rarest.length)) rarest = places;
  });
  return rarest ?? [];
}

function greedyCover(covers: readonly bigint[], places: readonly number[], all: bigint): number[] {
  const chosen: number[] = [];
  let missing = all;
  while (missing !== 0n) {
    const gains = places.map((place) => bitCount(coverAt(covers, place) & missing));
    const place = places[gains.indexOf(Math.max(...gains))] ?? 0;
    chosen.push(place);
    missing &= ~coverAt(covers, place);
  }
  return chosen.sort((a, b) => a - b);
}

function isEarlier(choice: readonly number[], other: readonly number[]): boolean {
  const differs = choice.findIndex((place, i) => place !== other[i]);
  return differs >= 0 && (choice[differs] ?? 0) < (other[differs] ?? 0);
}

function coverAt(covers: readonly bigint[], place: number): bigint {
  return covers[place] ?? 0n;
}

function hasBit(bits: bigint, bit: number): boolean {
  return ((bits >> BigInt(bit)) & 1n) === 1n;
}

function bitCount(bits: bigint): number {
  return bits.toString(2).replaceAll('0', '').length;
}
