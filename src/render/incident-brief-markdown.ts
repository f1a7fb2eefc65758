import type { ChangeLately } from '../briefing/recent-changes';
import type { IncidentBrief } from '../briefing/incident-brief';
import type { Fact, SuspectBrief } from '../briefing/suspect-brief';
import { dayOf, timeOf, type Zone } from '../dates';
import type { Sentence } from '../briefing/sentence';
import { escapeText, noteLink, noteLinks } from './markdown';
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

function factWords({ label, value }: Fact): string {
  return `${label} ${addressLink(value) ?? sentenceMarkdown(value)}`;
}

const ADDRESS = /^https?:\/\/[\w.~:/?#@!&'()*+,;=%-]+$/i;
/** Signs that mean something to Obsidian even in an address. */
const MARKUP = /%%|==|~~/;

/** An address to tap. What could be anything else than an address is text. */
function addressLink([text, more]: Sentence): string | null {
  if (typeof text !== 'string' || more !== undefined) return null;
  const address = text.trim();
  return ADDRESS.test(address) && !MARKUP.test(address) ? `<${address}>` : null;
}

function changeLine({ at, text }: ChangeLately, zone: Zone): string {
  return `- ${dayOf(at, zone)} ${timeOf(at, zone)} ${sentenceMarkdown(text)}`;
}
