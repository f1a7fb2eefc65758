import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../app';
import type { Plugin } from '../plugin';
import { drawSettings, type DrawnSetting } from './draw-settings';

/** One page of the settings. */
export abstract class SettingTab {
  icon = '';
  settingItems: SettingDefinitionItem[] = [];
  readonly containerEl = createDiv('vertical-tab-content');
  private drawn: readonly DrawnSetting[] = [];

  constructor(public app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  /** Asks for the definitions again; where the tab is shown, they are drawn anew. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) this.draw();
  }

  /** What the dialog does when one opens the tab. */
  show(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) this.draw();
    else this.display();
  }

  private draw(): void {
    this.containerEl.empty();
    this.drawn = drawSettings(this, this.settingItems);
    this.refreshDomState();
  }

  refreshDomState(): void {
    for (const setting of this.drawn) setting.refresh();
  }

  display(): void {
    throw new Error('A tab without getSettingDefinitions draws itself in display');
  }

  hide(): void {
    this.containerEl.empty();
  }
}

export abstract class PluginSettingTab extends SettingTab {
  readonly id: string;
  readonly name: string;

  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  /** The app would look into `plugin.settings`. Ours keeps its settings elsewhere and says so by its own. */
  getControlValue(key: string): unknown {
    throw new Error(`${this.name} does not say what ${key} is`);
  }

  setControlValue(key: string): void | Promise<void> {
    throw new Error(`${this.name} does not say how to keep ${key}`);
  }
}
