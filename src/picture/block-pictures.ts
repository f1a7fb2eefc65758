/** The picture that a code block asks for. */
import { sentence } from '../briefing/sentence';
import { counted } from '../dates';
import type { Survey } from '../survey';
import type { FailurePicture } from './failure-picture';
import type { LeftOut } from './left-out';
import type { PictureOptions } from './picture-options';
import { type VisibleGraph, visibleGraph } from './visible-graph';

/** The part of the lab that the options choose, about one service or the whole of it. */
export function graphOptions(picture: PictureOptions, services: readonly string[]): PictureOptions {
  const [focus] = services;
  return focus === undefined ? picture : { ...picture, focus };
}

/** Only what failed, falls or works worse with it, and what is without backup or monitoring meanwhile; all, where that is asked for. */
export function impactOptions(picture: PictureOptions, failure: FailurePicture): PictureOptions {
  if (picture.showAll === true) return picture;
  const touched = [...failure.states].filter(([, states]) => !states.includes('untouched')).map(([path]) => path);
  return { ...picture, only: [...new Set([...failure.failed, ...touched])].sort() };
}

export function blockPicture(survey: Survey, options: PictureOptions): VisibleGraph {
  const visible = visibleGraph(survey.lab, options, survey.findings);
  return { ...visible, leftOut: visible.leftOut.map(untouchedWords) };
}

/** What is not among the services of a failure is not touched by it, and can be seen all the same. */
function untouchedWords(leftOut: LeftOut): LeftOut {
  if (leftOut.what !== 'only') return leftOut;
  const are = leftOut.count === 1 ? 'is' : 'are';
  return {
    ...leftOut,
    sentence: sentence`${counted(leftOut.count, 'service')} ${are} not touched, and not drawn.`,
    show: { only: undefined },
  };
}
