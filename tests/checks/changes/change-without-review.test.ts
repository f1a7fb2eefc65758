import { findings, survey } from '../../support/lab';

const CHECK = 'change-without-review';
const EMPTY = '## Review\n\n%% what was otherwise? %%\n';

function change(more: object, now = '2026-11-23T12:00', body = EMPTY): readonly string[] {
  const frontmatter = { type: 'change', finished: '2026-11-10T20:00', outcome: 'x', ...more };
  return findings(survey({ 'Update.md': { frontmatter, body } }, { now, settings: { depth: 'work' } }), CHECK);
}

describe(CHECK, () => {
  it.each([
    ['rolled-back', 'was rolled back'],
    ['failed', 'failed'],
  ])('finds one that is %s', (status, words) => {
    expect(change({ status })).toEqual([
      `warning Update.md: Update ${words} 12 days ago, and its review says nothing.`,
    ]);
  });

  it('gives a week', () => {
    expect(change({ status: 'failed' }, '2026-11-17T20:00')).toEqual([]);
    expect(change({ status: 'failed' }, '2026-11-17T20:01')).toHaveLength(1);
  });

  it('finds any whose day of review has passed, and waits for it', () => {
    expect(change({ status: 'done', review_on: '2026-11-22' })).toEqual([
      'warning Update.md: Update was to be looked at again yesterday, and its review says nothing.',
    ]);
    expect(change({ status: 'done', review_on: '2026-11-23' }, '2026-11-23T23:59')).toEqual([]);
    expect(change({ status: 'done', review_on: '2026-11-23' }, '2026-11-24T00:00')).toHaveLength(1);
    expect(change({ status: 'failed', review_on: '2026-12-24' })).toEqual([]);
  });

  it.each(['## Review\n\nThe disk was too slow.\n', '## Retrospective:\n\nThe disk was too slow.\n'])(
    'is silent where it was looked at: %j',
    (body) => {
      expect(change({ status: 'failed' }, undefined, body)).toEqual([]);
    },
  );

  it('is silent where it went well and no day was set, and where nobody has read the body', () => {
    expect(change({ status: 'done' })).toEqual([]);
    expect(change({ status: 'scheduled', review_on: '2026-11-22' })).toEqual([]);
    const page = { type: 'change', status: 'failed', finished: '2026-01-01' };
    expect(findings(survey({ 'Update.md': page }, { settings: { depth: 'work' } }), CHECK)).toEqual([]);
  });
});
