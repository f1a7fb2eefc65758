import { smallestChange, type TextChange } from './smallest-change';

/** More lines than that that come or go are told as one change: an edit in place touches a few. */
const MOST_EDITS = 60;

/**
 * The stretches of a text that have to be replaced to make it another, in order, none touching another: an editor that is told these
 * keeps the cursor where it was, also between two of them. Compared line by line after Myers, "An O(ND) difference algorithm and its
 * variations" (1986), and within each stretch by its ends; linear for the few lines that an edit in place changes.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const whole = smallestChange(before, after);
  if (!whole) return [];
  // Whole lines around what differs: the rest is the same and need not be compared again.
  const from = before.slice(0, whole.from).lastIndexOf('\n') + 1;
  const tail = before.indexOf('\n', whole.to);
  const kept = tail < 0 ? 0 : before.length - tail - 1;
  const old = linesOf(before.slice(from, before.length - kept));
  const now = linesOf(after.slice(from, after.length - kept));
  const stretches = differingLines(old, now);
  if (!stretches) return [whole];
  return stretches.flatMap(({ at, gone, come }) => {
    const start = from + lengthOf(old.slice(0, at));
    const change = smallestChange(old.slice(at, at + gone).join(''), come.join(''));
    return change ? [{ from: start + change.from, to: start + change.to, text: change.text }] : [];
  });
}

/** Lines with their ends, so that joined they are the text. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** From the line `at` on, `gone` lines are replaced by others. */
export interface Stretch {
  readonly at: number;
  gone: number;
  readonly come: string[];
}

/** How far one gets on each diagonal, by the number of lines that came or went. Null: more than `MOST_EDITS` did. */
export function differingLines(old: readonly string[], now: readonly string[]): readonly Stretch[] | null {
  const reached: ReadonlyMap<number, number>[] = [];
  let last: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    reached.push(last);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let at = startOn(last, diagonal, edits);
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at++;
      next.set(diagonal, at);
      if (at >= old.length && at - diagonal >= now.length) return walkBack(old, now, reached);
    }
    last = next;
  }
  return null;
}

/** Whichever of the two neighbours is further: from below a line comes, from above one goes. */
function startOn(last: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  return comes(last, diagonal, edits) ? (last.get(diagonal + 1) ?? 0) : (last.get(diagonal - 1) ?? 0) + 1;
}

function comes(last: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  if (diagonal === edits) return false;
  return (last.get(diagonal - 1) ?? -1) < (last.get(diagonal + 1) ?? -1);
}

/** One line that goes (`come` is null) or comes, before the line `at` of the old text. */
interface Step {
  readonly at: number;
  readonly come: string | null;
}

function walkBack(
  old: readonly string[],
  now: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): readonly Stretch[] {
  const steps: Step[] = [];
  let diagonal = old.length - now.length;
  for (let edits = reached.length - 1; edits > 0; edits--) {
    const last = reached[edits] ?? new Map<number, number>();
    const isNew = comes(last, diagonal, edits);
    diagonal += isNew ? 1 : -1;
    const at = last.get(diagonal) ?? 0;
    steps.push({ at, come: isNew ? (now[at - diagonal] ?? '') : null });
  }
  return grouped(steps.reverse());
}

/** Steps with no kept line between them are one stretch. */
function grouped(steps: readonly Step[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { at, come } of steps) {
    let last = stretches.at(-1);
    if (last?.at === undefined || last.at + last.gone !== at) stretches.push((last = { at, gone: 0, come: [] }));
    if (come === null) last.gone++;
    else last.come.push(come);
  }
  return stretches;
}
