import { undoOf, type Written, type WrittenImport } from '../src/proposals/written';
import { renderUndo, renderUndoJson, type UndoneNote } from '../src/render/undo-markdown';
import type { Settings } from '../src/settings';
import { type Request, UsageError } from './arguments';
import { forgetWritten, type Kept, keepWritten, lastWritten } from './last-written';
import { onlyRun } from './only-run';
import { type Outcome, settingOf, type System } from './open-vault';
import { deleteNote, readNote, writeNote } from './write-note';

/** Takes back what `import` or `evidence` wrote last, or without `--write` says what that would do. */
export function undo(kept: Kept, request: Request, system: System): Outcome {
  const { settings, messages } = settingOf(request, system);
  // Before a mark is set: where nothing was written no folder is made for it.
  lastOf(kept, request);
  const work = (): string => undoAll(kept, request, settings);
  const text = request.write ? onlyRun(request.vault, system.now, work) : work();
  const hint = request.write ? [] : ['Nothing was changed; --write does.'];
  return { text, messages: [...messages, ...hint], exitCode: 0 };
}

function lastOf(kept: Kept, { vault }: Request): WrittenImport {
  const last = lastWritten(vault, kept);
  if (!last) throw new UsageError(`there is nothing to undo: homelab-ops ${kept} has written nothing in ${vault}`);
  return last;
}

function undoAll(kept: Kept, request: Request, settings: Settings): string {
  const last = lastOf(kept, request);
  // Backwards: a note that was written twice goes back step by step.
  const notes = [...last.notes]
    .reverse()
    .map((written) => undoOne(written, request, settings))
    .reverse();
  if (request.write) keepRest(kept, request.vault, { ...last, notes: last.notes.filter((_, at) => isLeft(notes[at])) });
  const render = request.format === 'json' ? renderUndoJson : renderUndo;
  return render(last, notes, request.write);
}

/** What stays because a person edited it can be taken back later, once they have thought better of it. */
function keepRest(kept: Kept, vault: string, rest: WrittenImport): void {
  if (rest.notes.length === 0) forgetWritten(vault, kept);
  else keepWritten(vault, kept, rest);
}

function isLeft(note: UndoneNote | undefined): boolean {
  return note?.undo.why !== undefined && note.undo.isGone !== true;
}

function undoOne(written: Written, request: Request, settings: Settings): UndoneNote {
  const { path } = written;
  const onDisk = readNote(request.vault, path);
  if ('problem' in onDisk) return { path, undo: { do: 'nothing', why: `${path}: ${onDisk.problem}` } };
  const undo = undoOf(written, onDisk.text, settings);
  if (request.write && undo.do === 'write') writeNote(request.vault, path, undo.text);
  if (request.write && undo.do === 'delete') deleteNote(request.vault, path);
  return { path, undo };
}
