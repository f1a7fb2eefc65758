import { networkOf } from '../inventory/inheritance';
import type { Service } from '../records/service';
import { type Criterion, IN_LAB, isInLab, ofImportant } from './scorecard-criterion';
import { ofThoseForPeople } from './scorecard-documentation';
import type { CardFacts } from './scorecard-facts';

const NOT_OURS = 'Its maker or its provider keeps it up to date.';

/** At home what strangers can reach and what would be missed most, at work all but plugs and the outside. */
function ofUpdated(service: Service, { isWork }: CardFacts): string | null {
  if (isInLab(service)) return IN_LAB;
  if (service.kind === 'power' || service.kind === 'external') return NOT_OURS;
  return isWork || service.exposure === 'public' ? null : ofImportant(service);
}

function updatesMissing({ updates, lastPatched }: Service): readonly string[] {
  if (updates === 'automatic' || lastPatched) return [];
  return updates === undefined ? ['updates', 'last_patched'] : ['last_patched'];
}

const security = { practice: 'security' } as const;

export const CRITERIA_OF_SECURITY: readonly Criterion[] = [
  {
    ...security,
    id: 'no-secret-told',
    level: 'bronze',
    depth: 'home',
    asks: 'No secret stands in its note.',
    checks: ['secret-in-note'],
    // Notes are looked through on demand: while nothing was found, nobody knows whether they were.
    exempt: ({ path }, facts) =>
      facts.findingsOn(path).some(({ check }) => check === 'secret-in-note')
        ? null
        : 'No secret was found in its note.',
  },
  {
    ...security,
    id: 'exposure-known',
    level: 'silver',
    depth: 'home',
    asks: 'It says from where it can be reached.',
    asksFor: ['exposure'],
    exempt: ofThoseForPeople,
    missing: ({ exposure }) => (exposure === undefined ? ['exposure'] : []),
  },
  {
    ...security,
    id: 'signed-in',
    level: 'silver',
    depth: 'home',
    asks: 'Whoever reaches it from outside signs in.',
    asksFor: ['auth'],
    checks: ['exposed-without-sign-in'],
    // The lab too: a door is a door.
    exempt: ({ exposure }) =>
      exposure === 'public' || exposure === 'vpn' ? null : 'Nothing says that it can be reached from outside.',
    missing: ({ auth }) => (auth.length === 0 ? ['auth'] : []),
  },
  {
    ...security,
    id: 'updated',
    level: 'silver',
    depth: 'home',
    asks: 'It is kept up to date.',
    asksFor: ['updates', 'last_patched'],
    checks: ['end-of-life', 'patch-overdue'],
    exempt: ofUpdated,
    missing: updatesMissing,
  },
  {
    ...security,
    id: 'secret-kept',
    level: 'silver',
    depth: 'home',
    asks: 'It says where its secret is kept, and that is within reach when it is down.',
    asksFor: ['secrets_in'],
    checks: ['locked-in'],
    exempt(service) {
      const hasSecret = !['power', 'external'].includes(service.kind ?? '') && service.replicas.length === 0;
      return ofImportant(service) ?? (hasSecret ? null : 'It has no secret of its own.');
    },
    missing: ({ secretsIn }) => (secretsIn.length === 0 ? ['secrets_in'] : []),
  },
  {
    ...security,
    id: 'segment-known',
    level: 'silver',
    depth: 'work',
    asks: 'It says in which network segment it is.',
    asksFor: ['network'],
    checks: ['segment-missing'],
    exempt(service) {
      if (isInLab(service)) return IN_LAB;
      return service.kind === 'power' || service.kind === 'external' ? 'It is in no segment.' : null;
    },
    missing: (service, { lab, settings }) =>
      networkOf(lab.inventory, service, settings) === undefined ? ['network'] : [],
  },
];
