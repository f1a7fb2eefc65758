/** What does not work right now: it goes before all that might fail. */
import { startOf } from '../availability/incident-times';
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { durationWords } from '../dates';
import { type Incident, isOpenIncident } from '../records/incident';
import type { Survey } from '../survey';

/** Not rated: after all that is. */
const UNRATED = 6;

/** `1 incident is open, for 15 hours: Line down.` The most severe first, then the oldest; null where none is open. */
export function openIncidentsSentence({ lab, now }: Pick<Survey, 'lab' | 'now'>): Sentence | null {
  const open = lab.inventory.incidents.filter(isOpenIncident).sort(worseFirst);
  if (open.length === 0) return null;
  const longest = Math.max(...open.map((incident) => now - (startOf(incident)?.at ?? now)));
  const age = longest > 0 ? `, ${open.length === 1 ? '' : 'the longest '}for ${durationWords(longest)}` : '';
  const are = open.length === 1 ? 'incident is' : 'incidents are';
  return sentence`${open.length} ${are} open${age}: ${listed(open.map(({ path }) => mention(path)))}.`;
}

function worseFirst(a: Incident, b: Incident): number {
  const at = (incident: Incident): number => startOf(incident)?.at ?? Number.MAX_SAFE_INTEGER;
  return (a.severity ?? UNRATED) - (b.severity ?? UNRATED) || at(a) - at(b) || (a.path < b.path ? -1 : 1);
}
