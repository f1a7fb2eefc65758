import { lockedPlaces } from '../../inventory/locked-places';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, isImportant, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'The secret or the runbook of a critical or high service is kept in something that falls with it.',
  why: 'The key lies in the locked room.',
  fix: 'Keep a second copy where no failure of the lab can take it: on paper, on a phone.',
};

export const lockedIn: Check = {
  id: 'locked-in',
  practice: 'security',
  depth: 'home',
  severity: 'error',
  find: (context) =>
    judgedServices(context).flatMap((service) => {
      const { lab } = context;
      const { path } = service;
      if (!isImportant(service) || service.secretsIn.length + service.runbook.length === 0) return [];
      const places = lockedPlaces(lab, path);
      if (places.length === 0) return [];
      const where = titles(places);
      return [
        {
          path,
          cause: places[0] ?? path,
          message: `${noteName(path)}: what is needed to repair it is kept in ${where}, which falls with it.`,
          fix: `Keep a copy outside ${where}: on paper, on a phone, offline.`,
        },
      ];
    }),
  together: (found, cause) =>
    `${found.length} services keep what is needed to repair them in ${noteName(cause)}, which falls with them: ${titles(pathsOf(found))}`,
};
