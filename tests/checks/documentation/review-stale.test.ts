import { findings, survey, type SurveyOptions } from '../../support/lab';

const CHECK = 'review-stale';

function service(properties: object, options: SurveyOptions = {}): readonly string[] {
  const settings = { depth: 'work', ...options.settings } as const;
  return findings(survey({ 'Wiki.md': { type: 'service', ...properties } }, { ...options, settings }), CHECK);
}

describe(CHECK, () => {
  it('finds a page that was last gone through too long ago', () => {
    expect(service({ last_reviewed: '2026-01-01' })).toEqual([
      'warning Wiki.md: Wiki was last gone through 326 days ago, wanted every 180 days.',
    ]);
  });

  it.each([
    ['by default', {}, '2026-05-27T13:00'],
    ['where its page says', { review_every: '1w' }, '2026-11-16T12:00'],
  ])('is silent at its limit and finds it a minute later %s', (_, properties, last) => {
    expect(service({ ...properties, last_reviewed: last })).toEqual([]);
    expect(service({ ...properties, last_reviewed: last }, { now: '2026-11-23T12:01' })).toHaveLength(1);
  });

  it('takes the interval of the settings where the page has none', () => {
    const settings = { defaultReviewEvery: '1y' };
    expect(service({ last_reviewed: '2026-01-01' }, { settings })).toEqual([]);
    expect(service({ last_reviewed: '2026-01-01', review_every: '1mo' }, { settings })).toHaveLength(1);
  });

  it('is silent where nothing is filled in, at home depth, and about what is retired', () => {
    expect(service({})).toEqual([]);
    expect(service({ review_every: '1w' })).toEqual([]);
    expect(service({ last_reviewed: '2026-01-01' }, { settings: { depth: 'home' } })).toEqual([]);
    expect(service({ last_reviewed: '2026-01-01', status: 'retired' })).toEqual([]);
  });
});
