/** What there is before somebody begins to type. */
import { browser } from '@wdio/globals';
import { dismissNotices, notePaths, noticeWith } from './notes';

/** Answers nothing to the question about what was left open: the example vault has an incident since yesterday evening. */
export async function dismissQuestion(): Promise<void> {
  await noticeWith('Still open?');
  await dismissNotices();
}

/** The path of the note with that name. The example vault plays today, so the names with a date in them change. */
export async function pathOf(name: string): Promise<string> {
  const path = (await notePaths()).find((one) => one.endsWith(`${name}.md`));
  if (path === undefined) throw new Error(`There is no note ${name}`);
  return path;
}

/** Writes a note, as a sync would. */
export async function writeNote(path: string, text: string): Promise<void> {
  await browser.executeObsidian(
    async ({ app }, place, words) => {
      const file = app.vault.getFileByPath(place);
      await (file ? app.vault.modify(file, words) : app.vault.create(place, words));
    },
    path,
    text,
  );
}
