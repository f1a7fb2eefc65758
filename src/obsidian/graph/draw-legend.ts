/** What the lines, borders and marks of a picture mean; only those that are there at the moment. */
import { Platform } from 'obsidian';
import type { Severity } from '../../checks/check';
import type { PicturePaint, ServiceLook } from '../../picture/paint';
import type { VisibleEdge, VisibleGraph, VisibleNode } from '../../picture/visible-graph';
import { LINE_LOOKS, RELATIONS } from '../../render/graph-svg-style';
import { drawFound } from './draw-marks';

type Sample = (el: SVGSVGElement) => void;

const LOOKS: readonly (readonly [ServiceLook, string])[] = [
  ['failed', 'failed'],
  ['down', 'down'],
  ['degraded', 'degraded'],
  ['touched', 'works, but is not backed up or watched'],
  ['spot', 'weak spot'],
  ['shared', 'what they have in common'],
];
const BOXES: readonly (readonly [string, string, (node: VisibleNode) => boolean])[] = [
  ['is-critical', 'critical', ({ criticality }) => criticality === 'critical'],
  ['is-lab', 'lab', ({ environment }) => environment === 'lab'],
  ['is-planned', 'planned', ({ status }) => status === 'planned'],
];
const FOUND: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
];

/** Drawn anew with each picture; whether it is open stays as it is. */
export class Legend {
  private readonly el: HTMLDetailsElement;
  private readonly list: HTMLElement;
  private looks: readonly HTMLElement[] = [];
  private drawnLooks = '';

  constructor(parent: HTMLElement) {
    // On a phone the picture needs the room.
    this.el = parent.createEl('details', { cls: 'homelab-graph-legend', attr: Platform.isPhone ? {} : { open: '' } });
    this.el.createEl('summary', { text: 'Legend' });
    this.list = this.el.createEl('ul');
  }

  show({ nodes, edges }: VisibleGraph): void {
    this.list.empty();
    this.looks = [];
    this.drawnLooks = '';
    this.drawLines(edges);
    for (const [cls, words, is] of BOXES) if (nodes.some(is)) this.drawEntry(words, sampleBox(cls));
    for (const [severity, words] of FOUND) {
      if (nodes.some(({ found }) => worstIn(found) === severity)) this.drawEntry(words, sampleMark(severity));
    }
    if (nodes.some(({ badges }) => badges.length > 0)) {
      this.drawEntry('a line to what many need', samplePill('→ …', 'homelab-graph-badge'));
      this.drawEntry('so many lines to it are badges', samplePill('12', 'homelab-graph-folded'));
    }
    this.el.toggle(this.list.childElementCount > 0);
  }

  /** What a failure or weak spots look like, before all else, while they are shown. */
  paint({ services, ways }: PicturePaint): void {
    const shown = new Set([...services.values()].map(({ look }) => look));
    const looks = LOOKS.filter(([look]) => shown.has(look));
    const key = JSON.stringify([looks, ways.length > 0]);
    if (key === this.drawnLooks) return;
    this.drawnLooks = key;
    for (const entry of this.looks) entry.remove();
    const entries = looks.map(([look, words]) => this.drawEntry(words, sampleBox('', look)));
    if (ways.length > 0) entries.push(this.drawEntry('not drawn otherwise', sampleLine('homelab-graph-way', {})));
    this.list.prepend(...entries);
    this.looks = entries;
  }

  private drawLines(edges: readonly VisibleEdge[]): void {
    const drawn = RELATIONS.filter((one) => edges.some(({ relations }) => relations.includes(one)));
    for (const relation of drawn) {
      const attr = { 'data-relation': relation, 'data-implied': 'false' };
      this.drawEntry(LINE_LOOKS[relation].name, sampleLine('homelab-graph-line', attr));
    }
    const thin = impliedWords(edges);
    if (thin !== '') this.drawEntry(thin, sampleLine('homelab-graph-line', { 'data-implied': 'true' }));
    const either = drawn.filter((one) => one === 'uses' || one === 'backup_to' || one === 'monitored_by');
    if (either.length > 0) this.drawEntry('short dashes may lead up', null);
  }

  private drawEntry(words: string, draw: Sample | null): HTMLElement {
    const entry = this.list.createEl('li');
    const attr = { width: 30, height: 14, 'aria-hidden': 'true' };
    if (draw) draw(entry.createSvg('svg', { cls: 'homelab-graph-sample', attr }));
    entry.createSpan({ text: words });
    return entry;
  }
}

function sampleLine(cls: string, attr: Record<string, string>): Sample {
  return (el) => void el.createSvg('path', { cls, attr: { d: 'M1 7H29', ...attr } });
}

function sampleBox(cls: string, look: ServiceLook = 'plain'): Sample {
  return (el) => {
    const group = el.createSvg('g', { ...(cls === '' ? {} : { cls }), attr: { 'data-look': look } });
    group.createSvg('rect', { cls: 'homelab-graph-box', attr: { x: 1, y: 2, width: 28, height: 10, rx: 3 } });
  };
}

function sampleMark(severity: Severity): Sample {
  return (el) => drawFound(el.createSvg('g', { attr: { transform: 'translate(0 7)' } }), 23, severity, '');
}

function samplePill(text: string, cls: string): Sample {
  return (el) => {
    const group = el.createSvg('g', { cls });
    group.createSvg('rect', { attr: { x: 0, y: 0, width: 30, height: 14, rx: 7 } });
    group.createSvg('text', { attr: { x: 15, y: 10.5 } }).textContent = text;
  };
}

function worstIn(found: VisibleNode['found']): Severity | undefined {
  const all = Object.values(found);
  return FOUND.map(([severity]) => severity).find((severity) => all.includes(severity));
}

/** Thin lines are of two kinds. */
function impliedWords(edges: readonly VisibleEdge[]): string {
  const isSaid = edges.some(({ implied, through }) => implied && through.length === 0);
  const isThrough = edges.some(({ through }) => through.length > 0);
  return [...(isSaid ? ['follows from other lines'] : []), ...(isThrough ? ['over what is hidden'] : [])].join(', or ');
}
