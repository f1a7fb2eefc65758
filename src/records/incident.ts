import type { When } from '../dates';
import type { NoteBody } from '../notes/note';
import { saysSomething, sectionText, withoutComments } from '../notes/sections';
import { ACCEPTED_RISKS } from './accepted-risk';
import type { ActionItem } from './action-item';
import { choice, links, linksOrText, names, one, when } from './property';
import type { AboutProperties, ValuesOf } from './read-properties';

/** Something that does not work, from the first sign to the postmortem. */
export const INCIDENT_PROPERTIES = {
  status: choice({
    investigating: ['open', 'new', 'active', 'triage'],
    identified: ['fixing'],
    monitoring: ['mitigated', 'stable'],
    resolved: ['done', 'fixed'],
    closed: ['complete', 'completed'],
  }),
  severity: one('1 to 5, sev1, P1 or critical', readSeverity, { also: ['sev', 'priority'] }),
  impact: choice({
    outage: ['down', 'full', 'major'],
    partial: [],
    degraded: ['slow', 'minor'],
  }),
  services: links({ also: ['service', 'affected'] }),
  started: when('first'),
  detected: when('first'),
  acknowledged: when('last'),
  mitigated: when('last'),
  resolved: when('last'),
  detectedBy: choice({
    alert: ['alerting', 'monitoring'],
    me: ['self'],
    household: ['family', 'user', 'users'],
    chance: ['luck', 'accident'],
  }),
  causedBy: linksOrText(),
  owner: names(),
  acceptedRisks: ACCEPTED_RISKS,
};

/** What each is for, a sentence for the docs. */
export const INCIDENT_ABOUT: AboutProperties<typeof INCIDENT_PROPERTIES> = {
  status: 'How far it is.',
  severity:
    'How bad it is: 1 the house stands still, 2 the household notices, 3 worse than usual, 4 only I notice, 5 a blemish.',
  impact: 'What the household notices.',
  services: 'What does not work.',
  started: 'When it began.',
  detected: 'When it was noticed.',
  acknowledged: 'When somebody began to look at it.',
  mitigated: 'When the household could work again.',
  resolved: 'When it was put right.',
  detectedBy: 'Who noticed.',
  causedBy: 'The change that caused it, or text.',
  owner: 'Who looks after it.',
  acceptedRisks: 'Findings that you have decided to live with, and until when.',
};

export type Impact = 'outage' | 'partial' | 'degraded';
/** In a timeline the impact may also be over before the incident is. */
export type TimelineImpact = Impact | 'none';

/** A line of a timeline that says another impact: `Impact: partial`. */
export interface ImpactChange {
  readonly at: number;
  readonly impact: TimelineImpact;
  /** What it was until then, where the line says that too: `Impact: outage → partial`. */
  readonly before?: TimelineImpact;
}

export interface Incident extends ValuesOf<typeof INCIDENT_PROPERTIES> {
  readonly record: 'incident';
  readonly path: string;
  readonly title: string;
  /** The newest instant in its timeline. */
  readonly lastEntry: When | undefined;
  /** What its timeline says of the impact, by time. */
  readonly impactChanges: readonly ImpactChange[];
  readonly actionItems: readonly ActionItem[];
  readonly hasPostmortem: boolean;
}

const SEVERITIES: Readonly<Record<string, number>> = {
  critical: 1,
  high: 2,
  major: 2,
  medium: 3,
  moderate: 3,
  low: 4,
  minor: 4,
  info: 5,
  cosmetic: 5,
};

function readSeverity(text: string): number | null {
  const word = text.toLowerCase();
  const digit = /^(?:sev(?:erity)?|p)?[\s_-]*([1-5])$/.exec(word)?.[1];
  if (digit !== undefined) return Number(digit);
  return Object.hasOwn(SEVERITIES, word) ? (SEVERITIES[word] ?? null) : null;
}

/** Whether it goes on, as far as its note says: of one that says nothing of how far it is, the end counts. */
export function isOpenIncident({ status, resolved }: Incident): boolean {
  return status === undefined ? resolved === undefined : status !== 'resolved' && status !== 'closed';
}

/** A postmortem is written when the root cause says something and there is an action item, or the word none. */
export function hasPostmortem(body: NoteBody | undefined, actionItems: readonly ActionItem[]): boolean {
  if (!body || !saysSomething(sectionText(body, 'Root cause') ?? sectionText(body, 'Root causes') ?? '')) return false;
  return actionItems.length > 0 || /\bnone\b/i.test(withoutComments(sectionText(body, 'Action items') ?? ''));
}
