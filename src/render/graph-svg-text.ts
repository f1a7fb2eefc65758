/** Words in an SVG that no browser has measured yet, made of text that is not to be trusted. */
import { plainLine } from './markdown';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute, on one line and without the characters that XML does not allow. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

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

function signWidth(sign: string): number {
  if (WIDE.test(sign)) return 1.35;
  if (/^[iljI.,:;|!'`()[\] ]/.test(sign)) return 0.36;
  if (/^[ftr/\\"*-]/.test(sign)) return 0.47;
  if (/^[mwMW@%…]/.test(sign)) return 1.06;
  return /^[\p{Lu}&#+=<>~]/u.test(sign) ? 0.8 : 0.66;
}

/** What a reader takes for one sign: a letter with its marks, an emoji with its parts. The language given makes no difference. */
function signsOf(text: string): readonly string[] {
  if (/^[ -~]*$/.test(text)) return text.split('');
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
