/** Sums and cuts of times. Lists of spans are sorted and do not overlap, unless said otherwise. */
import type { Span } from '../briefing/change-plan';

/** Any spans as a list that is sorted and without overlaps; empty ones are left out. Cost: O(n log n). */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter((span) => span.start < span.end).sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** What of the spans lies in another one. */
export function clipSpans(spans: readonly Span[], to: Span): readonly Span[] {
  const clipped: Span[] = [];
  for (const { start, end } of spans) {
    const span = { start: Math.max(start, to.start), end: Math.min(end, to.end) };
    if (span.start < span.end) clipped.push(span);
  }
  return clipped;
}
