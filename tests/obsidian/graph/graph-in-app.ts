/** The view with the dependency graph in the app, and what a person sees and presses of it. */
import { type Host, hostOf, settle } from '../../host/host';
import { type LoadedPlugin, loadPlugin } from '../../host/loaded-plugin';

export const VIEW = '.homelab-graph-view';

export interface GraphApp extends LoadedPlugin {
  readonly host: Host;
}

/** Pages by their names: `{ NAS: 'kind: storage' }` is a service page. */
export function pages(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).map(([name, properties]) => [`${name}.md`, `---\ntype: service\n${properties}\n---\n`]),
  );
}

/** Two apps on a machine on a host; the storage beside it. */
export const LAB = pages({
  Photos: 'kind: app\nruns_on: "[[vm]]"\ndata_on: "[[NAS]]"\ncriticality: high\nusers: [Mara]',
  Films: 'kind: app\nruns_on: "[[vm]]"\nenvironment: lab',
  vm: 'kind: vm\nruns_on: "[[host]]"',
  host: 'kind: host',
  NAS: 'kind: storage',
  Idea: 'kind: app\nstatus: planned\nruns_on: "[[host]]"',
  Old: 'kind: app\nstatus: retired',
});

export async function graphApp(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof hostOf>[1] = {},
): Promise<GraphApp> {
  const host = hostOf(files, options);
  const plugin = await loadPlugin(host);
  await pause();
  return { ...plugin, host };
}

/** Until everything has come to rest, but for what waits for a clock. */
export async function pause(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await settle();
}

/** Longer than notes have to rest before the lab is read again. */
export async function rest(): Promise<void> {
  await pause();
  await new Promise((resolve) => setTimeout(resolve, 500));
  await pause();
}

export function words(selector = ''): string {
  return document.querySelector(`${VIEW} ${selector}`.trim())?.textContent ?? '';
}

export function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`${VIEW} ${selector}`)];
}

export function texts(selector: string): readonly string[] {
  return all(selector).map((one) => one.textContent);
}

export async function press(selector: string, text = ''): Promise<void> {
  const found = all(selector).find((one) => one.textContent.includes(text));
  if (!found) throw new RangeError(`The view has no ${selector} with "${text}"`);
  found.click();
  await pause();
}

/** A button of the toolbar by what stands on it. */
export async function pressTool(text: string): Promise<void> {
  await press('.homelab-graph-toolbar > .homelab-graph-button', text);
}

/** A line of the panel below the toolbar. */
export async function tick(label: string): Promise<void> {
  const row = all('.homelab-graph-tick').find((one) => one.querySelector('span')?.textContent === label);
  if (!row) throw new RangeError(`There is no ${label} to tick`);
  row.querySelector('input')?.click();
  await pause();
}

/** `NAS: failed`, of the picture or of the list, in the order of the page. */
export function looks(): readonly string[] {
  return all('.homelab-graph-service, .homelab-graph-item')
    .map(({ dataset: { path = '', look = '' } }) => `${path.replace('.md', '')}: ${look}`)
    .sort();
}

export function drawn(): readonly string[] {
  return looks().map((look) => look.replace(/: .*/, ''));
}

export function stateOf({ host }: GraphApp): Record<string, unknown> {
  const [leaf] = host.app.workspace.getLeavesOfType('homelab-ops-graph-view');
  return leaf?.getViewState().state ?? {};
}

export function menuTitles(): readonly string[] {
  return [...document.querySelectorAll('.menu .menu-item-title')].map((title) => title.textContent);
}

export async function choose(title: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((one) =>
    one.textContent.includes(title),
  );
  if (!found) throw new RangeError(`The menu has no ${title}`);
  found.click();
  await pause();
}
