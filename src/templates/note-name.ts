/** In UTF-8, as Android counts. What a number and `.md` add stays within the 255 that file systems take. */
const MAX_BYTES = 200;

/** Neither links nor file systems take these. A backtick is no problem for a file, but a link in a sentence would become code. */
const FORBIDDEN = /["*<>?#^[\]`]+/g;
/** Control characters, halves of an emoji, and signs that cannot be seen; the joiners that emoji and some scripts need stay. */
const UNSEEN = /(?![\p{Join_Control}\u{E0020}-\u{E007F}])[\p{Cf}\p{Cs}\uFFFE\uFFFF]+/gu;
/** What Windows takes for a device, whatever follows behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=[ .]|$)/i;

/**
 * The name of a new note, without `.md`: the pattern filled in, so that Windows, Android and Obsidian's links accept it. Never
 * empty, never a path.
 */
export function noteNameFor(pattern: string, title: string, day: string): string {
  const filled = pattern.trim() === '' ? '{{title}}' : pattern;
  const withTitle = (text: string): string =>
    filled.replace(/\{\{\s*(title|date)\s*\}\}/gi, (_, name: string) => (name.toLowerCase() === 'date' ? day : text));
  // Only the title is cut, so that what the pattern puts behind it stays.
  const room = MAX_BYTES - byteLength(safeName(withTitle('')));
  return safeName(withTitle(cut(safeName(title), Math.max(0, room - 1)))) || 'Untitled';
}

/** Where a new note goes: `folder/name.md`, or `name 2` and so on where that is taken. The host asks without regard to case. */
export function notePath(folder: string, name: string, isTaken: (path: string) => boolean): string {
  const place = safeFolder(folder);
  const safe = safeName(name) || 'Untitled';
  const pathOf = (text: string): string => (place === '' ? `${text}.md` : `${place}/${text}.md`);
  let path = pathOf(safe);
  for (let number = 2; isTaken(path); number++) path = pathOf(`${safe} ${number}`);
  return path;
}

/** A folder within the vault, whatever the setting holds. */
function safeFolder(folder: string): string {
  return folder
    .split(/[\\/]+/)
    .map((part) => part.trim())
    .filter((part) => !/^\.*$/.test(part))
    .join('/');
}

/** Any text as a name; empty where nothing of it can stay. Of a safe name it leaves everything. */
function safeName(text: string): string {
  const words = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/[\\/|]+|:(?!\s|$)/g, '-')
    .replace(/\s*:/g, ' -')
    .replace(FORBIDDEN, ' ')
    // Two begin a comment, also within a link.
    .replace(/%{2,}/g, '%')
    .replace(/\s+/g, ' ')
    // A sync tool's copy of a note is no record.
    .replace(/\.(?=sync-conflict-)/gi, ' ')
    .replace(/conflicted copy/gi, 'conflicted-copy');
  const name = trimmed(words);
  const reserved = RESERVED.exec(name)?.[0];
  const free = reserved === undefined ? name : `${reserved}_${name.slice(reserved.length)}`;
  return trimmed(cut(free, MAX_BYTES));
}

/** Dots in front hide a file, dots and blanks behind are lost on Windows; a title of nothing but dashes says nothing. */
function trimmed(text: string): string {
  const name = text.replace(/^[.\s]+|[.\s]+$/g, '');
  return /^[-\s.]*$/.test(name) ? '' : name;
}

/** As much of a text as has room, never half a sign. */
function cut(text: string, room: number): string {
  let used = 0;
  let cutAt = 0;
  for (const sign of text) {
    used += byteLength(sign);
    if (used > room) return withoutHalves(text.slice(0, cutAt), text.slice(cutAt));
    cutAt += sign.length;
  }
  return text;
}

/** Without the base letter of an accent that was cut off, or what joins it to an emoji that was. */
function withoutHalves(kept: string, lost: string): string {
  const split = /^[\p{M}\u200D]/u.test(lost) ? kept.replace(/[^\p{M}\u200D][\p{M}\u200D]*$/u, '') : kept;
  return split.replace(/\u200D+$/u, '');
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
