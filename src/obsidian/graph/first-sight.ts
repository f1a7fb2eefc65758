/** Where a picture is looked at first: all of it where it can be read like that, else where most of what matters is. */
import { type Camera, centred, fitted, type Place, type Room, type Size, UNMOVED } from './camera';

/** A box that may be seen first; the more it weighs the likelier. */
export interface Sight extends Place, Size {
  readonly weight: number;
}

/** Between the edge of the room and that of the picture. */
const MARGIN = 8;
/** Windows are tried around so many boxes at most. */
const MOST_TRIED = 200;

/** @param least the smallest scale at which names can be read. */
export function firstSight(picture: Size, room: Room, sights: readonly Sight[], least: number): Camera {
  const all = fitted(picture, room);
  if (all.scale >= least || sights.length === 0) return all;
  const step = Math.ceil(sights.length / MOST_TRIED);
  // What does not matter counts too, but no window is tried around it.
  const heaviest = Math.max(...sights.map(({ weight }) => weight));
  const around = sights.filter((sight, i) => sight.weight === heaviest && i % step === 0);
  const tried = (around.length > 0 ? around : sights).map((sight) =>
    within(centred({ ...UNMOVED, scale: least }, sight, room, least), picture, room),
  );
  const weights = tried.map((camera) => weightIn(camera, room, sights));
  return tried[weights.indexOf(Math.max(...weights))] ?? all;
}

/** No room is left empty beside a picture that could fill it. */
function within(camera: Camera, picture: Size, { width, height, corner }: Room): Camera {
  const place = (at: number, length: number, space: number): number => {
    const free = space - 2 * MARGIN;
    if (length <= free) return Math.round((space - length) / 2);
    return Math.min(MARGIN, Math.max(space - MARGIN - length, at));
  };
  const { scale } = camera;
  return {
    scale,
    x: place(camera.x, picture.width * scale, width - corner),
    y: place(camera.y, picture.height * scale, height),
  };
}

/** Of the boxes that are seen whole. */
function weightIn({ x, y, scale }: Camera, { width, height, corner }: Room, sights: readonly Sight[]): number {
  let sum = 0;
  for (const sight of sights) {
    const [left, top] = [x + sight.x * scale, y + sight.y * scale];
    const isIn =
      left >= 0 && top >= 0 && left + sight.width * scale <= width - corner && top + sight.height * scale <= height;
    if (isIn) sum += sight.weight;
  }
  return sum;
}
