import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'The value of a property is none that can be read.',
  why: 'It counts as not filled in: a date that cannot be read is no backup.',
  fix: 'Write the value as the message says.',
};

export const propertyUnreadable: Check = {
  id: 'property-unreadable',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  find: ({ lab }) =>
    lab.inventory.readProblems
      .filter((problem) => problem.kind === 'unreadable')
      .map(({ path, property, value, expected }) => ({
        path,
        cause: property,
        message: `${noteName(path)}: ${property} is "${value}", which cannot be read.`,
        fix: `Write ${expected}.`,
      })),
  together: (found, cause) => `${found.length} values of ${cause} cannot be read, in ${titles(pathsOf(found))}`,
};
