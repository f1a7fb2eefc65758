/** The boxes of the services. What comes from notes becomes text, never markup. */
import type { Practice, Severity } from '../../checks/check';
import { SEVERITY_ORDER } from '../../checks/run-checks';
import { counted } from '../../dates';
import { cleanText } from '../../picture/fit-text';
import { nameOf, type SceneBox, type SceneText } from '../../picture/scene-box';
import { drawFound, drawLoop } from './draw-marks';

export interface DrawnBox {
  readonly box: SceneBox;
  /** Of what everything stands on, in the band. */
  readonly isPart: boolean;
  readonly el: SVGGElement;
  /** What is painted changes these words. */
  readonly facts: SVGTextElement;
  readonly title: SVGTitleElement;
  /** What is said of the service besides its name and its facts, for screen readers. */
  readonly remarks: readonly string[];
}

/** @param isPart whether it is one of what everything stands on, in the band. */
export function drawBox(parent: SVGGElement, box: SceneBox, isPart: boolean): DrawnBox {
  const { node, path, x, y, width, height } = box;
  const el = parent.createSvg('g', {
    cls: classesOf(box, isPart),
    attr: {
      'data-path': path,
      'data-look': 'plain',
      transform: `translate(${x} ${y})`,
      role: 'button',
      ...(node ? { tabindex: -1 } : {}),
    },
  });
  const title = el.createSvg('title');
  el.createSvg('rect', { cls: 'homelab-graph-box', attr: { width, height, rx: 8 } });
  drawWords(el, 'homelab-graph-name', box.lines);
  const facts = drawWords(el, 'homelab-graph-facts', box.facts);
  for (const { badge, ...place } of box.badges)
    drawPill(el, 'homelab-graph-badge', badge.to, place, `Show the lines to ${nameOf({ path: badge.to, title: '' })}`);
  const remarks = [...foundWords(box), ...badgeWords(box)];
  if (node && node.folded > 0) drawFolded(el, box, node.folded);
  if (node?.isOnItself) drawLoop(el);
  const worst = worstOf(box);
  if (worst) drawFound(el, width, worst, foundWords(box).join(', '));
  const drawn = { box, isPart, el, facts, title, remarks };
  nameBox(drawn, '');
  return drawn;
}

/** What a box says of itself to whoever hears it, or cannot read it whole. */
export function nameBox({ box, el, title, remarks }: DrawnBox, words: string): void {
  const about = [words, box.about.replaceAll(' · ', ', ')].filter((part) => part !== '').join(', ');
  title.textContent = about === '' ? box.name : `${box.name} (${about})`;
  el.setAttribute('aria-label', [box.name, about, ...remarks].filter((part) => part !== '').join(', '));
}

function classesOf({ node, isChip }: SceneBox, isPart: boolean): string[] {
  return [
    ...(isChip ? ['is-chip'] : []),
    ...(node ? ['homelab-graph-service'] : []),
    ...(isPart ? ['homelab-graph-base'] : []),
    ...(node?.environment === 'lab' ? ['is-lab'] : []),
    ...(node?.status === 'planned' ? ['is-planned'] : []),
    ...(node?.criticality === 'critical' ? ['is-critical'] : []),
  ];
}

function drawWords(parent: SVGGElement, cls: string, lines: readonly SceneText[]): SVGTextElement {
  const [first] = lines;
  const text = parent.createSvg('text', { cls, attr: { x: first?.x ?? 0, y: first?.y ?? 0 } });
  setLines(text, lines);
  return text;
}

/** Words in place of others, each line where it belongs. */
export function setLines(text: SVGTextElement, lines: readonly SceneText[]): void {
  text.textContent = lines.length === 1 ? (lines[0]?.text ?? '') : '';
  if (lines.length < 2) return;
  for (const line of lines) text.createSvg('tspan', { attr: { x: line.x, y: line.y } }).textContent = line.text;
}

interface Pill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

function drawPill(parent: SVGGElement, cls: string, hub: string, pill: Pill, title: string): void {
  const { x, y, width, height, text } = pill;
  const el = parent.createSvg('g', { cls, attr: { 'data-hub': hub } });
  el.createSvg('title').textContent = title;
  el.createSvg('rect', { attr: { x, y, width, height, rx: height / 2 } });
  el.createSvg('text', { attr: { x: x + width / 2, y: y + height - 4.5 } }).textContent = text;
}

/** On the upper edge of a hub: no line ends there, as they all are badges. */
function drawFolded(parent: SVGGElement, { path, width }: SceneBox, folded: number): void {
  const text = `${folded} folded`;
  const length = 14 + 6 * text.length;
  const title = `${counted(folded, 'line')} to it ${folded === 1 ? 'is a badge' : 'are badges'}: show`;
  drawPill(parent, 'homelab-graph-folded', path, { x: (width - length) / 2, y: -9, width: length, height: 16, text }, title); // prettier-ignore
}

function badgeWords({ badges, node }: SceneBox): readonly string[] {
  return [
    ...badges.map(({ badge }) => `→ ${cleanText(nameOf({ path: badge.to, title: '' }))}`),
    ...(node && node.folded > 0 ? [`${node.folded} folded`] : []),
    ...(node?.isOnItself ? ['stands on itself'] : []),
  ];
}

function worstOf({ node }: SceneBox): Severity | undefined {
  return Object.values(node?.found ?? {}).sort((a, b) => SEVERITY_ORDER[a] - SEVERITY_ORDER[b])[0];
}

const PRACTICES: Readonly<Record<Practice, string>> = {
  documentation: 'Documentation',
  changes: 'Changes',
  monitoring: 'Monitoring',
  backups: 'Backups',
  availability: 'Availability',
  security: 'Security',
};

/** `Backups: error`, the worst first. */
function foundWords({ node }: SceneBox): readonly string[] {
  const practices: readonly Practice[] = ['documentation', 'changes', 'monitoring', 'backups', 'availability', 'security']; // prettier-ignore
  return practices
    .flatMap((practice) => {
      const severity = node?.found[practice];
      return severity ? [{ practice, severity }] : [];
    })
    .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])
    .map(({ practice, severity }) => `${PRACTICES[practice]}: ${severity}`);
}
