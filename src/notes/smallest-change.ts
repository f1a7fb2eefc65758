/** The one stretch of a text that has to be replaced to make it another: what an editor is told, so that the cursor stays. */
export interface TextChange {
  /** Offsets in the old text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Null where nothing changes. Never parts the two halves of a surrogate pair. Linear in the length. */
export function smallestChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (partsPair(before, start) || partsPair(after, start)) start--;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (end > 0 && (partsPair(before, before.length - end) || partsPair(after, after.length - end))) end--;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}

/** A low half alone is no pair: broken text may hold one, even right behind a pair. */
function partsPair(text: string, offset: number): boolean {
  const [high, low] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
