/** The lines of a code block, `option: value`, read as a person writes them: tabs, quotes of any kind, lists in each form of YAML. */

/** An option as it is written, with its values, unquoted; a link stays a link. */
export interface BlockLine {
  readonly option: string;
  readonly values: readonly string[];
}

export interface BlockLines {
  readonly lines: readonly BlockLine[];
  /** Lines that are neither an option nor an item of the list above. */
  readonly unread: readonly string[];
}

/** A block is a few lines. Whatever else somebody pastes into one is not worth the time. */
const MOST_LINES = 100;
const MOST_LETTERS = 2000;

const OPTION = /^["'“”]?(\p{L}[\p{L}\p{N} _-]*?)["'“”]?\s*[:=：](?:\s+(.*)|(["'“„[].*)|(\p{N}.*)|(\p{L}.*))?$/u;
const ITEM = /^[-*•](?:\s+(.*))?$/;

/** Never throws. */
export function readBlockLines(text: string): BlockLines {
  const lines: { readonly option: string; readonly values: string[] }[] = [];
  const unread: string[] = [];
  for (const raw of text.split(/\r\n?|\n/).slice(0, MOST_LINES)) {
    const line = withoutComment(raw.slice(0, MOST_LETTERS).replace(/\s/g, ' ')).trim();
    if (line === '' || /^(?:-{3,}|\.{3})$/.test(line)) continue;
    const item = ITEM.exec(line);
    const last = lines.at(-1);
    if (item && last) {
      last.values.push(...valuesIn(item[1] ?? ''));
      continue;
    }
    const found = OPTION.exec(item?.[1] ?? line);
    if (!found) unread.push(line);
    else lines.push({ option: (found[1] ?? '').trim(), values: [...valuesIn(found.slice(2).join(''))] });
  }
  return { lines, unread };
}

/** Up to a sign that begins a comment in YAML: one after a space, outside of quotes and links. */
function withoutComment(line: string): string {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"') quote = sign;
    else if (sign === '#' && (at === 0 || line[at - 1] === ' ') && !isInLink(line, at)) return line.slice(0, at);
  }
  return line;
}

function isInLink(line: string, at: number): boolean {
  return line.lastIndexOf('[[', at) > line.lastIndexOf(']]', at);
}

/** A link, a text in quotes, or what stands between commas. Brackets of a list part as well. */
const VALUE =
  /\s*(?:(!?\[\[[^[\]]+\]\])|(\[[^[\]]*\]\([^()]*\))|"([^"]*)"|[“„”]([^“”]*)[“”]|'([^']*)'(?=\s*(?:[,\]]|$))|([^,[\]]+))/g;

function valuesIn(text: string): readonly string[] {
  const values = [...text.matchAll(VALUE)].map((found) => (found.slice(1).find((part) => part) ?? '').trim());
  return values.filter((value) => value !== '');
}

/** So much of what somebody wrote stands in a sentence about it. */
export const MOST_SHOWN = 60;

export function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : text;
}
