import { Plugin } from 'obsidian';
import { writeHygieneReport } from './obsidian/report-command';
import { HomelabSettingsTab } from './obsidian/settings-tab';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings';

/** The plugin's lifecycle. Loading registers and nothing else: no note is read before a person asks. */
export default class HomelabOpsPlugin extends Plugin {
  override settings: Settings = DEFAULT_SETTINGS;

  override async onload(): Promise<void> {
    await this.readStoredSettings();
    this.addSettingTab(
      new HomelabSettingsTab(
        this.app,
        this,
        () => this.settings,
        (settings) => this.storeSettings(settings),
      ),
    );
    this.addCommand({
      id: 'write-hygiene-report',
      name: 'Write the weekly hygiene report',
      callback: () => void writeHygieneReport(this.app, this.settings),
    });
  }

  /** Another device may have changed them, through a sync. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.readStoredSettings();
  }

  private async readStoredSettings(): Promise<void> {
    this.settings = readSettings(await this.loadData()).settings;
  }

  private async storeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    await this.saveData(settings);
  }
}
