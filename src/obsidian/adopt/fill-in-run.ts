import type { Component, TFile } from 'obsidian';
import { type Question, questionsOf } from '../../adoption/questions';
import type { Lab } from '../../inventory/lab';
import type { Note, VaultContents } from '../../notes/note';
import { readFrontmatter } from '../../notes/read-frontmatter';
import type { PropertyValue } from '../../proposals/proposal';
import { createSurveyor } from '../../survey';
import type { Desk } from '../desk';
import { VaultNotes } from '../vault-notes';
import { type Page, takeBackAnswer, writeAnswer, type WrittenAnswer } from './write-answer';

export interface Answer {
  readonly value: PropertyValue;
  readonly pages: readonly Page[];
  /** Pages that were made for it. */
  readonly made: readonly TFile[];
}

/** What is left to ask, and the lab as the notes are by now. */
export interface Left {
  readonly lab: Lab;
  readonly questions: readonly Question[];
}

interface Answered {
  readonly question: Question;
  readonly written: readonly WrittenAnswer[];
}

/** How long the app takes to read a note that was written, where nothing holds it up; in milliseconds. */
const SOON = 300;

/** Works through what the pages could still say. What was skipped is not asked again as long as the run goes on. */
export class FillInRun {
  private readonly skipped = new Set<string>();
  private readonly answers: Answered[] = [];
  /** Texts that were written and that the app has not read yet: a note in an editor is saved a while later. */
  private readonly unread = new Map<string, string>();
  private allRead: (() => void) | null = null;
  private skippedCount = 0;

  constructor(private readonly desk: Desk) {}

  /** As long as that lives. */
  watch(life: Component): void {
    const seen = this.desk.app.metadataCache.on('changed', (file) => {
      this.unread.delete(file.path);
      if (this.unread.size === 0) this.allRead?.();
    });
    life.registerEvent(seen);
  }

  /** How many properties were filled in, on whichever pages, and how many were not. */
  counts(): { readonly answered: number; readonly skipped: number } {
    const answered = this.answers.flatMap(({ written }) => written.filter(({ before }) => before !== null));
    return { answered: answered.length, skipped: this.skippedCount };
  }

  canUndo(): boolean {
    return this.answers.length > 0;
  }

  async left(): Promise<Left> {
    const lab = await this.lab();
    const isLeft = ({ path, key }: Question): boolean => !this.skipped.has(path) && !this.skipped.has(idOf(path, key));
    return { lab, questions: questionsOf(lab, this.desk.settings()).filter(isLeft) };
  }

  skip({ path, key }: Question): void {
    this.skipped.add(idOf(path, key));
    this.skippedCount++;
  }

  skipPage({ path }: Question, questions: readonly Question[]): void {
    this.skipped.add(path);
    this.skippedCount += questions.filter((one) => one.path === path).length;
  }

  /** Writes an answer to the pages that still lack it, and answers with those. What could not be written was told. */
  async answer(question: Question, { value, pages, made }: Answer): Promise<readonly Page[]> {
    const written: WrittenAnswer[] = [];
    for (const { path } of made) written.push({ path, before: null, after: await this.textOf(path) });
    for (const page of pages) {
      const one = await writeAnswer(this.desk, page, question.key, value);
      if (one) written.push(one);
    }
    if (written.length > 0) this.answers.push({ question, written });
    await this.untilRead(written.map(({ path, after }) => [path, after]));
    return pages.filter((page) => written.some(({ path, before }) => path === page.path && before !== null));
  }

  /** Takes back the last answer, from every page: its question, and a sentence for each thing that stays. */
  async undo(): Promise<{ readonly question: Question; readonly stays: readonly string[] } | null> {
    const last = this.answers.pop();
    if (!last) return null;
    const [stays, texts]: [string[], [string, string][]] = [[], []];
    for (const one of [...last.written].reverse()) {
      const { why, text } = await takeBackAnswer(this.desk, one);
      if (why !== undefined) stays.push(why);
      if (text !== undefined) texts.push([one.path, text]);
    }
    await this.untilRead(texts);
    return { question: last.question, stays };
  }

  private async textOf(path: string): Promise<string> {
    const file = this.desk.app.vault.getFileByPath(path);
    return file ? this.desk.app.vault.read(file) : '';
  }

  private async untilRead(texts: readonly (readonly [path: string, text: string])[]): Promise<void> {
    if (texts.length === 0) return;
    for (const [path, text] of texts) this.unread.set(path, text);
    await new Promise<void>((resolve) => {
      const timer = window.setTimeout(resolve, SOON);
      this.allRead = (): void => {
        window.clearTimeout(timer);
        resolve();
      };
    });
    this.allRead = null;
  }

  private async lab(): Promise<Lab> {
    if (this.unread.size === 0) return this.desk.freshLab();
    const surveyor = createSurveyor(this.desk.settings(), this.desk.zone);
    const contents = await new VaultNotes(this.desk.app, surveyor).read();
    return surveyor.lab(this.withUnread(contents));
  }

  private withUnread(contents: VaultContents): VaultContents {
    const asWritten = (note: Note): Note => {
      const text = this.unread.get(note.path);
      return text === undefined ? note : { ...note, frontmatter: readFrontmatter(text) };
    };
    return { ...contents, notes: contents.notes.map(asWritten) };
  }
}

function idOf(path: string, key: string): string {
  return `${path}#${key}`;
}
