/** Diagrams in the Mermaid that the app ships. All its traps are kept in this file. */
import { listed, mention, plainText } from '../briefing/sentence';
import { counted } from '../dates';
import type { Relation } from '../inventory/dependency-graph';
import type { Inventory } from '../inventory/inventory';
import { noteName } from '../notes/note';
import { plainLine } from '../notes/plain-line';
import type { Picture } from '../report/picture';
import type { Drawing, DrawingEdge } from './drawing';
import { noteLinks, noteLink } from './markdown';

/** Mermaid gives up at 500 edges, and is unreadable long before. */
export const MOST_EDGES = 400;
/** And draws no longer text. */
export const MERMAID_MOST_LETTERS = 50_000;
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
    services: picture.services.flatMap(({ path }) => inventory.serviceAt(path) ?? []),
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
  const diagram = mermaidLines(drawing, (path) => marked.get(path) ?? 'none');
  return [words.join(' '), legend(picture), '', '```mermaid', ...diagram, '```'];
}

/** How to read the lines that are drawn. */
function legend({ edges }: Picture): string {
  const isDrawn = (relation: Relation): boolean => edges.some((edge) => edge.relation === relation);
  const dotted = isDrawn('uses') ? ', a dotted one to what it can do without' : '';
  const headless = isDrawn('replica') ? ', a line without a head to a member of a group' : '';
  return `An arrow goes to what a service stands on${dotted}${headless}.`;
}

/** The whole graph as a Mermaid diagram; a cut is said in a comment at its end. */
export function renderMermaid(drawing: Drawing): string {
  return `${mermaidLines(drawing, () => 'none').join('\n')}\n`;
}

function mermaidLines(drawing: Drawing, markOf: (path: string) => 'centre' | 'finding' | 'none'): readonly string[] {
  // Ids are made up: a name like `end`, or one that begins with `o` or `x`, would be read as syntax.
  const ids = new Map(drawing.services.map(({ path }, index) => [path, `n${index + 1}`]));
  const edges = arrowsOf(drawing.edges, ids);
  const marked = (mark: string): readonly string[] =>
    drawing.services.filter(({ path }) => markOf(path) === mark).map(({ path }) => ids.get(path) ?? '');
  const classes = ['centre', 'finding'].flatMap((mark) =>
    marked(mark).length > 0 ? [`  class ${marked(mark).join(',')} ${mark}`] : [],
  );
  return [
    // To the right: what stands on one thing is stacked, not side by side, so that the text stays readable in a note's width.
    '%%{init: {"flowchart": {"nodeSpacing": 30}}}%%',
    'flowchart LR',
    ...drawing.services.map(
      ({ path, environment }) =>
        `  ${ids.get(path) ?? ''}${environment === 'lab' ? `(["${label(path)}"])` : `["${label(path)}"]`}`,
    ),
    ...edges.slice(0, MOST_EDGES).map((edge) => `  ${edge}`),
    ...(edges.length > MOST_EDGES
      ? [`  %% ${edges.length - MOST_EDGES} of ${edges.length} edges are left out: Mermaid draws at most 500`]
      : []),
    ...(drawing.services.length > 0 ? [`  class ${[...ids.values()].join(',')} internal-link`] : []),
    '  classDef centre stroke:#e5484d,stroke-width:4px',
    '  classDef finding stroke:#e5484d,stroke-width:2px,stroke-dasharray:4 2',
    ...classes,
    ...commentLines(drawing).map((line) => `  ${line}`),
  ];
}

/** One arrow for each pair and look, though a page may name the other several times. */
function arrowsOf(edges: readonly DrawingEdge[], ids: ReadonlyMap<string, string>): readonly string[] {
  const replicas = new Set(
    edges
      .filter(({ relation, through = [] }) => relation === 'replica' && through.length === 0)
      .map(({ from, to }) => `${from}\n${to}`),
  );
  const arrows = edges.flatMap(({ from, to, relation, through = [] }) => {
    const [start, end] = [ids.get(from), ids.get(to)];
    // Replicas that list each other are one line.
    const isDrawnTheOtherWay =
      relation === 'replica' && through.length === 0 && from > to && replicas.has(`${to}\n${from}`);
    return start === undefined || end === undefined || isDrawnTheOtherWay
      ? []
      : [`${start} ${through.length > 0 ? arrowOver(relation, through) : ARROWS[relation]} ${end}`];
  });
  return [...new Set(arrows)];
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
function commentLines({ foundation = [], leftOut = [] }: Drawing): readonly string[] {
  const base = foundation.length > 0 ? [`Everything stands on: ${plainText(listed(foundation.map(mention), 12))}`] : [];
  return [...base, ...leftOut.map(plainText)].map(
    (text) => `%% ${plainLine(text.replace(/%+/g, '%').replace(/[{}`]/g, "'"))}`,
  );
}

/** A title inside a quoted label. `#` begins an entity; quotes, angle brackets and backticks would end or change the label. */
function label(path: string): string {
  // An empty label is a syntax error.
  const title = plainLine(noteName(path)) || 'Untitled';
  const short = title.length > 40 ? `${title.slice(0, 39)}…` : title;
  return short.replace(/[#"<>`\\&;{}[\]()|]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
