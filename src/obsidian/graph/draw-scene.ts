import type { Scene } from '../../picture/scene';
import { type DrawnBox, drawBox } from './draw-boxes';
import { type ArrowHeads, type DrawnLine, drawLines } from './draw-lines';

export interface DrawnScene {
  readonly el: SVGGElement;
  /** The box of each service itself. */
  readonly services: ReadonlyMap<string, DrawnBox>;
  /** All boxes, also those that stand for a part of the base that is drawn elsewhere. */
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
}

/** Draws what a scene has a place for, into nothing that is on the page yet. */
export function drawScene(scene: Scene, heads: ArrowHeads): DrawnScene {
  const el = createSvg('g', { cls: 'homelab-graph-camera' });
  const { boxes, base, ways } = scene;
  if (base) {
    const { x, y, width, height } = base;
    const band = el.createSvg('g', { cls: 'homelab-graph-band' });
    band.createSvg('rect', { attr: { x, y, width, height, rx: 10 } });
    band.createSvg('text', { attr: { x: x + 16, y: y + 22 } }).textContent = 'Everything stands on';
  }
  const lines = el.createSvg('g', { cls: 'homelab-graph-lines', attr: { 'aria-hidden': 'true' } });
  const names = new Map([...(base?.boxes ?? []), ...boxes].map(({ path, name }) => [path, name]));
  const services = el.createSvg('g', { cls: 'homelab-graph-services' });
  const drawn = [
    ...boxes.map((box) => drawBox(services, box, false)),
    ...(base?.boxes.map((box) => drawBox(services, box, true)) ?? []),
  ];
  return {
    el,
    services: new Map(drawn.filter(({ box }) => box.node !== null).map((one) => [one.box.path, one])),
    boxes: drawn,
    lines: drawLines(lines, ways, names, heads),
  };
}
