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
/** A badge that has less room than this says nothing. */
const LEAST = 34;
const SIDE = 8;
const PADDING = 10;
/** Letters that are not bold are narrower than those that are measured. */
const REGULAR = 0.85;

/** In rows as wide as a box, each row in its middle: one by itself has the whole of it, of two the longer gives way. */
export function badgeRows(
  badges: readonly Badge[],
  boxWidth: number,
): { readonly badges: readonly SceneBadge[]; readonly height: number } {
  const room = boxWidth - 2 * SIDE;
  const rows: Pill[][] = [];
  let left = 0;
  for (const badge of badges) {
    const pill = pillOf(badge, room);
    const row = rows.at(-1);
    // Two in a row, cut if they must; more only where they have room as they are.
    if (!row || (row.length > 1 && pill.width > left) || (row.length === 1 && left < LEAST)) {
      rows.push([pill]);
      left = room - pill.width - GAP;
    } else {
      row.push(pill);
      if (pill.width > left) rows[rows.length - 1] = shared(row, room);
      left -= pill.width + GAP;
    }
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

interface Pill {
  readonly badge: Badge;
  readonly text: string;
  readonly width: number;
}

function pillOf(badge: Badge, most: number): Pill {
  const name = `→ ${cleanText(noteName(badge.to))}`;
  const text = cutText(name, (most - PADDING) / REGULAR, FONT_SIZE);
  return { badge, text, width: Math.min(most, Math.ceil(textWidth(text, FONT_SIZE) * REGULAR) + PADDING) };
}

/** Two that are too long together: what the shorter leaves is the other's, and half is each one's own. */
function shared(row: readonly Pill[], room: number): Pill[] {
  const half = Math.floor((room - GAP) / 2);
  const shortest = Math.min(half, ...row.map(({ width }) => width));
  return row.map(({ badge, width }) => pillOf(badge, width <= half ? width + 1 : room - GAP - shortest));
}
