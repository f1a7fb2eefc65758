import type { NoteBody } from '../notes/note';
import { saysSomething, sectionText } from '../notes/sections';
import { ACCEPTED_RISKS } from './accepted-risk';
import { choice, duration, links, names, text, when } from './property';
import type { AboutProperties, ValuesOf } from './read-properties';

/** A change to one or several services, planned or just made. */
export const CHANGE_PROPERTIES = {
  status: choice({
    draft: ['proposed', 'new', 'idea', 'briefed'],
    scheduled: ['planned', 'approved'],
    'in-progress': ['started', 'implementing', 'doing'],
    done: ['completed', 'complete', 'implemented', 'closed', 'successful'],
    'rolled-back': ['reverted', 'backed-out'],
    failed: ['unsuccessful'],
    cancelled: ['canceled', 'rejected', 'abandoned'],
  }),
  changeType: choice({
    standard: ['routine'],
    normal: [],
    emergency: ['urgent', 'hotfix'],
  }),
  risk: text(),
  services: links({ also: ['service', 'affected'] }),
  scheduledStart: when('first', { also: ['scheduled'] }),
  scheduledEnd: when('last'),
  started: when('first'),
  finished: when('last', { also: ['completed'] }),
  expectedOutage: duration(),
  announced: when('first'),
  outcome: text(),
  reviewOn: when('last'),
  fixes: links(),
  owner: names(),
  acceptedRisks: ACCEPTED_RISKS,
};

/** What each is for, a sentence for the docs. */
export const CHANGE_ABOUT: AboutProperties<typeof CHANGE_PROPERTIES> = {
  status: 'How far it is.',
  changeType: 'Standard: small and often done. Normal: everything else. Emergency: to end an outage.',
  risk: 'How risky it is, in your own words.',
  services: 'What is changed.',
  scheduledStart: 'When it is to begin.',
  scheduledEnd: 'When it is to be over.',
  started: 'When it began.',
  finished: 'When it was over.',
  expectedOutage: 'How long the household will be without.',
  announced: 'When the household was told.',
  outcome: 'How it went, in a line.',
  reviewOn: 'When to look at it again.',
  fixes: 'The incident that it puts right.',
  owner: 'Who makes it.',
  acceptedRisks: 'Findings that you have decided to live with, and until when.',
};

export interface Change extends ValuesOf<typeof CHANGE_PROPERTIES> {
  readonly record: 'change';
  readonly path: string;
  readonly title: string;
  /** Whether its rollback plan holds something other than headings and comments. */
  readonly hasRollbackPlan: boolean;
}

/** What people call the section with the way back. */
export const ROLLBACK_TITLES = [
  'Rollback plan',
  'Rollback',
  'Backout plan',
  'Back-out plan',
  'Fallback plan',
  'Fallback',
];

export function hasRollbackPlan(body: NoteBody | undefined): boolean {
  if (!body) return false;
  return ROLLBACK_TITLES.some((title) => saysSomething(sectionText(body, title) ?? ''));
}
