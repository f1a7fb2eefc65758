/** What stands under the picture: what its lines and boxes mean, and what everything stands on. */
import { textWidth, wrapText } from '../picture/fit-text';
import type { DrawnService } from './drawing';
import type { DrawnRelation } from './drawing-layout';
import { className, LINE_LOOKS } from './graph-svg-style';
import { xmlText } from './graph-svg-text';

/** Where the legend begins, and how wide it may be. */
export interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Legend {
  readonly elements: readonly string[];
  readonly height: number;
}

interface Sample {
  readonly words: string;
  /** The sample at 0, 0 as its middle on the left. */
  readonly draw: (x: number, y: number) => string;
}

const FONT_SIZE = 12;
const LINE_HEIGHT = 22;
const SAMPLE_WIDTH = 34;
/** Between a sample and its words, and between two entries. */
const NEAR = 8;
const APART = 22;
/** Regular letters are narrower than the bold ones that are measured. */
const REGULAR = 0.9;

/** What is to be explained. */
export interface LegendOf {
  readonly relations: readonly DrawnRelation[];
  readonly services: readonly DrawnService[];
  /** Whether a line leads over services that are not drawn. */
  readonly isOver: boolean;
  readonly sentences: readonly string[];
}

export function renderLegend(
  { relations, services, isOver, sentences }: LegendOf,
  { x, y, width }: LegendPlace,
): Legend {
  const elements: string[] = [];
  const cursor = { x, y };
  for (const { words, draw } of [
    ...relations.map(lineSample),
    ...(isOver ? relations.slice(0, 1).map(overSample) : []),
    ...boxSamples(services),
  ]) {
    const length = SAMPLE_WIDTH + NEAR + textWidth(words, FONT_SIZE) * REGULAR;
    if (cursor.x > x && cursor.x + length > x + width) Object.assign(cursor, { x, y: cursor.y + LINE_HEIGHT });
    elements.push(draw(cursor.x, cursor.y), wordsAt(cursor.x + SAMPLE_WIDTH + NEAR, cursor.y, words));
    cursor.x += Math.ceil(length) + APART;
  }
  if (cursor.x > x) cursor.y += LINE_HEIGHT;
  for (const line of sentences.flatMap((text) => wrapText(text, width, FONT_SIZE))) {
    elements.push(wordsAt(x, cursor.y, line));
    cursor.y += LINE_HEIGHT;
  }
  return { elements, height: cursor.y - y };
}

function wordsAt(x: number, y: number, words: string): string {
  return `<text class="words" x="${x}" y="${y + 4}">${xmlText(words)}</text>`;
}

function lineSample(relation: DrawnRelation): Sample {
  const name = className(relation);
  return {
    words: LINE_LOOKS[relation].name,
    draw: (x, y) => `<path class="line ${name}" marker-end="url(#${name}-head)" d="M${x} ${y}H${x + SAMPLE_WIDTH}"/>`,
  };
}

function overSample(relation: DrawnRelation): Sample {
  const name = className(relation);
  return {
    words: 'pale: over services that are not drawn',
    draw: (x, y) => `<path class="line ${name} over" d="M${x} ${y}H${x + SAMPLE_WIDTH}"/>`,
  };
}

/** Only where there is something to be told apart. */
function boxSamples(services: readonly DrawnService[]): readonly Sample[] {
  const hasLab = services.some(({ environment }) => environment === 'lab');
  const isFaint = services.some(({ status }) => status === 'planned' || status === 'retired');
  return [
    ...(hasLab ? [boxSample('box', 'production'), boxSample('box lab', 'lab')] : []),
    ...(isFaint ? [boxSample('box faint', 'planned or retired')] : []),
  ];
}

function boxSample(classes: string, words: string): Sample {
  return {
    words,
    draw: (x, y) =>
      `<g class="${classes}"><rect x="${x + 4}" y="${y - 7}" width="${SAMPLE_WIDTH - 4}" height="14" rx="4"/></g>`,
  };
}
