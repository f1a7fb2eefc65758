import { plainText, type Sentence } from '../briefing/sentence';
import type { PictureOptions } from './picture-options';

export type LeftOutThing =
  | 'only'
  | 'retired'
  | 'focus'
  | 'environment'
  | 'kinds'
  | 'criticalities'
  | 'states'
  | 'search'
  | 'foundation'
  | 'implied'
  | 'hub'
  | 'through'
  | 'unresolved';

/** Something that is not in the picture as the notes have it: it is said, with the way to see it. */
export interface LeftOut {
  readonly what: LeftOutThing;
  /** Services from `only` to `search`, else lines; of `unresolved` links. */
  readonly count: number;
  readonly sentence: Sentence;
  /** The hub. */
  readonly path?: string;
  /** What to change in the options to see it; null where there is no such option. */
  readonly show: PictureOptions | null;
}

/** Whether lines are not drawn that are all drawn with `showAll`. */
export function foldsLines(leftOut: readonly LeftOut[], isSimplified: boolean): boolean {
  return isSimplified && leftOut.some(({ what }) => what === 'implied' || what === 'hub');
}

/** All that is left out as one text. */
export function leftOutText(leftOut: readonly LeftOut[]): string {
  return leftOut.map(({ sentence }) => plainText(sentence)).join(' ');
}
