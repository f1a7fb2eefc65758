import { counted } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: '`min_up` asks for more members than there are.',
  why: 'All of them are needed then, so that each failure takes the service down.',
  fix: 'Lower min_up, or add the members that are missing.',
};

export const membersMissing: Check = {
  id: 'members-missing',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find: ({ lab }) =>
    lab.graph.groups.flatMap(({ path, asked, members }) =>
      asked === undefined
        ? []
        : [
            {
              path,
              message: `${noteName(path)} wants ${counted(asked, 'member')} up and has ${members.length} in use: ${titles(members, 4)}.`,
              fix: 'Lower min_up, or list the members that are missing.',
            },
          ],
    ),
  together: (found) => `${found.length} services want more members up than they have: ${titles(pathsOf(found))}`,
};
