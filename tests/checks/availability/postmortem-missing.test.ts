import { findings, survey, type SurveyOptions } from '../../support/lab';

const CHECK = 'postmortem-missing';

function incident(properties: object, body = '', options?: SurveyOptions): readonly string[] {
  const frontmatter = { type: 'incident', severity: 1, resolved: '2026-11-10T20:00', ...properties };
  return findings(survey({ 'Outage.md': { frontmatter, body } }, options), CHECK);
}

describe(CHECK, () => {
  it('finds a severe incident that was resolved more than a week ago', () => {
    expect(incident({})).toEqual([
      'error Outage.md: Outage, severity 1, was resolved 12 days ago and has no postmortem.',
    ]);
  });

  it.each([2, 'sev1', 'P2', 'critical', 'major'])('counts %s as severe', (severity) => {
    expect(incident({ severity })).toHaveLength(1);
  });

  it.each([3, 'sev4', 'minor', null])('is silent about severity %s', (severity) => {
    expect(incident({ severity })).toEqual([]);
  });

  it('gives a week from the end', () => {
    expect(incident({ resolved: '2026-11-16T12:00' }, '', { now: '2026-11-23T12:00' })).toEqual([]);
    expect(incident({ resolved: '2026-11-16T12:00' }, '', { now: '2026-11-23T12:01' })).toHaveLength(1);
    expect(incident({ resolved: '2026-11-16' }, '', { now: '2026-11-23T23:59' })).toEqual([]);
    expect(incident({ resolved: '2026-11-16' }, '', { now: '2026-11-24T00:00' })).toHaveLength(1);
  });

  it('is silent about one that is still open', () => {
    expect(incident({ resolved: null })).toEqual([]);
  });

  it.each([
    ['an action item', '## Root cause\n\nA loose plug.\n\n## Action items\n\n- [ ] Fix the plug\n'],
    ['the word none', '## Root causes\n\nA loose plug.\n\n## Action items\n\nNone.\n'],
  ])('is silent where the root cause says something and there is %s', (_, body) => {
    expect(incident({}, body)).toEqual([]);
  });

  it.each([
    ['the root cause says nothing', '## Root cause\n\n%% why? %%\n\n## Action items\n\n- [ ] Fix the plug\n'],
    ['there is no action item', '## Root cause\n\nA loose plug.\n\n## Action items\n\n'],
    ['there is no section for them', '## Root cause\n\nA loose plug. None of us saw it.\n'],
  ])('finds one in which %s', (_, body) => {
    expect(incident({}, body)).toHaveLength(1);
  });
});
