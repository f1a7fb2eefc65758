import { findings, survey, told } from '../../support/lab';

const CHECK = 'change-without-outcome';
const work = { settings: { depth: 'work' } } as const;

function change(properties: object, now?: string): readonly string[] {
  const pages = { 'Upgrade.md': { type: 'change', ...properties } };
  return findings(survey(pages, now === undefined ? work : { ...work, now }), CHECK);
}

describe(CHECK, () => {
  it('finds a change that ended more than a week ago and does not say how it went', () => {
    expect(change({ status: 'done', finished: '2026-11-10T18:00' })).toEqual([
      'warning Upgrade.md: Upgrade ended 12 days ago without an outcome.',
    ]);
  });

  it('is silent about one with an outcome, and finds one whose outcome is empty', () => {
    expect(change({ status: 'done', finished: '2026-11-10', outcome: 'Went well.' })).toEqual([]);
    expect(change({ status: 'done', finished: '2026-11-10', outcome: ' ' })).toHaveLength(1);
  });

  it.each(['rolled-back', 'failed', undefined])('finds one whose status is %s', (status) => {
    expect(change({ finished: '2026-11-10', ...(status === undefined ? {} : { status }) })).toHaveLength(1);
  });

  it.each(['draft', 'scheduled', 'in-progress', 'cancelled'])('is silent about one that is %s', (status) => {
    expect(change({ status, finished: '2026-11-10' })).toEqual([]);
  });

  it('is silent about one that does not say when it ended', () => {
    expect(change({ status: 'done' })).toEqual([]);
  });

  it('gives a week from the end of the change', () => {
    expect(change({ status: 'done', finished: '2026-11-16T12:00' }, '2026-11-23T12:00')).toEqual([]);
    expect(change({ status: 'done', finished: '2026-11-16T12:00' }, '2026-11-23T12:01')).toHaveLength(1);
    expect(change({ status: 'done', finished: '2026-11-16' }, '2026-11-23T23:59')).toEqual([]);
    expect(change({ status: 'done', finished: '2026-11-16' }, '2026-11-24T00:00')).toHaveLength(1);
  });

  it('tells several changes as one sentence', () => {
    const page = { type: 'change', status: 'done', finished: '2026-11-01' };
    expect(told(survey({ 'A.md': page, 'B.md': page }, work), CHECK)).toEqual([
      '2 changes ended without an outcome: A and B.',
    ]);
  });

  it('belongs to work depth', () => {
    const pages = { 'Upgrade.md': { type: 'change', status: 'done', finished: '2026-11-01' } };
    expect(findings(survey(pages), CHECK)).toEqual([]);
  });
});
