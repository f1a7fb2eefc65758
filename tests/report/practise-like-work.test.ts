import { ALL_CHECKS } from '../../src/checks/all-checks';
import { whatWorkAdds, type WorkAdds } from '../../src/report/practise-like-work';
import { type PlainPages, surveyOf } from '../support/services';

const added = (pages: PlainPages, depth: 'home' | 'work' = 'home'): WorkAdds =>
  whatWorkAdds(surveyOf(pages, { settings: { depth } }));

const PAGES: PlainPages = {
  a: { kind: 'app', stateful: false, last_reviewed: '2026-01-01', url: 'https://a.lan' },
  b: { kind: 'power', last_reviewed: '2026-01-01' },
  update: { type: 'change', status: 'done', finished: '2026-01-01' },
};

describe('what practising like work adds', () => {
  it('is every check of that depth, with what it would find', () => {
    const { checks, findings } = added(PAGES);
    expect(checks.slice(0, 3)).toEqual([
      { check: 'review-stale', practice: 'documentation', findings: 2 },
      { check: 'change-without-outcome', practice: 'changes', findings: 1 },
      expect.objectContaining({ findings: 0 }),
    ]);
    expect(checks).toHaveLength(ALL_CHECKS.filter(({ depth }) => depth === 'work').length);
    expect(findings).toBe(3);
  });

  it('is the properties that home does not ask for', () => {
    expect(added(PAGES).properties).toEqual([
      { property: 'owner', pages: 2 },
      { property: 'exposure', pages: 1 },
      { property: 'updates', pages: 1 },
    ]);
  });

  it('is the same whichever depth is set', () => {
    expect(added(PAGES, 'work')).toEqual(added(PAGES, 'home'));
  });

  it('does not count what is accepted', () => {
    const page = { kind: 'power', last_reviewed: '2026-01-01', accepted_risks: 'review-stale' };
    expect(added({ b: page }).findings).toBe(0);
  });

  it('counts the services of which more is asked than they have', () => {
    const host = { kind: 'host', environment: 'production', criticality: 'low' };
    expect(added({ host }).lowerLevels).toBe(1);
    expect(added({ host: { ...host, owner: 'Anna', updates: 'automatic', network: 'lan' } }).lowerLevels).toBe(0);
  });

  it('is said in a sentence', () => {
    const count = ALL_CHECKS.filter(({ depth }) => depth === 'work').length;
    expect(added(PAGES).sentence).toBe(
      `Practising like work adds ${count} checks, which would find 3 things today, and 3 more properties to fill in.`,
    );
    expect(added({}).sentence).toBe(`Practising like work adds ${count} checks, which would find 0 things today.`);
  });
});
