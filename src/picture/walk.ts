/** Where an arrow key leads from one service of a picture to another. */
import type { Scene } from './scene';
import type { SceneBox } from './scene-box';

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * Down to what the service stands on, up to what stands on it: of several the nearest. Down from where no line leads to what
 * everything stands on. Left and right along the row, and from its end to the next one, so that every service is reached.
 * Null where there is nothing.
 */
export function walk(scene: Scene, path: string, step: Step): string | null {
  const boxes = drawnBoxes(scene);
  const here = boxes.find((box) => box.path === path);
  if (!here) return boxes[0]?.path ?? null;
  if (step === 'up' || step === 'down') return nearestOf(endsOf(scene, boxes, here, step), here)?.path ?? null;
  const steps = { left: boxes.indexOf(here) - 1, right: boxes.indexOf(here) + 1, first: 0, last: boxes.length - 1 };
  return boxes[steps[step]]?.path ?? null;
}

/** In reading order: the box of each service itself, without what only stands for one. */
export function drawnBoxes({ boxes, base }: Scene): readonly SceneBox[] {
  return [...boxes, ...(base?.boxes.filter(({ node }) => node !== null) ?? [])].sort((a, b) => a.y - b.y || a.x - b.x);
}

function endsOf(scene: Scene, boxes: readonly SceneBox[], here: SceneBox, step: 'up' | 'down'): readonly SceneBox[] {
  const paths = scene.ways.flatMap(({ from, to }) => {
    const [start, end] = step === 'down' ? [from, to] : [to, from];
    return start === here.path ? [end] : [];
  });
  const ends = boxes.filter((box) => paths.includes(box.path));
  if (ends.length > 0 || step === 'up' || scene.base?.boxes.includes(here)) return ends;
  return scene.base?.boxes.filter(({ node }) => node !== null) ?? [];
}

/** By how far it is to the side, then by how far down or up. */
function nearestOf(boxes: readonly SceneBox[], here: SceneBox): SceneBox | undefined {
  const away = ({ x, y }: SceneBox): readonly [number, number] => [Math.abs(x - here.x), Math.abs(y - here.y)];
  return [...boxes].sort((a, b) => away(a)[0] - away(b)[0] || away(a)[1] - away(b)[1])[0];
}
