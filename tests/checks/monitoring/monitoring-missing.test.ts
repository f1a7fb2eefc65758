import { findings, foundIn, survey, told } from '../../support/lab';

const CHECK = 'monitoring-missing';

/** A page from which one sees that monitoring has begun. */
const BEGUN = { 'Web.md': { type: 'service', monitored_by: 'a script' } };

function service(properties: object): readonly string[] {
  return findings(survey({ 'DNS.md': { type: 'service', ...properties }, ...BEGUN }), CHECK);
}

describe(CHECK, () => {
  it.each(['critical', 'high'])('finds a %s service that nothing watches', (criticality) => {
    expect(service({ criticality })).toEqual([`warning DNS.md: DNS is ${criticality}, and nothing watches it.`]);
  });

  it.each(['medium', 'low', undefined])('is silent about a service of criticality %s', (criticality) => {
    expect(service({ criticality })).toEqual([]);
  });

  it.each(['[[Kuma]]', 'https://kuma.lan', 'a script on the router', ['none', 'a script']])(
    'is silent where %j watches it',
    (watcher) => {
      const pages = { 'DNS.md': { type: 'service', criticality: 'high', monitored_by: watcher }, 'Kuma.md': {} };
      expect(foundIn(survey(pages), CHECK)).toEqual([]);
    },
  );

  it.each(['none', 'Nothing', false, ['no'], '', null])('finds one whose page says %j', (watcher) => {
    expect(service({ criticality: 'high', monitored_by: watcher })).toHaveLength(1);
  });

  it('is silent about a link that leads nowhere: that is a broken link', () => {
    expect(service({ criticality: 'high', monitored_by: '[[Kuma]]' })).toEqual([]);
  });

  it.each(['retired', 'planned'])('is silent about a %s service', (status) => {
    expect(service({ criticality: 'critical', status })).toEqual([]);
  });

  it('waits until something watches something', () => {
    const dns = { type: 'service', criticality: 'critical' };
    expect(foundIn(survey({ 'DNS.md': dns }), CHECK)).toEqual([]);
    expect(foundIn(survey({ 'DNS.md': { ...dns, monitored_by: 'none' } }), CHECK)).toEqual(['DNS.md']);
    expect(foundIn(survey({ 'DNS.md': dns, ...BEGUN }), CHECK)).toEqual(['DNS.md']);
  });

  it('tells several services as one sentence', () => {
    const page = { type: 'service', criticality: 'high' };
    expect(told(survey({ 'A.md': page, 'B.md': page, 'C.md': page, ...BEGUN }), CHECK)).toEqual([
      '3 critical or high services are watched by nothing: A, B and C.',
    ]);
  });
});
