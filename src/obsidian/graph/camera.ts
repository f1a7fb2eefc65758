/** Which part of a picture is seen, and how large. Numbers alone. */
export interface Camera {
  /** Where the upper left corner of the picture is on the screen. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The room that a picture has, with something in its upper right corner that is not to cover it. */
export interface Room extends Size {
  readonly corner: number;
}

export const UNMOVED: Camera = { x: 0, y: 0, scale: 1 };

const LARGEST = 3;
const SMALLEST = 0.2;
/** Between the picture and the edges of the room, where it is fitted. */
const MARGIN = 8;
/** Of a picture that is moved away so much stays in sight. */
const STAYS = 48;

/** All of the picture in the middle of the room; what is small is not enlarged. */
export function fitted(picture: Size, { width, height, corner }: Room): Camera {
  const free = width - corner - MARGIN;
  const scale = Math.min(1, (free - MARGIN) / picture.width, (height - 2 * MARGIN) / picture.height);
  // An empty picture, or a room without room.
  if (!Number.isFinite(scale) || scale <= 0) return UNMOVED;
  return {
    x: Math.round(Math.min((width - picture.width * scale) / 2, free - picture.width * scale)),
    y: Math.round((height - picture.height * scale) / 2),
    scale,
  };
}

/** The middle of a box in the middle of the room, at this scale or the present one, whichever is larger. */
export function centred(camera: Camera, box: Place & Size, { width, height }: Size, least: number): Camera {
  const scale = Math.max(camera.scale, least);
  return {
    x: Math.round(width / 2 - (box.x + box.width / 2) * scale),
    y: Math.round(height / 2 - (box.y + box.height / 2) * scale),
    scale,
  };
}

/** What is at the point stays there. The whole of a large picture can always be seen. */
export function zoomed(camera: Camera, at: Place, factor: number, picture: Size, room: Room): Camera {
  const least = Math.min(SMALLEST, fitted(picture, room).scale);
  const scale = Math.min(LARGEST, Math.max(least, camera.scale * factor));
  const by = scale / camera.scale;
  return { x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by, scale };
}

/** Moved on the screen, though never so far that nothing is seen. */
export function moved(camera: Camera, by: Place, picture: Size, room: Size): Camera {
  const within = (at: number, length: number, space: number): number =>
    Math.max(STAYS - length * camera.scale, Math.min(space - STAYS, at));
  return {
    ...camera,
    x: within(camera.x + by.x, picture.width, room.width),
    y: within(camera.y + by.y, picture.height, room.height),
  };
}

/** Moved no farther than it takes to see a box; a box in sight moves nothing. */
export function showing(camera: Camera, box: Place & Size, room: Size): Camera {
  const shift = (start: number, length: number, space: number): number => {
    const [before, after] = [start - STAYS / 2, start + length + STAYS / 2];
    if (before < 0) return -before;
    return after > space ? Math.max(space - after, -before) : 0;
  };
  const { x, y, scale } = camera;
  return {
    scale,
    x: x + shift(x + box.x * scale, box.width * scale, room.width),
    y: y + shift(y + box.y * scale, box.height * scale, room.height),
  };
}
