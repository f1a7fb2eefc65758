import { ALL_CHECKS } from '../../src/checks/all-checks';
import { offersOf } from '../../src/report/offers';
import { type Given, type PlainPages, surveyOf } from '../support/services';

const offers = (pages: PlainPages, given: Given = {}): string[] =>
  offersOf(surveyOf(pages, given)).map(({ check }) => check);

describe('what is offered', () => {
  const begun = { elsewhere: { stateful: false, backup: 'none', last_restore_test: '2026-11-01' } };

  it('is a practice of which nothing shows, and which would have something to say', () => {
    const pages = { a: { backup: 'x' }, b: { backup: 'x' }, c: {} };
    expect(offersOf(surveyOf(pages))).toEqual([
      {
        check: 'restore-untested',
        practice: 'backups',
        question: 'Ready for restore tests?',
        how: 'Restore one thing from one backup to another place, look at it, and write the day in last_restore_test.',
        properties: ['last_restore_test', 'restore_test_result', 'restore_test_every', 'last_restore_minutes'],
        notes: 2,
      },
    ]);
  });

  it('is nothing where there is nothing to begin with', () => {
    expect(offers({})).toEqual([]);
    expect(offers({ a: { stateful: false } })).toEqual([]);
  });

  it('is no longer offered once it has begun, by whomever', () => {
    expect(offers({ a: { backup: 'x' }, ...begun })).toEqual([]);
    expect(offers({ a: { backup: 'x' } }, { settings: { defaultRestoreTestEvery: '90d' } })).toEqual([]);
  });

  it('comes with the depth', () => {
    const pages = { a: { exposure: 'public', auth: 'mfa', stateful: false } };
    expect(offers(pages)).toEqual([]);
    expect(offers(pages, { settings: { depth: 'work' } })).toEqual(['segment-missing']);
  });

  it('is never a finding at the same time', () => {
    const pages = { a: { backup: 'x', criticality: 'critical' }, b: { replicas: ['a', 'c'] }, c: {} };
    const survey = surveyOf(pages, { settings: { depth: 'work' } });
    const offered = offersOf(survey).map(({ check }) => check);
    expect(offered).toEqual(['monitoring-missing', 'restore-untested', 'failover-untested']);
    expect(survey.findings.filter(({ check }) => offered.includes(check))).toEqual([]);
  });

  it.each(ALL_CHECKS.flatMap(({ id, begins }) => (begins ? [{ id, ...begins }] : [])))(
    '$id asks a question and says how to begin',
    ({ offer, how }) => {
      expect(offer).toMatch(/^Ready .*\?$/);
      expect(how).toMatch(/^[A-Z].*\.$/);
    },
  );
});
