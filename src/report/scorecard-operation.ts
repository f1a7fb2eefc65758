/** What the levels ask of changes, monitoring and availability. */
import { isPlaceholder } from '../records/placeholder';
import type { Service } from '../records/service';
import { type Criterion, IN_LAB, isInLab, NOT_IMPORTANT, ofImportant, ofMost } from './scorecard-criterion';
import { placeMissing } from './scorecard-documentation';
import type { CardFacts } from './scorecard-facts';

/** At home what would be missed most is watched, at work all but the least. */
function ofWatched(service: Service, { isWork }: CardFacts): string | null {
  return isWork ? ofMost(service) : ofImportant(service);
}

const isNone = (links: Service['monitoredBy']): boolean => links.length > 0 && links.every(isPlaceholder);

/** Where alerts arrive: by its own page, else by those of what watches it. */
function alertsMissing(service: Service, { lab }: CardFacts): readonly string[] {
  const watchers = lab.inventory.linked(service.path, 'monitoredBy');
  const isKnown = (one: Service | undefined): boolean => (one?.alertsTo ?? []).length > 0;
  return isKnown(service) || watchers.some((path) => isKnown(lab.inventory.serviceAt(path))) ? [] : ['alerts_to'];
}

export const CRITERIA_OF_OPERATION: readonly Criterion[] = [
  {
    id: 'changes-in-order',
    level: 'silver',
    practice: 'changes',
    depth: 'home',
    asks: 'Its changes have a way back, a good time and an end.',
    where: 'change',
    checks: [
      'change-conflict',
      'change-emergency-late',
      'change-in-backup-window',
      'change-in-freeze',
      'change-in-incident',
      'change-on-stale-backup',
      'change-outside-window',
      'change-overdue',
      'change-unannounced',
      'change-without-outcome',
      'change-without-review',
      'change-without-rollback-plan',
    ],
    exempt: ({ path }, facts) =>
      facts.notesNaming(path, 'change').length === 0 ? 'No change on record names it.' : null,
  },
  {
    id: 'watched',
    level: 'silver',
    practice: 'monitoring',
    depth: 'home',
    asks: 'Something watches it.',
    asksFor: ['monitored_by'],
    checks: ['monitoring-missing', 'monitor-on-watched', 'alert-through-reported'],
    exempt: ofWatched,
    denies: ({ monitoredBy }) => (isNone(monitoredBy) ? 'Nothing watches it, as its page says.' : null),
    missing: ({ monitoredBy }) => (monitoredBy.length === 0 ? ['monitored_by'] : []),
  },
  {
    id: 'alerts-arrive',
    level: 'gold',
    practice: 'monitoring',
    depth: 'work',
    asks: 'Its alerts arrive somewhere.',
    asksFor: ['alerts_to'],
    exempt: ofImportant,
    denies: ({ alertsTo }) => (isNone(alertsTo) ? 'Its alerts arrive nowhere, as its page says.' : null),
    missing: alertsMissing,
  },
  {
    id: 'stands-firm',
    level: 'gold',
    practice: 'availability',
    depth: 'home',
    asks: 'Nothing found makes it fall that need not.',
    asksFor: ['runs_on', 'depends_on'],
    checks: ['dependency-loop', 'fake-redundancy', 'members-missing', 'production-on-lab'],
    exempt: (service) => (isInLab(service) ? IN_LAB : null),
    missing: placeMissing,
  },
  {
    id: 'lessons-learnt',
    level: 'gold',
    practice: 'availability',
    depth: 'home',
    asks: 'Nothing found is left to do of its incidents.',
    where: 'incident',
    checks: [
      'action-item-old',
      'action-item-overdue',
      'action-item-vague',
      'incident-open-long',
      'incident-time-order',
      'postmortem-missing',
      'postmortem-section-empty',
    ],
    exempt: ({ path }, facts) =>
      facts.notesNaming(path, 'incident').length === 0 ? 'No incident on record names it.' : null,
  },
  {
    id: 'objective-kept',
    level: 'gold',
    practice: 'availability',
    depth: 'home',
    asks: 'Its availability was promised, and the promise is kept.',
    asksFor: ['slo'],
    checks: ['error-budget-burning', 'objective-above-ceiling'],
    // At home nobody has to promise anything.
    exempt(service, { isWork }) {
      if (service.slo !== undefined) return isInLab(service) ? IN_LAB : null;
      return isWork ? ofImportant(service) : 'No availability was promised.';
    },
    missing: ({ slo }) => (slo === undefined ? ['slo'] : []),
  },
  {
    id: 'failover-tried',
    level: 'platinum',
    practice: 'availability',
    depth: 'work',
    asks: 'Its failover was tried within a year.',
    asksFor: ['failover_tested'],
    checks: ['failover-untested'],
    exempt(service, facts) {
      if (isInLab(service)) return IN_LAB;
      if (service.criticality === 'low') return NOT_IMPORTANT;
      return facts.isRedundant(service.path) ? null : 'It has no members to spare.';
    },
    missing: ({ failoverTested }) => (failoverTested ? [] : ['failover_tested']),
  },
];
