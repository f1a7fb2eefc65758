import { losesItsCopies } from '../../impact';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'If the service fails, every place that holds a copy of it falls too. A copy that is offline or outside clears it.',
  why: 'The backup is there and cannot be reached when it is needed.',
  fix: 'Let the place of one copy work without the service that it protects.',
};

export const backupCircular: Check = {
  id: 'backup-circular',
  practice: 'backups',
  depth: 'home',
  severity: 'error',
  find: (context) =>
    judgedServices(context).flatMap(({ path }) => {
      const { lab } = context;
      const { copies } = lab.coverage(path);
      if (copies.length === 0 || copies.some((copy) => copy.isSafe)) return [];
      if (!losesItsCopies(lab, path, (place) => lab.singleFailures.falls(place, path))) return [];
      const at = [...new Set(copies.map((copy) => copy.at))];
      const places = titles(at);
      return [
        {
          path,
          cause: path,
          message: `${noteName(path)}: if it fails, ${places} ${at.length === 1 ? 'falls' : 'fall'} with it, and that is where its backup is.`,
          fix: `Make ${places} work without ${noteName(path)}, or keep a copy elsewhere.`,
        },
      ];
    }),
  together: (found) => `${found.length} services take their backups down with them: ${titles(pathsOf(found))}`,
};
