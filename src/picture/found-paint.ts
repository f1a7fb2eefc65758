/** A picture in which something is searched for: what leads neither to nor from what was found steps back. */
import type { PicturePaint } from './paint';

/** @param found null: nothing is searched for. */
export function foundPaint(paint: PicturePaint, found: ReadonlySet<string> | null): PicturePaint {
  if (!found) return paint;
  return {
    ...paint,
    lineLook: (from, to) => {
      const look = paint.lineLook(from, to);
      return look === 'plain' && !found.has(from) && !found.has(to) ? 'faded' : look;
    },
  };
}
