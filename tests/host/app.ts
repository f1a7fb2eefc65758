import { BasesRegistry } from './bases';
import { CodeBlocks } from './code-blocks';
import { CommandPalette } from './ui/command-palette';
import { Commands } from './commands';
import { Disk } from './disk';
import { FileManager } from './file-manager';
import { Keymap, Scope } from './keymap';
import { MetadataCache } from './metadata-cache';
import { Plugins } from './plugins';
import { CommandLine, Protocols } from './registries';
import { SettingsDialog } from './ui/settings-dialog';
import { Vault } from './vault';
import { Workspace } from './workspace';

export interface AppOptions {
  readonly vaultName: string;
  readonly phone: boolean;
  readonly dark: boolean;
  readonly indexDelay: number;
  /** What code of plugins gets from `require`. */
  readonly require: (name: string) => unknown;
}

export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly scope = new Scope();
  readonly keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
  readonly commands = new Commands(this);
  readonly commandLine = new CommandLine();
  readonly protocols = new Protocols();
  readonly bases = new BasesRegistry();
  readonly codeBlocks = new CodeBlocks();
  readonly hoverSources = new Map<string, unknown>();
  readonly plugins: Plugins;
  readonly ribbonEl: HTMLElement;
  /** A phone has none. */
  readonly statusBarEl: HTMLElement | null;
  readonly workspace: Workspace;
  readonly setting: SettingsDialog;
  private readonly stored = new Map<string, string>();
  private dark: boolean;

  constructor({ vaultName, phone, dark, indexDelay, require }: AppOptions) {
    this.dark = dark;
    this.vault = new Vault(new Disk(vaultName));
    this.metadataCache = new MetadataCache(this.vault, indexDelay);
    this.fileManager = new FileManager(this.vault, this.metadataCache);
    this.plugins = new Plugins(this, require);
    const container = document.body.createDiv('app-container');
    const main = container.createDiv('horizontal-main-container');
    this.ribbonEl = main.createDiv('workspace-ribbon side-dock-ribbon mod-left').createDiv('side-dock-actions');
    this.workspace = new Workspace(this, main, phone);
    this.statusBarEl = phone ? null : container.createDiv('status-bar');
    this.setting = new SettingsDialog(this);
    this.scope.register(['Mod'], 'p', () => {
      new CommandPalette(this).open();
      return false;
    });
    this.paint();
  }

  isDarkMode(): boolean {
    return this.dark;
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.paint();
    this.workspace.trigger('css-change');
  }

  private paint(): void {
    document.body.toggleClass('theme-dark', this.dark);
    document.body.toggleClass('theme-light', !this.dark);
  }

  /** Kept on this device for this vault; text in between, as in the app. */
  loadLocalStorage(key: string): unknown {
    const text = this.stored.get(key);
    return text === undefined ? null : JSON.parse(text);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) this.stored.delete(key);
    else this.stored.set(key, JSON.stringify(data));
  }
}
