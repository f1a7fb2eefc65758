import type { NoteBody } from '../notes/note';
import { saysSomething, sectionText } from '../notes/sections';
import { ACCEPTED_RISKS } from './accepted-risk';
import { choice, duration, links, names, text, when } from './property';
import type { ValuesOf } from './read-properties';

/** A change to one or several services, planned or just made. */
export const CHANGE_PROPERTIES = {
  status: choice('How far it is.', {
    draft: ['proposed', 'new', 'idea', 'briefed'],
    scheduled: ['planned', 'approved'],
    'in-progress': ['started', 'implementing', 'doing'],
    done: ['completed', 'complete', 'implemented', 'closed', 'successful'],
    'rolled-back': ['reverted', 'backed-out'],
    failed: ['unsuccessful'],
    cancelled: ['canceled', 'rejected', 'abandoned'],
  }),
  changeType: choice('Standard: small and often done. Normal: everything else. Emergency: to end an outage.', {
    standard: ['routine'],
    normal: [],
    emergency: ['urgent', 'hotfix'],
  }),
  risk: text('How risky it is, in your own words.'),
  services: links('What is changed.', { also: ['service', 'affected'] }),
  scheduledStart: when('When it is to begin.', 'first', { also: ['scheduled'] }),
  scheduledEnd: when('When it is to be over.', 'last'),
  started: when('When it began.', 'first'),
  finished: when('When it was over.', 'last', { also: ['completed'] }),
  expectedOutage: duration('How long the household will be without.'),
  announced: when('When the household was told.', 'first'),
  outcome: text('How it went, in a line.'),
  reviewOn: when('When to look at it again.', 'last'),
  fixes: links('The incident that it puts right.'),
  owner: names('Who makes it.'),
  acceptedRisks: ACCEPTED_RISKS,
};

export interface Change extends ValuesOf<typeof CHANGE_PROPERTIES> {
  readonly record: 'change';
  readonly path: string;
  readonly title: string;
  /** Whether its rollback plan holds something other than headings and comments. */
  readonly hasRollbackPlan: boolean;
}

const ROLLBACK_TITLES = ['Rollback plan', 'Rollback', 'Backout plan', 'Back-out plan', 'Fallback plan', 'Fallback'];

export function hasRollbackPlan(body: NoteBody | undefined): boolean {
  if (!body) return false;
  return ROLLBACK_TITLES.some((title) => saysSomething(sectionText(body, title) ?? ''));
}
