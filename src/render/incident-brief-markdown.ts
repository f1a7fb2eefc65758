import type { ChangeLately } from '../briefing/recent-changes';
import type { IncidentBrief } from '../briefing/incident-brief';
import type { SuspectBrief } from '../briefing/suspect-brief';
import { dayOf, timeOf, type Zone } from '../dates';
import { escapeText, noteLink, noteLinks } from './markdown';
import { factWords } from './fact-words';
import { sentenceMarkdown } from './sentence-markdown';

/** What stands above the timeline of a new incident: where to look, with links to tap. Parts with nothing to say are left out. */
export function incidentBriefMarkdown(brief: IncidentBrief, zone: Zone): readonly string[] {
  const { suspects, together, changes, users } = brief;
  const parts = [
    suspects.length === 0 ? [] : ['**Look here first:**', '', ...suspects.flatMap(suspectLines)],
    together.length === 0
      ? []
      : [
          `**Nothing explains all of it alone; together these do:** ${noteLinks(
            together.map(({ path }) => path),
            5,
          )}`,
        ],
    changes.length === 0
      ? []
      : ['**Changed in the last 72 hours:**', '', ...changes.map((change) => changeLine(change, zone))],
    users.length === 0 ? [] : [`**Who is affected:** ${users.map(escapeText).join(', ')}`],
  ].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function suspectLines({ path, why, facts }: SuspectBrief, index: number): readonly string[] {
  const line = `${index + 1}. ${noteLink(path)}: ${sentenceMarkdown(why)}`;
  return facts.length === 0 ? [line] : [line, `   ${facts.map(factWords).join(' · ')}`];
}

function changeLine({ at, text }: ChangeLately, zone: Zone): string {
  return `- ${dayOf(at, zone)} ${timeOf(at, zone)} ${sentenceMarkdown(text)}`;
}
