/** Markdown made of untrusted text: what stands in a note never breaks a list, a table, a link or a diagram of ours. */
import { noteName } from '../notes/note';
import { plainLine } from '../notes/plain-line';

/**
 * Text on one line, with everything escaped that Markdown or Obsidian would take for markup: emphasis, code, links, HTML, tags,
 * table bars, math, highlights and comments. An underscore inside a word means nothing and stays readable.
 */
export function escapeText(text: string): string {
  return plainLine(text)
    .replace(/[\\`*[\]<>|~$^]/g, '\\$&')
    .replace(/(^|[^\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '$1\\_')
    .replace(/%%/g, '%\\%')
    .replace(/==/g, '=\\=')
    .replace(/(^|\s)#(?=\S)/g, '$1\\#');
}

/** A sentence of ours: names of properties, and values to copy, stand as code. */
export function escapeSentence(sentence: string): string {
  return sentence
    .split(/("\[\[[^\]`]+\]\]"|\b[a-z]+(?:_[a-z]+)+\b)/)
    .map((part, index) => (index % 2 === 1 ? `\`${plainLine(part)}\`` : escapePart(part)))
    .join('');
}

/** Blanks at the ends stay: they stand next to a name. */
function escapePart(part: string): string {
  const [before = '', after = ''] = [/^\s*/.exec(part)?.[0], /\s*$/.exec(part)?.[0]];
  return part.trim() === '' ? part : `${before && ' '}${escapeText(part)}${after && ' '}`;
}

/** Characters that cannot stand in a wikilink. */
const UNLINKABLE = /[[\]|#^\\`<>*~$%=\p{Cc}]/u;

/**
 * A link to a note that works from anywhere in the vault. Where the path has characters that a wikilink cannot hold it is a
 * Markdown link. In a table the bar of the wikilink is escaped, as Obsidian wants it.
 */
export function noteLink(path: string, inTable = false): string {
  const target = path.replace(/\.md$/, '');
  const title = noteName(path);
  if (UNLINKABLE.test(target)) return `[${escapeText(title)}](<${encodePath(path)}>)`;
  return target === title ? `[[${target}]]` : `[[${target}${inTable ? '\\|' : '|'}${title}]]`;
}

function encodePath(path: string): string {
  return encodeURI(path.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[#?<>()|[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A sentence about a note, with the note's title as its link: at its beginning where the sentence begins with it. */
export function linkedSentence(sentence: string, path: string): string {
  if (path === '') return escapeSentence(sentence);
  if (!beginsWithTitle(sentence, path)) return `${escapeSentence(sentence)} (${noteLink(path)})`;
  return `${noteLink(path)}${escapeSentence(sentence.slice(noteName(path).length))}`;
}

/** Whether a sentence begins with a note's title, and not with a word that only begins like it. */
export function beginsWithTitle(sentence: string, path: string): boolean {
  const title = noteName(path);
  return path !== '' && sentence.startsWith(title) && !/^[\p{L}\p{N}]/u.test(sentence.slice(title.length));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A callout that is closed when the note is opened; in a plain text it is a quote with a title. */
export function folded(title: string, lines: readonly string[]): readonly string[] {
  return [`> [!info]- ${title}`, ...lines.map((line) => (line === '' ? '>' : `> ${line}`))];
}

/** Links to notes, at most so many, and how many more there are. */
export function noteLinks(paths: readonly string[], most: number, inTable = false): string {
  const shown = paths.slice(0, most).map((path) => noteLink(path, inTable));
  return paths.length > most ? `${shown.join(', ')} and ${paths.length - most} more` : shown.join(', ');
}
