import { findings, type Pages, survey } from '../../support/lab';

const CHECK = 'change-outside-window';

function change(start: string, end: string | null, more: object = {}, lab: Pages = {}): readonly string[] {
  const page = {
    type: 'change',
    status: 'scheduled',
    services: '[[NAS]]',
    scheduled_start: start,
    scheduled_end: end,
    ...more,
  };
  const nas = { type: 'service', maintenance_window: 'Sun 02:00-05:00' };
  return findings(survey({ 'NAS.md': nas, 'Update.md': page, ...lab }), CHECK);
}

describe(CHECK, () => {
  it('finds a change that is not inside, with the window', () => {
    expect(change('2026-11-28T20:00', '2026-11-28T21:00')).toEqual([
      'warning Update.md: Update is planned outside the maintenance window of NAS (Sun 02:00-05:00).',
    ]);
  });

  it('is silent where it fills the window, and finds it where it lasts a minute longer', () => {
    expect(change('2026-11-29T02:00', '2026-11-29T05:00')).toEqual([]);
    expect(change('2026-11-29T02:00', '2026-11-29T05:01')).toHaveLength(1);
    expect(change('2026-11-29T01:59', '2026-11-29T05:00')).toHaveLength(1);
  });

  it('knows of one without an end its beginning and its outage', () => {
    expect(change('2026-11-29T04:59', null)).toEqual([]);
    expect(change('2026-11-29T04:59', null, { expected_outage: '1m' })).toEqual([]);
    expect(change('2026-11-29T04:59', null, { expected_outage: '2m' })).toHaveLength(1);
  });

  it('asks what falls with it where there is an outage, and not where there is none', () => {
    const above = { 'TV.md': { type: 'service', data_on: '[[NAS]]', maintenance_window: 'daily 09:00-10:00' } };
    expect(change('2026-11-29T02:00', '2026-11-29T05:00', {}, above)).toEqual([]);
    expect(change('2026-11-29T02:00', '2026-11-29T05:00', { expected_outage: '5m' }, above)).toEqual([
      'warning Update.md: Update is planned outside the maintenance window of TV (daily 09:00-10:00).',
    ]);
    expect(change('2026-11-28T20:00', null, { expected_outage: '5m' }, above)).toEqual([
      'warning Update.md: Update is planned outside the maintenance windows of NAS and TV.',
    ]);
  });

  it('is silent without a window, without a time of the day, for emergencies, and for what is under way', () => {
    expect(change('2026-11-28T20:00', null, { services: '[[Mail]]' }, { 'Mail.md': { type: 'service' } })).toEqual([]);
    expect(change('2026-11-28', null)).toEqual([]);
    expect(change('2026-11-28T20:00', null, { change_type: 'emergency' })).toEqual([]);
    expect(change('2026-11-23T11:00', null, { status: 'in-progress' })).toEqual([]);
  });
});
