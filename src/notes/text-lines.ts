/**
 * Lines of a text with their places. A lone carriage return ends a line too: YAML reads it so, and an edit must not take two
 * lines for one.
 */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** The line break as it is written; empty at the end of a text that has none there. */
  readonly eol: string;
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    lines.push({ text: text.slice(start, found.index), start, eol: found[0] });
    start = breaks.lastIndex;
  }
  if (start < text.length) lines.push({ text: text.slice(start), start, eol: '' });
  return lines;
}

/** The line break that a text uses first; `\n` where it has none. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  // A negative place would be taken for the first one.
  return offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line of an offset ends, its line break left out. */
export function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = offset;
  return found.exec(text)?.index ?? text.length;
}

/** The start of the first line that begins at an offset or after it. */
export function nextLine(text: string, offset: number): number {
  if (offset === lineStart(text, offset)) return offset;
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/** Text from outside, cut into lines without the empty ones around it. */
export function textLines(text: string): string[] {
  const lines = splitLines(text).map((line) => line.text);
  while (lines.length > 0 && isBlank(lines[lines.length - 1] ?? '')) lines.pop();
  while (lines.length > 0 && isBlank(lines[0] ?? '')) lines.shift();
  return lines;
}
