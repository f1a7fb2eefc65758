/** The view with the dependency graph: its picture, its list, its toolbar and what stands beside it. */
import { $, $$, browser } from '@wdio/globals';
import { Key } from 'webdriverio';
import { press, runCommand, type } from './commands';
import { isPhone, tap } from './screen';

export const GRAPH = '.homelab-graph-view';
const PANEL = `${GRAPH} .homelab-graph-side`;
const SEARCH = `${GRAPH} .homelab-graph-search input`;

type Element = WebdriverIO.Element;

export function box(path: string): string {
  return `${GRAPH} .homelab-graph-service[data-path="${path}"]`;
}

/** Opens the view by its command, and waits until the picture or the list is drawn. */
export async function showGraph(): Promise<void> {
  await runCommand('show-dependency-graph');
  await waitForGraph();
}

export async function waitForGraph(): Promise<void> {
  await browser.waitUntil(async () => (await $$(`${GRAPH} [data-path]`).length) > 0, {
    timeoutMsg: 'The dependency graph draws no service',
  });
}

/** Presses the toolbar's button with that label. */
export async function pressTool(label: string): Promise<void> {
  await tap(`${GRAPH}-toolbar button[aria-label^="${label}"]`.replace(`${GRAPH}-toolbar`, '.homelab-graph-toolbar'));
}

/** On a phone the list is first. */
export async function showPicture(): Promise<void> {
  if (await isPhone()) await pressTool('Picture');
  await $(`${GRAPH} .homelab-graph-service`).waitForDisplayed();
}

/** How each service looks that is not plain, by the name of its note: `NAS: failed`. */
export async function looks(...wanted: readonly string[]): Promise<string[]> {
  const found = await browser.execute(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((one) => [one.dataset['path'], one.dataset['look']]),
    `${GRAPH} .homelab-graph-service`,
  );
  return found
    .map(([path = '', look = '']) => ({ name: path.replace(/^.*\/|\.md$/g, ''), look }))
    .filter(({ look }) => wanted.includes(look))
    .map(({ name, look }) => `${name}: ${look}`);
}

/** The names of the services that are selected. */
export async function selected(): Promise<string[]> {
  const state = await graphState();
  return (state['selected'] as string[]).map((path) => path.replace(/^.*\/|\.md$/g, ''));
}

/** What the view keeps with the layout. */
export async function graphState(): Promise<Record<string, unknown>> {
  return browser.executeObsidian(({ app }) => {
    const [leaf] = app.workspace.getLeavesOfType('homelab-ops-graph-view');
    return leaf?.getViewState().state ?? {};
  });
}

/** What stands beside the picture, as text. */
export async function panelText(): Promise<string> {
  return $(PANEL).getText();
}

export async function panelWith(words: string): Promise<void> {
  await browser.waitUntil(async () => (await panelText()).includes(words), {
    timeoutMsg: `Beside the picture nothing says "${words}"`,
  });
}

export async function pressInPanel(words: string): Promise<void> {
  await tap(`//section[contains(@class, "homelab-graph-side")]//button[contains(., "${words}")]`);
}

/** On a phone what is left out is one line, until one presses it. */
async function turnLeftOut(isOpen: boolean): Promise<void> {
  const fold = $(`${GRAPH} .homelab-graph-left-out-fold button[aria-expanded="${String(!isOpen)}"]`);
  if (await fold.isDisplayed()) await fold.click();
}

/** What is said not to be in the picture. */
export async function leftOut(): Promise<string[]> {
  await turnLeftOut(true);
  const said = await $$(`${GRAPH} .homelab-graph-left-out > li > span`).map((one) => one.getText());
  await turnLeftOut(false);
  return said;
}

export async function pressShow(what: string): Promise<void> {
  await turnLeftOut(true);
  await tap(`${GRAPH} .homelab-graph-left-out > [data-what="${what}"] button`);
}

/** Types into the search in place of what stands there. */
export async function searchFor(words: string): Promise<void> {
  await tap(SEARCH);
  await press(Key.Ctrl, 'a');
  await press(Key.Backspace);
  await type(words);
}

export async function foundText(): Promise<string> {
  return $(`${GRAPH} .homelab-graph-count`).getText();
}

/** Ticks what has that label in the panel below the toolbar. */
export async function tickIn(label: string): Promise<void> {
  await tap(`//div[contains(@class, "homelab-graph-popover")]//label[span[text()="${label}"]]`);
}

/** The service that has the focus. */
export async function focusedService(): Promise<string> {
  return browser.execute(() => {
    const { activeElement } = document;
    const path = activeElement instanceof SVGElement ? activeElement.dataset['path'] : undefined;
    return (path ?? '').replace(/^.*\/|\.md$/g, '');
  });
}

/** The names of what is drawn, sorted. */
export async function drawn(): Promise<string[]> {
  const paths = await browser.execute(
    (selector) => [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.dataset['path'] ?? ''),
    `${GRAPH} .homelab-graph-service, ${GRAPH} .homelab-graph-item`,
  );
  return [...new Set(paths.map((path) => path.replace(/^.*\/|\.md$/g, '')))].sort();
}

/** The entry of the list. */
export async function item(path: string): Promise<Element> {
  return $(`${GRAPH} .homelab-graph-item[data-path="${path}"]`).getElement();
}

/** Where the picture is in its window. */
export async function camera(): Promise<string> {
  return browser.execute(
    (selector) =>
      [...document.querySelectorAll(selector)].map((one) => JSON.stringify(one.getBoundingClientRect())).join(),
    `${GRAPH} .homelab-graph-lines`,
  );
}
