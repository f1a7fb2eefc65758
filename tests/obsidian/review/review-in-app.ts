/** The review in the app, and what a person sees and presses of it. */
import { type Host, hostOf, settle } from '../../host/host';
import { type LoadedPlugin, loadPlugin } from '../../host/loaded-plugin';

export const VIEW = '.homelab-review';

export interface ReviewApp extends LoadedPlugin {
  readonly host: Host;
}

export function page(...properties: readonly string[]): string {
  return ['---', 'type: service', ...properties, '---', ''].join('\n');
}

/** Long stale, and nothing else is wrong with it. */
export const STALE = page(
  'backup: restic',
  'criticality: low',
  'backup_to: "offsite: B2"',
  'last_backup: 2020-01-01 # by hand',
);
/** All is well with it. */
export const FINE = page('criticality: low', 'stateful: false');

export async function reviewApp(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof hostOf>[1] = {},
): Promise<ReviewApp> {
  const host = hostOf(files, options);
  const plugin = await loadPlugin(host);
  await pause();
  return { ...plugin, host };
}

export async function openReview(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof hostOf>[1] = {},
): Promise<ReviewApp> {
  const app = await reviewApp(files, options);
  await app.run('show-hygiene-review');
  await pause();
  return app;
}

/** Until everything has come to rest, but for what waits for a clock. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await settle();
}

/** Longer than notes have to rest before the lab is read again. */
export async function rest(): Promise<void> {
  await pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await pause();
}

export function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${VIEW} ${selector}`)];
}

export function words(selector: string): string {
  return (document.querySelector(`${VIEW} ${selector}`)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function sentences(): readonly string[] {
  return all('.homelab-review-sentence').map((one) => one.textContent);
}

export function row(text: string): HTMLElement {
  const found = all('.homelab-review-row').find((one) => one.textContent.includes(text));
  if (!found) throw new RangeError(`The review has no "${text}" among: ${sentences().join(' | ')}`);
  return found;
}

export async function openRow(text: string): Promise<HTMLElement> {
  const found = row(text);
  found.querySelector<HTMLElement>('.homelab-review-main')?.click();
  await pause();
  return found;
}

export async function pressIn(el: ParentNode, text: string): Promise<void> {
  const found = [...el.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent.trim() === text);
  if (!found) throw new RangeError(`There is no button "${text}" in: ${el.textContent ?? ''}`);
  found.click();
  await pause();
}

export async function key(name: string): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  await pause();
}

export async function search(text: string): Promise<void> {
  const [input] = all('input[type="search"]') as readonly HTMLInputElement[];
  if (!input) throw new Error('There is no search');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await pause();
}
