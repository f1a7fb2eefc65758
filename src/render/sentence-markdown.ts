import type { Sentence } from '../briefing/sentence';
import { escapeText, noteLink } from './markdown';

/** A sentence as Markdown: its pages as links, its text escaped. */
export function sentenceMarkdown(sentence: Sentence): string {
  return written(sentence, false);
}

/** The same for a cell of a table. */
export function sentenceInTable(sentence: Sentence): string {
  return written(sentence, true);
}

function written(sentence: Sentence, inTable: boolean): string {
  return sentence.map((part) => (typeof part === 'string' ? escapePart(part) : noteLink(part.path, inTable))).join('');
}

/** Blanks at the ends stay: they stand next to a link. */
function escapePart(text: string): string {
  const words = escapeText(text);
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  return words === '' ? before || after : `${before}${words}${after}`;
}
