import { agoWords, DAY, everyWords, readDuration } from '../../dates';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

const EVERY = 180 * DAY;

export const about: CheckAbout = {
  says: 'The page of a service was last gone through too long ago: 180 days, or `review_every`, or what the settings say.',
  why: 'A page that no longer tells how it is misleads exactly when one has no time to check.',
  fix: 'Go through the page, correct what has changed, and write `last_reviewed`.',
};

export const reviewStale: Check = {
  id: 'review-stale',
  practice: 'documentation',
  depth: 'work',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap(({ path, lastReviewed, reviewEvery }) => {
      const limit = reviewEvery ?? readDuration(context.settings.defaultReviewEvery) ?? EVERY;
      if (!lastReviewed || context.now - lastReviewed.at <= limit) return [];
      return [
        {
          path,
          cause: 'reviews overdue',
          message: `${noteName(path)} was last gone through ${agoWords(lastReviewed, context.now, context.zone)}, wanted ${everyWords(limit)}.`,
          fix: 'Go through the page and write the day in last_reviewed.',
        },
      ];
    }),
  together: (found) => `${found.length} pages were last gone through too long ago: ${titles(pathsOf(found))}`,
};
