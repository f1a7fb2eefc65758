/** Diagrams in the Mermaid that the app ships. All its traps are kept in this file. */
import { listed, mention, plainText } from '../briefing/sentence';
import { counted } from '../dates';
import type { Relation } from '../inventory/dependency-graph';
import type { Inventory } from '../inventory/inventory';
import { plainLine } from '../notes/plain-line';
import type { Picture } from '../report/picture';
import type { Drawing, DrawingEdge } from './drawing';
import { emptyWords } from './drawing-words';
import { isIdle, mermaidClasses } from './graph-mermaid-classes';
import { label } from './graph-mermaid-label';
import { noteLinks, noteLink } from './markdown';

/** Mermaid gives up at 500 arrows, and is unreadable long before. */
const MOST_ARROWS = 400;
/** And draws no longer text. */
const MOST_LETTERS = 50_000;
const MOST_OVER = 2;
const ARROWS: Readonly<Record<Relation, string>> = {
  runs_on: '-->',
  depends_on: '-->',
  data_on: '-->',
  foundation: '-->',
  uses: '-.->',
  replica: '---',
  backup_to: '-. backup .->',
  monitored_by: '-. watched by .->',
};

/** A picture with its explanation in words, so that it reads where Mermaid is not drawn. */
export function renderPicture(picture: Picture, inventory: Inventory): readonly string[] {
  const drawing: Drawing = {
    // Without what is planned: dashed means something else here.
    services: picture.services.flatMap(({ path }) => {
      const service = inventory.serviceAt(path);
      return service ? [{ path, title: service.title, environment: service.environment }] : [];
    }),
    edges: picture.edges,
  };
  const marked = new Map(picture.services.map(({ path, mark }) => [path, mark]));
  const others = picture.services.filter(({ mark }) => mark === 'finding').map(({ path }) => path);
  const below = [...new Set(picture.edges.filter((edge) => edge.from === picture.centre).map((edge) => edge.to))];
  const above = [...new Set(picture.edges.filter((edge) => edge.to === picture.centre).map((edge) => edge.from))];
  const words = [
    `Around ${noteLink(picture.centre)} (thick frame).`,
    ...(below.length > 0 ? [`It stands on ${noteLinks(below, 8)}.`] : []),
    ...(above.length > 0 ? [`On it stand ${noteLinks(above, 8)}.`] : []),
    ...(others.length > 0 ? [`In the same finding (dashed): ${noteLinks(others, 8)}.`] : []),
    ...(picture.leftOut > 0 ? [`Not drawn: ${counted(picture.leftOut, 'service')} next to these.`] : []),
  ];
  const diagram = mermaidLines(drawing, cutArrows(drawing), (path) => marked.get(path) ?? 'none');
  return [words.join(' '), legend(picture), '', '```mermaid', ...diagram, '```'];
}

/** How to read the lines that are drawn. */
function legend({ edges }: Picture): string {
  const isDrawn = (relation: Relation): boolean => edges.some((edge) => edge.relation === relation);
  const dotted = isDrawn('uses') ? ', a dotted one to what it can do without' : '';
  const headless = isDrawn('replica') ? ', a line without a head to a member of a group' : '';
  return `An arrow goes to what a service stands on${dotted}${headless}.`;
}

export interface MermaidDiagram {
  readonly text: string;
  /** Between two services, one in each direction, that are drawn. */
  readonly lines: number;
  /** What Mermaid does not draw of it, a sentence each. */
  readonly notDrawn: readonly string[];
}

/** The whole graph as a Mermaid diagram; a cut is said in a comment, too. */
export function mermaidOf(drawing: Drawing): MermaidDiagram {
  const arrows = cutArrows(drawing);
  const text = `${mermaidLines(drawing, arrows, () => 'none').join('\n')}\n`;
  const isLong = text.length > MOST_LETTERS;
  const long = 'Mermaid draws no diagram of more than 50,000 letters, and this one has more: narrow it first.';
  return { text, lines: arrows.lines, notDrawn: [...cutWords(arrows), ...(isLong ? [long] : [])] };
}

/** The text alone. */
export function renderMermaid(drawing: Drawing): string {
  return mermaidOf(drawing).text;
}

function mermaidLines(
  drawing: Drawing,
  arrows: Arrows,
  markOf: (path: string) => 'centre' | 'finding' | 'none',
): readonly string[] {
  const { ids } = arrows;
  const empty = emptyWords(drawing);
  return [
    // To the right: what stands on one thing is stacked, not side by side, so that the text stays readable in a note's width.
    '%%{init: {"flowchart": {"nodeSpacing": 30}}}%%',
    'flowchart LR',
    ...drawing.services.map(
      ({ path, environment }) =>
        `  ${ids.get(path) ?? ''}${environment === 'lab' ? `(["${label(path)}"])` : `["${label(path)}"]`}`,
    ),
    ...(empty === null ? [] : [`  empty["${empty}"]`]),
    ...arrows.texts.map((arrow) => `  ${arrow}`),
    ...cutWords(arrows).map((words) => `  %% ${words}`),
    ...mermaidClasses(drawing.services, ids, markOf),
    ...commentLines(drawing).map((line) => `  ${line}`),
  ];
}

/** The lines that are drawn, as arrows. */
interface Arrows {
  /** Made up: a name like `end`, or one that begins with `o` or `x`, would be read as syntax. */
  readonly ids: ReadonlyMap<string, string>;
  readonly texts: readonly string[];
  /** One line may be several arrows. */
  readonly lines: number;
  readonly allLines: number;
}

/** Cut where it would be too many, but no line in half. */
function cutArrows({ services, edges }: Drawing): Arrows {
  const ids = new Map(services.map(({ path }, index) => [path, `n${index + 1}`]));
  const all = arrowsOf(edges, ids);
  let count = 0;
  const first = all.findIndex((arrows) => (count += arrows.length) > MOST_ARROWS);
  const drawn = first === -1 ? all : all.slice(0, first);
  return { ids, texts: drawn.flat(), lines: drawn.length, allLines: all.length };
}

function cutWords({ lines, allLines }: Arrows): readonly string[] {
  if (lines === allLines) return [];
  return [
    `${allLines - lines} of ${allLines} lines are left out: this diagram has ${MOST_ARROWS} at most, as Mermaid gives up at 500.`,
  ];
}

/** For each line one arrow for each look, though a page may name the other several times. */
function arrowsOf(edges: readonly DrawingEdge[], ids: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const replicas = new Set(
    edges
      .filter(({ relation, through = [] }) => relation === 'replica' && through.length === 0)
      .map(({ from, to }) => `${from}\n${to}`),
  );
  const lines = new Map<string, Set<string>>();
  for (const { from, to, relation, through = [] } of edges) {
    const [start, end] = [ids.get(from), ids.get(to)];
    // Replicas that list each other are one line.
    const isDrawnTheOtherWay =
      relation === 'replica' && through.length === 0 && from > to && replicas.has(`${to}\n${from}`);
    if (start === undefined || end === undefined || isDrawnTheOtherWay) continue;
    const line = lines.get(`${start} ${end}`) ?? new Set();
    line.add(`${start} ${through.length > 0 ? arrowOver(relation, through) : ARROWS[relation]} ${end}`);
    lines.set(`${start} ${end}`, line);
  }
  return [...lines.values()].map((line) => [...line]);
}

const WORDS_OVER: Readonly<Partial<Record<Relation, string>>> = {
  uses: 'uses, ',
  replica: 'replica, ',
  backup_to: 'backup, ',
  monitored_by: 'watched, ',
};

/** What no note says is dotted, and names the services that it leads over. */
function arrowOver(relation: Relation, through: readonly string[]): string {
  const names = through.slice(0, MOST_OVER).map(label).join(', ');
  const more = through.length > MOST_OVER ? ` and ${through.length - MOST_OVER} more` : '';
  return `${relation === 'replica' ? '-.-' : '-.->'}|"${WORDS_OVER[relation] ?? ''}over ${names}${more}"|`;
}

/** What is not drawn, in comments: names in them must begin no directive, and end no block of code around the diagram. */
function commentLines({ services, foundation = [], leftOut = [] }: Drawing): readonly string[] {
  const idle = services.some(isIdle) ? ['Dashed: planned or retired.'] : [];
  const base = foundation.length > 0 ? [`Everything stands on: ${plainText(listed(foundation.map(mention), 12))}`] : [];
  return [...idle, ...base, ...leftOut.map(plainText)].map(
    (text) => `%% ${plainLine(text.replace(/%+/g, '%').replace(/[{}`]/g, "'"))}`,
  );
}
