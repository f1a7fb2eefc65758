import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A sync tool left a second copy of a note that two devices had changed.',
  why: 'One of the two is out of date, and in an outage one opens the wrong one.',
  fix: 'Compare the two, keep what is right in the note itself, and delete the copy.',
};

export const noteConflicted: Check = {
  id: 'note-conflicted',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  find: ({ lab }) =>
    lab.inventory.conflictCopies.map((path) => ({
      path,
      cause: 'sync conflicts',
      message: `${noteName(path)} is a copy that a sync conflict left behind; nothing in it counts.`,
      fix: 'Move what is right in it to the note itself, then delete the copy.',
    })),
  together: (found) => `${found.length} copies were left behind by sync conflicts: ${titles(pathsOf(found))}`,
};
