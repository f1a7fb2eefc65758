import { failurePaint, pairPaint, type PicturePaint, plainPaint, weakSpotPaint } from '../../picture/paint';
import type { Shown } from './graph-actions';
import { layersOn } from './weak-spots-panel';

/** How the picture looks: what is selected goes before a pair, a pair before weak spots. */
export function paintOf(shown: Shown): PicturePaint {
  const { visible, failure, pair } = shown;
  if (failure) return failurePaint(visible, failure);
  if (pair) return pairPaint(visible, pair);
  const layers = layersOn(shown);
  return layers.length > 0 ? weakSpotPaint(visible, layers) : plainPaint(visible);
}
