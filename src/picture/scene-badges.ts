/** The small signs at the bottom of a box for lines that are not drawn: `→ NAS`. */
import { noteName } from '../notes/note';
import { cleanText, cutText, textWidth } from './fit-text';
import type { Badge } from './visible-graph';

export interface SceneBadge {
  readonly badge: Badge;
  /** The upper left corner, told from that of the rows, later from that of the box. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

const FONT_SIZE = 10;
const HEIGHT = 15;
const GAP = 4;
const SIDE = 8;
const PADDING = 10;
/** Letters that are not bold are narrower than those that are measured. */
const REGULAR = 0.85;

/** In rows as wide as a box, each row in its middle; two have room in a row whatever they are called. */
export function badgeRows(
  badges: readonly Badge[],
  boxWidth: number,
): { readonly badges: readonly SceneBadge[]; readonly height: number } {
  const room = boxWidth - 2 * SIDE;
  const widest = Math.floor((room - GAP) / 2);
  const rows: { badge: Badge; text: string; width: number }[][] = [];
  let left = 0;
  for (const badge of badges) {
    const name = `→ ${cleanText(noteName(badge.to))}`;
    const text = cutText(name, (widest - PADDING) / REGULAR, FONT_SIZE);
    const width = Math.min(widest, Math.ceil(textWidth(text, FONT_SIZE) * REGULAR) + PADDING);
    if (rows.length === 0 || width > left) {
      rows.push([]);
      left = room;
    }
    rows.at(-1)?.push({ badge, text, width });
    left -= width + GAP;
  }
  return {
    badges: rows.flatMap((row, i) => {
      const total = row.reduce((sum, { width }) => sum + width + GAP, -GAP);
      let x = Math.round((boxWidth - total) / 2);
      return row.map(({ badge, text, width }): SceneBadge => {
        const placed = { badge, x, y: i * (HEIGHT + GAP), width, height: HEIGHT, text };
        x += width + GAP;
        return placed;
      });
    }),
    height: rows.length === 0 ? 0 : rows.length * (HEIGHT + GAP) + GAP,
  };
}
