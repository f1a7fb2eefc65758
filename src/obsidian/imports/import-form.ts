import { Platform } from 'obsidian';
import type { ImportFile, ImportRemark } from '../../importers/imported';
import type { Desk } from '../desk';
import { linesField, type TextField } from '../forms/fields';
import { Form, type FormWords, type Outcome } from '../forms/form';
import { LONG_WORK, NO_PROGRESS, type Progress, ProgressLine } from '../proposals/progress-line';
import { previewBehind } from '../proposals/preview-behind';
import type { PreviewWords } from '../proposals/preview-modal';
import { FilesField } from './files-field';
import { type ImportSource, readSources, sourceInVault } from './import-source';
import { VaultFilesField } from './vault-files-field';

export interface ImportWords extends FormWords {
  /** Of the files, without the dot. */
  readonly endings: readonly string[];
  /** What one would paste. */
  readonly paste: string;
  /** Paths of files in the vault that are to be read. */
  readonly paths?: readonly string[];
}

/** What a person handed in, read, and what came of it: a preview, a sentence, or nothing as it was stopped. */
export type Reading = PreviewWords | string | null;

const MOST_SENTENCES = 4;

/** Takes files of the device, files of the vault and pasted text, and shows what would be written of them. */
export abstract class ImportForm extends Form {
  private readonly picked: FilesField;
  private readonly inVault: VaultFilesField;
  private readonly pasted: TextField;
  private progress: ProgressLine | null = null;

  constructor(desk: Desk, words: ImportWords) {
    super(desk, words);
    this.modalEl.addClass('homelab-import');
    const { main } = this;
    const { endings } = words;
    this.picked = this.add(new FilesField(main, { name: 'Files', endings, isMobile: Platform.isMobile }));
    this.inVault = this.add(new VaultFilesField(main, desk, endings, words.paths ?? []));
    this.pasted = this.add(linesField(main, { name: 'Or paste it', placeholder: words.paste, rows: 5 }));
    this.life.register(() => this.progress?.stop());
  }

  /** What the files would make of the notes. */
  protected abstract read(files: readonly ImportFile[], what: string, progress: Progress): Promise<Reading>;

  /** What a text that was pasted is called for its reader. */
  protected abstract pastedName(): string;

  protected hasPasted(): boolean {
    return this.pasted.value() !== '';
  }

  /** The name by which a file is read: one that says nothing may be told by another field. */
  protected nameOf(name: string): string {
    return name;
  }

  /** Whoever turns away from the preview is back here, with all that was handed in. */
  protected override async submit(): Promise<Outcome> {
    const sources = this.sources();
    if (sources.length === 0 && !this.hasPasted()) return 'Choose a file, or paste what is in it.';
    const twice = sources.find(({ name }, at) => sources.findIndex((one) => one.name === name) !== at);
    if (twice) return `Two files are called ${twice.name}. Import one of them after the other.`;
    const reading = await this.readAll(sources);
    if (reading === null) return 'Stopped. Nothing was read.';
    if (typeof reading === 'string') return reading;
    return (await previewBehind(this, this.desk, reading)) ? null : '';
  }

  private async readAll(sources: readonly ImportSource[]): Promise<Reading> {
    if (sources.length > LONG_WORK) this.progress = new ProgressLine(this.modalEl, 'Reading', sources.length, 'file');
    const progress = this.progress ?? NO_PROGRESS;
    try {
      const files = await readSources(sources, progress);
      if (files === null || typeof files === 'string') return files;
      const named = files.map((file) => ({ ...file, name: this.nameOf(file.name) }));
      const pasted = this.hasPasted() ? [{ name: this.pastedName(), text: this.pasted.value() }] : [];
      const names = [...sources.map(({ name }) => name), ...pasted.map(() => PASTED)];
      return await this.read([...named, ...pasted], namesInWords(names), progress);
    } finally {
      this.progress?.close();
      this.progress = null;
    }
  }

  private sources(): readonly ImportSource[] {
    const { app } = this.desk;
    const { importFolder } = this.desk.settings();
    const inVault = this.inVault.paths().map((path) => sourceInVault(app, path, importFolder));
    return [...this.picked.sources(), ...inVault];
  }
}

/** What a text is called that was pasted. */
export const PASTED = 'pasted text';

const MOST_NAMES = 3;

export function namesInWords(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}

/** Why nothing could be taken, for below the form. */
export function remarksInWords(remarks: readonly ImportRemark[], nothing: string): string {
  const sentences = remarks.map(({ file, place, message }) => {
    const name = file === PASTED ? 'Pasted text' : file;
    return `${name}${place === '' ? '' : `, ${place}`}: ${message}`;
  });
  const more = sentences.length > MOST_SENTENCES ? `And ${sentences.length - MOST_SENTENCES} more.` : '';
  return [nothing, ...sentences.slice(0, MOST_SENTENCES), more].filter((text) => text !== '').join(' ');
}
