/** The lines of a failure that the picture does not draw by itself, over its layout: nothing else moves for them. */
import type { PicturePaint } from '../../picture/paint';
import { straightWay } from '../../picture/scene-ways';
import { RELATIONS } from '../../render/graph-svg-style';
import { type ArrowHeads, lineWords } from './draw-lines';
import type { DrawnScene } from './draw-scene';

/** One for each pair; what joins the two is the most that its line says. */
export function drawWays({ ways, services, names }: DrawnScene, all: PicturePaint['ways'], heads: ArrowHeads): void {
  ways.replaceChildren();
  for (const { from, to, relations, implied, through } of all) {
    const [start, end] = [services.get(from), services.get(to)];
    const relation = RELATIONS.find((one) => relations.includes(one));
    if (!start || !end || !relation) continue;
    const el = ways.createSvg('path', {
      cls: 'homelab-graph-way',
      attr: {
        d: straightWay(start.box, end.box),
        'data-from': from,
        'data-to': to,
        'data-relation': relation,
        'marker-end': heads.of('lit'),
      },
    });
    el.createSvg('title').textContent = lineWords({ from, to, relation, implied, through }, names);
  }
}
