import { findings, survey, told } from '../../support/lab';

const CHECK = 'change-in-incident';
const PLANNED = { type: 'change', status: 'scheduled', services: '[[DNS]]', scheduled_start: '2026-11-23T20:00' };

function change(more: object, incident: object = {}, now?: string): readonly string[] {
  const pages = {
    'Pi.md': { type: 'service', kind: 'host' },
    'DNS.md': { type: 'service', runs_on: '[[Pi]]' },
    'Mail.md': { type: 'service' },
    'Outage.md': { type: 'incident', status: 'investigating', services: '[[DNS]]', ...incident },
    'Update.md': { ...PLANNED, ...more },
  };
  return findings(survey(pages, now === undefined ? {} : { now }), CHECK);
}

describe(CHECK, () => {
  it.each([
    ['[[DNS]]', 'DNS too'],
    ['[[Pi]]', 'DNS, which stands on Pi'],
  ])('finds a change of %s while an incident is open', (services, words) => {
    expect(change({ services })).toEqual([
      `warning Update.md: Update is to begin while Outage is open, which concerns ${words}.`,
    ]);
  });

  it('finds one of what stands on it', () => {
    expect(change({}, { services: '[[Pi]]' })).toEqual([
      'warning Update.md: Update is to begin while Outage is open, which concerns Pi, on which DNS stands.',
    ]);
  });

  it('is told a day before, and not earlier', () => {
    expect(change({}, {}, '2026-11-22T20:00')).toHaveLength(1);
    expect(change({}, {}, '2026-11-22T19:59')).toEqual([]);
  });

  it('says where it is under way', () => {
    expect(change({ status: 'in-progress', scheduled_start: '2026-11-20T20:00' })[0]).toMatch(/is under way while/);
  });

  it.each([{ fixes: '[[Outage]]' }, { change_type: 'emergency' }, { status: 'draft' }, { services: '[[Mail]]' }])(
    'is silent where the change says %j',
    (more) => {
      expect(change(more)).toEqual([]);
    },
  );

  it('is silent once the incident is over', () => {
    expect(change({}, { status: 'resolved' })).toEqual([]);
  });

  it('tells several as one sentence', () => {
    const pages = {
      'DNS.md': { type: 'service' },
      'Outage.md': { type: 'incident', status: 'investigating', services: '[[DNS]]' },
      'A.md': PLANNED,
      'B.md': PLANNED,
    };
    expect(told(survey(pages), CHECK)).toEqual(['2 changes are planned while Outage is open: A and B.']);
  });
});
