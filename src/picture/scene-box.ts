/** The box of a service: what stands in it, and where. All boxes of a picture have one size. */
import type { Point } from '../graph/layout-drawing';
import { noteName } from '../notes/note';
import { cleanText, cutText, fitName, textWidth } from './fit-text';
import { badgeRows, type SceneBadge } from './scene-badges';
import type { VisibleGraph, VisibleNode } from './visible-graph';

export interface SceneBox {
  readonly path: string;
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The whole name, on one line. */
  readonly name: string;
  /** The name as there is room for it, one or two; where each stands is told from the upper left corner of the box. */
  readonly lines: readonly SceneText[];
  /** What the service is: `host · lab`; may be empty. What is wrong with it stands there instead. */
  readonly facts: readonly SceneText[];
  /** The facts in full. */
  readonly about: string;
  readonly badges: readonly SceneBadge[];
  /** Null for a part of the base that is drawn elsewhere, or that a filter hides. */
  readonly node: VisibleNode | null;
  /** Only a name, as the service itself is drawn elsewhere. */
  readonly isChip: boolean;
}

/** Words with their middle at x, and their baseline at y. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

const NARROWEST = 104;
const WIDEST = 156;
/** Names that need more than this are rather broken. */
const ON_ONE_LINE = 132;
/** So many of ten names are to stand whole in their boxes; a few long ones would make all boxes wide. */
const WHOLE = 0.9;
/** So many words of a name may be broken. */
const TORN = 0.02;
/** Between the border of a box and its words, on both sides together. */
const PADDING = 14;
const PADDING_Y = 7;
const NAME_SIZE = 13;
const NAME_LINE = 16;
const FACTS_SIZE = 11;
const FACTS_LINE = 13;
/** Between two facts. */
const FACT = ' · ';
/** Below a name on one line; below one on two lines there is room for one. */
const MOST_FACTS = 2;
/** Letters that are not bold are narrower than those that are measured. */
const REGULAR = 0.92;

/** No wider than nearly all names need on one line, or, where they are long, on two; as high as the one with most in it needs. */
export function boxSizes({ nodes, foundation }: VisibleGraph): BoxSize {
  const names = [...nodes.map(nameOf), ...foundation.map((path) => nameOf({ path, title: '' }))];
  const width = boxWidth(names);
  const isTall = names.some((name) => textWidth(name, NAME_SIZE) > width - PADDING);
  const words = isTall ? 2 * NAME_LINE + FACTS_LINE : NAME_LINE + MOST_FACTS * FACTS_LINE;
  const rows = Math.max(0, ...nodes.map((node) => badgeRows(node.badges, width).height));
  return { width, height: 2 * PADDING_Y + words + rows };
}

/** Even, so that the middle of a box is a whole number. */
function boxWidth(names: readonly string[]): number {
  const widths = names.map((name) => textWidth(name, NAME_SIZE)).sort((a, b) => a - b);
  const most = (widths[Math.ceil(WHOLE * widths.length) - 1] ?? 0) + PADDING;
  const even = (width: number): number => 2 * Math.ceil(width / 2);
  const isTooNarrow = (room: number): boolean =>
    names.filter((name) => isCut(name, room)).length > (1 - WHOLE) * names.length ||
    names.filter((name) => isTorn(name, room)).length > TORN * names.length;
  let width = most <= ON_ONE_LINE ? Math.max(NARROWEST, even(most)) : NARROWEST;
  while (width < WIDEST && isTooNarrow(width - PADDING)) width += 4;
  return width;
}

function isCut(name: string, room: number): boolean {
  return fitName(name, room, NAME_SIZE).some((line) => line.endsWith('…'));
}

/** Whether a word would be broken that a wider box holds. */
function isTorn(name: string, room: number): boolean {
  return name.split(/[\s\-./_:,]/).some((word) => {
    const width = textWidth(word, NAME_SIZE);
    return width > room && width <= WIDEST - PADDING;
  });
}

/** @param corner where the places are told from. */
export function boxAt(node: VisibleNode, place: Point | undefined, corner: Point, size: BoxSize): SceneBox {
  return boxOf(node.path, node, { x: (place?.x ?? 0) + corner.x, y: (place?.y ?? 0) + corner.y }, size);
}

/** A box that stands for a part of the base; `facts` says where the service itself is. */
export function standInAt(path: string, name: string, facts: string, at: Point, size: BoxSize): SceneBox {
  return boxOf(path, null, at, size, { name, facts, kind: '' });
}

/** Words on the lines of the facts, such as what is wrong with a service: on two if they have to be, and if the name leaves room. */
export function stateLines({ facts: [first], lines, width }: SceneBox, words: string): readonly SceneText[] {
  return factLines(words, ', ', { width, count: lines.length }).map((text, i) => ({
    text,
    x: first?.x ?? 0,
    y: (first?.y ?? 0) + i * FACTS_LINE,
  }));
}

/** @param between the words that belong together: there a line is broken. */
function factLines(words: string, between: string, name: { width: number; count: number }): readonly string[] {
  const room = (name.width - PADDING + 10) / REGULAR;
  const fits = (text: string): boolean => textWidth(text, FACTS_SIZE) <= room;
  if (fits(words) || name.count > 1) return [cutText(words, room, FACTS_SIZE)];
  const parts = words.split(between);
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const [first, rest] = [parts.slice(0, count), parts.slice(count)].map((some) => some.join(between));
    const line = `${first ?? ''}${between.trimEnd()}`;
    if (fits(line)) return [line, cutText(rest ?? '', room, FACTS_SIZE)];
  }
  return fitName(words, room, FACTS_SIZE);
}

/** The facts on one line or two; where there is no room for all, the kind gives way to what matters. */
function fitFacts(words: string, kind: string, name: { width: number; count: number }): readonly string[] {
  const lines = factLines(words, FACT, name);
  const rest = words.slice(kind.length + FACT.length);
  if (kind === '' || rest === '' || lines.at(-1)?.endsWith('…') !== true) return lines;
  const room = (name.width - PADDING + 10) / REGULAR;
  if (name.count > 1) {
    const short = cutText(kind, room - textWidth(FACT + rest, FACTS_SIZE), FACTS_SIZE);
    return short === '…' ? [cutText(rest, room, FACTS_SIZE)] : [`${short}${FACT}${rest}`];
  }
  if (textWidth(rest, FACTS_SIZE) > room) return factLines(rest, FACT, name);
  return [`${cutText(kind, room - textWidth(FACT, FACTS_SIZE), FACTS_SIZE)} ·`, rest];
}

/** The title, or the note's name where nothing of the title can be shown. */
export function nameOf({ path, title }: { readonly path: string; readonly title: string }): string {
  return cleanText(title) || cleanText(noteName(path)) || 'Without a name';
}

function boxOf(
  path: string,
  node: VisibleNode | null,
  at: Point,
  size: BoxSize,
  words = { name: node ? nameOf(node) : '', facts: node ? factsOf(node) : '', kind: kindOf(node) },
): SceneBox {
  const lines = fitName(words.name, size.width - PADDING, NAME_SIZE);
  const { badges, height } = badgeRows(node?.badges ?? [], size.width);
  const facts = fitFacts(words.facts, words.kind, { width: size.width, count: lines.length });
  const block = lines.length * NAME_LINE + facts.length * FACTS_LINE;
  // A little above the middle: there is room for a second line of what is wrong.
  const top = Math.max(PADDING_Y, Math.floor((size.height - height - block) * 0.4));
  const x = size.width / 2;
  return {
    path,
    ...at,
    ...size,
    name: words.name,
    lines: lines.map((text, i) => ({ text, x, y: top + i * NAME_LINE + 12 })),
    facts: facts.map((text, i) => ({ text, x, y: top + lines.length * NAME_LINE + 10 + i * FACTS_LINE })),
    about: words.facts,
    badges: badges.map((badge) => ({ ...badge, y: badge.y + size.height - height })),
    node,
    isChip: false,
  };
}

/** Of all chips. */
export const CHIP_HEIGHT = 24;

/** `Core switch ↑`: names a service that is drawn above, where it is not placed yet. */
export function chipFor(node: VisibleNode): SceneBox {
  const name = nameOf(node);
  const text = `${cutText(name, WIDEST, FACTS_SIZE)} ↑`;
  const width = 2 * Math.ceil((textWidth(text, FACTS_SIZE) + PADDING) / 2);
  return {
    path: node.path,
    x: 0,
    y: 0,
    width,
    height: CHIP_HEIGHT,
    name,
    lines: [{ text, x: width / 2, y: 16 }],
    facts: [],
    about: 'drawn above',
    badges: [],
    node: null,
    isChip: true,
  };
}

function kindOf(node: VisibleNode | null): string {
  return cleanText(node?.kind ?? '');
}

function factsOf(node: VisibleNode): string {
  const { environment, status, criticality, isBase, onRetired } = node;
  const retired = onRetired.map((path) => nameOf({ path, title: '' })).join(', ');
  const facts = [
    kindOf(node),
    environment === 'lab' ? 'lab' : '',
    status === 'planned' ? 'planned' : '',
    criticality === 'critical' ? 'critical' : '',
    isBase ? 'base' : '',
    retired === '' ? '' : `on retired ${retired}`,
  ];
  return facts.filter((fact) => fact !== '').join(FACT);
}
