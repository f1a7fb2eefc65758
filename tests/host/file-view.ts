import type { TFile } from './files';
import { ItemView, type ViewState } from './view';
import { nextTextAfter } from './merge-texts';
import { ownTimeout } from './timers';
import { Notice } from './ui/notice';

const SAVE_AFTER = 2000;

export abstract class FileView extends ItemView {
  file: TFile | null = null;
  allowNoFile = false;
  override navigation = true;

  override onload(): void {
    this.registerEvent(
      this.app.vault.on('delete', (file: unknown) => {
        if (file === this.file && file !== null) void this.leaf.close();
      }),
    );
    this.registerEvent(
      this.app.vault.on('rename', (file: unknown) => {
        if (file === this.file && file !== null) this.leaf.paint();
      }),
    );
  }

  getDisplayText(): string {
    return this.file?.basename ?? '';
  }

  override getState(): ViewState {
    return this.file ? { file: this.file.path } : {};
  }

  override async setState(state: unknown): Promise<void> {
    const path = (state as ViewState | undefined)?.['file'];
    const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
    if (!file || file === this.file) return;
    if (this.file) await this.onUnloadFile(this.file);
    this.file = file;
    await this.onLoadFile(file);
  }

  override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
    this.file = null;
  }

  abstract onLoadFile(file: TFile): Promise<void>;
  abstract onUnloadFile(file: TFile): Promise<void>;
}

/** Any file that is no note: its name alone. */
export class PlainFileView extends FileView {
  getViewType(): string {
    return this.file?.extension ?? 'file';
  }

  onLoadFile(file: TFile): Promise<void> {
    this.contentEl.setText(file.name);
    return Promise.resolve();
  }

  onUnloadFile(): Promise<void> {
    return Promise.resolve();
  }
}

/** A view of a text: saved a while after it changed, and following what others write. */
export abstract class TextFileView extends FileView {
  /** The text as it was last read or saved. */
  data = '';
  private timer: number | null = null;

  abstract getViewData(): string;
  abstract setViewData(text: string, clear: boolean): void;
  abstract clear(): void;

  /** Each change begins the two seconds anew. */
  requestSave = (): void => {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = ownTimeout(() => void this.save(), SAVE_AFTER);
  };

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file: unknown) => {
        if (file === this.file) this.follow();
      }),
    );
  }

  onLoadFile(file: TFile): Promise<void> {
    this.data = this.app.vault.adapter.textOf(file.path);
    this.setViewData(this.data, true);
    return Promise.resolve();
  }

  async onUnloadFile(): Promise<void> {
    await this.save();
    // What others write from now on is not shown any more.
    this.file = null;
    this.clear();
  }

  async save(): Promise<void> {
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    const text = this.getViewData();
    if (!this.file?.parent || text === this.data) return;
    this.data = text;
    await this.app.vault.modify(this.file, text);
  }

  /** Somebody wrote the file: shown as it is, or merged with what was typed and not saved yet. */
  private follow(): void {
    if (!this.file) return;
    const written = this.app.vault.adapter.textOf(this.file.path);
    const base = this.data;
    if (written === base) return;
    const typed = this.getViewData();
    this.data = written;
    if (typed === base) {
      this.setViewData(written, false);
      return;
    }
    if (typed === written) return;
    new Notice(`"${this.file.basename}" has been modified externally, merging changes automatically.`);
    this.setViewData(nextTextAfter(base, typed, written), false);
    this.requestSave();
  }
}
