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
  readonly facts: SceneText;
  /** The facts in full. */
  readonly about: string;
  readonly badges: readonly SceneBadge[];
  /** Null for a part of the base that is drawn elsewhere, or that a filter hides. */
  readonly node: VisibleNode | null;
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

const NARROWEST = 124;
const WIDEST = 188;
/** Between the border of a box and its words, on both sides together. */
const PADDING = 22;
const PADDING_Y = 9;
const NAME_SIZE = 13;
const NAME_LINE = 17;
const FACTS_SIZE = 11;
const FACTS_LINE = 15;
/** Letters that are not bold are narrower than those that are measured. */
const REGULAR = 0.92;

/** As wide as the longest name or fact needs, within bounds; as high as the one with most in it needs. */
export function boxSizes({ nodes, foundation }: VisibleGraph): BoxSize {
  const names = [...nodes.map(nameOf), ...foundation.map((path) => nameOf({ path, title: '' }))];
  const widest = Math.max(
    NARROWEST - PADDING,
    ...names.map((name) => textWidth(name, NAME_SIZE)),
    ...nodes.map((node) => textWidth(factsOf(node), FACTS_SIZE) * REGULAR),
  );
  // Even, so that the middle of a box is a whole number.
  const width = 2 * Math.ceil(Math.min(WIDEST, widest + PADDING) / 2);
  const lines = names.some((name) => textWidth(name, NAME_SIZE) > width - PADDING) ? 2 : 1;
  const rows = Math.max(0, ...nodes.map((node) => badgeRows(node.badges, width).height));
  return { width, height: 2 * PADDING_Y + lines * NAME_LINE + FACTS_LINE + rows };
}

/** @param corner where the places are told from. */
export function boxAt(node: VisibleNode, place: Point | undefined, corner: Point, size: BoxSize): SceneBox {
  return boxOf(node.path, node, { x: (place?.x ?? 0) + corner.x, y: (place?.y ?? 0) + corner.y }, size);
}

/** A box that stands for a part of the base; `facts` says where the service itself is. */
export function standInAt(path: string, name: string, facts: string, at: Point, size: BoxSize): SceneBox {
  return boxOf(path, null, at, size, { name, facts, kind: '' });
}

/** Words on the line of the facts, cut to what there is room for; those that may be cut first are at their beginning. */
export function fitFacts(words: string, { width }: BoxSize, first = ''): string {
  const room = (width - PADDING + 8) / REGULAR;
  const rest = words.slice(first.length);
  const short = cutText(first, room - textWidth(rest, FACTS_SIZE), FACTS_SIZE);
  return textWidth(words, FACTS_SIZE) <= room || short === '…' ? cutText(words, room, FACTS_SIZE) : short + rest;
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
  const block = lines.length * NAME_LINE + FACTS_LINE;
  const top = Math.round((size.height - height - block) / 2);
  const x = size.width / 2;
  return {
    path,
    ...at,
    ...size,
    name: words.name,
    lines: lines.map((text, i) => ({ text, x, y: top + i * NAME_LINE + 13 })),
    facts: { text: fitFacts(words.facts, size, words.kind), x, y: top + lines.length * NAME_LINE + 11 },
    about: words.facts,
    badges: badges.map((badge) => ({ ...badge, y: badge.y + size.height - height })),
    node,
  };
}

function kindOf(node: VisibleNode | null): string {
  return cleanText(node?.kind ?? '');
}

function factsOf(node: VisibleNode): string {
  const { environment, status, criticality, isBase } = node;
  const facts = [
    kindOf(node),
    environment === 'lab' ? 'lab' : '',
    status === 'planned' ? 'planned' : '',
    criticality === 'critical' ? 'critical' : '',
    isBase ? 'base' : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}
