import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A note, or its properties, cannot be read.',
  why: 'What stands in it is missing from everything else here: its backups, its dependencies, the people who rely on it.',
  fix: 'Open the note in source mode and put right the line that the message names.',
};

export const noteUnreadable: Check = {
  id: 'note-unreadable',
  practice: 'documentation',
  depth: 'home',
  severity: 'error',
  find: ({ lab }) =>
    lab.inventory.unreadableNotes.map(({ path, problem }) => ({
      path,
      message: `${noteName(path)}: ${problem}`,
      fix: 'Put that right; until then nothing in it counts.',
    })),
  together: (found) => `${found.length} notes cannot be read: ${titles(pathsOf(found))}`,
};
