interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The one change that makes a text of another. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, to: before.length - same, text: after.slice(from, after.length - same) };
}

/** Both changes to the same text. Where they overlap nothing of either is lost: theirs stands after what was typed. */
export function nextTextAfter(base: string, typed: string, written: string): string {
  const mine = changeBetween(base, typed);
  const theirs = changeBetween(base, written);
  const [first, second] = mine.from <= theirs.from ? [mine, theirs] : [theirs, mine];
  if (first.to <= second.from) {
    return (
      base.slice(0, first.from) + first.text + base.slice(first.to, second.from) + second.text + base.slice(second.to)
    );
  }
  const from = Math.min(mine.from, theirs.from);
  const to = Math.max(mine.to, theirs.to);
  return base.slice(0, from) + mine.text + theirs.text + base.slice(to);
}
