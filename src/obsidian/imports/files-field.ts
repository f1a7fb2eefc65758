import { setIcon } from 'obsidian';
import { counted } from '../../dates';
import { type Field, fieldRow, type FieldWords, type Row } from '../forms/field';
import { hasEnding } from './import-folder';
import { type ImportSource, sourceOfFile } from './import-source';

export interface FilesWords extends FieldWords {
  /** Of the files, without the dot. */
  readonly endings: readonly string[];
  readonly isMobile: boolean;
}

/** What was chosen at once and can be removed at once: a file, or a folder with all that fits in it. */
interface Picked {
  readonly label: string;
  readonly files: readonly File[];
}

/** What no stack of one's own is in, and what a program may have left there. */
const SKIPPED = /(?:^|\/)(?:\.[^/]*|node_modules)\//;

/** Files from the device, chosen in its own window; on a desktop a folder with all its stacks, too. */
export class FilesField implements Field {
  readonly el: HTMLElement;
  private readonly row: Row;
  private readonly buttons: HTMLElement;
  private readonly chipsEl: HTMLElement;
  private picked: readonly Picked[] = [];

  constructor(
    parent: HTMLElement,
    private readonly words: FilesWords,
  ) {
    this.row = fieldRow(parent, words);
    this.el = this.row.el;
    this.buttons = this.row.controlEl.createDiv('homelab-chips-box');
    this.chipsEl = this.buttons.createDiv('homelab-chips');
    const { endings, isMobile } = words;
    const files = this.addPicker('Choose files', (chosen) =>
      chosen.map((file) => ({ label: file.name, files: [file] })),
    );
    // A phone may know the endings by other names, so it is asked for all files there.
    if (!isMobile) files.accept = endings.map((ending) => `.${ending}`).join(',');
    if (!isMobile) this.addPicker('Choose a folder', (chosen) => this.fromFolder(chosen)).webkitdirectory = true;
    this.buttons.querySelector('button')?.setAttribute('id', this.row.id);
  }

  private addPicker(text: string, pick: (files: readonly File[]) => readonly Picked[]): HTMLInputElement {
    const button = createEl('button', { text, attr: { type: 'button' } });
    this.buttons.insertBefore(button, this.chipsEl);
    const attr = { multiple: '', tabindex: -1, 'aria-hidden': 'true' };
    const input = this.row.controlEl.createEl('input', { type: 'file', cls: 'homelab-file-input', attr });
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      this.take(pick([...(input.files ?? [])]));
      input.value = '';
    });
    return input;
  }

  private fromFolder(files: readonly File[]): readonly Picked[] {
    const isWanted = ({ webkitRelativePath: path }: File): boolean =>
      hasEnding(path, this.words.endings) && !SKIPPED.test(path);
    const wanted = files.filter(isWanted);
    const name = files[0]?.webkitRelativePath.split('/')[0] ?? '';
    this.row.complain(wanted.length > 0 ? null : `There are no files in ${name} that end in ${this.endingWords()}.`);
    return wanted.length === 0 ? [] : [{ label: `${name} (${counted(wanted.length, 'file')})`, files: wanted }];
  }

  private endingWords(): string {
    return this.words.endings.map((ending) => `.${ending}`).join(' or ');
  }

  sources(): readonly ImportSource[] {
    return this.picked.flatMap(({ files }) => files.map(sourceOfFile));
  }

  isTouched(): boolean {
    return this.picked.length > 0;
  }

  focus(): void {
    this.buttons.querySelector('button')?.focus();
  }

  problem(): string | null {
    return null;
  }

  /** What is chosen in a second window comes to what is there; the same once more takes its own place. */
  private take(fresh: readonly Picked[]): void {
    const isFresh = (old: Picked): boolean => fresh.some((one) => one.label === old.label && isSame(one, old));
    this.picked = [...this.picked.filter((old) => !isFresh(old)), ...fresh];
    this.draw();
  }

  private draw(): void {
    this.chipsEl.empty();
    for (const one of this.picked) {
      const chip = this.chipsEl.createDiv({ cls: 'homelab-chip', text: one.label });
      const cross = chip.createEl('button', {
        cls: 'clickable-icon homelab-chip-remove',
        attr: { type: 'button', 'aria-label': `Remove ${one.label}` },
      });
      setIcon(cross, 'x');
      cross.addEventListener('click', () => {
        this.picked = this.picked.filter((other) => other !== one);
        this.draw();
        this.focus();
      });
    }
  }
}

function isSame({ files }: Picked, other: Picked): boolean {
  return files.every((file, at) => {
    const old = other.files[at];
    return old?.size === file.size && old.lastModified === file.lastModified;
  });
}
