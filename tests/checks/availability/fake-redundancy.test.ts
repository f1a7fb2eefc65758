import { findings, fixes, survey, told } from '../../support/lab';

const CHECK = 'fake-redundancy';
const on = (properties: object) => ({ type: 'service', ...properties });
const DNS = { 'DNS.md': on({ replicas: ['[[DNS 1]]', '[[DNS 2]]'] }) };

describe(CHECK, () => {
  it('finds two replicas on one host, on the page of the group', () => {
    const found = survey({
      ...DNS,
      'DNS 1.md': on({ runs_on: '[[Host]]' }),
      'DNS 2.md': on({ runs_on: '[[Host]]' }),
      'Host.md': on({ kind: 'host' }),
    });
    expect(findings(found, CHECK)).toEqual([
      'error DNS.md: DNS needs 1 of DNS 1 and DNS 2 up; if Host fails, too few are left.',
    ]);
    expect(fixes(found, CHECK)).toEqual(['Move a member to something that does not stand on Host.']);
  });

  it('is silent about two replicas on two hosts', () => {
    const found = survey({
      ...DNS,
      'DNS 1.md': on({ runs_on: '[[Host 1]]' }),
      'DNS 2.md': on({ runs_on: '[[Host 2]]' }),
      'Host 1.md': on({ kind: 'host' }),
      'Host 2.md': on({ kind: 'host' }),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('finds something shared far below, and names the nearest', () => {
    const found = survey({
      ...DNS,
      'DNS 1.md': on({ runs_on: '[[VM 1]]' }),
      'DNS 2.md': on({ runs_on: '[[VM 2]]' }),
      'VM 1.md': on({ kind: 'vm', data_on: '[[NAS]]' }),
      'VM 2.md': on({ kind: 'vm', depends_on: '[[NAS]]' }),
      'NAS.md': on({ kind: 'storage', runs_on: '[[Shelf]]' }),
      'Shelf.md': on({ kind: 'host' }),
    });
    expect(findings(found, CHECK)).toEqual([
      'error DNS.md: DNS needs 1 of DNS 1 and DNS 2 up; if NAS fails, too few are left.',
    ]);
  });

  it('finds it in what a service runs on, where it says min_up', () => {
    const pages = {
      'Web.md': on({ runs_on: ['[[VM 1]]', '[[VM 2]]'], min_up: 1 }),
      'VM 1.md': on({ runs_on: '[[Host]]' }),
      'VM 2.md': on({ runs_on: '[[Host]]' }),
      'Host.md': on({ kind: 'host' }),
    };
    expect(findings(survey(pages), CHECK)).toHaveLength(1);
    const all = { ...pages, 'Web.md': on({ runs_on: ['[[VM 1]]', '[[VM 2]]'] }) };
    expect(findings(survey(all), CHECK)).toEqual([]);
  });

  it('is silent where losing one member alone is too many: nothing there claims to be redundant', () => {
    const found = survey({
      'DNS.md': on({ replicas: ['[[DNS 1]]', '[[DNS 2]]'], min_up: 2 }),
      'DNS 1.md': on({ runs_on: '[[Host]]' }),
      'DNS 2.md': on({ runs_on: '[[Host]]' }),
      'Host.md': on({ kind: 'host' }),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('is silent about a shared thing whose failure leaves enough members', () => {
    const found = survey({
      'Cluster.md': on({ replicas: ['[[A]]', '[[B]]', '[[C]]'], min_up: 1 }),
      'A.md': on({ runs_on: '[[Host]]' }),
      'B.md': on({ runs_on: '[[Host]]' }),
      'C.md': on({}),
      'Host.md': on({ kind: 'host' }),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('finds two members that list each other, on both pages', () => {
    const found = survey({
      'DNS 1.md': on({ runs_on: '[[Host]]', replicas: '[[DNS 2]]' }),
      'DNS 2.md': on({ runs_on: '[[Host]]', replicas: '[[DNS 1]]' }),
      'Host.md': on({ kind: 'host' }),
    });
    expect(told(found, CHECK)).toEqual(['2 redundant groups fall together with Host: DNS 1 and DNS 2.']);
  });

  it.each(['power', 'network', 'external'])('only informs where the one thing is %s', (kind) => {
    const found = survey({
      ...DNS,
      'DNS 1.md': on({ depends_on: '[[House]]' }),
      'DNS 2.md': on({ depends_on: '[[House]]' }),
      'House.md': on({ kind }),
    });
    expect(findings(found, CHECK)).toEqual([
      'info DNS.md: DNS needs 1 of DNS 1 and DNS 2 up; if House fails, too few are left.',
    ]);
  });

  it('informs of the foundation, in one line for the whole lab', () => {
    const found = survey(
      {
        'Line.md': on({ replicas: ['[[A]]', '[[B]]'] }),
        'Lights.md': on({ replicas: ['[[A]]', '[[B]]'] }),
        'A.md': on({}),
        'B.md': on({ depends_on: '[[UPS]]' }),
        'Rack.md': on({ kind: 'rack' }),
        'UPS.md': on({ kind: 'power' }),
      },
      { settings: { foundation: ['Rack', 'UPS'] } },
    );
    expect(told(found, CHECK)).toEqual([
      '2 redundant groups fall together with what the whole lab stands on: Lights and Line.',
    ]);
    expect(found.findings.filter((one) => one.check === CHECK).map((one) => one.severity)).toEqual(['info', 'info']);
  });

  it('does not speak of the power where a host is shared too', () => {
    const found = survey({
      ...DNS,
      'DNS 1.md': on({ runs_on: '[[Host]]' }),
      'DNS 2.md': on({ runs_on: '[[Host]]' }),
      'Host.md': on({ kind: 'host', depends_on: '[[UPS]]' }),
      'UPS.md': on({ kind: 'power' }),
    });
    expect(findings(found, CHECK)).toEqual([expect.stringMatching(/if Host fails, too few are left\.$/)]);
  });

  it('counts members in use alone', () => {
    const found = survey({
      ...DNS,
      'DNS 1.md': on({ runs_on: '[[Host]]' }),
      'DNS 2.md': on({ runs_on: '[[Host]]', status: 'retired' }),
      'Host.md': on({ kind: 'host' }),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });
});
