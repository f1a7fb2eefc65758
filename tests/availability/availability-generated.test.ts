/** The fast sweep against a slow one, which asks of every minute what the words of the definition say of it. */
import fc from 'fast-check';
import { availabilityOf } from '../../src/availability/availability';
import { DAY, MINUTE } from '../../src/dates';
import type { Frontmatter } from '../../src/notes/note';
import { type Pages, survey } from '../support/lab';
import { UTC } from './uptimes';

const NOW = Date.parse('2026-11-23T12:00Z');
const DAYS = 2;
const LENGTH = (DAYS * DAY) / MINUTE;
/** Minutes before now; some lie outside of the period, and some in the future. */
const someMinute = fc.integer({ min: -120, max: LENGTH + 300 });
const NAMES = ['app', 'one', 'two', 'nas', 'host'];
const WEIGHTS = { outage: 1, partial: 0.3, degraded: 0 };

type Impact = keyof typeof WEIGHTS;
interface PlainIncident {
  readonly from: number;
  readonly to: number | null;
  readonly impact: Impact;
  readonly services: readonly string[];
  readonly changes: readonly { readonly at: number; readonly impact: Impact }[];
}
interface PlainChange {
  readonly from: number;
  readonly to: number;
  readonly announced: number | null;
  readonly services: readonly string[];
}
interface PlainTimes {
  readonly incidents: readonly PlainIncident[];
  readonly changes: readonly PlainChange[];
  readonly since: number | null;
  readonly hours: readonly [number, number] | null;
}

const impact = fc.constantFrom<Impact>('outage', 'outage', 'partial', 'degraded');
const services = fc.subarray(NAMES, { minLength: 1, maxLength: 3 });
const arbitraryTimes: fc.Arbitrary<PlainTimes> = fc.record({
  incidents: fc.array(
    fc.record({
      from: someMinute,
      to: fc.option(someMinute, { freq: 4 }),
      impact,
      services,
      changes: fc.array(fc.record({ at: someMinute, impact }), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  ),
  changes: fc.array(fc.record({ from: someMinute, to: someMinute, announced: fc.option(someMinute), services }), {
    maxLength: 3,
  }),
  since: fc.option(someMinute),
  hours: fc.option(
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 })).filter(([a, b]) => a !== b),
  ),
});

/** `app` runs on one of two, both have their data on `nas`, and `two` alone runs on `host`. */
const LAB: Readonly<Record<string, Frontmatter>> = {
  app: { runs_on: ['[[one]]', '[[two]]'], min_up: 1 },
  one: { data_on: '[[nas]]' },
  two: { data_on: '[[nas]]', runs_on: '[[host]]' },
  nas: {},
  host: {},
};

function stamp(minutesAgo: number): string {
  return new Date(NOW - minutesAgo * MINUTE).toISOString().slice(0, 16);
}

function pagesOf({ incidents, changes, since, hours }: PlainTimes): Pages {
  const two = (n: number): string => String(n).padStart(2, '0');
  const more = {
    ...(since === null ? {} : { since: stamp(since) }),
    ...(hours === null ? {} : { service_hours: `daily ${two(hours[0])}:00-${two(hours[1])}:00` }),
  };
  return {
    ...Object.fromEntries(NAMES.map((name) => [`${name}.md`, { type: 'service', ...more, ...LAB[name] }])),
    ...Object.fromEntries(incidents.map((one, i) => [`Incident ${i}.md`, incidentPage(one)])),
    ...Object.fromEntries(changes.map((one, i) => [`Change ${i}.md`, changePage(one)])),
  };
}

function incidentPage(one: PlainIncident) {
  const lines = one.changes.map(({ at, impact: next }) => `- ${stamp(at).replace('T', ' ')} Impact: ${next}`);
  const times = { started: stamp(one.from), resolved: one.to === null ? null : stamp(one.to) };
  const frontmatter = {
    type: 'incident',
    services: one.services.map((name) => `[[${name}]]`),
    impact: one.impact,
    ...times,
  };
  return { frontmatter, body: `## Timeline\n\n${lines.join('\n')}\n` };
}

function changePage({ from, to, announced, services: named }: PlainChange): Frontmatter {
  const times = { started: stamp(from), finished: stamp(to), announced: announced === null ? null : stamp(announced) };
  return { type: 'change', status: 'done', services: named.map((name) => `[[${name}]]`), ...times };
}

/** The impact of an incident in the minute that begins so many minutes ago; null: it was not then. */
function impactAt({ from, to, impact: first, changes }: PlainIncident, ago: number): Impact | null {
  if (from <= 0 || (to !== null && to > from)) return null;
  if (ago > from || ago <= (to ?? 0)) return null;
  const said = changes.filter(({ at }) => at >= ago).sort((a, b) => b.at - a.at);
  return said.at(-1)?.impact ?? first;
}

function fallen(out: ReadonlySet<string>): ReadonlySet<string> {
  const down = new Set(out);
  if (down.has('host')) down.add('two');
  if (down.has('nas')) for (const name of ['one', 'two']) down.add(name);
  if (down.has('one') && down.has('two')) down.add('app');
  return down;
}

interface Counted {
  readonly lost: number;
  readonly derived: number;
  readonly excluded: number;
  readonly counted: number;
}

/** Minute by minute. */
function slowly(times: PlainTimes, name: string, onlyHours: boolean): Counted {
  const sum = { lost: 0, derived: 0, excluded: 0, counted: 0 };
  for (let ago = LENGTH; ago > 0; ago -= 1) {
    if (times.since !== null && ago > times.since) continue;
    if (onlyHours && !isInHours(times, ago)) continue;
    if (times.changes.some((change) => change.services.includes(name) && isMaintenance(change, ago))) {
      sum.excluded += 1;
      continue;
    }
    const now = times.incidents.flatMap((one) => {
      const at = impactAt(one, ago);
      return at === null ? [] : [{ at, services: one.services }];
    });
    const own = Math.max(0, ...now.filter((one) => one.services.includes(name)).map(({ at }) => WEIGHTS[at]));
    const out = new Set(now.filter(({ at }) => at === 'outage').flatMap((one) => one.services));
    const below = !out.has(name) && fallen(out).has(name) ? 1 : 0;
    sum.counted += 1;
    sum.lost += Math.max(own, below);
    if (below > own) sum.derived += below;
  }
  return sum;
}

function isInHours({ hours }: PlainTimes, ago: number): boolean {
  const hour = new Date(NOW - ago * MINUTE).getUTCHours();
  const [from, to] = hours ?? [0, 24];
  return to > from ? hour >= from && hour < to : hour >= from || hour < to;
}

function isMaintenance({ from, to, announced }: PlainChange, ago: number): boolean {
  return announced !== null && announced > from && ago <= from && ago > to;
}

describe('the uptime of a service', () => {
  it('is what every minute says', () => {
    fc.assert(
      fc.property(arbitraryTimes, (times) => {
        const { lab } = survey(pagesOf(times), { now: NOW, zone: 'UTC' });
        const found = availabilityOf({ lab, now: NOW, zone: UTC, longest: DAYS });
        for (const name of NAMES) {
          const fast = found.of(`${name}.md`, DAYS);
          const slow = slowly(times, name, false);
          expect([name, fast?.outageMinutes, fast?.derivedMinutes, fast?.excludedMinutes]).toEqual([
            name,
            ...[slow.lost, slow.derived, slow.excluded].map((n) => Math.round(n * 100) / 100),
          ]);
          if (fast?.percent !== null) expect(fast?.percent).toBeCloseTo(100 * (1 - slow.lost / slow.counted), 8);
          const inHours = slowly(times, name, true);
          expect(fast?.inServiceHours?.outageMinutes ?? null).toBe(
            times.hours === null ? null : Math.round(inHours.lost * 100) / 100,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same however far back one looks', () => {
    fc.assert(
      fc.property(arbitraryTimes, (times) => {
        const { lab } = survey(pagesOf(times), { now: NOW, zone: 'UTC' });
        const [near, far] = [DAYS, 365].map((longest) => availabilityOf({ lab, now: NOW, zone: UTC, longest }));
        for (const name of NAMES) expect(near?.of(`${name}.md`, DAYS)).toEqual(far?.of(`${name}.md`, DAYS));
      }),
      { numRuns: 40 },
    );
  });
});
