import { Notice } from 'obsidian';
import { coldStart } from '../../picture/cold-start';
import { failingNow } from '../../picture/failing-now';
import { noteName } from '../../notes/note';
import { coldStartName, coldStartSheet } from '../../render/cold-start-sheet';
import type { Lab } from '../../inventory/lab';
import { createFile } from '../create-note';
import type { Desk } from '../desk';
import { askChoice, type Item } from '../forms/ask';
import { labSoon } from '../steps/lab-soon';
import { FailedForm } from './failed-form';

/** With the name of the command as it is in the palette. */
const NOTHING_IN_USE = 'There is no service in use yet. Begin with New service page.';

/** What is off: these services, or `ask`, for which the person ticks them; no service at all is everything. */
type Off = readonly string[] | 'ask';

/** Writes the sheet that hangs by the rack as a new note, and opens it. Without `failed` it asks what is off. */
export async function printColdStart(desk: Desk, failed?: readonly string[]): Promise<void> {
  if (failed) {
    await writeAndOpen(desk, failed);
    return;
  }
  const lab = await labSoon(desk);
  const choices = choicesIn(lab);
  const [everything] = choices;
  if (lab.inUse.length === 0 || !everything) {
    new Notice(NOTHING_IN_USE);
    return;
  }
  const off = await askChoice<Off>(desk.app, 'What is to be started again?', choices);
  if (off === 'ask') new FailedForm(desk, lab, (paths) => writeSheet(desk, paths)).open();
  else if (off) await writeAndOpen(desk, off);
}

function choicesIn(lab: Lab): readonly Item<Off>[] {
  return [
    { value: [], label: 'Everything', hint: 'as after a power cut' },
    ...failingNow(lab).map(({ record, title, services }) => ({
      value: services,
      label: title,
      hint: `${record === 'incident' ? 'open incident' : 'change'} · ${services.map(noteName).join(', ')}`,
    })),
    { value: 'ask', label: 'Choose services', hint: 'what failed, with all that falls with it' },
  ];
}

async function writeAndOpen(desk: Desk, failed: readonly string[]): Promise<void> {
  const open = await writeSheet(desk, failed);
  await open();
}

/** Gives the way to open it. */
async function writeSheet(desk: Desk, failed: readonly string[]): Promise<() => Promise<void>> {
  const { app, zone } = desk;
  const now = desk.now();
  const text = coldStartSheet(coldStart(await desk.freshLab(), failed), now, zone);
  const folder = desk.settings().reportsFolder;
  const file = await createFile(app.vault, folder, { name: coldStartName(now, zone), ending: 'md' }, text);
  return () => app.workspace.getLeaf('tab').openFile(file);
}
