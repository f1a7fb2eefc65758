/**
 * Icons by their Lucide names. Only those in the list are known: a name that is not there is a mistake, or has to be picked first. What
 * they look like the page brings along, from Lucide's own package; in jest they are empty.
 */
import names from './icon-names.json';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

declare global {
  interface Window {
    /** Set by the page. */
    lucideShapes?: Readonly<Record<string, readonly Shape[]>>;
  }
}

const NS = 'http://www.w3.org/2000/svg';
const LUCIDE: ReadonlySet<string> = new Set(names);
const STROKES = {
  width: '24',
  height: '24',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

const added = new Map<string, string>();

/** An icon of one's own: the inside of an SVG of 100 by 100. */
export function addIcon(id: string, content: string): void {
  added.set(id, content);
}

/** As in the app, with `lucide-` before the name or without it; null where there is no such icon. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) return ownIcon(id, own);
  const name = id.replace(/^lucide-/, '');
  if (!LUCIDE.has(name)) return null;
  const svg = document.createElementNS(NS, 'svg');
  for (const [key, value] of Object.entries(STROKES)) svg.setAttribute(key, value);
  svg.setAttribute('class', `svg-icon lucide-${name}`);
  for (const [tag, attributes] of window.lucideShapes?.[name] ?? []) {
    const shape = document.createElementNS(NS, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

function ownIcon(id: string, content: string): SVGSVGElement {
  const text = `<svg xmlns="${NS}" class="svg-icon ${id}" viewBox="0 0 100 100" fill="currentColor">${content}</svg>`;
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(parsed instanceof SVGSVGElement)) throw new Error(`The icon "${id}" is no SVG`);
  return document.importNode(parsed, true);
}

export function getIconIds(): string[] {
  return [...[...LUCIDE].map((name) => `lucide-${name}`), ...added.keys()];
}

/** The app shows nothing for a name that it does not know; here that is an error, so that it is seen. */
export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id);
  if (!icon) throw new Error(`There is no icon "${id}". If Lucide has it, add it to icon-names.json`);
  parent.replaceChildren(icon);
}
