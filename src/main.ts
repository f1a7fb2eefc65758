import { Plugin } from 'obsidian';
import { registerAdoption } from './obsidian/adopt/register-adoption';
import { registerAmbient } from './obsidian/ambient/register-ambient';
import { attempt } from './obsidian/attempt';
import { registerCommandLine } from './obsidian/command-line/register-command-line';
import { LabDesk } from './obsidian/desk';
import { registerFirstSteps, welcome } from './obsidian/first-steps/register-first-steps';
import { registerImports } from './obsidian/imports/register-imports';
import { registerGraph } from './obsidian/graph/register-graph';
import { newCommands } from './obsidian/new-commands';
import { writeHygieneReport } from './obsidian/report-command';
import { registerReview } from './obsidian/review/register-review';
import { HomelabSettingsTab } from './obsidian/settings-tab';
import { stepCommands } from './obsidian/steps/step-commands';
import { readSettings, type Settings, type SettingsReading } from './settings';

/** The plugin's lifecycle. Loading registers and nothing else: no note is read before the layout is ready. */
export default class HomelabOpsPlugin extends Plugin {
  /** `data.json` as it is. What this version does not know, or cannot read, stays in it for the one that can. */
  private stored: unknown = null;
  private reading: SettingsReading = readSettings(null);
  private readonly desk = new LabDesk(this, () => this.reading);

  override async onload(): Promise<void> {
    await this.readStoredSettings();
    const { desk } = this;
    this.addSettingTab(
      new HomelabSettingsTab(
        this.app,
        this,
        () => this.reading.settings,
        (change) => this.storeSettings(change),
        desk,
      ),
    );
    for (const command of [...newCommands(desk), ...stepCommands(desk)]) this.addCommand(command);
    this.addCommand({
      id: 'write-hygiene-report',
      name: 'Write the weekly hygiene report',
      icon: 'clipboard-check',
      callback: () => void attempt('The hygiene report was not written', () => writeHygieneReport(desk)),
    });
    desk.watch();
    registerFirstSteps(desk);
    registerAdoption(desk, (change) => this.storeSettings(change));
    registerImports(desk);
    registerCommandLine(desk);
    registerGraph(desk);
    registerReview(desk, registerAmbient(desk));
  }

  /** A person has switched it on, and may have nothing yet. */
  override onUserEnable(): void {
    void welcome(this.desk);
  }

  /** Another device may have changed them, through a sync. */
  override async onExternalSettingsChange(): Promise<void> {
    await this.readStoredSettings();
    this.desk.becomeStale();
  }

  private async readStoredSettings(): Promise<void> {
    this.stored = await this.loadData();
    this.reading = readSettings(this.stored);
  }

  private async storeSettings(change: Partial<Settings>): Promise<void> {
    const before = typeof this.stored === 'object' && !Array.isArray(this.stored) ? this.stored : {};
    this.stored = { ...before, ...change };
    this.reading = readSettings(this.stored);
    this.desk.becomeStale();
    await this.saveData(this.stored);
  }
}
