import { scanLines } from './scan-lines';

/** A line of a timeline. */
export interface TimelineEntry {
  /** Its index among the lines given. */
  readonly line: number;
  /** `2026-11-23`; null where the line names none, and so belongs to the day of the entry before. */
  readonly day: string | null;
  /** `22:10`, or `22:10:30` where seconds are written. */
  readonly time: string;
  /** What the line says; of an entry over several lines, the first. */
  readonly text: string;
}

/** A single line, with what it takes to write another like it. */
export interface TimelineLine extends Omit<TimelineEntry, 'line'> {
  /** The blanks before it. */
  readonly indent: string;
  /** The list mark, or `|` in a table. */
  readonly mark: string;
  /** The column of the time: a day is put in before it. */
  readonly column: number;
}

const START = /^([ \t]*)(?:([-*+])[ \t]+(?:\[.\][ \t]+)?|(\|)[ \t]*)/;
const OPENING = /^[*_`~(]*/;
const DAY = /^(?:\[\[)?(\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?:\]\])?(?:T|[ \t]*[,|][ \t]*|[ \t]+)/;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:[ \t]?([ap]m))?(?![\p{L}\d]|:\d)/iu;
const CLOSING = /^(?:[*_`~)]+:?|:[*_`~)]*)/;
const DASH = /^[ \t]*(?:[-–—:]+(?=\s|$)|[–—])/;

/** The dated lines of a section, in the order that they stand in. Lines in code and comments, and items below an entry, are none. */
export function readTimeline(lines: readonly string[]): TimelineEntry[] {
  const { verbatim } = scanLines(lines);
  const entries: TimelineEntry[] = [];
  let indent = Infinity;
  lines.forEach((text, line) => {
    const found = verbatim[line] ? null : readTimelineLine(text);
    if (!found || width(found.indent) > indent + 1) return;
    indent = width(found.indent);
    entries.push({ line, day: found.day, time: found.time, text: found.text });
  });
  return entries;
}

/** Reads one line: `- 21:04 text`, `* **2026-11-23 21:04** – text`, `| 21:04 | text |`. */
export function readTimelineLine(line: string): TimelineLine | null {
  const start = START.exec(line);
  if (!start) return null;
  const opening = OPENING.exec(line.slice(start[0].length))?.[0] ?? '';
  const dayAt = start[0].length + opening.length;
  const day = DAY.exec(line.slice(dayAt));
  const column = dayAt + (day?.[0].length ?? 0);
  const found = TIME.exec(line.slice(column));
  const time = found && clock(found);
  if (!found || time === null) return null;
  const rest = line.slice(column + found[0].length);
  const mark = start[2] ?? '|';
  const text = mark === '|' ? cellText(rest) : itemText(rest, opening);
  if (text === null) return null;
  return { indent: start[1] ?? '', mark, column, day: day?.[1] ?? null, time, text };
}

function clock(found: RegExpExecArray): string | null {
  const half = found[4]?.toLowerCase();
  const written = Number(found[1]);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hour = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23) return null;
  return `${String(hour).padStart(2, '0')}:${found[2]}${found[3] === undefined ? '' : `:${found[3]}`}`;
}

/** In `**21:04** text` the marks are the time's own; in `**21:04 text**` they are the text's. */
function itemText(rest: string, opening: string): string {
  const closing = CLOSING.exec(rest)?.[0] ?? '';
  const text = rest.slice(closing.length).replace(DASH, '').trim();
  return opening !== '' && /^:?$/.test(closing) && text !== '' ? opening + text : text;
}

function cellText(rest: string): string | null {
  const cells = /^[*_`~)]*[ \t]*\|(.*)$/s.exec(rest)?.[1];
  if (cells === undefined) return null;
  return cells
    .trim()
    .replace(/(?<!\\)\|$/, '')
    .trim()
    .replace(/\\\|/g, '|');
}

function width(indent: string): number {
  return indent.replace(/\t/g, '    ').length;
}
