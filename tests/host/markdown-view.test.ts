/** @jest-environment ./tests/host/environment.cjs */
import type { Editor, Menu } from 'obsidian';
import { type Host, hostOf, settle } from './host';
import { nextTextAfter } from './merge-texts';
import { said } from './obsidian';

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-23T11:00:00Z') });
  said.splice(0);
});
afterEach(() => jest.useRealTimers());

/** What a person does. */
function type(editor: Editor, text: string): void {
  editor.replaceSelection(text);
}

async function opened(text: string): Promise<{ readonly host: Host; readonly editor: Editor }> {
  const host = hostOf({ 'A.md': text });
  const { editor } = await host.open('A.md');
  editor.setCursor(editor.lastLine(), editor.getLine(editor.lastLine()).length);
  return { host, editor };
}

describe('a note in an editor', () => {
  it('is on the disk two seconds after the last key', async () => {
    const { host, editor } = await opened('one\n');
    type(editor, 'two');
    await jest.advanceTimersByTimeAsync(1500);
    type(editor, ' three');
    await jest.advanceTimersByTimeAsync(1999);
    expect(host.text('A.md')).toBe('one\n');
    await jest.advanceTimersByTimeAsync(1);
    expect(host.text('A.md')).toBe('one\ntwo three');
    expect(host.writes).toEqual(['A.md']);
  });

  it('is not written where nothing was typed', async () => {
    const { host } = await opened('one\n');
    await jest.advanceTimersByTimeAsync(60_000);
    host.app.workspace.detachLeavesOfType('markdown');
    await settle();
    expect(host.writes).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is saved when it is closed', async () => {
    const { host, editor } = await opened('one\n');
    type(editor, 'two');
    host.app.workspace.detachLeavesOfType('markdown');
    await settle();
    expect(host.text('A.md')).toBe('one\ntwo');
  });

  it('shows what somebody else wrote, the cursor where it was', async () => {
    const { host, editor } = await opened('one\ntwo\n');
    editor.setCursor(1, 2);
    host.overwrite('A.md', 'zero\none\ntwo\n');
    expect(editor.getValue()).toBe('zero\none\ntwo\n');
    expect(editor.getCursor()).toEqual({ line: 2, ch: 2 });
    expect(said).toEqual([]);
  });

  it('is merged with what somebody else wrote while it was typed into, and says so', async () => {
    const { host, editor } = await opened('one\ntwo\n');
    type(editor, 'three\n');
    host.overwrite('A.md', 'zero\none\ntwo\n');
    expect(editor.getValue()).toBe('zero\none\ntwo\nthree\n');
    expect(said).toEqual(['"A" has been modified externally, merging changes automatically.']);
    await jest.advanceTimersByTimeAsync(2000);
    expect(host.text('A.md')).toBe('zero\none\ntwo\nthree\n');
  });

  it('is the same in two tabs, and saved once', async () => {
    const { host, editor } = await opened('one\n');
    const leaf = host.app.workspace.getLeaf('tab');
    const file = host.app.vault.getFileByPath('A.md');
    if (!file) throw new Error('There is no A.md');
    await leaf.openFile(file);
    const [, second] = host.app.workspace.getLeavesOfType('markdown');
    type(editor, 'two');
    expect((second?.view as unknown as { editor: Editor }).editor.getValue()).toBe('one\ntwo');
    await jest.advanceTimersByTimeAsync(5000);
    expect(host.text('A.md')).toBe('one\ntwo');
    expect(host.writes).toEqual(['A.md']);
  });

  it('loses its tab when it is deleted', async () => {
    const { host } = await opened('one\n');
    const file = host.app.vault.getFileByPath('A.md');
    if (file) await host.app.fileManager.trashFile(file);
    await settle();
    expect(host.app.workspace.getLeavesOfType('markdown')).toEqual([]);
    expect(host.paths()).toEqual([]);
  });
});

describe('the editor', () => {
  it('changes in one transaction what one undo takes back', async () => {
    const { editor } = await opened('one\ntwo\nthree');
    editor.transaction({
      changes: [
        { from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: 'ONE' },
        { from: { line: 2, ch: 0 }, text: '> ' },
      ],
    });
    expect(editor.getValue()).toBe('ONE\ntwo\n> three');
    editor.undo();
    expect(editor.getValue()).toBe('one\ntwo\nthree');
    editor.undo();
    expect(editor.getValue()).toBe('one\ntwo\nthree');
  });

  it('counts lines and characters from 0, and keeps within the text', async () => {
    const { editor } = await opened('one\ntwo');
    expect([editor.lineCount(), editor.lastLine(), editor.getLine(1)]).toEqual([2, 1, 'two']);
    expect([editor.posToOffset({ line: 1, ch: 2 }), editor.posToOffset({ line: 9, ch: 0 })]).toEqual([6, 7]);
    expect(editor.offsetToPos(4)).toEqual({ line: 1, ch: 0 });
    editor.setSelection({ line: 0, ch: 1 }, { line: 1, ch: 1 });
    expect(editor.getSelection()).toBe('ne\nt');
    expect([editor.getCursor('from'), editor.getCursor()]).toEqual([
      { line: 0, ch: 1 },
      { line: 1, ch: 1 },
    ]);
  });

  it('asks plugins for their part of its menu', async () => {
    const { host, editor } = await opened('one');
    const asked = jest.fn<undefined, [Menu, Editor]>();
    host.app.workspace.on('editor-menu', asked);
    const place = document.querySelector('.markdown-source-view');
    place?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
    expect(asked.mock.calls[0]?.[1]).toBe(editor);
  });
});

describe('a note that is read', () => {
  it('shows its properties, tasks and links, and follows them', async () => {
    const host = hostOf({ 'A.md': '---\ntype: service\n---\n# One\n\n- [x] done\n\n[[B|the other]]\n', 'B.md': '' });
    const view = await host.open('A.md', 'preview');
    await settle();
    const { contentEl } = view;
    expect(view.getMode()).toBe('preview');
    expect(contentEl.querySelector('.metadata-property')?.textContent).toBe('typeservice');
    expect(contentEl.querySelector('h1')?.textContent).toBe('One');
    expect(contentEl.querySelector('li input:checked')).not.toBeNull();
    contentEl.querySelector<HTMLElement>('a.internal-link')?.click();
    await settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('B.md');
  });

  it('has no editor that holds its text', async () => {
    const host = hostOf({ 'A.md': 'one' });
    const { editor } = await host.open('A.md', 'preview');
    expect(editor.getValue()).toBe('');
    editor.setValue('lost');
    await jest.advanceTimersByTimeAsync(5000);
    expect(host.text('A.md')).toBe('one');
  });
});

describe('nextTextAfter', () => {
  it.each([
    ['abc', 'abXc', 'Yabc', 'YabXc'],
    ['abc', 'abc', 'abY', 'abY'],
    ['a\n', 'a\nmine\n', 'a\ntheirs\n', 'a\nmine\ntheirs\n'],
    ['one two', 'one 2', 'one TWO', 'one 2TWO'],
  ])('makes of %j, typed %j and written %j: %j', (base, typed, written, merged) => {
    expect(nextTextAfter(base, typed, written)).toBe(merged);
  });
});
