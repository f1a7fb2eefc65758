import type { Sentence } from './sentence';

/** One thing to know before a change. */
export interface PreflightLine {
  readonly topic: 'blast-radius' | 'people' | 'window' | 'freeze' | 'conflict' | 'incident' | 'backup';
  /** A note is worth reading, a warning worth stopping for. */
  readonly level: 'good' | 'note' | 'warning';
  readonly text: Sentence;
}

/** The first few, what one has to stop for before the rest; `more` tells how many there are besides. */
export function firstFew(
  lines: readonly PreflightLine[],
  most: number,
  more: (rest: number) => Sentence,
): readonly PreflightLine[] {
  const warnings = lines.filter(({ level }) => level === 'warning');
  const ordered = [...warnings, ...lines.filter(({ level }) => level !== 'warning')];
  const next = ordered[most];
  // A line that says "1 more" could as well name it.
  if (!next || ordered.length === most + 1) return ordered;
  return [...ordered.slice(0, most), { topic: next.topic, level: next.level, text: more(ordered.length - most) }];
}
