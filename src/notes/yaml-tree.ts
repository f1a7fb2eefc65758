import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { lineEnd, lineStart } from './text-lines';

/** A value with its place in the source. */
export interface YamlNode {
  readonly kind: 'empty' | 'plain' | 'single' | 'double' | 'block-scalar' | 'list' | 'map' | 'alias';
  /** In brackets or braces. */
  readonly flow: boolean;
  /** With quotes, brackets and `|`; -1 for an empty value. */
  readonly start: number;
  /** The end of its last character that is not structure: trailing `-`, `:` and comments of a block lie behind it. */
  readonly end: number;
  /** It or something in it has an anchor or a tag, or is an alias. */
  readonly marked: boolean;
  /** Of a list its items; of a map key, value, key, value... */
  readonly children: readonly YamlNode[];
  readonly event: Event;
}

interface Reading {
  readonly source: string;
  readonly events: readonly Event[];
  at: number;
  /** The end of what was read so far: a block scalar's `|` is looked for behind it. */
  end: number;
}

/** The root value of a stream that holds one document; null for a stream without any. */
export function yamlTree(source: string, events: readonly Event[]): YamlNode | null {
  const root = events.findIndex((event) => event.type !== EVENT_ID.DOCUMENT);
  return root < 0 || events[root]?.type === EVENT_ID.POP ? null : readNode({ source, events, at: root, end: 0 });
}

function readNode(reading: Reading): YamlNode | null {
  const event = reading.events[reading.at++];
  if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return null;
  const node = nodeOf(event, reading);
  reading.end = Math.max(reading.end, node.end);
  return node;
}

function nodeOf(event: Exclude<Event, { type: 1 | 6 }>, reading: Reading): YamlNode {
  if (event.type === EVENT_ID.SCALAR) return scalarNode(event, reading);
  if (event.type !== EVENT_ID.ALIAS) return collectionNode(event, reading);
  const place = { start: event.anchorStart - 1, end: event.anchorEnd };
  return { kind: 'alias', flow: false, ...place, marked: true, children: [], event };
}

function scalarNode(event: ScalarEvent, reading: Reading): YamlNode {
  const base = { flow: false, marked: isMarked(event), children: [], event };
  const { valueStart: start, valueEnd: end } = event;
  if (start < 0) return { kind: 'empty', start: -1, end: Math.max(event.tagEnd, event.anchorEnd), ...base };
  if (event.style === SCALAR_STYLE.PLAIN) return { kind: 'plain', start, end, ...base };
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED) return { kind: 'single', start: start - 1, end: end + 1, ...base };
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) return { kind: 'double', start: start - 1, end: end + 1, ...base };
  return { kind: 'block-scalar', start: headerOf(event, reading), end: blockEnd(event, reading.source), ...base };
}

/** The `|` or `>`. A comment behind it may hold another, and so may the key before it: hence the left bound. */
function headerOf(event: ScalarEvent, { source, end }: Reading): number {
  const line = lineStart(
    source,
    source.startsWith('\r\n', event.valueStart - 2) ? event.valueStart - 2 : event.valueStart - 1,
  );
  const from = Math.max(line, end);
  const found = /[|>][-+0-9]{0,2}[ \t]*(?:[ \t]#[^\r\n]*)?[\r\n]/.exec(source.slice(from, event.valueStart));
  return found ? from + found.index : from;
}

/** Trailing blank lines are spacing to a person, unless `|+` makes them part of the value. */
function blockEnd(event: ScalarEvent, source: string): number {
  if (event.chomping === CHOMPING_MODE.KEEP) return event.valueEnd;
  let end = event.valueEnd;
  // Not trimEnd: a no-break space is text.
  while (/[ \t\r\n]/.test(source[end - 1] ?? '')) end--;
  return end;
}

function collectionNode(event: SequenceEvent | MappingEvent, reading: Reading): YamlNode {
  const children: YamlNode[] = [];
  reading.end = Math.max(reading.end, event.start);
  for (let child = readNode(reading); child; child = readNode(reading)) children.push(child);
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const marked = isMarked(event) || children.some((child) => child.marked);
  const kind = event.type === EVENT_ID.SEQUENCE ? 'list' : 'map';
  const last = Math.max(event.start, ...children.map((child) => child.end));
  const end = flow ? flowEnd(event, children, last, reading.source) : last;
  return { kind, flow, start: event.start, end, marked, children, event };
}

/** A flow collection's events say only where it begins; and `[x: y]` holds a map that has no braces. */
function flowEnd(
  event: SequenceEvent | MappingEvent,
  children: readonly YamlNode[],
  last: number,
  source: string,
): number {
  const pair = event.type === EVENT_ID.MAPPING && (source[event.start] !== '{' || children[0]?.start === event.start);
  if (!pair)
    return findStructure(source, Math.max(last, event.start + 1), event.type === EVENT_ID.SEQUENCE ? ']' : '}') + 1;
  if (children[1]?.kind !== 'empty') return last;
  const colon = /^\s*:/.exec(source.slice(last));
  return colon ? last + colon[0].length : last;
}

/** The next of these signs where only structure and comments can follow, or the end of the source. */
export function findStructure(source: string, from: number, signs: string): number {
  let at = from;
  while (at < source.length && !signs.includes(source[at] ?? '')) {
    at = isCommentStart(source, at) ? lineEnd(source, at) : at + 1;
  }
  return at;
}

/** The end of the last thing before `limit` that is neither blank nor comment; `from` must lie behind all text. */
export function contentEnd(source: string, from: number, limit: number): number {
  let end = from;
  let at = from;
  while (at < limit) {
    if (isCommentStart(source, at)) at = lineEnd(source, at);
    else if (/\S/.test(source[at++] ?? '')) end = at;
  }
  return end;
}

function isCommentStart(source: string, at: number): boolean {
  return source[at] === '#' && (at === 0 || /\s/.test(source[at - 1] ?? ''));
}

function isMarked(event: ScalarEvent | SequenceEvent | MappingEvent): boolean {
  return event.anchorStart >= 0 || event.tagStart >= 0;
}
