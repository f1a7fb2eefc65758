import { nameKey } from '../notes/name-key';
import { splice, type Splice } from '../notes/edit-result';
import { lineBreakOf, lineEnd, lineStart, isBlank, nextLine, splitLines, textLines } from '../notes/text-lines';
import { readBlock, textOf } from '../notes/yaml-block';
import { type QuoteStyle, scalarText } from '../notes/yaml-scalar';
import type { YamlNode } from '../notes/yaml-tree';
import { type Lookup, PLACEHOLDER, type PlaceholderValue, wordsOf } from './placeholder';

interface Place {
  readonly raw: string;
  readonly key: string;
  /** Null: nothing is known of it, and what is written stays. */
  readonly value: PlaceholderValue | null;
  /** The value in words, or what is written. */
  readonly words: string;
}

/** The frontmatter with a word in the place of each placeholder, so that it is valid YAML and says where they stand. */
interface Marked {
  readonly source: string;
  readonly places: readonly Place[];
  /** Finds the words; the group is the place's number. */
  readonly pattern: RegExp;
}

export interface FilledProperties {
  readonly source: string;
  /** `property: placeholder`, both as `nameKey` makes them. */
  readonly filled: ReadonlySet<string>;
}

/**
 * Fills in a frontmatter so that it reads as the values: a text has quotes where it needs them, and a list is one. Frontmatter that
 * cannot be read stays as it is; whoever edits it is told why.
 */
export function fillProperties(source: string, valueOf: Lookup): FilledProperties {
  const filled = new Set<string>();
  const marked = markPlaces(source, valueOf);
  if (marked.places.length === 0) return { source, filled };
  const block = readBlock(marked.source);
  if ('reason' in block) return { source, filled };
  const splices = block.entries.flatMap((entry) => {
    const name = nameKey(entry.name ?? '');
    for (const { key, value } of placesIn(marked, marked.source.slice(entry.node.start, entry.node.end))) {
      if (value !== null) filled.add(`${name}: ${key}`);
    }
    return [...fillNode(marked, entry.key, 'key'), ...fillNode(marked, entry.node, 'value')];
  });
  // What is left stands in comments.
  return { source: put(marked, splice(marked.source, splices), oneLine), filled };
}

function markPlaces(source: string, valueOf: Lookup): Marked {
  const places = [...source.matchAll(PLACEHOLDER)].map(([raw, name = '']) => {
    const value = valueOf(raw, name);
    return { raw, key: nameKey(name), value, words: value === null ? raw : wordsOf(value) };
  });
  const said = [source, ...places.map((place) => place.words)].join('');
  // A sign that nobody uses, and YAML takes for a letter.
  let code = 0xe000;
  while (said.includes(String.fromCharCode(code))) code++;
  const mark = String.fromCharCode(code);
  let at = 0;
  const text = source.replace(PLACEHOLDER, () => `${mark}${at++}${mark}`);
  return { source: text, places, pattern: new RegExp(`${mark}(\\d+)${mark}`, 'g') };
}

function placesIn({ places, pattern }: Marked, text: string): Place[] {
  return [...text.matchAll(pattern)].flatMap((found) => places[Number(found[1])] ?? []);
}

/** A text with the words put back in, each as it has to be written there. */
function put({ places, pattern }: Marked, text: string, write: (words: string, place?: Place) => string): string {
  return text.replace(pattern, (_, at: string) => write(places[Number(at)]?.words ?? '', places[Number(at)]));
}

/** Where a value stands: in brackets and braces fewer texts can do without quotes. */
type Spot = 'key' | 'value' | 'item' | 'flow' | 'last-in-flow';

function fillNode(marked: Marked, node: YamlNode, spot: Spot): Splice[] {
  if (node.kind === 'list' || node.kind === 'map') {
    return node.children.flatMap((child, at) => fillNode(marked, child, spotIn(node, at, spot)));
  }
  const said = textOf(marked.source, node);
  if (said === null || node.kind === 'empty') return [];
  const [place, ...more] = placesIn(marked, marked.source.slice(node.start, node.end));
  if (!place) return [];
  const alone = more.length === 0 && node.kind !== 'block-scalar' && said.replace(marked.pattern, '') === '';
  if (alone && place.value !== null) return [fillWhole(marked.source, node, spot, place.value)];
  return [{ start: node.start, end: node.end, text: fillPart(marked, node, said, isFlow(spot)) }];
}

function spotIn(parent: YamlNode, at: number, spot: Spot): Spot {
  const flow = parent.flow || spot === 'flow' || spot === 'last-in-flow';
  if (parent.kind === 'map') return flow ? 'flow' : at % 2 === 0 ? 'key' : 'value';
  if (!flow) return 'item';
  return at === parent.children.length - 1 ? 'last-in-flow' : 'flow';
}

function isFlow(spot: Spot): boolean {
  return spot !== 'value' && spot !== 'item';
}

/** A scalar that is one placeholder and nothing else can become whatever the value is. */
function fillWhole(source: string, node: YamlNode, spot: Spot, value: PlaceholderValue): Splice {
  const { start, end } = node;
  const style = styleOf(node);
  if (spot === 'key') return { start, end, text: scalarText(wordsOf(value), style, true) };
  if (typeof value !== 'object' && value !== '') {
    return { start, end, text: scalarText(value, style, isFlow(spot)) };
  }
  const items = typeof value === 'object' ? value : [];
  if (spot === 'item') return fillItems(source, node, items);
  const texts = items.map((item) => scalarText(item, style, true)).join(', ');
  if (spot === 'value') return { start, end, text: texts && `[${texts}]` };
  // An item of which nothing is left may be missing only behind the last comma.
  return { start, end, text: texts || (spot === 'flow' ? '""' : '') };
}

/** One item of a block list becomes as many as there are, or none. */
function fillItems(source: string, node: YamlNode, items: readonly string[]): Splice {
  const { start, end } = node;
  const line = lineStart(source, start);
  const before = source.slice(line, start);
  const ofList = /^[ \t]*-[ \t]+$/.test(before);
  if (items.length > 0) {
    const texts = items.map((item) => scalarText(item, styleOf(node), !ofList));
    return { start, end, text: ofList ? texts.join(lineBreakOf(source) + before) : `[${texts.join(', ')}]` };
  }
  const alone = ofList && isBlank(source.slice(end, lineEnd(source, end)));
  return alone ? { start: line, end: nextLine(source, end), text: '' } : { start, end, text: '' };
}

/** `said`: the text of the scalar, without quotes and escapes. */
function fillPart(marked: Marked, node: YamlNode, said: string, flow: boolean): string {
  const written = marked.source.slice(node.start, node.end);
  if (node.kind === 'block-scalar') return fillLines(marked, written);
  const style = styleOf(node);
  const whole = scalarText(
    put(marked, said, (words) => words),
    style,
    flow,
  );
  // A value that single quotes cannot hold turns them into double ones.
  if (style === 'plain' || whole[0] !== written[0]) return whole;
  return put(marked, written, (words, place) =>
    place?.value === null ? words : scalarText(words, style, flow).slice(1, -1),
  );
}

/** In the lines below a `|`, a value's own lines stand as far in as the line that it is put into. */
function fillLines(marked: Marked, written: string): string {
  const eol = lineBreakOf(marked.source);
  return splitLines(written)
    .map(({ text, eol: own }) => {
      const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
      const lines = (words: string): string => {
        const plain = splitLines(words).map((line) => oneLine(line.text));
        return textLines(plain.join('\n').trim()).join(eol + indent);
      };
      return put(marked, text, lines) + own;
    })
    .join('');
}

function styleOf({ kind }: YamlNode): QuoteStyle {
  return kind === 'single' || kind === 'double' ? kind : 'plain';
}

/** What may stand in a comment or in a line of a block: no line breaks, no control characters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]+/gu, ' ');
}
