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
  if (isLowHalf(before, start) || isLowHalf(after, start)) start--;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (end > 0 && (isLowHalf(before, before.length - end) || isLowHalf(after, after.length - end))) end--;
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}

function isLowHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
