/** What an edit gives back: the whole new text, or why nothing was changed. Lines count from 1 in the note. */
export type EditResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly line?: number };

/** A refusal before it knows its line: the offset is one of the text that was looked at. */
export interface Problem {
  readonly reason: string;
  readonly offset?: number;
}

/** One replacement: the characters from `start` to `end` become `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All replacements at once, their offsets being those of the old text. Of two at one place, the first given comes first. */
export function splice(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const one of [...splices].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, one.start), one.text);
    done = Math.max(done, one.end);
  }
  return parts.join('') + text.slice(done);
}

export function refuse(problem: Problem, text: string, base = 0): EditResult {
  if (problem.offset === undefined) return { ok: false, reason: problem.reason };
  return { ok: false, reason: problem.reason, line: lineNumber(text, base + problem.offset) };
}

/** The line of an offset, from 1. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
