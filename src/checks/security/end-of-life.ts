import { ageWords } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'The maker of something no longer supports it.',
  why: 'The holes found from now on stay open.',
  fix: 'Replace or upgrade it, or take it off every network that matters.',
};

export const endOfLife: Check = {
  id: 'end-of-life',
  practice: 'security',
  depth: 'home',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap(({ path, eol, exposure }) =>
      !eol || eol.at >= context.now
        ? []
        : [
            {
              path,
              cause: 'end of life',
              message: `${noteName(path)} has been out of support for ${ageWords(eol, context.now, context.zone)}.`,
              fix: 'Plan its upgrade or replacement as a change.',
              ...(exposure === 'public' ? { severity: 'error' as const } : {}),
            },
          ],
    ),
  together: (found) => `${found.length} services are out of support: ${titles(pathsOf(found))}`,
};
