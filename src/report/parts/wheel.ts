/** One service to look at this week, so that each has its turn. */
import { listed } from '../../checks/check';
import { mention, type Sentence, sentence } from '../../briefing/sentence';
import { agoWords, DAY, dayOf, isoWeekOf, readDuration } from '../../dates';
import { holdsData } from '../../inventory/backups';
import type { Service } from '../../records/service';
import type { Survey } from '../../survey';
import { unfilledOf } from '../unfilled';
import { weekNumber } from '../weeks';
import type { PartAsked, ReportPart } from './shape';
import { compareText } from './told';

/** As long as the check of reviews gives a page. */
const REVIEW_EVERY = 180 * DAY;

/** What no property answers. The last one is for what holds data. */
const QUESTIONS = [
  'What would the household miss first if it were gone for a day?',
  'Who else could bring it back, with this page alone?',
  'How would you notice that it has failed, before anybody tells you?',
  'What does it stand on that its page does not say?',
  'What would you do differently if you set it up anew?',
  'What of it could you do without?',
  'What exactly would be missing if you had to restore it tonight?',
] as const;

export function wheelPart(survey: Survey, { service }: PartAsked): ReportPart | null {
  const week = weekNumber(isoWeekOf(survey.now, survey.zone)) ?? 0;
  const wheel = onTheWheel(survey);
  const chosen = wheel[week % wheel.length];
  if (!chosen || (service !== undefined && chosen.path !== service)) return null;
  // Each turn of the wheel asks a service something else.
  const possible = holdsData(chosen) ? QUESTIONS : QUESTIONS.slice(0, -1);
  const question = possible[(week + Math.floor(week / wheel.length)) % possible.length] ?? QUESTIONS[0];
  return {
    id: 'wheel',
    title: 'One page to look at',
    lines: [
      reviewedWords(survey, chosen),
      [missingWords(survey, chosen)],
      [question],
      ['When you have gone through its page, write the day in last_reviewed.'],
    ],
    table: null,
  };
}

/**
 * Those whose last review is too long ago, the longest first; else those whose page says nothing of a review, by path; else all.
 * Week after week it stops at the next.
 */
function onTheWheel({ lab, settings, now }: Survey): readonly Service[] {
  const every = (service: Service): number =>
    service.reviewEvery ?? readDuration(settings.defaultReviewEvery) ?? REVIEW_EVERY;
  const late = lab.inUse
    .filter((service) => service.lastReviewed !== undefined && now - service.lastReviewed.at > every(service))
    .sort((a, b) => (a.lastReviewed?.at ?? 0) - (b.lastReviewed?.at ?? 0) || compareText(a.path, b.path));
  if (late.length > 0) return late;
  const never = lab.inUse.filter(({ lastReviewed }) => lastReviewed === undefined);
  return never.length > 0 ? never : lab.inUse;
}

function reviewedWords({ now, zone }: Survey, { path, lastReviewed }: Service): Sentence {
  if (!lastReviewed) return sentence`${mention(path)}: its page does not say when it was last gone through.`;
  const day = dayOf(lastReviewed.start, zone);
  const ago = lastReviewed.start > now ? '' : ` (${agoWords(lastReviewed, now, zone)})`;
  return sentence`${mention(path)}, last gone through on ${day}${ago}.`;
}

function missingWords({ lab, settings }: Survey, { path }: Service): string {
  const alone = lab.inventory.services.filter((service) => service.path === path);
  const missing = unfilledOf({ ...lab.inventory, services: alone }, settings)[0]?.missing ?? [];
  return missing.length === 0
    ? 'Its page has all that is asked for.'
    : `Its page could still say: ${listed(missing, missing.length)}.`;
}
