import { type App, type EventRef, type Plugin, TFile } from 'obsidian';
import { type Zone, zoneNamed } from '../dates';
import type { Lab } from '../inventory/lab';
import type { Settings, SettingsReading } from '../settings';
import { createSurveyor, type Survey, type Surveyor } from '../survey';
import { VaultNotes } from './vault-notes';

/** What all commands share: the app, the settings, and the lab as it was read last. */
export interface Desk {
  readonly app: App;
  /** What is registered on it goes when the plugin goes. */
  readonly plugin: Plugin;
  readonly zone: Zone;
  settings(): Settings;
  /** A sentence for each setting that cannot be read. */
  settingProblems(): readonly string[];
  now(): number;
  /** The lab as last read, at once: null before the first reading. */
  lab(): Lab | null;
  /** The lab, with what changed since it was last read; runs that overlap are one. */
  freshLab(): Promise<Lab>;
  survey(): Promise<Survey>;
  /** Calls back whenever the lab was read again, also because a note changed. Returns the way to stop. */
  onLab(listener: (lab: Lab) => void): () => void;
}

/** How long notes have to rest before the lab is read again: somebody who types saves every two seconds. */
const REST = 400;

/** Reads the lab when it is asked for; and again after a change, while somebody listens. */
export class LabDesk implements Desk {
  readonly app: App;
  readonly zone = systemZone();
  private current: Lab | null = null;
  private isStale = true;
  private reading: Promise<Lab> | null = null;
  private remembered: { readonly settings: Settings; readonly surveyor: Surveyor; readonly notes: VaultNotes } | null =
    null;
  private readonly listeners = new Set<(lab: Lab) => void>();
  private timer: number | null = null;

  constructor(
    readonly plugin: Plugin,
    private readonly readSettings: () => SettingsReading,
  ) {
    this.app = plugin.app;
  }

  /** Notices changes once the layout is ready: before that, the app announces every file there is. */
  watch(): void {
    let isGone = false;
    this.plugin.register(() => {
      isGone = true;
      this.cancelTimer();
      this.listeners.clear();
    });
    this.app.workspace.onLayoutReady(() => {
      if (!isGone) this.registerEvents();
    });
  }

  private registerEvents(): void {
    const { metadataCache, vault } = this.app;
    const events: EventRef[] = [
      metadataCache.on('changed', () => this.becomeStale()),
      metadataCache.on('resolved', () => this.becomeStale()),
      vault.on('delete', () => this.becomeStale()),
      vault.on('rename', () => this.becomeStale()),
      vault.on('create', (file) => {
        if (file instanceof TFile) this.becomeStale();
      }),
    ];
    for (const event of events) this.plugin.registerEvent(event);
  }

  settings(): Settings {
    return this.readSettings().settings;
  }

  settingProblems(): readonly string[] {
    return this.readSettings().problems;
  }

  now(): number {
    return Date.now();
  }

  lab(): Lab | null {
    return this.current;
  }

  async freshLab(): Promise<Lab> {
    if (this.current && !this.isStale && this.remembered?.settings === this.settings()) return this.current;
    const lab = await this.read();
    // A note may have changed while the others were read. Once more, not for ever: at start the app announces one note after another.
    return this.isStale ? this.read() : lab;
  }

  async survey(): Promise<Survey> {
    const { surveyor, notes } = this.tools();
    return surveyor.survey(await notes.read(), this.now());
  }

  onLab(listener: (lab: Lab) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** After a change of the settings, which may be a change of what every note means. */
  becomeStale(): void {
    this.isStale = true;
    if (this.listeners.size === 0) return;
    this.cancelTimer();
    this.timer = window.setTimeout(() => {
      this.timer = null;
      void this.freshLab();
    }, REST);
  }

  private read(): Promise<Lab> {
    this.reading ??= this.readLab().finally(() => (this.reading = null));
    return this.reading;
  }

  private async readLab(): Promise<Lab> {
    const { surveyor, notes } = this.tools();
    // Before the reading: what changes meanwhile makes it stale again.
    this.isStale = false;
    const lab = surveyor.lab(await notes.read());
    this.current = lab;
    for (const listener of [...this.listeners]) listener(lab);
    return lab;
  }

  /** They remember what they read, as long as the settings are the same. */
  private tools(): { readonly surveyor: Surveyor; readonly notes: VaultNotes } {
    const settings = this.settings();
    if (this.remembered?.settings !== settings) {
      const surveyor = createSurveyor(settings, this.zone);
      this.remembered = { settings, surveyor, notes: new VaultNotes(this.app, surveyor) };
    }
    return this.remembered;
  }

  private cancelTimer(): void {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
  }
}

function systemZone(): Zone {
  const zone = zoneNamed(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? zoneNamed('UTC');
  if (!zone) throw new Error('The platform knows no time zone');
  return zone;
}
