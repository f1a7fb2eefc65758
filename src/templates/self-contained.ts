import { scanLines } from '../notes/scan-lines';
import { textLines } from '../notes/text-lines';

/**
 * A text that ends what it begins: a code block or comment that somebody left open would swallow the headings below it, and with
 * them the rollback plan.
 */
export function selfContained(text: string): string {
  const lines = withoutOpenPairs(withoutOpenPairs(withoutOpenTags(textLines(text)), '%%'), '$$');
  const closed = [lines, ...closings(lines).map((closing) => [...lines, closing])].find((one) => !endsOpen(one));
  return (closed ?? asCode(lines)).join('\n');
}

/** HTML at the start of a line or item. What is named in it runs on until its end, blank lines or not. */
const TAG =
  /^(?:[\s>*+-]|\d+[.)])*(<(?:(\?)|!(\[CDATA\[)|!(?=[a-z])|(script|pre|style|textarea)(?=[\s>]|$)|\/?[a-z][\w-]*(?=[\s/>]|$)))/i;

/** A tag that goes over several lines is text, if need be: in it, readers differ on what begins a block of code. */
function withoutOpenTags(lines: readonly string[]): readonly string[] {
  const { code } = scanLines(lines.map(withoutPercents));
  const hasCode = lines.some((line) => /```|~~~/.test(line));
  return lines.map((line, at) => {
    const found = TAG.exec(line);
    if (!found || code[at] === true) return line;
    const [whole, tag = '', question, data, name] = found;
    const isPlain = !question && !data && !name && /^<\/?[a-z]/i.test(tag);
    const end = question ? '?>' : data ? ']]>' : name ? `</${name.toLowerCase()}>` : '>';
    const isOver = isPlain ? !hasCode : line.slice(whole.length).toLowerCase().includes(end);
    const start = whole.length - tag.length;
    return isOver ? line : `${line.slice(0, start)}\\${line.slice(start)}`;
  });
}

/** Two signs that begin a comment or a formula and do not end it are two signs; in code they mean something else. */
function withoutOpenPairs(lines: readonly string[], pair: '%%' | '$$'): readonly string[] {
  const { code } = scanLines(lines.map(withoutPercents));
  const text = lines.map((line, at) => (code[at] === true ? line.replaceAll(pair, '') : line));
  if (arePaired(text, pair)) return lines;
  const sign = pair === '%%' ? /%(?=%)/g : /\$(?=\$)/g;
  return lines.map((line, at) => (code[at] === true ? line : line.replace(sign, (found) => `${found}\\`)));
}

/**
 * Two on a line are a pair; a single one has to begin its line, and the next has to end it. Where something else goes over several
 * lines as well, readers differ on which of them counts.
 */
function arePaired(lines: readonly string[], pair: string): boolean {
  const isMixed = lines.some((line) => OVER_LINES.some((sign) => sign !== pair && line.includes(sign)));
  let isOpen = false;
  for (const line of lines) {
    const times = line.split(pair).length - 1;
    if (isOpen && times > 1) return false;
    if (!isOpen && times % 2 === 1 && (isMixed || !line.startsWith(pair))) return false;
    if (times > 0) isOpen = !isOpen && times % 2 === 1;
  }
  return !isOpen;
}

const OVER_LINES = ['%%', '$$', '<!--', '```', '~~~'];

/** Whether a heading below it would not be one, be `%%` the sign of a comment, as Obsidian has it, or two signs, as others do. */
function endsOpen(lines: readonly string[]): boolean {
  // Another comment further down: what was begun here would end there.
  const below = (read: readonly string[]): number | undefined =>
    scanLines([...read, '', '# Next', '%%']).headings.at(-1)?.line;
  return below(lines) !== lines.length + 1 || below(lines.map(withoutPercents)) !== lines.length + 1;
}

function closings(lines: readonly string[]): readonly string[] {
  const { open } = scanLines(lines.map(withoutPercents));
  const fence = /(`{3,}|~{3,})/.exec(lines[open] ?? '')?.[1];
  return [...(fence === undefined ? [] : [fence]), '-->'];
}

/** Whatever it is, as a block of code it is over where it ends. */
function asCode(lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.map((line) => /^\s*(`*)/.exec(line)?.[1]?.length ?? 0));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence];
}

function withoutPercents(line: string): string {
  return line.replace(/%%/g, 'xx');
}
