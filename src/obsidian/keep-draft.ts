import { Component, type TFile } from 'obsidian';
import { readFrontmatter } from '../notes/read-frontmatter';
import { recordTypeOf, typeWords } from '../records/record-type';
import { type NoteDraft, recordNote } from '../templates/record-note';
import type { Desk } from './desk';
import { writeNote } from './write-note';

/** How long a plugin that fills new notes may take, and how long the app then takes to show what it wrote. */
const WATCH = 3000;
const REST = 150;

/**
 * A plugin with templates for folders may write its own text over a note that was just made. Then ours is put into that text, as
 * into a template, so that nothing of either is lost. Once, and only in the moments after the note was made.
 */
export function keepDraft(desk: Desk, file: TFile, draft: NoteDraft): void {
  const { app, plugin } = desk;
  const life = new Component();
  const settings = desk.settings();
  const isOurs = (text: string): boolean => {
    const frontmatter = readFrontmatter(text);
    return frontmatter !== null && recordTypeOf(frontmatter, typeWords(settings))?.record === draft.kind;
  };
  const check = async (): Promise<void> => {
    if (isOurs(await app.vault.read(file))) return;
    plugin.removeChild(life);
    await writeNote(app, file.path, (text) =>
      text === null || isOurs(text) ? { ok: true, text: text ?? '' } : recordNote(draft, text, settings),
    );
  };
  let timer = 0;
  const checkSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check().catch(() => plugin.removeChild(life)), REST);
  };
  plugin.addChild(life);
  life.registerEvent(app.vault.on('modify', (changed) => (changed === file ? checkSoon() : undefined)));
  const end = window.setTimeout(() => plugin.removeChild(life), WATCH);
  life.register(() => {
    window.clearTimeout(timer);
    window.clearTimeout(end);
  });
  checkSoon();
}
