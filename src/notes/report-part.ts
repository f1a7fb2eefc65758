import { editFrontmatter } from './edit-frontmatter';
import type { EditResult } from './edit-result';
import { insertLines, lineInNote, noteLines } from './edit-section';
import type { NoteLines } from './edit-section';
import { scanLines } from './scan-lines';
import type { LineScan } from './scan-lines';
import { isBlank, textLines } from './text-lines';

/** What a generated report writes: its own properties, and the text between its markers. */
export interface OwnPart {
  readonly properties: readonly (readonly [string, string | number])[];
  readonly body: string;
}

/** Two lines that stand alone in the note. */
export interface Markers {
  readonly begin: string;
  readonly end: string;
}

interface MarkerLine {
  readonly line: number;
  readonly begins: boolean;
}

/** Writes a generated part into a note, or a new note around it; whatever else the note holds is the person's and stays. */
export function mergeReport(existing: string | null, own: OwnPart, markers: Markers): EditResult {
  const body = textLines(own.body);
  if (
    body.some((line) => line.trim() === markers.begin || line.trim() === markers.end) ||
    markers.begin === markers.end
  ) {
    return {
      ok: false,
      reason: 'The report holds one of its own markers, so it would not be found again. Nothing was written.',
    };
  }
  const edited = withProperties(existing ?? '', own.properties);
  if (!edited.ok) return edited;
  const merged = mergeBody(noteLines(edited.text), body, markers);
  // A line is told as the person's note counts it, not as the one with new properties would.
  return merged.ok || existing === null ? merged : mergeBody(noteLines(existing), body, markers);
}

function withProperties(text: string, properties: OwnPart['properties']): EditResult {
  let result: EditResult = { ok: true, text };
  for (const [property, value] of properties) {
    if (result.ok) result = editFrontmatter(result.text, { kind: 'set-property', property, value });
  }
  return result;
}

function mergeBody(note: NoteLines, body: readonly string[], markers: Markers): EditResult {
  const found = markerLines(note, markers);
  const [first, second, third] = found;
  if (!first) return appendPart(note, [markers.begin, ...body, markers.end]);
  const wrong = first.begins ? (second?.begins === false ? third : (second ?? first)) : first;
  if (wrong) return markerRefusal(note, wrong, markers);
  return { ok: true, text: replaceLines(note, first.line + 1, second?.line ?? 0, body) };
}

/** Inside of the own part nothing but its end is looked for; outside, a marker shown in a code block is none. */
function markerLines(note: NoteLines, markers: Markers): MarkerLine[] {
  const found: MarkerLine[] = [];
  let from = 0;
  while (from < note.lines.length) {
    const lines = note.lines.slice(from).map((line) => line.text);
    const inside = found.at(-1)?.begins === true;
    const code = inside ? [] : scanCode(lines).code;
    const next = lines.findIndex(
      (line, at) => code[at] !== true && (line.trim() === markers.begin || line.trim() === markers.end),
    );
    if (next < 0) break;
    found.push({ line: from + next, begins: lines[next]?.trim() === markers.begin });
    from += next + 1;
  }
  return found;
}

/** Comments are not heeded: the markers are some themselves, and what one hides would change with the text between them. */
function scanCode(lines: readonly string[]): LineScan {
  return scanLines(lines.map((line) => line.replace(/%%|<!--/g, 'x')));
}

function markerRefusal(note: NoteLines, wrong: MarkerLine, markers: Markers): EditResult {
  const line = lineInNote(note, wrong.line);
  const pair = `\`${markers.begin}\` and \`${markers.end}\``;
  return {
    ok: false,
    reason: `The report stands between ${pair}, once each and in this order; this one is out of place. Remove it by hand.`,
    line,
  };
}

function replaceLines(note: NoteLines, first: number, end: number, body: readonly string[]): string {
  const at = (index: number): number => note.bodyStart + (note.lines[index]?.start ?? 0);
  const written = body.map((line) => line + note.eol).join('');
  return note.text.slice(0, at(first)) + written + note.text.slice(at(end));
}

function appendPart(note: NoteLines, part: readonly string[]): EditResult {
  const lines = note.lines.map((line) => line.text);
  const open = Math.max(scanCode(lines).open, scanLines(lines).open);
  if (open >= 0) {
    const line = lineInNote(note, open);
    return { ok: false, reason: 'A code block or comment begins here and is never closed. Close it first.', line };
  }
  const last = note.lines.at(-1);
  const gap = last === undefined ? note.bodyStart > 1 : !isBlank(last.text);
  const text = insertLines(note, note.lines.length, gap ? ['', ...part] : part);
  return { ok: true, text: last?.eol === '' ? text + note.eol : text };
}
