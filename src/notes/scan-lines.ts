import { isBlank } from './text-lines';

/** A heading of a text, with the index of its line. A heading written over two lines (`===`) has that of its first. */
export interface HeadingLine {
  readonly line: number;
  /** The last line of it: the underline, or the same. */
  readonly last: number;
  readonly level: number;
  readonly title: string;
}

export interface LineScan {
  readonly headings: readonly HeadingLine[];
  /** Per line: it is code or a comment, whatever it looks like. */
  readonly verbatim: readonly boolean[];
  /** Per line: it is code. */
  readonly code: readonly boolean[];
  /** The line of a code block or comment that nothing closes; -1 if there is none. */
  readonly open: number;
}

/** A quote, or a list item whose text stands `indent` columns further in than the item; `empty`: it has no text so far. */
interface Container {
  readonly indent: number;
  empty: boolean;
}

/** A code block or a comment that has begun. */
interface Region {
  readonly line: number;
  readonly closes: RegExp;
  readonly code: boolean;
  /** How many containers it stands in; an Obsidian comment does not heed them. */
  readonly depth: number;
}

const QUOTE = -1;
const ITEM = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]))(?:( {1,4})(?! )|( )|\t|$)/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;

/**
 * Reads a text without its frontmatter line by line, as far as it takes to know what is a heading: code, comments, lists and quotes
 * are followed as CommonMark says, because a `#` in them begins none.
 */
export function scanLines(lines: readonly string[]): LineScan {
  const scan = new Scan(lines);
  lines.forEach((line, index) => scan.read(plainLine(line), index));
  return { headings: scan.headings, verbatim: scan.verbatim, code: scan.code, open: scan.region?.line ?? -1 };
}

/** Without what is left of a line break, and with spaces for the tabs that it begins with. */
function plainLine(line: string): string {
  return line.replace(/\r$/, '').replace(/^[ \t]+/, (blanks) => blanks.replace(/\t/g, '    '));
}

class Scan {
  readonly headings: HeadingLine[] = [];
  readonly verbatim: boolean[] = [];
  readonly code: boolean[] = [];
  region: Region | null = null;
  private containers: Container[] = [];
  /** Where the paragraph began that the line before belongs to; -1 outside of one. */
  private paragraph = -1;
  private readonly lastPercent: number;

  constructor(private readonly lines: readonly string[]) {
    this.lastPercent = lines.reduce((last, line, index) => (line.includes('%%') ? index : last), -1);
  }

  read(line: string, index: number): void {
    this.mark(index, false, false);
    const { at, matched } = this.match(line);
    const rest = line.slice(at);
    if (this.region && matched >= this.region.depth) {
      this.mark(index, true, this.region.code);
      if (this.region.closes.test(rest)) this.region = null;
      return;
    }
    this.region = null;
    if (isBlank(rest)) this.readBlank(matched);
    else this.readText(line, at, matched, index);
  }

  private mark(index: number, verbatim: boolean, code: boolean): void {
    this.verbatim[index] = verbatim;
    this.code[index] = code;
  }

  /** How many of the open containers a line carries on, and where its text begins in the last of them. */
  private match(line: string): { at: number; matched: number } {
    let at = 0;
    let matched = 0;
    for (const { indent } of this.containers) {
      const rest = line.slice(at);
      const inside = indent === QUOTE ? /^ {0,3}> ?/.exec(rest) : isBlank(rest) || indentOf(rest) >= indent;
      if (!inside) break;
      at += inside === true ? Math.min(indent, rest.length) : inside[0].length;
      matched++;
    }
    return { at, matched };
  }

  private readBlank(matched: number): void {
    this.paragraph = -1;
    this.containers = this.containers.slice(0, matched);
    // An item of which the first two lines are blank is over.
    if (this.containers.at(-1)?.empty === true) this.containers.pop();
  }

  private readText(line: string, start: number, matched: number, index: number): void {
    let at = start;
    let opened = 0;
    for (;;) {
      const rest = line.slice(at);
      const depth = matched + opened;
      const carriesOn = this.paragraph >= 0 && opened === 0;
      const whole = carriesOn && matched === this.containers.length;
      const inside = indentOf(rest) < 4 ? openingOf(rest, whole) : null;
      if (!inside) {
        this.readLeaf(rest, index, { depth, carriesOn, whole });
        return;
      }
      this.close(depth);
      const empty = isBlank(rest.slice(inside.length)) && inside.indent !== QUOTE;
      this.containers.push({ indent: inside.indent, empty });
      at += inside.length;
      opened++;
    }
  }

  /** `carriesOn`: the line before is a paragraph; `whole`: and this line stands in all that the paragraph stands in. */
  private readLeaf(rest: string, index: number, place: { depth: number; carriesOn: boolean; whole: boolean }): void {
    const { depth, carriesOn, whole } = place;
    const code = indentOf(rest) >= 4;
    const region = this.regionOf(rest, index, depth);
    const heading = region === null ? this.headingOf(rest, index, whole) : null;
    const text = !code && !isBlank(rest) && region === null && heading === null && !RULE.test(rest);
    // Also where the list mark or `>` of the paragraph's lines is left out.
    if (carriesOn && (text || code)) return;
    this.close(depth);
    if (text) this.paragraph = index;
    if (heading !== null && depth === 0) this.headings.push(heading);
    if (code) this.mark(index, true, true);
    if (region !== null) this.begin(region, index);
  }

  private begin(region: Region | 'closed', index: number): void {
    this.region = region === 'closed' ? null : region;
    this.mark(index, true, this.region?.code === true);
  }

  private headingOf(rest: string, index: number, inParagraph: boolean): HeadingLine | null {
    const atx = ATX.exec(rest);
    if (atx) return { line: index, last: index, level: atx[1]?.length ?? 1, title: atxTitle(rest, atx[0]) };
    const under = inParagraph ? UNDERLINE.exec(rest) : null;
    if (!under) return null;
    const title = this.lines.slice(this.paragraph, index).join(' ').trim();
    return { line: this.paragraph, last: index, level: under[1]?.startsWith('=') === true ? 1 : 2, title };
  }

  private close(depth: number): void {
    this.paragraph = -1;
    this.containers = this.containers.slice(0, depth);
    for (const container of this.containers) container.empty = false;
  }

  private regionOf(rest: string, line: number, depth: number): Region | 'closed' | null {
    const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/s.exec(rest);
    const marks = fence?.[1] ?? fence?.[2];
    if (marks !== undefined) {
      return { line, closes: new RegExp(`^ {0,3}${marks.slice(0, 1)}{${marks.length},}[ \\t]*$`), code: true, depth };
    }
    const comment = /^ {0,3}<!--(.*)$/s.exec(rest);
    if (comment) return comment[1]?.includes('-->') === true ? 'closed' : { line, closes: /-->/, code: false, depth };
    if (!/^ {0,3}%%/.test(rest) || (rest.match(/%%/g)?.length ?? 0) % 2 === 0) return null;
    // Where nothing ends it, it is two percent signs and no comment.
    return line < this.lastPercent ? { line, closes: /%%/, code: false, depth: 0 } : null;
  }
}

/** The quote or list item that begins here. Within a paragraph only an item with text, and numbered 1, begins a list. */
function openingOf(rest: string, inParagraph: boolean): { indent: number; length: number } | null {
  const quote = /^ {0,3}> ?/.exec(rest);
  if (quote) return { indent: QUOTE, length: quote[0].length };
  const item = RULE.test(rest) || (inParagraph && UNDERLINE.test(rest)) ? null : ITEM.exec(rest);
  if (!item) return null;
  const [whole, mark = '', digits, blanks] = item;
  const empty = isBlank(rest.slice(whole.length));
  if (inParagraph && (empty || (digits !== undefined && Number(digits) !== 1))) return null;
  return { indent: mark.length + (empty ? 1 : (blanks?.length ?? 1)), length: whole.length };
}

/** The text of a heading without the `#` signs before and behind it. */
function atxTitle(line: string, marks: string): string {
  return line
    .slice(marks.length)
    .trim()
    .replace(/(?:^|[ \t])#+$/, '')
    .trim();
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
