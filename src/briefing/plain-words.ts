/** Words out of a note, for people who do not see the note. */

/** `2026-11-28 New firmware` -> `New firmware`: the date is for the folder, and said anyway. Empty where there is no more. */
export function plainTitle(title: string): string {
  return withoutMarks(title)
    .replace(/^\d{4}-\d{2}-\d{2}[\s_-]*/, '')
    .replace(/[.\s]+$/, '');
}

/** A line of a timeline; empty where it only records a status. */
export function spokenLine(text: string): string {
  return withoutMarks(text)
    .replace(/(^|[.!?] )(?:Status|Severity|Impact): \S+$/i, '$1')
    .trim();
}

/** So few words may say something new wherever else they stand: `back`, `is back`. */
const TOO_FEW = 3;

/** Whether a line says nothing that the other has not said: case and punctuation aside, it is the same, or a good part of it. */
export function onlyRepeats(line: string, other: string): boolean {
  const [words, all] = [wordsIn(line), wordsIn(other)];
  if (words.trim() === '') return false;
  return words === all || (words.trim().split(' ').length >= TOO_FEW && all.includes(words));
}

/** Each with a blank on both sides, so that no part of a word is taken for one. */
function wordsIn(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Links by their names, without signs for emphasis and code. */
function withoutMarks(text: string): string {
  return text
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, (_, shown: string) => lastPart(shown))
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[`*]+|==|~~|%%/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function lastPart(name: string): string {
  return name.replace(/#.*$/, '').replace(/^.*\//, '').replace(/\.md$/i, '');
}

export function withFullStop(text: string): string {
  return /[.!?…]["”’)]*$/.test(text) ? text : `${text}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
