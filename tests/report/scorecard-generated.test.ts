import fc from 'fast-check';
import { ALL_CHECKS } from '../../src/checks/all-checks';
import { CRITERIA } from '../../src/report/scorecard-criteria';
import { LEVELS, scorecardOf, type ServiceCard } from '../../src/report/scorecard';
import { type PlainPages, surveyOf } from '../support/services';

const NAMES = ['a', 'b', 'c', 'd'];
const links = fc.subarray(NAMES, { maxLength: 2 }).map((names) => names.map((name) => `[[${name}]]`));
const day = fc.constantFrom('2026-11-22', '2026-06-01', '2024-01-01');

/** Values that can be read, for each property that the scorecard asks for. */
const VALUES = {
  kind: fc.constantFrom('app', 'host', 'storage', 'power', 'database'),
  environment: fc.constantFrom('production', 'lab'),
  criticality: fc.constantFrom('critical', 'high', 'medium', 'low'),
  users: fc.constantFrom('Anna'),
  owner: fc.constantFrom('Anna', 'Anna, Ben'),
  runs_on: links,
  depends_on: links,
  url: fc.constantFrom('https://a.lan'),
  ip: fc.constantFrom('10.0.0.2'),
  hostname: fc.constantFrom('box-7'),
  runbook: fc.constantFrom('a drawer', '[[a]]'),
  secrets_in: fc.constantFrom('a drawer', '[[b]]'),
  monitored_by: fc.constantFrom('none', 'https://outside.example', '[[c]]'),
  alerts_to: fc.constantFrom('none', 'phone', '[[d]]'),
  backup: fc.constantFrom('none', 'restic'),
  backup_to: fc.constantFrom('offsite: B2', '[[a]]', '[[b]]', 'shelf'),
  last_backup: day,
  last_restore_test: day,
  rto: fc.constantFrom('1h', '1d'),
  last_restore_minutes: fc.constantFrom(30, 90),
  exposure: fc.constantFrom('internal', 'vpn', 'public'),
  auth: fc.constantFrom('none', 'mfa'),
  updates: fc.constantFrom('automatic', 'manual'),
  last_patched: day,
  network: fc.constantFrom('lan'),
  last_reviewed: day,
  slo: fc.constantFrom(99, 99.9),
  failover_tested: day,
};
type Key = keyof typeof VALUES;
const isKey = (name: string): name is Key => name in VALUES;

const service = fc.record(
  {
    ...VALUES,
    data_on: links,
    replicas: links,
    stateful: fc.boolean(),
    eol: day,
    backup_reason: fc.constantFrom('a toy'),
    restore_test_result: fc.constantFrom('pass', 'fail'),
    accepted_risks: fc.subarray(
      ALL_CHECKS.map(({ id }) => id),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);
/** Mostly filled in, so that some reach the upper levels. */
const good = fc.record({
  ...VALUES,
  environment: fc.constant('production'),
  users: fc.constant('Anna'),
  runs_on: fc.constantFrom('[[d]]'),
  depends_on: fc.constant([]),
  monitored_by: fc.constant('https://outside.example'),
  alerts_to: fc.constant('phone'),
  backup: fc.constant('restic'),
  backup_to: fc.constant(['offsite: B2', 'shelf']),
  last_backup: fc.constant('2026-11-22'),
  auth: fc.constant('mfa'),
  updates: fc.constant('automatic'),
  last_patched: fc.constant('2026-11-22'),
});
const nearlyGood = fc
  .tuple(good, fc.subarray(Object.keys(VALUES), { maxLength: 4 }))
  .map(([page, gone]) => Object.fromEntries(Object.entries(page).filter(([key]) => !gone.includes(key))));
const page = fc.oneof(service, nearlyGood);
const change = fc.record(
  {
    type: fc.constant('change'),
    status: fc.constantFrom('scheduled', 'done', 'failed'),
    change_type: fc.constantFrom('standard', 'normal'),
    services: links,
    scheduled_start: fc.constantFrom('2026-11-23T20:00', '2026-11-01T20:00'),
    finished: day,
  },
  { requiredKeys: ['type'] },
);
const lab: fc.Arbitrary<PlainPages> = fc.record({ a: page, b: page, c: page, d: page, update: change });
const depth = fc.constantFrom<'home' | 'work'>('home', 'work');

const rank = ({ level }: ServiceCard): number => (level === 'none' ? 0 : LEVELS.indexOf(level) + 1);
const cardsOf = (pages: PlainPages, at: 'home' | 'work'): readonly ServiceCard[] =>
  scorecardOf(surveyOf(pages, { settings: { depth: at } }));

/** The level, as slowly as the definition says it: the highest up to which nothing that is asked is open. */
function slowLevel({ judgements }: ServiceCard): number {
  let level = 0;
  for (let upTo = 1; upTo <= LEVELS.length; upTo += 1) {
    const below = judgements.filter((one) => LEVELS.indexOf(one.level) < upTo);
    if (below.some(({ state }) => state === 'fail' || state === 'unknown')) break;
    const isAsked = judgements.some((one) => LEVELS.indexOf(one.level) === upTo - 1 && one.state !== 'not-applicable');
    if (isAsked) level = upTo;
  }
  return level;
}

describe('the scorecard of any lab', () => {
  it('has cumulative levels, and names what separates each from the next', () => {
    fc.assert(
      fc.property(lab, depth, (pages, at) => {
        for (const card of cardsOf(pages, at)) {
          expect(rank(card)).toBe(slowLevel(card));
          expect(card.next === null).toBe(card.level === card.highest);
          expect((card.next?.missing ?? [{}]).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('sums each practice up by its worst', () => {
    fc.assert(
      fc.property(lab, depth, (pages, at) => {
        for (const { practices, judgements } of cardsOf(pages, at)) {
          for (const [practice, { state, reason }] of Object.entries(practices)) {
            const states = judgements.filter((one) => one.practice === practice).map((one) => one.state);
            const worst = (['fail', 'unknown', 'pass'] as const).find((one) => states.includes(one));
            expect(state).toBe(worst ?? 'not-applicable');
            expect(reason).not.toBe('');
          }
        }
      }),
    );
  });

  it('never lowers a level where a risk is accepted', () => {
    fc.assert(
      fc.property(lab, depth, fc.nat(), (pages, at, pick) => {
        const survey = surveyOf(pages, { settings: { depth: at } });
        const open = survey.findings.filter(({ accepted }) => !accepted);
        const finding = open[pick % Math.max(1, open.length)];
        const name = finding?.path.replace('.md', '') ?? '';
        if (!finding) return;
        const before = pages[name]?.['accepted_risks'];
        const risks = [...(Array.isArray(before) ? (before as string[]) : []), finding.check];
        const after = cardsOf({ ...pages, [name]: { ...pages[name], accepted_risks: risks } }, at);
        scorecardOf(survey).forEach((card, index) => {
          expect(rank(after[index] ?? card)).toBeGreaterThanOrEqual(rank(card));
        });
      }),
    );
  });

  it('never lowers the level of a service where something is filled in that separates it from one', () => {
    const filled = fc.record(VALUES);
    fc.assert(
      fc.property(lab, depth, filled, fc.nat(), (pages, at, values, pick) => {
        const cards = cardsOf(pages, at);
        const card = cards[pick % Math.max(1, cards.length)];
        const name = card?.path.replace('.md', '') ?? '';
        const unknown = card?.judgements.filter(({ state }) => state === 'unknown') ?? [];
        const wanted = unknown.flatMap((one) => one.properties).filter((key) => pages[name]?.[key] === undefined);
        const key = wanted[pick % Math.max(1, wanted.length)];
        if (!card || key === undefined || !isKey(key)) return;
        const after = cardsOf({ ...pages, [name]: { ...pages[name], [key]: values[key] } }, at);
        const same = after.find(({ path }) => path === card.path);
        expect(rank(same ?? card)).toBeGreaterThanOrEqual(rank(card));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the criteria', () => {
  it('name checks that there are, each once, and have ids of their own', () => {
    const ids = ALL_CHECKS.map(({ id }) => id);
    const named = CRITERIA.flatMap(({ checks = [] }) => checks);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length);
  });

  it('ask only for properties that the test above fills in', () => {
    const asked = new Set(CRITERIA.flatMap(({ asksFor = [] }) => asksFor));
    expect([...asked].filter((name) => !isKey(name))).toEqual([]);
  });
});
