import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'end-of-life';

function service(properties: object, now?: string): readonly string[] {
  return findings(survey({ 'Router.md': { type: 'service', ...properties } }, now === undefined ? {} : { now }), CHECK);
}

describe(CHECK, () => {
  it('finds what its maker no longer supports, and says for how long', () => {
    expect(service({ eol: '2026-10-01' })).toEqual(['warning Router.md: Router has been out of support for 53 days.']);
  });

  it('is silent through the last day and finds it from the next one on', () => {
    expect(service({ eol: '2026-11-23' }, '2026-11-23T23:59')).toEqual([]);
    expect(service({ eol: '2026-11-23' }, '2026-11-24T00:00')).toHaveLength(1);
  });

  it('is an error where it faces the internet', () => {
    expect(service({ eol: '2026-10-01', exposure: 'public' })).toEqual([
      'error Router.md: Router has been out of support for 53 days.',
    ]);
    expect(service({ eol: '2026-10-01', exposure: 'vpn' })[0]).toMatch(/^warning/);
  });

  it('is silent about what says nothing of it, and about what is retired', () => {
    expect(service({})).toEqual([]);
    expect(service({ eol: '2026-10-01', status: 'retired' })).toEqual([]);
  });

  it('tells several as one sentence and says what to do', () => {
    const page = { type: 'service', eol: '2025-06-30' };
    const found = survey({ 'A.md': page, 'B.md': page });
    expect(told(found, CHECK)).toEqual(['2 services are out of support: A and B.']);
    expect(fixes(found, CHECK)[0]).toBe('Plan its upgrade or replacement as a change.');
  });
});
