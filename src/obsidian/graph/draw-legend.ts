/** What the lines and borders of a picture mean; only those that are there. */
import { Platform } from 'obsidian';
import type { VisibleEdge, VisibleGraph } from '../../picture/visible-graph';
import { LINE_LOOKS, RELATIONS } from '../../render/graph-svg-style';

/** Drawn anew with each picture; whether it is open stays as it is. */
export class Legend {
  private readonly el: HTMLDetailsElement;
  private readonly list: HTMLElement;

  constructor(parent: HTMLElement) {
    // On a phone the picture needs the room.
    this.el = parent.createEl('details', { cls: 'homelab-graph-legend', attr: Platform.isPhone ? {} : { open: '' } });
    this.el.createEl('summary', { text: 'Legend' });
    this.list = this.el.createEl('ul');
  }

  show({ nodes, edges }: VisibleGraph): void {
    this.list.empty();
    for (const relation of RELATIONS.filter((one) => edges.some(({ relations }) => relations.includes(one)))) {
      const line = { d: 'M1 6H33', 'data-relation': relation, 'data-implied': 'false' };
      this.drawEntry('path', 'homelab-graph-line', line, LINE_LOOKS[relation].name);
    }
    const thin = impliedWords(edges);
    if (thin !== '') this.drawEntry('path', 'homelab-graph-line', { d: 'M1 6H33', 'data-implied': 'true' }, thin);
    const box = { x: 3, y: 1, width: 28, height: 10, rx: 3 };
    if (nodes.some(({ environment }) => environment === 'lab'))
      this.drawEntry('rect', 'homelab-graph-box is-lab', box, 'lab');
    if (nodes.some(({ status }) => status === 'planned'))
      this.drawEntry('rect', 'homelab-graph-box is-planned', box, 'planned');
    this.el.toggle(this.list.childElementCount > 0);
  }

  private drawEntry(tag: 'path' | 'rect', cls: string, attr: Record<string, string | number>, words: string): void {
    const entry = this.list.createEl('li');
    const sample = entry.createSvg('svg', { attr: { width: 34, height: 12, 'aria-hidden': 'true' } });
    sample.createSvg(tag, { cls, attr });
    entry.createSpan({ text: words });
  }
}

/** Thin lines are of two kinds. */
function impliedWords(edges: readonly VisibleEdge[]): string {
  const isSaid = edges.some(({ implied, through }) => implied && through.length === 0);
  const isThrough = edges.some(({ through }) => through.length > 0);
  return [...(isSaid ? ['said by others too'] : []), ...(isThrough ? ['over what is hidden'] : [])].join(', or ');
}
