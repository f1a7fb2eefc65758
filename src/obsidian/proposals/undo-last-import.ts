import { Notice } from 'obsidian';
import { counted } from '../../dates';
import { type Undo, undoOf, type Written, type WrittenImport } from '../../proposals/written';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { Form, type Outcome } from '../forms/form';
import { Turns } from '../turns';
import { writeNote } from '../write-note';
import { expander } from './expander';
import { keepImport, lastImport } from './last-import';
import { textNow } from './note-now';
import { drawSliced } from './sliced-list';

interface Undone {
  readonly written: Written;
  readonly undo: Undo;
}

/** Shows what of that which was written last can be taken back, and takes it back: an import, links made of names, ticked dependencies. */
export function undoLastImport(desk: Desk): Promise<void> {
  return attempt('What was written last was not taken back', async () => {
    const last = lastImport(desk.app);
    if (!last) {
      new Notice('Nothing was written from this device that could be taken back.');
      return;
    }
    const plan = await eachBackwards(last, (written) => undoNow(desk, written));
    new UndoForm(desk, last, plan).open();
  });
}

/** A note that was written twice goes back step by step. */
async function eachBackwards(
  { notes }: WrittenImport,
  work: (written: Written) => Promise<Undone>,
): Promise<readonly Undone[]> {
  const turns = new Turns();
  const done: Undone[] = [];
  for (const written of [...notes].reverse()) {
    done.unshift(await work(written));
    await turns.rest();
  }
  return done;
}

async function undoNow(desk: Desk, written: Written): Promise<Undone> {
  try {
    return { written, undo: undoOf(written, await textNow(desk.app, written.path), desk.settings()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { written, undo: { do: 'nothing', why: `${written.path} cannot be read: ${reason}` } };
  }
}

class UndoForm extends Form {
  protected override readonly submitsByEnter = false;

  constructor(
    desk: Desk,
    private readonly last: WrittenImport,
    private readonly plan: readonly Undone[],
  ) {
    super(desk, { title: 'Undo what was written last', cta: 'Take back' });
    this.modalEl.addClass('homelab-preview');
  }

  protected override build(): void {
    const { main, plan } = this;
    const { what, at } = this.last;
    main.createEl('p', { text: `Written ${at.slice(0, 16).replace('T', ' ')}: ${what}.` });
    const paths = (kind: Undo['do']): readonly string[] =>
      plan.filter(({ undo }) => undo.do === kind).map(({ written }) => written.path);
    this.drawGroup('Go to the trash', paths('delete'));
    this.drawGroup('Go back to what they were', paths('write'));
    this.drawGroup(
      'Stay as they are',
      plan.flatMap(({ undo }) => undo.why ?? []),
    );
    const isSomething = plan.some(({ undo }) => undo.do !== 'nothing');
    if (!isSomething) main.createEl('p', { text: 'Nothing is left that could be taken back.' });
    const count = plan.filter(({ undo }) => undo.do !== 'nothing').length;
    this.offer(isSomething ? `Take back ${counted(count, 'note')}` : 'Take back', isSomething);
    this.modalEl.querySelector<HTMLElement>('.homelab-form-footer button')?.focus();
  }

  private drawGroup(heading: string, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const el = this.main.createDiv('homelab-proposals-group');
    const head = el.createDiv('homelab-proposals-heading');
    head.createDiv({ cls: 'homelab-proposal-words', text: `${heading} (${lines.length})` });
    const body = el.createDiv('homelab-proposals-body');
    const draw = (): void =>
      drawSliced(body, lines, (line) => body.createDiv({ cls: 'homelab-proposal-remark', text: line }));
    expander(head, body, heading, draw).open(lines.length <= 10);
  }

  protected override async submit(): Promise<Outcome> {
    const { desk, last } = this;
    const done = await eachBackwards(last, (written) => takeBack(desk, written));
    const isLeft = (at: number): boolean => done[at]?.undo.why !== undefined;
    keepImport(desk.app, { ...last, notes: last.notes.filter((_, at) => isLeft(at)) });
    const count = done.filter(({ undo }) => undo.do !== 'nothing').length;
    const left = done.filter(({ undo }) => undo.why !== undefined).length;
    const stays = left === 0 ? '' : ` ${counted(left, 'note keeps', 'notes keep')} what was edited since.`;
    new Notice(`Took back ${counted(count, 'note')}.${stays}`);
    return null;
  }
}

/** With the note as it is at that moment. */
async function takeBack(desk: Desk, written: Written): Promise<Undone> {
  const { app } = desk;
  const { path } = written;
  const planned = await undoNow(desk, written);
  try {
    const file = app.vault.getFileByPath(path);
    if (planned.undo.do === 'delete' && file) await app.fileManager.trashFile(file);
    if (planned.undo.do !== 'write') return planned;
    let undo: Undo = planned.undo;
    const { refusal } = await writeNote(app, path, (text) => {
      if (text === null) return { ok: false, reason: 'It is not there any more.' };
      undo = undoOf(written, text, desk.settings());
      return { ok: true, text: undo.do === 'write' ? undo.text : text };
    });
    return { written, undo: refusal === undefined ? undo : { do: 'nothing', why: refusal } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { written, undo: { do: 'nothing', why: `${path} could not be taken back: ${reason}` } };
  }
}
