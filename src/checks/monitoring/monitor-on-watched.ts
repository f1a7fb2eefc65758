import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';
import { allFallWith, isWorthAWatcher, namedPlaces } from '../watchers';

export const about: CheckAbout = {
  says: 'If a service fails, all that watches it falls with it. Power and what everything stands on are not asked, nor is a watcher that is no page of the lab.',
  why: 'The watcher is dead before it can say anything, and all is green on the last page that it drew.',
  fix: 'Let something elsewhere watch the watcher: a second one on another machine, or a check from outside that hears nothing and then calls.',
};

export const monitorOnWatched: Check = {
  id: 'monitor-on-watched',
  practice: 'monitoring',
  depth: 'home',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap((service) => {
      const { lab } = context;
      const { path } = service;
      if (service.monitoredBy.length === 0 || !isWorthAWatcher(lab, service)) return [];
      const watchers = namedPlaces(lab, path, 'monitoredBy');
      if (!allFallWith(lab, watchers, path)) return [];
      return [
        {
          path,
          cause: watchers[0] ?? path,
          message: `${noteName(path)} is watched by ${titles(watchers)}, which ${watchers.length === 1 ? 'falls' : 'fall'} with it.`,
          fix: `Let something that does not stand on ${noteName(path)} watch ${titles(watchers)}: another machine, or a check from outside.`,
        },
      ];
    }),
  together: (found, cause) =>
    `${found.length} services take ${noteName(cause)} along, which is all that watches them: ${titles(pathsOf(found))}`,
};
