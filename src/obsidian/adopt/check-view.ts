import { debounce, ItemView, type WorkspaceLeaf } from 'obsidian';
import { checkNotes, type VaultCheck } from '../../adoption/check-notes';
import { type Mapping, withMappings } from '../../adoption/mapping';
import { proposeMappings } from '../../adoption/propose-mapping';
import { counted } from '../../dates';
import type { VaultContents } from '../../notes/note';
import type { Settings } from '../../settings';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { changeOf, takenBack } from './adopted-settings';
import { drawButton, drawLookedFor, drawNext } from './check-next';
import { drawCheck, headlineOf } from './draw-check';
import { drawMappings } from './draw-mappings';
import { CHECK_NOTES_VIEW } from './open-check';
import { VaultReader } from './read-vault';

export type StoreSettings = (change: Partial<Settings>) => Promise<void>;

interface Looked {
  readonly contents: VaultContents;
  readonly settings: Settings;
  readonly mappings: readonly Mapping[];
}

/** How long somebody rests between two toggles, in milliseconds. */
const PAUSE = 250;

/** Reads the notes as they are, and says what they seem to mean. What a person takes of it becomes settings; no note is touched. */
export class CheckNotesView extends ItemView {
  /** It stays while one looks at notes: what is opened does not take its place. */
  override navigation = false;
  private readonly reader: VaultReader;
  /** What the person turned on or off; the rest is as it was proposed. */
  private readonly turned = new Map<string, boolean>();
  private looked: Looked | null = null;
  private stored: { readonly before: Settings; readonly after: Settings } | null = null;
  private isStale = false;
  private run = 0;
  private drawn = '';
  private page: Parts | null = null;
  private readonly weighSoon = debounce(() => this.weigh(), PAUSE, true);

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly store: StoreSettings,
  ) {
    super(leaf);
    this.reader = new VaultReader(desk);
  }

  override getViewType(): string {
    return CHECK_NOTES_VIEW;
  }

  override getDisplayText(): string {
    return 'Check my notes';
  }

  override getIcon(): string {
    return 'list-checks';
  }

  protected override onOpen(): Promise<void> {
    const { app, desk } = this;
    this.page = drawFrame(this.contentEl);
    this.addAction('refresh-cw', 'Look again', () => this.look());
    // Not while somebody types elsewhere: it is looked at again when they come back to it.
    this.register(desk.onLab(() => (this.isStale = true)));
    const comeBack = (leaf: WorkspaceLeaf | null): void => {
      if (leaf === this.leaf && this.isStale) this.look();
    };
    this.registerEvent(app.workspace.on('active-leaf-change', comeBack));
    // At the start of the app the notes are not there yet.
    app.workspace.onLayoutReady(() => this.look());
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.run++;
    this.weighSoon.cancel();
    return Promise.resolve();
  }

  private look(): void {
    void attempt('The notes could not be read', () => this.lookNow());
  }

  private async lookNow(): Promise<void> {
    const { desk } = this;
    const run = ++this.run;
    const settings = desk.settings();
    const hasRecords = recordsIn(await desk.freshLab()) > 0;
    const contents = await this.reader.read();
    if (run !== this.run || !this.page) return;
    this.isStale = false;
    this.looked = { contents, settings, mappings: proposeMappings(contents, settings, desk.zone) };
    this.drawProposals(this.page, this.looked.mappings);
    const check = this.weigh();
    if (!check) return;
    const isOffered = hasRecords && (this.stored !== null || this.taken().length === 0);
    drawNext(this.page.next, isOffered ? desk : null);
    drawLookedFor(this.page.none, this.looked.mappings.length > 0 ? null : { hasRecords, settings, desk });
  }

  private taken(): readonly Mapping[] {
    return (this.looked?.mappings ?? []).filter((one) => this.isOn(one));
  }

  private isOn({ id, isSure }: Mapping): boolean {
    return this.turned.get(id) ?? isSure;
  }

  /** Where nothing else is proposed, the rows stay: one of them may have the focus, or a finger on it. */
  private drawProposals({ proposals }: Parts, mappings: readonly Mapping[]): void {
    const key = JSON.stringify(mappings);
    if (key === this.drawn) return;
    this.drawn = key;
    proposals.empty();
    drawMappings(proposals, mappings, {
      desk: this.desk,
      isOn: (mapping) => this.isOn(mapping),
      turn: (mapping, isOn) => {
        this.turned.set(mapping.id, isOn);
        this.weighSoon();
      },
    });
    if (mappings.length === 0) return;
    const buttons = proposals.createDiv('homelab-check-buttons');
    drawButton(buttons, 'Use these', () => this.use()).addClass('mod-cta');
    buttons.createSpan({ cls: 'homelab-hint', text: 'Stores them in the settings. No note is touched.' });
  }

  /** What would be recognised with what is on. */
  private weigh(): VaultCheck | null {
    const { desk, looked, page: parts, reader } = this;
    if (!looked || !parts) return null;
    const taken = this.taken();
    const after = withMappings(looked.settings, taken);
    const check = checkNotes(reader.under(looked.contents, after), after, desk.zone, desk.now());
    parts.headline.setText(headlineOf(check));
    parts.proposals.querySelector<HTMLButtonElement>('button.mod-cta')?.toggleAttribute('disabled', taken.length === 0);
    parts.result.empty();
    const heading = parts.result.createEl('h3', { text: taken.length > 0 ? 'With what is on' : 'What is recognised' });
    drawCheck(parts.result, check, desk);
    if (heading.nextElementSibling === null) heading.remove();
    return check;
  }

  private async use(): Promise<void> {
    const { desk } = this;
    const taken = this.taken();
    if (taken.length === 0) return;
    // Pressed twice, what was there before would be forgotten.
    this.looked = null;
    const before = desk.settings();
    const after = withMappings(before, taken);
    const change = changeOf(before, after);
    const unreadable = desk
      .settingProblems()
      .find((one) => Object.keys(change).some((key) => one.includes(` ${key} `)));
    if (unreadable !== undefined) {
      this.say(`Nothing was stored. ${unreadable} Put it right in the settings first.`);
      await this.lookNow();
      return;
    }
    await this.store(change);
    this.stored = { before, after };
    this.say(`${counted(taken.length, 'thing is', 'things are')} in the settings now. No note was changed.`);
    drawButton(this.page?.done ?? null, 'Undo', () => this.undo());
    await this.lookNow();
    this.page?.headline.scrollIntoView({ block: 'nearest' });
  }

  private async undo(): Promise<void> {
    if (!this.stored) return;
    const { before, after } = this.stored;
    await this.store(takenBack(before, after, this.desk.settings()));
    this.stored = null;
    this.say('The settings are as they were before.');
    await this.lookNow();
  }

  private say(sentence: string): void {
    this.page?.done.empty();
    this.page?.done.createEl('p', { text: sentence });
  }
}

interface Parts {
  readonly headline: HTMLElement;
  readonly done: HTMLElement;
  readonly next: HTMLElement;
  readonly none: HTMLElement;
  readonly proposals: HTMLElement;
  readonly result: HTMLElement;
}

function drawFrame(contentEl: HTMLElement): Parts {
  contentEl.empty();
  const page = contentEl.createDiv('homelab-check');
  page.createEl('h2', { text: 'Check my notes' });
  const headline = page.createEl('p', {
    cls: 'homelab-check-headline',
    text: 'Reading your notes\u2026',
    attr: { 'aria-live': 'polite' },
  });
  page.createEl('p', { cls: 'homelab-hint', text: 'This only reads. Nothing is changed unless you say so.' });
  const done = page.createDiv({ cls: 'homelab-check-done', attr: { role: 'status' } });
  const [next, none] = [page.createDiv('homelab-check-next'), page.createDiv('homelab-check-none')];
  return { headline, done, next, none, proposals: page.createDiv(), result: page.createDiv('homelab-check-result') };
}

function recordsIn({ inventory }: Awaited<ReturnType<Desk['freshLab']>>): number {
  const { services, backupJobs, changes, incidents } = inventory;
  return services.length + backupJobs.length + changes.length + incidents.length;
}
