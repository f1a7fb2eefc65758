import { findings, survey, told } from '../../support/lab';

const CHECK = 'exposed-without-sign-in';

function service(properties: object): readonly string[] {
  return findings(survey({ 'Wiki.md': { type: 'service', ...properties } }), CHECK);
}

describe(CHECK, () => {
  it('finds what can be reached from the internet without signing in', () => {
    expect(service({ exposure: 'public', auth: 'none' })).toEqual([
      'error Wiki.md: Wiki can be reached from the internet without signing in.',
    ]);
  });

  it.each(['password', 'mfa', 'sso', 'mtls', ['password', 'mfa']])('is silent where one signs in with %j', (auth) => {
    expect(service({ exposure: 'public', auth })).toEqual([]);
  });

  it('finds one door without a sign-in beside others that have one', () => {
    expect(service({ exposure: 'internet', auth: ['sso', 'none'] })).toHaveLength(1);
  });

  it.each(['internal', 'vpn', undefined])('is silent where the exposure is %s', (exposure) => {
    expect(service({ exposure, auth: 'none' })).toEqual([]);
  });

  it('is silent where the page does not say how one signs in', () => {
    expect(service({ exposure: 'public' })).toEqual([]);
  });

  it('is silent about what is retired', () => {
    expect(service({ exposure: 'public', auth: 'none', status: 'retired' })).toEqual([]);
  });

  it('tells each on its own line: each is a door of its own', () => {
    const page = { type: 'service', exposure: 'public', auth: 'none' };
    expect(told(survey({ 'A.md': page, 'B.md': page }), CHECK)).toHaveLength(2);
  });
});
