import { agoWords, DAY, everyWords, readDuration } from '../../dates';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import { type Check, type CheckAbout, type CheckContext, judgedServices, pathsOf, titles } from '../check';

/** Critical fixes within 14 days is what Cyber Essentials (UK) asks of what faces the internet. */
const PUBLIC = 14 * DAY;
const INSIDE = 30 * DAY;
const LAB = 90 * DAY;

export const about: CheckAbout = {
  says: 'A service that does not update itself was last updated too long ago: 14 days where it faces the internet, 30 inside, 90 in the lab, or `patch_every`.',
  why: 'Known holes are used within days.',
  fix: 'Update it and write the date in `last_patched`, or let it update itself.',
};

export const patchOverdue: Check = {
  id: 'patch-overdue',
  practice: 'security',
  depth: 'home',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap((service) => {
      const { path, lastPatched, updates } = service;
      const limit = limitOf(service, context);
      if (!lastPatched || updates === 'automatic' || context.now - lastPatched.at <= limit) return [];
      return [
        {
          path,
          cause: 'updates overdue',
          message: `${noteName(path)} was last updated ${agoWords(lastPatched, context.now, context.zone)}, wanted ${everyWords(limit)}.`,
          fix: 'Update it and write the date in last_patched.',
        },
      ];
    }),
  together: (found) => `${found.length} services were last updated too long ago: ${titles(pathsOf(found))}`,
};

function limitOf(service: Service, { settings }: CheckContext): number {
  const given = service.patchEvery ?? readDuration(settings.defaultPatchEvery);
  if (typeof given === 'number') return given;
  if (service.exposure === 'public') return PUBLIC;
  return service.environment === 'lab' ? LAB : INSIDE;
}
