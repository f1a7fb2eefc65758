/** A base with the dependency graph as its view. Its options are written into its file, which its menu does as well. */
import { $, $$, browser } from '@wdio/globals';
import { press } from './commands';
import { writeNote } from './given';
import { isPhone, tap } from './screen';

const VIEW = '.homelab-base-graph';

/** Makes a base of one view, or changes it, and its options: `{ steps: 1 }`. */
export async function writeBase(
  path: string,
  filter: string,
  options: Readonly<Record<string, unknown>>,
): Promise<void> {
  const lines = Object.entries(options).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`);
  const view = ['views:', '  - type: homelab-ops-graph', '    name: Dependency graph', ...lines];
  await writeNote(path, [`filters: '${filter}'`, ...view, ''].join('\n'));
}

/** Opens a base in front, and waits until something is drawn. */
export async function openBase(path: string): Promise<void> {
  await browser.executeObsidian(async ({ app }, wanted) => {
    const file = app.vault.getFileByPath(wanted);
    if (!file) throw new Error(`There is no ${wanted}`);
    await app.workspace.getLeaf(false).openFile(file, { active: true });
  }, path);
  await waitUntilDrawn();
}

async function waitUntilDrawn(): Promise<void> {
  await browser.waitUntil(async () => (await $$(`${VIEW} [data-path]`).length) > 0, {
    timeoutMsg: 'The base draws no service',
  });
}

/** On a phone the list is first. */
export async function showPicture(): Promise<void> {
  if (await isPhone()) await tap(`//*[contains(@class, "homelab-base-graph")]//button[text()="Show as a picture"]`);
  await $(`${VIEW} .homelab-graph-service`).waitForDisplayed();
}

export async function openInGraph(): Promise<void> {
  await tap(`//*[contains(@class, "homelab-base-graph")]//button[text()="Open in the dependency graph"]`);
}

/** The names of what is drawn, or listed. */
export async function drawnInBase(): Promise<string[]> {
  const paths = await attributes('.homelab-graph-service, .homelab-graph-item', 'data-path');
  return [...new Set(paths.map((path) => path.replace(/^.*\/|\.md$/g, '')))].sort();
}

/** Each with a look of its own: `NAS: failed`. */
export async function looksInBase(...wanted: readonly string[]): Promise<string[]> {
  const paths = await attributes('.homelab-graph-service', 'data-path');
  const looks = await attributes('.homelab-graph-service', 'data-look');
  return paths
    .map((path, i) => ({ name: path.replace(/^.*\/|\.md$/g, ''), look: looks[i] ?? '' }))
    .filter(({ look }) => wanted.includes(look))
    .map(({ name, look }) => `${name}: ${look}`);
}

/** On a phone a picture begins where it can be read, with a part of it in sight: all of it is a key away. */
export async function tapInBase(path: string): Promise<void> {
  if (await isPhone()) {
    await browser.execute(
      (selector) => document.querySelector<SVGElement>(selector)?.focus(),
      `${VIEW} .homelab-graph-service[tabindex="0"]`,
    );
    await press('0');
  }
  await tap(`${VIEW} .homelab-graph-service[data-path="${path}"]`);
}

/** The lines of the legend: `critical 4`. */
export async function legend(): Promise<string[]> {
  return texts('.homelab-base-legend li');
}

/** All that the view says of what is not in the picture. */
export async function saidInBase(): Promise<string> {
  return (await texts('.homelab-graph-left-out, .homelab-base-said')).join(' ');
}

/** At one instant: what is drawn anew while one looks would be waited for. */
async function texts(selector: string): Promise<string[]> {
  const found = await browser.execute(
    (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((one) => one.innerText),
    within(selector),
  );
  return found.map((text) => text.replace(/\s+/g, ' ').trim());
}

async function attributes(selector: string, name: string): Promise<string[]> {
  return browser.execute(
    (wanted, attribute) =>
      [...document.querySelectorAll(wanted)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getAttribute(attribute) ?? ''),
    within(selector),
    name,
  );
}

function within(selectors: string): string {
  return selectors
    .split(', ')
    .map((one) => `${VIEW} ${one}`)
    .join(', ');
}
