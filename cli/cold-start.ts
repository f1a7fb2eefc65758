import { coldStart } from '../src/picture/cold-start';
import { coldStartName, coldStartSheet } from '../src/render/cold-start-sheet';
import { caveatsOf } from '../src/report/caveats';
import type { Survey } from '../src/survey';
import { notePath } from '../src/templates/note-name';
import type { Request } from './arguments';
import { servicesNamed } from './named';
import type { Answer } from './open-vault';
import { readNote, writeNote } from './write-note';

const ADVICE = 'put right the folder for reports in the settings';

/** The sheet for the day on which everything, or what is named, is off; with `--write` as a new note beside the reports. */
export function coldStartOf(survey: Survey, { notes, vault, write }: Request): Answer {
  const { lab, now, zone } = survey;
  const failed = servicesNamed(survey, notes);
  const text = coldStartSheet(coldStart(lab, failed), now, zone);
  const caveats = caveatsOf(survey, failed);
  return { text, messages: write ? [...caveats, writeSheet(survey, vault, text)] : caveats };
}

function writeSheet({ settings, now, zone }: Survey, vault: string, text: string): string {
  const isTaken = (path: string): boolean => {
    const there = readNote(vault, path);
    return 'problem' in there || there.text !== null;
  };
  const path = notePath(settings.reportsFolder, coldStartName(now, zone), isTaken);
  writeNote(vault, path, text, ADVICE);
  return `Wrote ${path}`;
}
