import { counted } from '../dates';
import { plainLine } from '../notes/plain-line';
import { isWriting, type PlannedNote } from '../proposals/planned-note';
import type { DiffLine } from '../proposals/preview';
import type { NoteProposal, PropertyProposal, Remark } from '../proposals/proposal';
import { canonicalName } from '../records/read-properties';
import { escapeSentence, escapeText, noteLink } from './markdown';

/** The headings over what a person should know, in the order in which they are read. */
export const REMARKS: readonly (readonly [kind: Remark['kind'], heading: string])[] = [
  ['conflict', 'The note says something else'],
  ['secret', 'What looks like a secret, and is not taken'],
  ['unseen', 'Backups that never appear'],
  ['unclaimed', 'Snapshots that no page claims'],
  ['skipped', 'Not taken'],
  ['note', 'To know'],
];

/** What would be written, or what was, as Markdown. */
export function renderProposals(notes: readonly PlannedNote[], remarks: readonly Remark[], isWritten: boolean): string {
  const writing = notes.filter(isWriting);
  const refused = notes.flatMap(({ preview }) => (preview?.ok === false ? [preview.reason] : []));
  const made = writing.filter(({ note }) => note.kind === 'create');
  const changed = writing.filter(({ note }) => note.kind === 'change');
  const parts: readonly (readonly string[])[] = [
    [`**${headline(made.length, changed.length, isWritten)}**`],
    section('New notes', made.flatMap(newNote)),
    section('Changed notes', changed.flatMap(changedNote)),
    section('Only suggested', notes.flatMap(suggested)),
    section(
      'Not possible',
      refused.map((reason) => `- ${escapeSentence(reason)}`),
    ),
    ...REMARKS.map(([kind, heading]) =>
      section(heading, remarks.filter((remark) => remark.kind === kind).map(remarkLine)),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(made: number, changed: number, isWritten: boolean): string {
  const counts = [
    ...(made > 0 ? [counted(made, 'new note')] : []),
    ...(changed > 0 ? [counted(changed, 'changed note')] : []),
  ];
  if (counts.length === 0) return isWritten ? 'Nothing was written.' : 'Nothing would be written.';
  return `${isWritten ? 'Written' : 'Would be written'}: ${counts.join(' and ')}.`;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines];
}

function newNote({ note, taken }: PlannedNote): readonly string[] {
  const properties = (taken?.properties ?? []).map((property) => `  - ${propertyCode(property)}`);
  return [`- ${noteLink(note.path)}`, ...properties, ...inItem(bodyBlock(note))];
}

/** Nothing that a file says is first seen once it is written. */
function bodyBlock({ body = '' }: NoteProposal): readonly string[] {
  return body.trim() === '' ? [] : fenced('markdown', body.split(/\r?\n/).map(plainEnough));
}

function inItem(block: readonly string[]): readonly string[] {
  return block.length === 0 ? [] : ['', ...block.map((line) => (line === '' ? '' : `  ${line}`)), ''];
}

function changedNote({ note, preview }: PlannedNote): readonly string[] {
  const lines = preview?.ok ? preview.lines : [];
  return [`- ${noteLink(note.path)}`, ...inItem(diffBlock(lines))];
}

function diffBlock(lines: readonly DiffLine[]): readonly string[] {
  return fenced(
    'diff',
    lines.map(({ sign, text }) => `${sign}${plainEnough(text)}`),
  );
}

/** The fence is longer than any in it: a note may say whatever it likes. */
function fenced(language: string, texts: readonly string[]): readonly string[] {
  const fence = '`'.repeat(Math.max(3, longestTicks(texts.join('\n')) + 1));
  return [`${fence}${language}`, ...texts, fence];
}

function longestTicks(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, found) => Math.max(most, found.length), 0);
}

/** Blanks in front mean something here; what cannot be seen, or turns the line around, does not stay. */
function plainEnough(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return indent + plainLine(text);
}

/** What is left out as long as nobody asks for it. */
function suggested({ note, taken }: PlannedNote): readonly string[] {
  if (note.suggestion !== undefined && !taken) {
    return [`- ${noteLink(note.path)}: ${escapeSentence(note.suggestion)}`, ...propertyLines(note)];
  }
  const left = note.properties.filter((property) => !taken?.properties.includes(property));
  return left.length === 0 ? [] : [`- ${noteLink(note.path)}`, ...propertyLines({ ...note, properties: left })];
}

function propertyLines({ properties }: NoteProposal): readonly string[] {
  return properties.map((property) => {
    const why = property.suggestion === undefined ? '' : `: ${escapeSentence(property.suggestion)}`;
    return `  - ${propertyCode(property)}${why}`;
  });
}

/** As code, so that a link to a page that is not there yet makes none. */
function propertyCode({ key, value }: PropertyProposal): string {
  const words = typeof value === 'object' ? value.join(', ') : String(value);
  const line = plainLine(`${canonicalName(key)}: ${words}`);
  return line.includes('`') ? escapeText(line) : `\`${line}\``;
}

function remarkLine(remark: Remark): string {
  const { where } = remark;
  const place = where.endsWith('.md') ? noteLink(where) : escapeText(where);
  return where === '' ? `- ${messageOf(remark)}` : `- ${place}: ${messageOf(remark)}`;
}

/** Escaped, `nas-*` would be copied with a backslash and fit nothing. */
function messageOf({ message, toCopy }: Remark): string {
  const at = toCopy === undefined ? -1 : message.lastIndexOf(toCopy);
  if (toCopy === undefined || at < 0) return escapeSentence(message);
  const behind = message.slice(at + toCopy.length);
  return `${escapeSentence(message.slice(0, at))}${codeSpan(toCopy)}${escapeSentence(behind)}`;
}

/** Between more backticks than any in it. */
function codeSpan(text: string): string {
  const line = plainLine(text);
  const longest = longestTicks(line);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
