import type {
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  Command,
  ObsidianProtocolHandler,
  PluginManifest,
} from 'obsidian';
import type { App } from './app';
import type { CodeBlockProcessor } from './code-blocks';
import { Component } from './component';
import { getIcon, setIcon } from './ui/icons';
import type { PluginSettingTab } from './ui/setting-tab';
import type { View } from './view';
import type { WorkspaceLeaf } from './workspace-leaf';

/** What a plugin builds on. Whatever it registers goes when it goes. */
export abstract class Plugin extends Component {
  onExternalSettingsChange?(): unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  onUserEnable(): void {
    return undefined;
  }

  addCommand(command: Command): Command {
    const known: Command = {
      ...command,
      id: `${this.manifest.id}:${command.id}`,
      name: `${this.manifest.name}: ${command.name}`,
    };
    this.app.commands.addCommand(known);
    this.register(() => this.app.commands.removeCommand(known.id));
    return known;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    if (!getIcon(icon)) throw new Error(`There is no icon ${icon}`);
    const item = this.app.ribbonEl.createDiv({
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { 'aria-label': title },
    });
    setIcon(item, icon);
    item.addEventListener('click', callback);
    this.register(() => item.remove());
    return item;
  }

  /** On a phone there is no bar: what is put on it is not in the page. */
  addStatusBarItem(): HTMLElement {
    const item = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    if (this.app.statusBarEl) this.app.statusBarEl.append(item);
    this.register(() => item.remove());
    return item;
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.setting.addSettingTab(tab);
    this.register(() => this.app.setting.removeSettingTab(tab));
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    const { workspace } = this.app;
    if (workspace.viewTypes.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    workspace.viewTypes.set(type, creator);
    this.register(() => workspace.forgetViewType(type));
  }

  /** False where Bases is off, and then there is nothing to take back. */
  registerBasesView(id: string, registration: BasesViewRegistration): boolean {
    const { bases } = this.app;
    if (!bases.isEnabled) return false;
    bases.add(id, registration);
    this.register(() => bases.remove(id));
    return true;
  }

  registerMarkdownCodeBlockProcessor(language: string, processor: CodeBlockProcessor): void {
    const { codeBlocks } = this.app;
    codeBlocks.add(language, processor);
    this.register(() => codeBlocks.remove(language));
  }

  registerHoverLinkSource(id: string, info: { readonly display: string; readonly defaultMod: boolean }): void {
    const { hoverSources } = this.app;
    hoverSources.set(id, info);
    this.register(() => hoverSources.delete(id));
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    this.app.protocols.add(action, handler);
    this.register(() => this.app.protocols.remove(action));
  }

  registerCliHandler(command: string, _description: string, flags: CliFlags | null, handler: CliHandler): void {
    this.app.commandLine.add(command, flags, handler);
    this.register(() => this.app.commandLine.remove(command));
  }

  /** Text on the disk: what is loaded is never the object that was saved, and null where nothing was saved yet. */
  loadData(): Promise<unknown> {
    const text = this.app.plugins.dataOf(this.manifest.id);
    return Promise.resolve(text === null ? null : (JSON.parse(text) as unknown));
  }

  async saveData(data: unknown): Promise<void> {
    await Promise.resolve();
    this.app.plugins.keepData(this.manifest.id, JSON.stringify(data, null, 2));
  }
}
