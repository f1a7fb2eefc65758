import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A note has one property in two spellings.',
  why: 'Only the first counts, and neither is ever changed by a command.',
  fix: 'Keep one of the two.',
};

export const propertyDuplicate: Check = {
  id: 'property-duplicate',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  find: ({ lab }) =>
    lab.inventory.readProblems
      .filter((problem) => problem.kind === 'two-spellings')
      .map(({ path, property, value }) => ({
        path,
        cause: property,
        message: `${noteName(path)} has one property in two spellings: ${value}.`,
        fix: 'Keep one of them; the first counts until then.',
      })),
  together: (found, cause) => `${found.length} notes have ${cause} in two spellings: ${titles(pathsOf(found))}`,
};
