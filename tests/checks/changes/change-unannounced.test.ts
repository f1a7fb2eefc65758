import { offersOf } from '../../../src/report/offers';
import { findings, type Pages, survey } from '../../support/lab';

const CHECK = 'change-unannounced';
/** Another change from which one sees that outages are announced. */
const BEGUN = { 'Earlier.md': { type: 'change', status: 'done', announced: '2026-01-01' } };
const UPDATE = {
  type: 'change',
  status: 'scheduled',
  services: '[[NAS]]',
  scheduled_start: '2026-11-24T10:00',
  expected_outage: '30m',
};
const LAB: Pages = {
  'NAS.md': { type: 'service' },
  'Photos.md': { type: 'service', data_on: '[[NAS]]', users: ['Anna', 'Ben'] },
};

function change(more: object = {}, now = '2026-11-23T12:00', begun: Pages = BEGUN): readonly string[] {
  return findings(survey({ ...LAB, ...begun, 'Update.md': { ...UPDATE, ...more } }, { now }), CHECK);
}

describe(CHECK, () => {
  it('finds an outage of which those who are hit were not told', () => {
    expect(change()).toEqual([
      'warning Update.md: Update leaves Anna and Ben without something for 30 minutes, and nothing says that they know.',
    ]);
  });

  it('is told from a day before', () => {
    expect(change({}, '2026-11-23T10:00')).toHaveLength(1);
    expect(change({}, '2026-11-23T09:59')).toEqual([]);
  });

  it('is information once it has begun, for a week', () => {
    expect(change({ status: 'done' }, '2026-11-25T12:00')).toEqual([
      'info Update.md: Update left Anna and Ben without something, and nothing says that they were told before.',
    ]);
    expect(change({ status: 'done' }, '2026-12-01T10:00')).toHaveLength(1);
    expect(change({ status: 'done' }, '2026-12-01T10:01')).toEqual([]);
  });

  it('is silent where they were told before, up to the minute of its beginning', () => {
    expect(change({ announced: '2026-11-22' })).toEqual([]);
    expect(change({ announced: '2026-11-24' })).toEqual([]);
    expect(change({ announced: '2026-11-24T10:00' })).toEqual([]);
    expect(change({ announced: '2026-11-24T10:01' })).toHaveLength(1);
  });

  it.each([
    { expected_outage: null },
    { status: 'draft' },
    { status: 'cancelled' },
    { services: '[[Nothing]]' },
    { scheduled_start: null },
  ])('is silent where it says %j', (more) => {
    expect(change(more)).toEqual([]);
  });

  it('is silent where nobody relies on it', () => {
    const pages = { 'NAS.md': { type: 'service' }, ...BEGUN, 'Update.md': UPDATE };
    expect(findings(survey(pages), CHECK)).toEqual([]);
  });

  it('is an offer while nothing was ever announced', () => {
    expect(change({}, undefined, {})).toEqual([]);
    const offers = offersOf(survey({ ...LAB, 'Update.md': UPDATE }));
    expect(offers.map(({ question, properties, notes }) => [question, properties, notes])).toEqual([
      ['Ready to announce outages?', ['announced'], 1],
    ]);
  });
});
