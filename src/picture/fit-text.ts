/** How much room words take in a picture that no browser has measured yet, and what is left of them where there is less. */
import { plainLine } from '../notes/plain-line';

/** As a person reads it: on one line, without control characters and the two code points that XML has no place for. */
export function cleanText(text: string): string {
  return plainLine(text.replace(/[\uFFFE\uFFFF]/g, ''));
}

/** Cut to the width with an ellipsis, never within a letter with its marks or an emoji. */
export function cutText(text: string, width: number, fontSize: number): string {
  const clean = cleanText(text);
  if (textWidth(clean, fontSize) <= width) return clean;
  const room = width - textWidth('…', fontSize);
  let cut = '';
  let used = 0;
  for (const sign of signsOf(clean)) {
    used += textWidth(sign, fontSize);
    if (used > room) break;
    cut += sign;
  }
  return `${cut.trimEnd()}…`;
}

/** Words on lines of at most this width; a word that is wider than a line is cut. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cleanText(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => cutText(one, width, fontSize));
}

/** An estimate on the wide side for bold letters of the fonts that systems use; the same everywhere, as no font is asked. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const sign of signsOf(text)) width += signWidth(sign);
  return width * fontSize;
}

const WIDE = /^[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F000}-\u{3FFFF}]|\uFE0F/u;

/** Asking for each sign what it is takes most of the time that a large picture takes: for the usual ones it is known. */
const USUAL = Array.from({ length: 127 }, (_, code) => widthOf(String.fromCharCode(code)));

function signWidth(sign: string): number {
  return (sign.length === 1 ? USUAL[sign.charCodeAt(0)] : undefined) ?? widthOf(sign);
}

function widthOf(sign: string): number {
  if (WIDE.test(sign)) return 1.35;
  if (/^[iljI.,:;|!'`()[\] ]/.test(sign)) return 0.36;
  if (/^[ftr/\\"*-]/.test(sign)) return 0.47;
  if (/^[mwMW@%…]/.test(sign)) return 1.06;
  return /^[\p{Lu}&#+=<>~]/u.test(sign) ? 0.8 : 0.66;
}

/** The language given makes no difference. One for all: it takes longer to make one than to use it. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Latin letters, the dots and dashes between facts, and arrows: each stands for itself, and no mark is among them. */
const PLAIN = /^[ -~\u00A0-\u02FF\u2010-\u2026\u2190-\u2193]*$/;

/** What a reader takes for one sign: a letter with its marks, an emoji with its parts. */
function signsOf(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.split('');
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** After one of these a name may go on in the next line. */
const BREAK_AFTER = /^[\s\-./_:,]/u;
/** A line that would be shorter than this is not broken there. */
const SHORTEST_LINE = 0.4;

/** A name on at most two lines, broken between words where that can be, the second cut with an ellipsis; it needs one line where it fits. */
export function fitName(text: string, width: number, fontSize: number): readonly string[] {
  const clean = cleanText(text);
  if (textWidth(clean, fontSize) <= width) return [clean];
  const at = lineEnd(clean, width, fontSize);
  return [clean.slice(0, at).trimEnd(), cutText(clean.slice(at), width, fontSize)];
}

/** Where the first line of a text that is too wide ends. */
function lineEnd(text: string, width: number, fontSize: number): number {
  let used = 0;
  let end = 0;
  let breakAt = 0;
  for (const sign of signsOf(text)) {
    used += textWidth(sign, fontSize);
    // A blank at the end of a line takes no room.
    if (used > width && sign !== ' ') break;
    end += sign.length;
    if (BREAK_AFTER.test(sign) && used >= width * SHORTEST_LINE) breakAt = end;
  }
  return breakAt || end || text.length;
}
