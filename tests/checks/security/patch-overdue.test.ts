import { findings, foundIn, survey, type SurveyOptions, told } from '../../support/lab';

const CHECK = 'patch-overdue';

function service(properties: object, options?: SurveyOptions): readonly string[] {
  return findings(survey({ 'Wiki.md': { type: 'service', ...properties } }, options), CHECK);
}

describe(CHECK, () => {
  it('finds what was last updated too long ago, with both figures', () => {
    expect(service({ last_patched: '2026-10-01' })).toEqual([
      'warning Wiki.md: Wiki was last updated 53 days ago, wanted every 30 days.',
    ]);
  });

  it('words an interval of one day so', () => {
    expect(service({ last_patched: '2026-10-01', patch_every: '1d' })).toEqual([
      'warning Wiki.md: Wiki was last updated 53 days ago, wanted every day.',
    ]);
  });

  it.each([
    ['inside', {}, '2026-10-24T13:00'],
    ['where it faces the internet', { exposure: 'public' }, '2026-11-09T12:00'],
    ['in the lab', { environment: 'lab' }, '2026-08-25T13:00'],
    ['where its page says', { patch_every: '1w' }, '2026-11-16T12:00'],
    ['in the lab where it faces the internet', { environment: 'lab', exposure: 'public' }, '2026-11-09T12:00'],
  ])('is silent at its limit and finds it a minute later %s', (_, properties, last) => {
    expect(service({ ...properties, last_patched: last }, { now: '2026-11-23T12:00' })).toEqual([]);
    expect(service({ ...properties, last_patched: last }, { now: '2026-11-23T12:01' })).toHaveLength(1);
  });

  it('counts a day without a time to its end', () => {
    expect(service({ last_patched: '2026-11-09', exposure: 'public' }, { now: '2026-11-23T23:59' })).toEqual([]);
    expect(service({ last_patched: '2026-11-09', exposure: 'public' }, { now: '2026-11-24T00:00' })).toHaveLength(1);
  });

  it('counts the days since a day without a time as the calendar does', () => {
    expect(service({ last_patched: '2026-11-09', exposure: 'public' }, { now: '2026-11-24T08:00' })).toEqual([
      'warning Wiki.md: Wiki was last updated 15 days ago, wanted every 14 days.',
    ]);
  });

  it('takes the interval of the settings where the page has none', () => {
    const settings = { defaultPatchEvery: '60d' };
    expect(service({ last_patched: '2026-10-01' }, { settings })).toEqual([]);
    expect(service({ last_patched: '2026-10-01', patch_every: '1w' }, { settings })).toHaveLength(1);
  });

  it('is silent about what updates itself, says nothing, or is retired', () => {
    expect(service({ last_patched: '2026-01-01', updates: 'automatic' })).toEqual([]);
    expect(service({ last_patched: '2026-01-01', updates: 'manual' })).toHaveLength(1);
    expect(service({ updates: 'manual' })).toEqual([]);
    expect(service({ last_patched: '2026-01-01', status: 'retired' })).toEqual([]);
  });

  it('tells several as one sentence', () => {
    const page = { type: 'service', last_patched: '2026-01-01' };
    const found = survey({ 'A.md': page, 'B.md': page });
    expect(foundIn(found, CHECK)).toEqual(['A.md', 'B.md']);
    expect(told(found, CHECK)).toEqual(['2 services were last updated too long ago: A and B.']);
  });
});
