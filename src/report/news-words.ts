/** What is new, still open and fixed, in words. */
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import type { Gone, News, NoLonger, Standing } from './standing';
import { shortWeek } from './weeks';

/** `new`; `open for 3 weeks, 2 pages new` */
export function standingWords({ isNew, weeks, added }: Standing): string {
  if (isNew) return 'new';
  return `open for ${counted(weeks, 'week')}${added > 0 ? `, ${counted(added, 'page')} new` : ''}`;
}

const GONE: Readonly<Record<Gone, string>> = {
  deleted: 'the note is gone',
  'not-in-use': 'no longer in use',
  'no-record': 'no longer read as a record',
  unreadable: 'its note cannot be read',
  'not-looked-at': 'no longer looked at',
};
const MOST_GROUPS = 5;
const MOST_MISSED = 3;

/** Empty where there is no earlier report to compare with. @param week the week of the report; @param standings of all causes */
export function newsLines(news: News, standings: readonly Standing[], week: string): readonly Sentence[] {
  const missed = news.missed.length > 0 ? `No report for ${missedWords(news.missed, week)}.` : '';
  if (news.since === null) return missed === '' ? [] : [sentence`${missed}`];
  const parts = [
    groupsLine('Fixed: ', news.fixed),
    groupsLine('Accepted: ', news.accepted),
    ...[...new Set(news.gone.map(({ why }) => why))].map((why) =>
      groupsLine(
        `Not fixed, but ${GONE[why]}: `,
        news.gone.filter((one) => one.why === why),
      ),
    ),
  ];
  const first = sentence`Since the report of ${shortWeek(news.since, week)}: ${countsWords(news, standings)}. ${missed}`;
  return [trimmed(first), ...parts.filter((line) => line !== null)];
}

/** `1 new, 7 still open, the longest for 5 weeks, 2 fixed` */
function countsWords(news: News, standings: readonly Standing[]): string {
  const fresh = standings.filter(({ isNew }) => isNew).length;
  const old = standings.filter(({ isNew }) => !isNew);
  const longest = Math.max(0, ...old.map(({ weeks }) => weeks));
  return [
    `${fresh === 0 ? 'nothing' : String(fresh)} new`,
    ...(old.length > 0
      ? [`${old.length} still open, ${old.length === 1 ? '' : 'the longest '}for ${counted(longest, 'week')}`]
      : []),
    ...fixedWords(news),
  ].join(', ');
}

/** `5 fixed (19 pages)`; of causes of which something is still open, the pages alone. */
function fixedWords(news: News): readonly string[] {
  if (news.fixed.length === 0) return [];
  const causes = fixedCount(news);
  const pages = new Set(news.fixed.flatMap(({ paths }) => paths)).size;
  if (causes === 0) return [`${counted(pages, 'page')} fixed`];
  return [`${causes} fixed${pages > causes ? ` (${counted(pages, 'page')})` : ''}`];
}

/** The causes of which nothing is left, as what is new and what is open is counted. */
export function fixedCount({ fixed }: News): number {
  return fixed.filter(({ isWhole }) => isWhole).length;
}

/** One group for each check. */
function groupsLine(lead: string, causes: readonly NoLonger[]): Sentence | null {
  if (causes.length === 0) return null;
  const groups = [...new Set(causes.map(({ check }) => check))].map((check) => {
    const paths = causes.filter((cause) => cause.check === check).flatMap((cause) => cause.paths);
    return { check, paths: [...new Set(paths)] };
  });
  const shown = groups.length > MOST_GROUPS + 1 ? groups.slice(0, MOST_GROUPS) : groups;
  const rest = groups.length - shown.length;
  const parts = shown.map(({ check, paths }, at) => {
    const pages = paths.filter((path) => path !== '').map(mention);
    const of: Sentence = pages.length === 0 ? ['the settings'] : listed(pages);
    return sentence`${at === 0 ? '' : '; '}${of} (${check})`;
  });
  return sentence`${lead}${parts.reduce((all, part) => sentence`${all}${part}`)}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

/** `W46 and W47`; of many only the first and the last. */
function missedWords(missed: readonly string[], week: string): string {
  const names = missed.map((one) => shortWeek(one, week));
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (names.length > MOST_MISSED) return `${first} to ${last} (${counted(names.length, 'week')})`;
  return names.length === 1 ? first : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function trimmed(text: Sentence): Sentence {
  return text.map((part, at) => (at === text.length - 1 && typeof part === 'string' ? part.trimEnd() : part));
}
