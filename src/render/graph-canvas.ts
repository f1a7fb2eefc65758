/** The graph as a JSON Canvas 1.0 file, which Obsidian opens and a person can go on arranging. */
import { listed, mention, plainText } from '../briefing/sentence';
import type { Point } from '../graph/layout-drawing';
import { plainLine } from '../notes/plain-line';
import type { Drawing } from './drawing';
import { type DrawnLine, type DrawnRelation, type LaidOutDrawing, layOutDrawing } from './drawing-layout';
import { emptyWords, loopSentences } from './drawing-words';
import { noteLinks } from './markdown';
import { sentenceMarkdown } from './sentence-markdown';

/** A card shows the beginning of its note, with the note's name above it. */
const SIZES = { width: 260, height: 100, gapX: 60, gapY: 120 };
const WORDS_HEIGHT = 80;
const LINE_HEIGHT = 28;
/** About as many letters stand on a line of the card with words. */
const LETTERS = 60;

/** The canvas knows no dashes: what is not plainly needed to run has a colour and says what it is. */
const LOOKS: Readonly<Record<DrawnRelation, { readonly label?: string; readonly color?: string }>> = {
  runs_on: {},
  depends_on: {},
  data_on: {},
  uses: { label: 'uses', color: '3' },
  replica: { label: 'replica', color: '6' },
  backup_to: { label: 'backup to', color: '5' },
  monitored_by: { label: 'monitored by', color: '4' },
};
/** Of the cards of the lab, as their notes may not show that on the canvas. */
const LAB_COLOR = '2';

/** One card for each note, in the order of the paths; the same drawing gives the same ids, so that a canvas made anew differs little. */
export function renderCanvas(drawing: Drawing): string {
  const laidOut = layOutDrawing(drawing, SIZES);
  const { layout, lines } = laidOut;
  const labs = new Set(drawing.services.filter(({ environment }) => environment === 'lab').map(({ path }) => path));
  const idOf = idGiver();
  const ids = new Map([...layout.places.keys()].map((path) => [path, idOf(path)]));
  const cards = [...layout.places].map(([path, { x, y }]) => ({
    id: ids.get(path),
    type: 'file',
    file: path,
    x,
    y,
    width: SIZES.width,
    height: SIZES.height,
    ...(labs.has(path) ? { color: LAB_COLOR } : {}),
  }));
  const paragraphs = wordsOf(drawing, laidOut);
  const words = paragraphs.join('\n\n');
  const note = {
    id: idOf('words'),
    type: 'text',
    text: words,
    x: 0,
    y: cards.length === 0 ? 0 : layout.height + SIZES.gapY / 2,
    width: Math.max(2 * SIZES.width, Math.min(layout.width, 4 * SIZES.width)),
    height: heightOf(paragraphs),
  };
  const edges = lines.map((line) => ({
    id: idOf(`${line.relation} ${line.from} ${line.to}`),
    fromNode: ids.get(line.from),
    fromSide: sideOf(line.points[0], line.points.at(-1)),
    toNode: ids.get(line.to),
    toSide: sideOf(line.points.at(-1), line.points[0]),
    ...lookOf(line),
  }));
  return canvasFile([...cards, ...(words === '' ? [] : [note])], edges);
}

function wordsOf(drawing: Drawing, { foundation, loops }: LaidOutDrawing): readonly string[] {
  const empty = emptyWords(drawing);
  return [
    ...(empty === null ? [] : [empty]),
    ...(foundation.length > 0 ? [`Everything stands on: ${noteLinks(foundation, foundation.length)}`] : []),
    ...[...loopSentences(loops), ...(drawing.leftOut ?? [])].map(sentenceMarkdown),
  ];
}

function heightOf(paragraphs: readonly string[]): number {
  const lines = paragraphs.reduce((sum, text) => sum + Math.ceil(text.length / LETTERS) + 1, 0);
  return Math.max(WORDS_HEIGHT, lines * LINE_HEIGHT);
}

/** What no note says names the services that it leads over. */
function lookOf({ relation, through = [] }: DrawnLine): { readonly label?: string; readonly color?: string } {
  const look = LOOKS[relation];
  if (through.length === 0) return look;
  const over = `over ${plainText(listed(through.map(mention)))}`;
  return { ...look, label: plainLine(look.label === undefined ? over : `${look.label}, ${over}`) };
}

/** The side of the box at `here` that looks to the box at `there`. */
function sideOf(here: Point | undefined, there: Point | undefined): 'top' | 'bottom' {
  return (here?.y ?? 0) < (there?.y ?? 0) ? 'bottom' : 'top';
}

/** As Obsidian writes it, an entry a line: what changed shows in a comparison of two versions. */
function canvasFile(nodes: readonly object[], edges: readonly object[]): string {
  const list = (entries: readonly object[]): string =>
    entries.length === 0 ? '[]' : `[\n${entries.map((entry) => `\t\t${JSON.stringify(entry)}`).join(',\n')}\n\t]`;
  return `{\n\t"nodes":${list(nodes)},\n\t"edges":${list(edges)}\n}\n`;
}

/** 16 hexadecimal digits made of a text, as Obsidian's ids look; a text that would get a taken one gets another. */
function idGiver(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    let id = hash(text);
    for (let turn = 1; taken.has(id); turn += 1) id = hash(`${turn} ${text}`);
    taken.add(id);
    return id;
  };
}

/** FNV-1a (Fowler, Noll and Vo, 1991) in 64 bits, over UTF-16 code units. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
