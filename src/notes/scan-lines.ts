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
  /** The line of a code block or comment that nothing closes; -1 if there is none. */
  readonly open: number;
}

/** A code block or a comment that has begun: what closes it, and how far in its container stands. */
interface Region {
  readonly line: number;
  readonly closes: RegExp;
  readonly indent: number;
  readonly quoted: boolean;
  readonly code: boolean;
}

const ITEM = /^( {0,3})(?:[-*+]|\d{1,9}[.)])( {1,4}(?! )|(?= {5})|\t|$)/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;

/**
 * Reads a text without its frontmatter line by line, as far as it takes to know what is a heading: fences, comments, lists and quotes
 * are followed, because a `#` in them begins none.
 */
export function scanLines(lines: readonly string[]): LineScan {
  const scan = new Scan(lines);
  lines.forEach((line, index) =>
    scan.read(
      line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length)),
      index,
    ),
  );
  return { headings: scan.headings, verbatim: scan.verbatim, open: scan.region?.line ?? -1 };
}

/** Without what is left of a line break, and with spaces for the tabs that it begins with. */
function plainLine(line: string): string {
  return line.replace(/\r$/, '').replace(/^[ \t]*/, (blanks) => blanks.replace(/\t/g, '    '));
}

class Scan {
  readonly headings: HeadingLine[] = [];
  readonly verbatim: boolean[] = [];
  region: Region | null = null;
  /** How far in the text of each open list item stands. */
  private items: number[] = [];
  /** The first line of the paragraph that the line before belongs to; -1 outside of one or in a container. */
  private paragraph = -1;
  private inText = false;
  private readonly lastPercent: number;

  constructor(private readonly lines: readonly string[]) {
    this.lastPercent = lines.reduce((last, line, index) => (line.includes('%%') ? index : last), -1);
  }

  read(line: string, index: number): void {
    if (this.region && this.leaves(line, this.region)) this.region = null;
    this.verbatim[index] = this.region !== null;
    if (this.region) {
      if (this.region.closes.test(line.slice(this.region.code ? indentWithin(line, this.region) : 0)))
        this.region = null;
    } else if (isBlank(line)) {
      this.endParagraph();
    } else {
      this.readText(line, index);
    }
  }

  /** A fence in a list item or a quote ends with that item or quote, closed or not. */
  private leaves(line: string, region: Region): boolean {
    if (!region.code) return false;
    if (region.quoted) return !/^\s*>/.test(line);
    return !isBlank(line) && indentOf(line) < region.indent;
  }

  private readText(line: string, index: number): void {
    const lazy = this.inText && startsParagraph(line);
    if (!lazy) this.items = this.items.filter((indent) => indent <= indentOf(line));
    const outer = this.items.at(-1) ?? 0;
    if (outer === 0 && !this.inText && indentOf(line) >= 4) {
      this.verbatim[index] = true;
      return;
    }
    const { rest, quoted } = this.enter(line, lazy ? 0 : outer);
    const region = this.opens(rest, index, quoted);
    if (region !== null) {
      this.verbatim[index] = true;
      this.region = region === 'closed' ? null : region;
      this.endParagraph();
    } else if (quoted || this.items.length > 0) {
      this.paragraph = -1;
      this.inText = startsParagraph(rest);
    } else {
      this.readTop(line, index);
    }
  }

  /** Strips list marks and quote marks, and notes the items that they open. */
  private enter(line: string, outer: number): { rest: string; quoted: boolean } {
    let at = outer;
    let quoted = false;
    for (;;) {
      const rest = line.slice(at);
      const item = RULE.test(rest) ? null : ITEM.exec(rest);
      const quote = /^ {0,3}> ?/.exec(rest);
      if (quote) quoted = true;
      else if (!item || rest === '') return { rest, quoted };
      at += quote ? quote[0].length : (item?.[0].length ?? 0) + (item?.[2] === '' ? 1 : 0);
      if (item && !quote && !quoted) this.items.push(at);
    }
  }

  private opens(rest: string, index: number, quoted: boolean): Region | 'closed' | null {
    const base = { line: index, indent: this.items.at(-1) ?? 0, quoted };
    const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/s.exec(rest);
    const marks = fence?.[1] ?? fence?.[2];
    if (marks !== undefined) {
      return { ...base, closes: new RegExp(`^ {0,3}${marks.slice(0, 1)}{${marks.length},}[ \\t]*$`), code: true };
    }
    const comment = /^ {0,3}<!--(.*)$/s.exec(rest);
    if (comment) return comment[1]?.includes('-->') ? 'closed' : { ...base, closes: /-->/, code: false };
    if (!/^\s*%%/.test(rest) || (rest.match(/%%/g)?.length ?? 0) % 2 === 0) return null;
    // Nothing ends it: two percent signs and no comment.
    return index < this.lastPercent ? { ...base, closes: /%%/, code: false } : null;
  }

  private readTop(line: string, index: number): void {
    const atx = ATX.exec(line);
    const under = this.paragraph >= 0 ? UNDERLINE.exec(line) : null;
    if (atx)
      this.headings.push({ line: index, last: index, level: atx[1]?.length ?? 1, title: atxTitle(line, atx[0]) });
    if (under) {
      const title = this.lines.slice(this.paragraph, index).join(' ').trim();
      this.headings.push({ line: this.paragraph, last: index, level: under[1]?.startsWith('=') ? 1 : 2, title });
    }
    if (atx || under || RULE.test(line)) return this.endParagraph();
    if (this.paragraph < 0 && !/^\s*\|/.test(line)) this.paragraph = index;
    this.inText = true;
  }

  private endParagraph(): void {
    this.paragraph = -1;
    this.inText = false;
  }
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

/** Where a fence's own line begins inside of its list item or quote. */
function indentWithin(line: string, region: Region): number {
  return region.quoted ? (/^\s*(?:> ?)+/.exec(line)?.[0].length ?? 0) : Math.min(region.indent, indentOf(line));
}

/** Text that carries on a paragraph, rather than beginning something else. */
function startsParagraph(line: string): boolean {
  return (
    !isBlank(line) &&
    !RULE.test(line) &&
    !ITEM.test(line) &&
    !ATX.test(line) &&
    !/^ {0,3}(?:>|`{3}|~{3}|<!--|%%)/.test(line)
  );
}
