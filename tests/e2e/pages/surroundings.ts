/** What stands around the notes: ribbon, status bar, menus, notices, the app's own command line and links. */
import { $, $$, browser } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';

/** Clicks the ribbon icon with that tooltip. There is none on a phone. */
export async function clickRibbon(tooltip: string): Promise<void> {
  await $(`.side-dock-ribbon-action[aria-label="${tooltip}"]`).click();
}

/** What the status bar says for the plugin; empty on a phone, which has none. */
export async function statusBar(): Promise<string> {
  const item = $('.status-bar .plugin-homelab-ops');
  return (await item.isExisting()) ? item.getText() : '';
}

export async function clickStatusBar(): Promise<void> {
  await $('.status-bar .plugin-homelab-ops').click();
}

/** Opens the menu of the note in front and picks what has that title. */
export async function pickFromNoteMenu(title: string): Promise<void> {
  await $('.workspace-leaf.mod-active .view-action[aria-label="More options"]').click();
  await pickFromMenu(title);
}

/** Opens the editor's menu by the right mouse button, and picks what has that title. On a desktop. */
export async function pickFromEditorMenu(title: string): Promise<void> {
  await $('.workspace-leaf.mod-active .cm-content').click({ button: 'right' });
  await pickFromMenu(title);
}

async function pickFromMenu(title: string): Promise<void> {
  await $('.menu').waitForDisplayed();
  await clickWith('.menu .menu-item', title);
}

/** Presses a button in a notice by its words. */
export async function pressInNotice(words: string): Promise<void> {
  await $('.notice-container .notice').waitForDisplayed();
  await clickWith('.notice-container button', words);
}

async function clickWith(selector: string, words: string): Promise<void> {
  for (const found of await $$(selector).getElements()) {
    if ((await found.getText()).trim() !== words) continue;
    await found.click();
    return;
  }
  throw new Error(`There is no "${words}" in ${selector}`);
}

/** `runCli('homelab-ops:incident', 'title=NAS down', 'format=json')`: what a script gets. The app has this on a desktop alone. */
export async function runCli(...words: readonly string[]): Promise<string> {
  return (await obsidianPage.runObsidianCli([...words])).stdout;
}

/** What the system does with an `obsidian://` link. In the app that goes by a name that is not published. */
export async function openLink(url: string): Promise<void> {
  await browser.execute((link) => {
    const { host, OBS_ACT } = window as unknown as {
      host?: { protocol(url: string): void };
      OBS_ACT?: (params: Record<string, string>) => void;
    };
    const { hostname, searchParams } = new URL(link.replace(/^obsidian:/, 'http:'));
    if (host) host.protocol(link);
    else OBS_ACT?.({ ...Object.fromEntries(searchParams), action: hostname });
  }, url);
}
