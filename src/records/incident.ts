import type { When } from '../dates';
import type { NoteBody } from '../notes/note';
import { saysSomething, sectionText, withoutComments } from '../notes/sections';
import { ACCEPTED_RISKS } from './accepted-risk';
import type { ActionItem } from './action-item';
import { choice, links, linksOrText, names, one, when } from './property';
import type { ValuesOf } from './read-properties';

/** Something that does not work, from the first sign to the postmortem. */
export const INCIDENT_PROPERTIES = {
  status: choice('How far it is.', {
    investigating: ['open', 'new', 'active', 'triage'],
    identified: ['fixing'],
    monitoring: ['mitigated', 'stable'],
    resolved: ['done', 'fixed'],
    closed: ['complete'],
  }),
  severity: one(
    'How bad it is: 1 the house stands still, 2 the household notices, 3 worse than usual, 4 only I notice, 5 a blemish.',
    '1 to 5, sev1, P1 or critical',
    readSeverity,
    { also: ['sev', 'priority'] },
  ),
  impact: choice('What the household notices.', {
    outage: ['down', 'full', 'major'],
    partial: [],
    degraded: ['slow', 'minor'],
  }),
  services: links('What does not work.', { also: ['service', 'affected'] }),
  started: when('When it began.', 'first'),
  detected: when('When it was noticed.', 'first'),
  acknowledged: when('When somebody began to look at it.', 'last'),
  mitigated: when('When the household could work again.', 'last'),
  resolved: when('When it was put right.', 'last'),
  detectedBy: choice('Who noticed.', {
    alert: ['alerting', 'monitoring'],
    me: ['self'],
    household: ['family', 'user', 'users'],
    chance: ['luck', 'accident'],
  }),
  causedBy: linksOrText('The change that caused it, or text.'),
  owner: names('Who looks after it.'),
  acceptedRisks: ACCEPTED_RISKS,
};

export interface Incident extends ValuesOf<typeof INCIDENT_PROPERTIES> {
  readonly record: 'incident';
  readonly path: string;
  readonly title: string;
  /** The newest instant in its timeline. */
  readonly lastEntry: When | undefined;
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

/** A postmortem is written when the root cause says something and there is an action item, or the word none. */
export function hasPostmortem(body: NoteBody | undefined, actionItems: readonly ActionItem[]): boolean {
  if (!body || !saysSomething(sectionText(body, 'Root cause') ?? sectionText(body, 'Root causes') ?? '')) return false;
  return actionItems.length > 0 || /\bnone\b/i.test(withoutComments(sectionText(body, 'Action items') ?? ''));
}
