/** The small signs on the corners of a box; told apart by their form, and by colour on top of that. */
import type { Severity } from '../../checks/check';

/** Around 0, 0. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M-3 -7H3L7 -3V3L3 7H-3L-7 3V-3Z',
  warning: 'M0 -7L7.5 6H-7.5Z',
  info: 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1 -4 0Z',
};
const EXCLAMATION: Readonly<Record<Severity, string>> = {
  error: 'M0 -4V1M0 3.6V3.7',
  warning: 'M0 -2.5V1.5M0 3.8V3.9',
  info: '',
};

/** The worst that was found of a service, on its upper right corner. */
export function drawFound(parent: SVGGElement, width: number, severity: Severity, words: string): void {
  const el = parent.createSvg('g', {
    cls: 'homelab-graph-found',
    attr: { 'data-severity': severity, transform: `translate(${width - 8} 0)` },
  });
  el.createSvg('title').textContent = words;
  el.createSvg('path', { attr: { d: SHAPES[severity] } });
  if (EXCLAMATION[severity] !== '')
    el.createSvg('path', { cls: 'homelab-graph-sign', attr: { d: EXCLAMATION[severity] } });
}

/** An arrow that comes back to where it began, on the upper left corner. */
export function drawLoop(parent: SVGGElement): void {
  const el = parent.createSvg('g', { cls: 'homelab-graph-loop', attr: { transform: 'translate(10 0)' } });
  el.createSvg('title').textContent = 'Its page says that it stands on itself';
  el.createSvg('circle', { attr: { r: 8 } });
  el.createSvg('path', { attr: { d: 'M3.2 -2.4A4 4 0 1 0 4 0.8M3.6 -5V-2H0.6' } });
}
