/**
 * What `import ... from 'obsidian'` gives in tests: the names that the plugin uses, and no others, so that a new one is
 * looked at before it is trusted. The base is obsidian-test-mocks; where it is kinder than the app, a class here is as strict.
 */
import 'obsidian-test-mocks/jest-setup';
import { Notice as MockNotice, Plugin as MockPlugin } from 'obsidian-test-mocks/obsidian';

export { MarkdownView, normalizePath, PluginSettingTab, TFile, TFolder, Vault } from 'obsidian-test-mocks/obsidian';

/** What was said to the person since `said.splice(0)`. */
export const said: string[] = [];

export class Notice extends MockNotice {
  constructor(message: string | DocumentFragment, duration?: number) {
    super(message, duration);
    said.push(typeof message === 'string' ? message : message.textContent);
  }
}

/** `data.json` is text: what is loaded is never the object that was saved, and null where nothing was saved yet. */
export abstract class Plugin extends MockPlugin {
  json: string | null = null;

  override loadData(): Promise<unknown> {
    return Promise.resolve(this.json === null ? null : JSON.parse(this.json));
  }

  override saveData(data: unknown): Promise<void> {
    this.json = JSON.stringify(data);
    return Promise.resolve();
  }
}
