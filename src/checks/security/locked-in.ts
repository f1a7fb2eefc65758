import { failTogether } from '../../graph/failure';
import { isLockedIn } from '../../impact';
import { noteName } from '../../notes/note';
import { type Check, isImportant, judgedServices, pathsOf, titles } from '../check';

export const lockedIn: Check = {
  id: 'locked-in',
  practice: 'security',
  depth: 'home',
  severity: 'error',
  says: 'The secret or the runbook of a critical or high service is kept in something that falls with it.',
  why: 'The key lies in the locked room.',
  fix: 'Keep a second copy where no failure of the lab can take it: on paper, on a phone.',
  find: (context) =>
    judgedServices(context).flatMap((service) => {
      const { lab } = context;
      const { path } = service;
      if (!isImportant(service) || service.secretsIn.length + service.runbook.length === 0) return [];
      const out = new Set([path, ...failTogether(lab.graph.requirements, [path]).down]);
      if (!isLockedIn(lab, path, out)) return [];
      const places = [...lab.inventory.linked(path, 'secretsIn'), ...lab.inventory.linked(path, 'runbook')].filter(
        (place) => out.has(place),
      );
      const where = titles([...new Set(places)]);
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
