/** A note with code blocks, read in the app, and what a person sees of them. */
import { type GraphApp, graphApp, LAB, pause } from '../graph/graph-in-app';

export const NOTE = 'Notes/Sunday.md';

export function block(...lines: readonly string[]): string {
  return ['```homelab-ops', ...lines, '```', ''].join('\n');
}

/** The lab with a note of these blocks, open to be read. */
export async function reading(
  text: string,
  files: Readonly<Record<string, string>> = {},
  options: Parameters<typeof graphApp>[1] = {},
): Promise<GraphApp> {
  const app = await graphApp({ ...LAB, [NOTE]: text, ...files }, options);
  await open(app);
  return app;
}

export async function open({ host }: GraphApp, path = NOTE): Promise<void> {
  await host.open(path, 'preview');
  await pause();
}

export function found(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.homelab-block ${selector}`)];
}

export function said(selector: string): readonly string[] {
  return found(selector).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
}

export function seen(selector: string): readonly string[] {
  return found(selector)
    .filter(isSeen)
    .map((one) => one.textContent);
}

function isSeen(el: HTMLElement | null): boolean {
  return el === null || (el.style.display !== 'none' && isSeen(el.parentElement));
}

export async function press(selector: string, text = ''): Promise<void> {
  const wanted = found(selector).find((one) => one.textContent.includes(text));
  if (!wanted) throw new RangeError(`There is no ${selector} with "${text}"`);
  wanted.click();
  await pause();
}

/** `NAS: failed`, of the picture. */
export function looks(): readonly string[] {
  return found('.homelab-graph-service')
    .map(({ dataset: { path = '', look = '' } }) => `${path.replace('.md', '')}: ${look}`)
    .sort();
}
