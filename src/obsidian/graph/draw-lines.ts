/** The lines of the picture, told apart by their dashes; the look of each is in the style sheet. */
import { nameOf } from '../../picture/scene-box';
import type { SceneWay } from '../../picture/scene-ways';
import type { DrawnRelation } from '../../picture/lines';
import { LINE_LOOKS, RELATIONS } from '../../render/graph-svg-style';

export interface DrawnLine {
  readonly way: SceneWay;
  readonly el: SVGPathElement;
}

/** Marks are found by their id in the whole page, and there may be several pictures. */
let drawnBefore = 0;

/** A head for each kind of line, and one for those that are lit. */
export class ArrowHeads {
  /** Of all ids in the picture. */
  readonly prefix = `homelab-graph-head-${(drawnBefore += 1)}`;

  constructor(svg: SVGSVGElement) {
    const defs = svg.createSvg('defs');
    for (const name of [...RELATIONS, 'lit']) {
      const attr = { id: `${this.prefix}-${name}`, 'data-relation': name };
      const size = { viewBox: '0 0 8 8', refX: 7.5, refY: 4, markerWidth: 8, markerHeight: 8 };
      const marker = defs.createSvg('marker', {
        cls: 'homelab-graph-head',
        attr: { ...attr, ...size, markerUnits: 'userSpaceOnUse', orient: 'auto' },
      });
      marker.createSvg('path', { attr: { d: 'M0 .8L8 4L0 7.2Z' } });
    }
  }

  of(relation: DrawnRelation | 'lit'): string {
    return `url(#${this.prefix}-${relation})`;
  }
}

/** What matters most is drawn last, so that it lies on top. */
export function drawLines(
  parent: SVGGElement,
  ways: readonly SceneWay[],
  names: ReadonlyMap<string, string>,
  heads: ArrowHeads,
): readonly DrawnLine[] {
  const depth = (way: SceneWay): number => -RELATIONS.indexOf(way.relation);
  return [...ways]
    .sort((a, b) => depth(a) - depth(b))
    .map((way) => {
      const { from, to, relation, implied, d } = way;
      const el = parent.createSvg('path', {
        cls: 'homelab-graph-line',
        attr: {
          d,
          'data-from': from,
          'data-to': to,
          'data-relation': relation,
          'data-implied': String(implied),
          'data-look': 'plain',
          'marker-end': heads.of(relation),
        },
      });
      el.createSvg('title').textContent = lineWords(way, names);
      return { way, el };
    });
}

export function lineWords(
  { from, to, relation, through }: Omit<SceneWay, 'd'>,
  names: ReadonlyMap<string, string>,
): string {
  const name = (path: string): string => names.get(path) ?? nameOf({ path, title: '' });
  const over = through.length === 0 ? '' : `, over ${through.map(name).join(', ')}, hidden`;
  return `${name(from)} ${LINE_LOOKS[relation].verb} ${name(to)}${over}`;
}
