/** The tables at the foot of the weekly note by which the next report knows what is new; a person may read and edit them. */
import { counted } from '../dates';
import { LEVEL_COLUMNS, MEMORY_COLUMNS, SETTINGS_CELL } from '../report/earlier-report';
import { newsLines } from '../report/news-words';
import type { Report } from '../report/report';
import { LEVELS } from '../report/scorecard';
import { escapeText, folded, noteLink, table } from './markdown';
import { sentenceMarkdown } from './sentence-markdown';

/** What is new, still open and fixed: a line each. */
export function newsPart({ news, causes, more, week }: Report): readonly string[] {
  const standings = [...causes, ...more].flatMap(({ standing }) => standing ?? []);
  const [first, ...rest] = newsLines(news, standings, week).map((line) => sentenceMarkdown(line));
  return first === undefined ? [] : [first, ...rest.flatMap((line) => ['', line])];
}

/** All that is open, with the day on which a report first found it. */
export function memoryPart({ news }: Report): readonly string[] {
  if (news.memory.length === 0) return [];
  const rows = news.memory.map(({ check, path, cause, firstSeen }) => [
    `\`${check}\``,
    path === '' ? SETTINGS_CELL : noteLink(path, true),
    cause === path ? '' : cause.endsWith('.md') ? noteLink(cause, true) : escapeText(cause),
    firstSeen,
  ]);
  return folded(`What was found: ${counted(rows.length, 'finding')}`, [
    'From this table the next report knows what is new, what is still open and what was fixed.',
    '',
    ...table(MEMORY_COLUMNS, rows),
  ]);
}

/** The services by their level on the scorecard, the highest first. */
export function levelsPart({ scorecard }: Report): readonly string[] {
  const levels = [...LEVELS].reverse();
  const rows = [...levels, 'none' as const].flatMap((level) => {
    const cards = scorecard.filter((card) => card.level === level);
    return cards.length === 0 ? [] : [{ level, links: cards.map(({ path }) => noteLink(path, true)) }];
  });
  if (rows.length === 0) return [];
  const title = rows
    .map(({ level, links }) => `${links.length} ${level === 'none' ? 'without one' : level}`)
    .join(', ');
  return folded(
    `Levels of the scorecard: ${title}`,
    table(
      LEVEL_COLUMNS,
      rows.map(({ level, links }) => [level, links.join(', ')]),
    ),
  );
}
