import type { Scene } from '../../picture/scene';
import { BAND_TITLE, type SceneBase } from '../../picture/scene-base';
import { type DrawnBox, drawBox } from './draw-boxes';
import { type ArrowHeads, type DrawnLine, drawLines } from './draw-lines';

export interface DrawnScene {
  readonly el: SVGGElement;
  /** The box of each service itself. */
  readonly services: ReadonlyMap<string, DrawnBox>;
  /** All boxes, also those that stand for a part of the base that is drawn elsewhere. */
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
  /** For the lines that are drawn only while they are lit. */
  readonly ways: SVGGElement;
  /** What everything stands on; null where there is nothing. */
  readonly band: SVGGElement | null;
  /** By path. */
  readonly names: ReadonlyMap<string, string>;
}

/** Draws what a scene has a place for, into nothing that is on the page yet. */
export function drawScene(scene: Scene, heads: ArrowHeads): DrawnScene {
  const el = createSvg('g', { cls: 'homelab-graph-camera' });
  const { boxes, base } = scene;
  const band = base && drawBand(el, base);
  const lines = el.createSvg('g', { cls: 'homelab-graph-lines', attr: { 'aria-hidden': 'true' } });
  const ways = el.createSvg('g', { cls: 'homelab-graph-ways', attr: { 'aria-hidden': 'true' } });
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
    lines: drawLines(lines, scene.ways, names, heads),
    ways,
    band,
    names,
  };
}

function drawBand(parent: SVGGElement, { x, y, width, height, title }: SceneBase): SVGGElement {
  const band = parent.createSvg('g', { cls: 'homelab-graph-band', attr: { 'data-look': 'plain' } });
  band.createSvg('rect', { attr: { x, y, width, height, rx: 10 } });
  band.createSvg('text', { attr: { x: title.x, y: title.y } }).textContent = BAND_TITLE;
  return band;
}
