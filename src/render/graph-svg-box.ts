import type { Point } from '../graph/layout-drawing';
import { noteName } from '../notes/note';
import { cleanText, cutText, textWidth } from '../picture/fit-text';
import type { DrawnService } from './drawing';
import { xmlText } from './graph-svg-text';

export const BOX_HEIGHT = 46;
const NARROWEST = 104;
const WIDEST = 184;
/** Between the border of a box and its words, on both sides together. */
const PADDING = 24;
const NAME_SIZE = 13;
const KIND_SIZE = 11;

/** All boxes are as wide as the longest name needs, within bounds. */
export function boxWidthOf(names: readonly string[]): number {
  const widest = names.reduce((most, name) => Math.max(most, textWidth(name, NAME_SIZE)), 0);
  // Even, so that the middle of a box is a whole number.
  return 2 * Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, widest + PADDING)) / 2);
}

/** The title, or the note's name where nothing of the title can be shown. */
export function nameOf({ path, title }: DrawnService): string {
  return cleanText(title) || cleanText(noteName(path)) || 'Without a name';
}

/** A box with its upper left corner there: the name, and in small print what it is. The full name shows on hovering. */
export function renderBox(service: DrawnService, { x, y }: Point, width: number): string {
  const { environment, status } = service;
  const isFaint = status === 'planned' || status === 'retired';
  const kind = [service.kind, environment === 'lab' ? 'lab' : undefined, isFaint ? status : undefined]
    .filter((word) => word !== undefined && cleanText(word) !== '')
    .join(' · ');
  const name = nameOf(service);
  const text = (words: string, look: 'name' | 'kind', size: number, baseline: number): string =>
    `<text class="${look}" x="${x + width / 2}" y="${y + baseline}">${xmlText(cutText(words, width - PADDING + 8, size))}</text>`;
  return [
    `<g class="box${environment === 'lab' ? ' lab' : ''}${isFaint ? ' faint' : ''}">`,
    `<title>${xmlText(kind === '' ? name : `${name} (${kind})`)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${BOX_HEIGHT}" rx="8"/>`,
    text(name, 'name', NAME_SIZE, kind === '' ? 28 : 21),
    ...(kind === '' ? [] : [text(kind, 'kind', KIND_SIZE, 36)]),
    '</g>',
  ].join('');
}
