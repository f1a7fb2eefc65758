import { findings, fixes, survey, type SurveyOptions } from '../../support/lab';

const CHECK = 'incident-open-long';

function incident(properties: object, timeline = '', options?: SurveyOptions): readonly string[] {
  const page = { frontmatter: { type: 'incident', ...properties }, body: `## Timeline\n\n${timeline}\n\n## Summary\n` };
  return findings(survey({ 'Outage.md': page }, options), CHECK);
}

describe(CHECK, () => {
  it('finds an open incident in whose timeline nothing was written for more than a day', () => {
    expect(incident({ started: '2026-11-20T21:00' }, '- 21:04 The lamp went out')).toEqual([
      'warning Outage.md: Outage is open, and nothing was written for 2 days.',
    ]);
  });

  it('is silent where something was written today, and takes a date where the day differs', () => {
    expect(incident({ started: '2026-11-20T21:00' }, '- 21:04 Out\n- 2026-11-23 08:00 Still out')).toEqual([]);
    expect(incident({ started: '2026-11-20T21:00' }, '- 2026-11-22 08:00 Still out\n- 09:30 Yes')).toEqual([
      'warning Outage.md: Outage is open, and nothing was written for 26 hours.',
    ]);
  });

  it('gives a day from the newest line', () => {
    const line = '- 2026-11-22 12:00 Waiting for the disk';
    expect(incident({ started: '2026-11-22T09:00' }, line, { now: '2026-11-23T12:00' })).toEqual([]);
    expect(incident({ started: '2026-11-22T09:00' }, line, { now: '2026-11-23T12:01' })).toHaveLength(1);
  });

  it('counts from its start where nothing was written at all', () => {
    expect(incident({ started: '2026-11-22T12:00' })).toEqual([]);
    expect(incident({ started: '2026-11-22T11:59' })).toHaveLength(1);
    expect(incident({ started: '2026-11-22' }, '', { now: '2026-11-23T00:00' })).toEqual([]);
  });

  it.each(['investigating', 'identified', 'monitoring'])('finds one that is %s', (status) => {
    expect(incident({ status, started: '2026-11-20' })).toHaveLength(1);
  });

  it.each(['resolved', 'closed'])('is silent about one that is %s', (status) => {
    expect(incident({ status, started: '2026-11-20' })).toEqual([]);
  });

  it('takes one without a status for over when it says when it was resolved', () => {
    expect(incident({ started: '2026-11-20', resolved: '2026-11-20' })).toEqual([]);
  });

  it('is silent about one that says no time at all', () => {
    expect(incident({ status: 'investigating' })).toEqual([]);
  });

  it('says what to do', () => {
    const found = survey({ 'Outage.md': { type: 'incident', started: '2026-11-20' } });
    expect(fixes(found, CHECK)).toEqual([
      'Add what is known to its timeline, or set status to resolved and resolved to when it was.',
    ]);
  });
});
