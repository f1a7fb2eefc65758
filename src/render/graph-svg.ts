/** The graph as a picture that stands by itself: one file without scripts, fonts or links, for light and dark screens. */
import { plainText } from '../briefing/sentence';
import { counted } from '../dates';
import type { Point } from '../graph/layout-drawing';
import { noteName } from '../notes/note';
import type { Drawing } from './drawing';
import { type DrawnLine, type DrawnRelation, layOutDrawing } from './drawing-layout';
import { countLines, emptyWords, loopSentences } from './drawing-words';
import { boxWidthOf, BOX_HEIGHT, nameOf, renderBox } from './graph-svg-box';
import { renderLegend } from './graph-svg-legend';
import { className, LINE_LOOKS, RELATIONS, styleSheet } from './graph-svg-style';
import { xmlText } from './graph-svg-text';

const MARGIN = 24;
const GAP_X = 24;
const GAP_Y = 54;
/** Between the picture and the legend. */
const GAP_LEGEND = 34;
/** Between two lines that join the same two services. */
const LANE = 6;
/** So that the legend has room under a small picture. */
const NARROWEST = 400;
/** Where there is nothing but words. */
const WORDS_WIDTH = 480;

interface SvgFile {
  readonly width: number;
  readonly height: number;
  readonly description: string;
  readonly relations: readonly DrawnRelation[];
  readonly isOver: boolean;
  readonly body: readonly string[];
}

/** A whole SVG file. Everything that comes from notes is untrusted, and escaped. */
export function renderSvg(drawing: Drawing): string {
  if (drawing.services.length === 0) return renderEmpty(drawing);
  const services = [...drawing.services].sort((a, b) => (a.path < b.path ? -1 : 1));
  const names = new Map(services.map((service) => [service.path, nameOf(service)]));
  const boxWidth = boxWidthOf([...names.values()]);
  const sizes = { width: boxWidth, height: BOX_HEIGHT, gapX: GAP_X, gapY: GAP_Y };
  const { layout, lines, foundation, loops } = layOutDrawing(drawing, sizes);
  const relations = RELATIONS.filter((relation) => lines.some((line) => line.relation === relation));
  const width = Math.max(NARROWEST, layout.width);
  const sentences = [
    ...foundationSentence(foundation.map((path) => names.get(path) ?? noteName(path))),
    ...[...loopSentences(loops), ...(drawing.leftOut ?? [])].map(plainText),
  ];
  const isOver = lines.some(({ through = [] }) => through.length > 0);
  const place = { x: MARGIN, y: MARGIN + layout.height + GAP_LEGEND, width };
  const legend = renderLegend({ relations, services, isOver, sentences }, place);
  const shift = { x: MARGIN + Math.round((width - layout.width) / 2), y: MARGIN };
  return svgFile({
    width: width + 2 * MARGIN,
    height: layout.height + GAP_LEGEND + legend.height + 2 * MARGIN - 10,
    description: [`${counted(services.length, 'service')}, ${counted(countLines(lines), 'line')}.`, ...sentences]
      .map((text) => (text.endsWith('.') ? text : `${text}.`))
      .join(' '),
    relations,
    isOver,
    body: [
      // What matters most is drawn last, so that it lies on top.
      ...[...relations]
        .reverse()
        .flatMap((relation) => lines.filter((line) => line.relation === relation))
        .map((line) => renderLine(line, shift, names)),
      ...services.map((service) => renderBox(service, moved(layout.places.get(service.path), shift), boxWidth)),
      ...legend.elements,
    ],
  });
}

function renderEmpty(drawing: Drawing): string {
  const empty = emptyWords(drawing);
  const sentences = [...(empty === null ? [] : [empty]), ...(drawing.leftOut ?? []).map(plainText)];
  const place = { x: MARGIN, y: MARGIN + 8, width: WORDS_WIDTH };
  const { elements, height } = renderLegend({ relations: [], services: [], isOver: false, sentences }, place);
  const size = { width: WORDS_WIDTH + 2 * MARGIN, height: height + 2 * MARGIN };
  return svgFile({ ...size, description: sentences.join(' '), relations: [], isOver: false, body: elements });
}

function svgFile({ width, height, description, relations, isOver, body }: SvgFile): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">What stands on what</title>',
    `<desc id="desc">${xmlText(`What others stand on is at the bottom. ${description}`)}</desc>`,
    `<style>\n${styleSheet(relations, isOver)}\n</style>`,
    ...(relations.length > 0 ? [`<defs>${relations.map(arrowHead).join('')}</defs>`] : []),
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...body,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function arrowHead(relation: DrawnRelation): string {
  const name = className(relation);
  return `<marker id="${name}-head" class="${name}-head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .8L8 4L0 7.2Z"/></marker>`;
}

/** Straight down past a row, in a bow from row to row. */
function renderLine(line: DrawnLine, shift: Point, names: ReadonlyMap<string, string>): string {
  const aside = { x: shift.x + (line.lane - (line.lanes - 1) / 2) * LANE, y: shift.y };
  const way = line.points.map((point) => moved(point, aside));
  const pieces = way.slice(1).map((point, i) => {
    const before = way[i] ?? point;
    if (before.x === point.x) return `V${point.y}`;
    const middle = (before.y + point.y) / 2;
    return `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
  });
  const start = way[0] ?? aside;
  const { verb } = LINE_LOOKS[line.relation];
  const { through = [] } = line;
  const over = through.length === 0 ? '' : `, over ${through.map(noteName).join(', ')}`;
  const title = `${names.get(line.from) ?? ''} ${verb} ${names.get(line.to) ?? ''}${over}`;
  const name = className(line.relation);
  return `<path class="line ${name}${over === '' ? '' : ' over'}" marker-end="url(#${name}-head)" d="M${start.x} ${start.y}${pieces.join('')}"><title>${xmlText(title)}</title></path>`;
}

function foundationSentence(names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`Everything stands on: ${names.join(', ')}`] : [];
}

function moved(point: Point | undefined, by: Point): Point {
  return { x: (point?.x ?? 0) + by.x, y: (point?.y ?? 0) + by.y };
}
