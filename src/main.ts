import { Plugin } from 'obsidian';
import { attempt } from './obsidian/attempt';
import { writeHygieneReport } from './obsidian/report-command';
import { HomelabSettingsTab } from './obsidian/settings-tab';
import { readSettings, type Settings, type SettingsReading } from './settings';

/** The plugin's lifecycle. Loading registers and nothing else: no note is read before a person asks. */
export default class HomelabOpsPlugin extends Plugin {
  /** `data.json` as it is. What this version does not know, or cannot read, stays in it for the one that can. */
  private stored: unknown = null;
  private reading: SettingsReading = readSettings(null);

  override async onload(): Promise<void> {
    await this.readStoredSettings();
    this.addSettingTab(
      new HomelabSettingsTab(
        this.app,
        this,
        () => this.reading.settings,
        (change) => this.storeSettings(change),
      ),
    );
    this.addCommand({
      id: 'write-hygiene-report',
      name: 'Write the weekly hygiene report',
      callback: () =>
        void attempt('The hygiene report was not written', () => writeHygieneReport(this.app, this.reading)),
    });
  }

  /** Another device may have changed them, through a sync. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.readStoredSettings();
  }

  private async readStoredSettings(): Promise<void> {
    this.stored = await this.loadData();
    this.reading = readSettings(this.stored);
  }

  private async storeSettings(change: Partial<Settings>): Promise<void> {
    const before = typeof this.stored === 'object' && !Array.isArray(this.stored) ? this.stored : {};
    this.stored = { ...before, ...change };
    this.reading = readSettings(this.stored);
    await this.saveData(this.stored);
  }
}
