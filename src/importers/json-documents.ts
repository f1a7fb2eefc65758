/** The JSON in a text: one document, or several after each other, as `restic ...; borg list ...` into one file gives them. */

export interface JsonDocuments {
  readonly documents: readonly unknown[];
  /** Lines that are no JSON, such as the warnings of a tool; blank ones are not counted. */
  readonly strayLines: number;
  /** Why nothing at all was read, as a sentence. */
  readonly problem?: string;
}

/** No backup tool says as much; reading more would hold up the app. */
const MOST_LETTERS = 400_000_000;
/** Each beginning that leads nowhere costs a look at all that follows. */
const MOST_FALSE_STARTS = 10;

export function jsonDocuments(text: string): JsonDocuments {
  const problem = unreadable(text);
  if (problem !== null) return { documents: [], strayLines: 0, problem };
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const whole = parsed(plain);
  if (whole) return { documents: [whole.value], strayLines: 0 };
  const found = separateDocuments(plain);
  return found.documents.length > 0
    ? found
    : { ...found, problem: 'It is not JSON: ask the tool for its JSON, and write nothing else into the file.' };
}

function unreadable(text: string): string | null {
  if (text.length > MOST_LETTERS) return 'It has more than 400 million letters, and is not read.';
  if (text.slice(0, 100).includes('\0')) {
    return 'It is not UTF-8; in PowerShell, write it with "| Out-File -Encoding utf8".';
  }
  return text.trim() === '' ? 'It is empty: the command that writes it may have failed.' : null;
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function separateDocuments(text: string): JsonDocuments {
  const documents: unknown[] = [];
  let strayLines = 0;
  let falseStarts = 0;
  let at = nextLetter(text, 0);
  while (at < text.length) {
    const end = falseStarts < MOST_FALSE_STARTS ? endOfDocument(text, at) : null;
    const document = end === null ? null : parsed(text.slice(at, end));
    if (end !== null && document) documents.push(document.value);
    else {
      strayLines++;
      if (text[at] === '{' || text[at] === '[') falseStarts++;
    }
    at = nextLetter(text, document && end !== null ? end : endOfLine(text, at));
  }
  return { documents, strayLines };
}

function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Behind the bracket that closes the one at `start`; null where none does. Strings are stepped over, nothing else is looked at. */
function endOfDocument(text: string, start: number): number | null {
  if (text[start] !== '{' && text[start] !== '[') return null;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') at = endOfString(text, at);
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    if (depth === 0) return at + 1;
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
