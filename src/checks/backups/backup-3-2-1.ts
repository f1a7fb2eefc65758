import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'There are fewer than three copies, the live one counted, or none is outside the home.',
  why: 'Fire, water and theft take the whole house.',
  fix: 'Add a copy outside: a cloud, a friend, a disk at work.',
};

export const backup321: Check = {
  id: 'backup-3-2-1',
  practice: 'backups',
  depth: 'work',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap(({ path }) => {
      const { copies } = context.lab.coverage(path);
      // Without any place given there is nothing to count: that is a property not filled in.
      if (copies.length === 0) return [];
      const places = new Set(copies.map((copy) => `${copy.place}:${copy.at}`));
      const outside = copies.some((copy) => copy.isOutside);
      if (places.size >= 2 && outside) return [];
      return [
        {
          path,
          cause: outside ? 'fewer than three copies' : 'no copy outside',
          message: `${noteName(path)} has ${places.size + 1} copies, the live one counted, ${outside ? 'one' : 'none'} of them outside.`,
          fix: outside ? 'Add a copy at another place.' : 'Add a copy outside the home.',
        },
      ];
    }),
  together: (found, cause) => `${found.length} services have ${cause}: ${titles(pathsOf(found))}`,
};
