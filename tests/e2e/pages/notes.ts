/** What is in the vault, and what is on the screen of it. */
import { $, $$, browser, expect } from '@wdio/globals';
import { unstamped } from './clock';

/** The text of a note as it is on the disk. */
export async function note(path: string): Promise<string> {
  return browser.executeObsidian(({ app }, wanted) => app.vault.adapter.read(wanted), path);
}

/** The paths of all notes, in order. */
export async function notePaths(): Promise<string[]> {
  const paths = await browser.executeObsidian(({ app }) => app.vault.getMarkdownFiles().map((file) => file.path));
  return paths.sort();
}

/** Waits until the note is there and its text fits, and answers with it. */
export async function noteWith(path: string, fits: RegExp): Promise<string> {
  let text = '';
  await browser.waitUntil(
    async () => {
      if (!(await notePaths()).includes(path)) return false;
      text = await note(path);
      return fits.test(text);
    },
    { timeoutMsg: `${path} does not come to hold ${String(fits)}` },
  );
  return text;
}

/** Waits until a note is that text to the byte, but for times of just now: those read `<now>`. */
export async function waitForNote(path: string, wanted: string): Promise<void> {
  const isThere = async (): Promise<boolean> => unstamped(await note(path)) === wanted;
  await browser.waitUntil(isThere, { timeout: 4000 }).catch(() => undefined);
  expect(unstamped(await note(path))).toBe(wanted);
}

/** The text with more properties below those that it has. */
export function withProperties(text: string, lines: string): string {
  return text.replace(/^---$([^]*?)^---$/m, (_, before: string) => `---${before}${lines}\n---`);
}

/** Opens a note in front, in the editor or to be read. */
export async function openNote(path: string, mode: 'source' | 'preview' = 'source'): Promise<void> {
  await browser.executeObsidian(
    async ({ app }, wanted, shownAs) => {
      const file = app.vault.getFileByPath(wanted);
      if (!file) throw new Error(`There is no ${wanted}`);
      const leaf = app.workspace.getLeaf(false);
      await leaf.openFile(file, { active: true, state: { mode: shownAs } });
      app.workspace.setActiveLeaf(leaf, { focus: true });
    },
    path,
    mode,
  );
}

/** The path of the note in front. */
export async function openPath(): Promise<string | null> {
  return browser.executeObsidian(({ app }) => app.workspace.getActiveFile()?.path ?? null);
}

/** The text in the editor in front, saved or not, and where its cursor is. */
export async function editorText(): Promise<{ readonly text: string; readonly line: number; readonly ch: number }> {
  return browser.executeObsidian(({ app }) => {
    const editor = app.workspace.activeEditor?.editor;
    if (!editor) throw new Error('There is no editor in front');
    return { text: editor.getValue(), ...editor.getCursor() };
  });
}

/** What is said in the corner now. */
export async function notices(): Promise<string[]> {
  return $$('.notice-container .notice').map((one) => one.getText());
}

/** Waits for words in the corner, and answers with the whole notice. */
export async function noticeWith(words: string | RegExp): Promise<string> {
  const fits = (text: string): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));
  let found: string | undefined;
  await browser.waitUntil(
    async () => {
      found = (await notices()).find(fits);
      return found !== undefined;
    },
    { timeoutMsg: `No notice says ${String(words)}` },
  );
  return found ?? '';
}

/** What was copied last. */
export async function clipboard(): Promise<string> {
  return browser.execute(() => navigator.clipboard.readText());
}

/** Clicks away what is said in the corner, as one does who has read it. */
export async function dismissNotices(): Promise<void> {
  await browser.execute(() => {
    for (const notice of document.querySelectorAll<HTMLElement>('.notice-container .notice')) notice.click();
  });
  await $('.notice-container .notice').waitForExist({ reverse: true });
}

/** Selects the line of the editor in front in which the words stand. */
export async function selectLine(words: string): Promise<void> {
  await browser.executeObsidian(({ app }, sought) => {
    const editor = app.workspace.activeEditor?.editor;
    const line =
      editor
        ?.getValue()
        .split('\n')
        .findIndex((text) => text.includes(sought)) ?? -1;
    if (!editor || line < 0) throw new Error(`The editor in front has no line with ${sought}`);
    editor.setSelection({ line, ch: 0 }, { line, ch: editor.getLine(line).length });
    editor.focus();
  }, words);
}
