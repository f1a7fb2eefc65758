import { findings, type Pages, survey, type SurveyOptions, told } from '../../support/lab';

const CHECK = 'monitor-on-watched';
const LAB: Pages = {
  'pve.md': { type: 'host', monitored_by: '[[Kuma]]' },
  'Kuma.md': { type: 'service', runs_on: '[[pve]]' },
};

const find = (pages: Pages, options?: SurveyOptions): readonly string[] =>
  findings(survey({ ...LAB, ...pages }, options), CHECK);

describe(CHECK, () => {
  it('finds what falls together with its watcher', () => {
    expect(find({})).toEqual(['warning pve.md: pve is watched by Kuma, which falls with it.']);
  });

  it('is silent where one watcher stays, or nobody knows where it stands', () => {
    const kuma2 = { 'Kuma 2.md': { type: 'service' } };
    expect(find({ ...kuma2, 'pve.md': { type: 'host', monitored_by: ['[[Kuma]]', '[[Kuma 2]]'] } })).toEqual([]);
    expect(find({ 'pve.md': { type: 'host', monitored_by: ['[[Kuma]]', 'https://outside.example'] } })).toEqual([]);
    expect(find({ 'Kuma.md': { type: 'service' } })).toEqual([]);
  });

  it('does not count a watcher that is retired', () => {
    const retired = { 'Kuma 2.md': { type: 'service', status: 'retired' } };
    expect(find({ ...retired, 'pve.md': { type: 'host', monitored_by: ['[[Kuma]]', '[[Kuma 2]]'] } })).toHaveLength(1);
  });

  it('asks neither power nor what everything stands on, nor a watcher that watches itself', () => {
    expect(find({ 'pve.md': { type: 'service', kind: 'power', monitored_by: '[[Kuma]]' } })).toEqual([]);
    expect(find({}, { settings: { foundation: ['pve'] } })).toEqual([]);
    expect(find({ 'pve.md': { type: 'host' }, 'Kuma.md': { type: 'service', monitored_by: '[[Kuma]]' } })).toEqual([]);
  });

  it('counts a watcher that falls over what it depends on', () => {
    const lab = {
      'DNS.md': { type: 'service', monitored_by: '[[Kuma]]' },
      'Kuma.md': { type: 'service', depends_on: '[[DNS]]' },
      'pve.md': { type: 'host' },
    };
    expect(find(lab)).toEqual(['warning DNS.md: DNS is watched by Kuma, which falls with it.']);
  });

  it('tells all that a watcher stands on as one sentence', () => {
    const found = survey({
      'pve.md': { type: 'host', monitored_by: '[[Kuma]]', depends_on: '[[Switch]]' },
      'Switch.md': { type: 'service', kind: 'network', monitored_by: '[[Kuma]]' },
      'Kuma.md': { type: 'service', runs_on: '[[pve]]' },
    });
    expect(told(found, CHECK)).toEqual(['2 services take Kuma along, which is all that watches them: Switch and pve.']);
  });
});
