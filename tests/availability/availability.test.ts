import { availability, incident, maintenance, SERVICE, span, told, uptime } from './uptimes';

const WEEK = 7 * 24 * 60;

describe('the uptime of a service', () => {
  it('is what is left of the period without the outages that name it', () => {
    const week = uptime({ 'A.md': incident('20T10:00', '20T11:00'), 'B.md': incident('21T10:00', '21T10:30') });
    expect(week).toMatchObject({
      outageMinutes: 90,
      derivedMinutes: 0,
      excludedMinutes: 0,
      incidents: ['A.md', 'B.md'],
    });
    expect(week.percent).toBeCloseTo(100 * (1 - 90 / WEEK), 10);
    expect(span(week)).toBe('2026-11-16T12:00 to 2026-11-23T12:00');
  });

  it('is not told where no incident is recorded', () => {
    expect(uptime({})).toMatchObject({ percent: null, unknown: 'none-recorded', outageMinutes: 0 });
    expect(told(uptime({ 'A.md': incident('01T10:00', '01T11:00') }))).toBe('none-recorded');
    expect(told(uptime({ 'A.md': incident('01T10:00', '01T11:00') }, { days: 30 }))).toBe('60 out');
    expect(told(uptime({ 'A.md': incident('20T10:00', '20T11:00', { services: '[[NAS]]' }), 'NAS.md': SERVICE }))).toBe(
      'none-recorded',
    );
  });

  it('is 100 % where an incident is recorded that took nothing away', () => {
    expect(uptime({ 'A.md': incident('20T10:00', '20T11:00', { impact: 'degraded' }) }).percent).toBe(100);
  });

  it('counts overlapping incidents once, each instant with its largest weight', () => {
    const pages = {
      'A.md': incident('20T10:00', '20T12:00', { impact: 'partial' }),
      'B.md': incident('20T11:00', '20T13:00'),
      'C.md': incident('20T11:30', '20T14:00', { impact: 'degraded' }),
    };
    expect(told(uptime(pages))).toBe('138 out');
    expect(told(uptime({ 'A.md': incident('20T10:00', '20T12:00'), 'B.md': incident('20T10:30', '20T11:00') }))).toBe(
      '120 out',
    );
  });

  it('weighs as it is told to, and an incident without an impact as an outage', () => {
    const pages = { 'A.md': incident('20T10:00', '20T11:00', { impact: 'partial' }) };
    expect(told(uptime(pages))).toBe('18 out');
    expect(told(uptime(pages, { weights: { outage: 1, partial: 1, degraded: 0.5 } }))).toBe('60 out');
    expect(told(uptime({ 'A.md': incident('20T10:00', '20T11:00', { impact: null }) }))).toBe('60 out');
  });

  it('cuts an incident at the edges of the period', () => {
    expect(told(uptime({ 'A.md': incident('16T11:00', '16T13:00') }))).toBe('60 out');
    expect(told(uptime({ 'A.md': incident('16T11:00', '16T12:00') }))).toBe('none-recorded');
    expect(told(uptime({ 'A.md': incident('01T00:00', '23T13:00') }))).toBe(`${WEEK} out`);
    expect(uptime({ 'A.md': incident('01T00:00', null) }).percent).toBe(0);
  });

  it('lets an open incident run until now, and ignores one that begins in the future', () => {
    expect(told(uptime({ 'A.md': incident('23T11:00', null) }))).toBe('60 out');
    expect(told(uptime({ 'A.md': incident('23T11:00', '24T11:00') }))).toBe('60 out');
    const future = availability({ 'Photos.md': SERVICE, 'A.md': incident('23T12:00', null) });
    expect([future.of('Photos.md', 7)?.unknown, future.uncounted]).toEqual(['none-recorded', []]);
  });

  it('counts from the detection where nobody knows when it began', () => {
    const found = incident('20T10:00', '20T11:00', { started: null, detected: '2026-11-20T10:30' });
    expect(told(uptime({ 'A.md': found }))).toBe('30 out');
  });

  it('counts a day without a time from its first to its last moment', () => {
    expect(told(uptime({ 'A.md': incident('20', '21') }))).toBe('2880 out');
    expect(told(uptime({ 'A.md': incident('20', '21') }, { zone: 'Europe/Vienna' }))).toBe('2880 out');
  });

  it('has no more decimals than the period supports', () => {
    const pages = { 'A.md': incident('20T10:00', '20T11:00') };
    const decimals = (days: number) => uptime(pages, { days }).decimals;
    expect([7, 30, 90, 182, 365].map(decimals)).toEqual([2, 2, 3, 3, 3]);
    expect(uptime({ ...pages, 'Photos.md': { type: 'service', since: '2026-11-23' } }).decimals).toBe(0);
  });
});

describe('times that cannot be counted', () => {
  const reasons = (page: object) =>
    availability({ 'Photos.md': SERVICE, 'A.md': { ...page } }).uncounted.map(
      ({ path, reason }) => `${path} ${reason}`,
    );

  it.each([
    ['an end before the start', incident('20T11:00', '20T10:00'), 'ends-before-start'],
    [
      'an end that cannot be read',
      incident('20T11:00', null, { status: null, resolved: 'in the evening' }),
      'unreadable-end',
    ],
    ['no end although it is over', incident('20T11:00', null, { status: 'closed' }), 'no-end'],
    ['no start', incident('20T11:00', '20T12:00', { started: null }), 'no-start'],
    ['a start that cannot be read', incident('20T11:00', '20T12:00', { started: 'at lunch' }), 'no-start'],
  ])('are reported: %s', (_, page, reason) => {
    expect(reasons(page)).toEqual([`A.md ${reason}`]);
    expect(told(uptime({ 'A.md': page }))).toBe('none-recorded');
  });

  it('are not made of a day without a time, nor of one that is open whatever its end says', () => {
    expect(reasons(incident('20T11:00', '20'))).toEqual([]);
    expect(reasons(incident('20', '20T09:00'))).toEqual([]);
    expect(reasons(incident('20T11:00', null, { resolved: 'not yet' }))).toEqual([]);
  });

  it('take the time of its mitigation for the end of one that is over', () => {
    const page = incident('20T11:00', null, { status: 'closed', mitigated: '2026-11-20T11:20' });
    expect(told(uptime({ 'A.md': page }))).toBe('20 out');
  });

  it('are not those of a copy that a sync tool made of an incident', () => {
    const page = incident('20T10:00', '20T11:00');
    const copy = incident('20T10:00', '20T18:00');
    expect(told(uptime({ 'A.md': page, 'A.sync-conflict-20261120-101500-ABCDEFG.md': copy }))).toBe('60 out');
  });
});

describe('an impact that changes', () => {
  const changed = (lines: readonly string[], more: object = {}) =>
    told(uptime({ 'A.md': incident('20T10:00', '20T14:00', more, lines.join('\n')) }));

  it('counts piece by piece', () => {
    expect(changed(['- 11:00 Impact: partial'])).toBe(`${60 + 0.3 * 180} out`);
    expect(changed(['- 11:00 Impact: partial', '- 12:00 Impact: degraded'])).toBe(`${60 + 18} out`);
    expect(changed(['- 11:00 Impact: none'])).toBe('60 out');
  });

  it('takes the lines by their time, and those outside of it as what it began with or as nothing', () => {
    expect(changed(['- 12:00 Impact: none', '- 11:00 Impact: partial'])).toBe(`${60 + 18} out`);
    expect(changed(['- 09:50 Impact: partial'])).toBe(`${0.3 * 240} out`);
    expect(changed(['- 15:00 Impact: partial'])).toBe('240 out');
  });

  it('knows the day of its lines from its detection where it says no start', () => {
    const more = { started: null, detected: '2026-11-20T10:00' };
    expect(changed(['- 11:00 Impact: none'], more)).toBe('60 out');
  });

  it('knows from an arrow what it was before', () => {
    expect(changed(['- 11:00 Impact: outage → partial'], { impact: 'partial' })).toBe(`${60 + 54} out`);
  });
});

describe('the time that a service was there', () => {
  const pages = { 'A.md': incident('01T00:00', null) };

  it('begins no earlier than the service', () => {
    const young = uptime({ ...pages, 'Photos.md': { type: 'service', since: '2026-11-22T12:00' } });
    expect([told(young), span(young)]).toEqual(['1440 out', '2026-11-22T12:00 to 2026-11-23T12:00']);
  });

  it('ends when it was retired', () => {
    const old = uptime({ ...pages, 'Photos.md': { type: 'service', status: 'retired', retired_on: '2026-11-17' } });
    expect([told(old), span(old)]).toEqual(['2160 out', '2026-11-16T12:00 to 2026-11-18T00:00']);
  });

  it('is nothing where it was there before or after the period alone', () => {
    const gone = { type: 'service', status: 'retired', retired_on: '2026-11-10' };
    expect(told(uptime({ ...pages, 'Photos.md': gone }))).toBe('not-in-service');
    expect(told(uptime({ ...pages, 'Photos.md': { type: 'service', since: '2026-11-30' } }))).toBe('not-in-service');
  });

  it('is not asked of what is planned, or retired nobody knows when', () => {
    const of = (page: object) => availability({ 'Photos.md': { type: 'service', ...page }, ...pages });
    expect(of({ status: 'planned' }).of('Photos.md', 7)).toBeNull();
    expect(of({ status: 'retired' }).of('Photos.md', 7)).toBeNull();
    expect(of({ status: 'retired' }).paths).toEqual([]);
    expect(of({}).paths).toEqual(['Photos.md']);
  });

  it('is counted in UTC on the days on which the clocks change', () => {
    const over = (from: string, to: string, now: string) =>
      told(
        uptime(
          { 'A.md': { type: 'incident', services: 'Photos', impact: 'outage', started: from, resolved: to } },
          { now, zone: 'Europe/Vienna', days: 30 },
        ),
      );
    expect(over('2026-10-25', '2026-10-25', '2026-11-01')).toBe(`${25 * 60} out`);
    expect(over('2026-03-29', '2026-03-29', '2026-04-05')).toBe(`${23 * 60} out`);
    expect(over('2026-10-25T01:00', '2026-10-25T04:00', '2026-11-01')).toBe('240 out');
  });

  it('has the 29th of February where there is one', () => {
    const page = {
      type: 'incident',
      services: 'Photos',
      impact: 'outage',
      started: '2028-02-28',
      resolved: '2028-03-01',
    };
    expect(told(uptime({ 'A.md': page }, { now: '2028-03-05' }))).toBe(`${3 * 1440} out`);
  });
});

describe('announced maintenance', () => {
  const out = { 'A.md': incident('20T10:00', '20T12:00') };

  it('is taken out of both sides', () => {
    const half = uptime({ ...out, 'C.md': maintenance('20T11:00', '20T13:00') });
    expect(told(half)).toBe('60 out, 120 excluded');
    expect(half.percent).toBeCloseTo(100 * (1 - 60 / (WEEK - 120)), 10);
    expect(uptime({ ...out, 'C.md': maintenance('20T09:00', '20T13:00') })).toMatchObject({
      percent: 100,
      outageMinutes: 0,
    });
  });

  it('counts once where two overlap', () => {
    const two = { 'C.md': maintenance('20T11:00', '20T13:00'), 'D.md': maintenance('20T12:00', '20T14:00') };
    expect(told(uptime({ ...out, ...two }))).toBe('60 out, 180 excluded');
  });

  it('says nothing where it is the whole period', () => {
    const all = uptime({ ...out, 'C.md': maintenance('01T00:00', '23T12:00', { announced: '2026-10-01' }) });
    expect(all).toMatchObject({ percent: null, unknown: 'all-maintenance', excludedMinutes: WEEK });
  });

  it.each([
    ['was not announced', { announced: null }],
    ['was announced when it began', { announced: '2026-11-20T10:00' }],
    ['was announced afterwards', { announced: '2026-11-21' }],
    ['was cancelled', { status: 'cancelled' }],
    ['is a draft', { status: 'draft' }],
    ['is of another service', { services: '[[NAS]]' }],
    ['does not say when it was', { started: null, finished: null }],
    ['ended before it began', { finished: '2026-11-20T09:00' }],
  ])('is none where the change %s', (_, more) => {
    const pages = { ...out, 'NAS.md': SERVICE, 'C.md': maintenance('20T10:00', '20T12:00', more) };
    expect(told(uptime(pages))).toBe('120 out');
  });

  it.each([
    ['the minute before', '2026-11-20T09:59'],
    ['on the same day, nobody says when', '2026-11-20'],
  ])('is announced in time %s', (_, announced) => {
    expect(told(uptime({ ...out, 'C.md': maintenance('20T10:00', '20T12:00', { announced }) }))).toBe(
      '0 out, 120 excluded',
    );
  });

  it('has its actual times, else the scheduled ones, else as long as was expected', () => {
    const planned = { scheduled_start: '2026-11-20T11:00', scheduled_end: '2026-11-20T12:00' };
    const both = (more: object) => told(uptime({ ...out, 'C.md': maintenance('20T10:30', '20T11:00', more) }));
    expect(both(planned)).toBe('90 out, 30 excluded');
    expect(both({ ...planned, started: null, finished: null })).toBe('60 out, 60 excluded');
    expect(both({ ...planned, status: 'in-progress', finished: null })).toBe('30 out, 90 excluded');
    expect(both({ finished: null, expected_outage: '45m' })).toBe('75 out, 45 excluded');
  });

  it('of what a service stands on is not its own', () => {
    const pages = {
      'Photos.md': { type: 'service', data_on: '[[NAS]]' },
      'NAS.md': SERVICE,
      'A.md': incident('20T10:00', '20T12:00', { services: '[[NAS]]' }),
      'C.md': maintenance('20T10:00', '20T12:00', { services: '[[NAS]]' }),
    };
    expect(told(uptime(pages))).toBe('120 out, 120 derived');
    expect(told(uptime(pages, { of: 'NAS' }))).toBe('0 out, 120 excluded');
  });
});

describe('an outage of what a service stands on', () => {
  const lab = {
    'Photos.md': { type: 'service', data_on: '[[NAS]]' },
    'NAS.md': { type: 'service', runs_on: '[[Host]]' },
    'Host.md': SERVICE,
  };
  const on = (services: unknown, from = '20T10:00', to = '20T12:00', more: object = {}, timeline = '') =>
    incident(from, to, { services, ...more }, timeline);

  it('is derived, however far below', () => {
    expect(told(uptime({ ...lab, 'A.md': on('[[Host]]') }))).toBe('120 out, 120 derived');
    expect(uptime({ ...lab, 'A.md': on('[[Host]]') }).incidents).toEqual([]);
  });

  it('is its own where an incident names it too', () => {
    expect(told(uptime({ ...lab, 'A.md': on(['[[Host]]', '[[Photos]]']) }))).toBe('120 out');
    const partial = { 'A.md': on('[[Host]]'), 'B.md': incident('20T11:00', '20T13:00', { impact: 'partial' }) };
    expect(told(uptime({ ...lab, ...partial }))).toBe(`${120 + 18} out, 120 derived`);
  });

  it.each(['partial', 'degraded'])('is none while that is %s', (impact) => {
    expect(told(uptime({ ...lab, 'A.md': on('[[Host]]', '20T10:00', '20T12:00', { impact }) }))).toBe('none-recorded');
  });

  it('is as long as the impact was an outage', () => {
    const lines = '- 10:30 Impact: partial\n- 11:00 Impact: outage\n- 11:10 Impact: none';
    const page = on('[[Host]]', '20T10:00', '20T12:00', {}, lines);
    expect(told(uptime({ ...lab, 'A.md': page }))).toBe('40 out, 40 derived');
  });

  it('is none of what only works worse without it, or stands on it no more', () => {
    const out = { 'A.md': on('[[NAS]]'), 'NAS.md': SERVICE };
    expect(told(uptime({ ...out, 'Photos.md': { type: 'service', uses: '[[NAS]]' } }))).toBe('none-recorded');
    expect(
      told(
        uptime({
          ...out,
          'Photos.md': { type: 'service', data_on: '[[NAS]]', status: 'retired', retired_on: '2026-11-22' },
        }),
      ),
    ).toBe('none-recorded');
  });

  it('is none while a redundant group has members up, and one while too few of them are left', () => {
    const group = {
      'Photos.md': { type: 'service', replicas: ['[[One]]', '[[Two]]'] },
      'One.md': SERVICE,
      'Two.md': SERVICE,
    };
    const first = on('[[One]]', '20T10:00', '20T12:00');
    expect(told(uptime({ ...group, 'A.md': first }))).toBe('none-recorded');
    expect(told(uptime({ ...group, 'A.md': first, 'B.md': on('[[Two]]', '20T11:30', '20T13:00') }))).toBe(
      '30 out, 30 derived',
    );
    expect(told(uptime({ ...group, 'A.md': first, 'B.md': on('[[Two]]', '20T12:00', '20T13:00') }))).toBe(
      'none-recorded',
    );
    const two = { ...group, 'Photos.md': { type: 'service', replicas: ['[[One]]', '[[Two]]'], min_up: 2 } };
    expect(told(uptime({ ...two, 'A.md': first }))).toBe('120 out, 120 derived');
  });

  it('is one of the foundation, for all that stands on it', () => {
    const pages = { 'Router.md': SERVICE, 'A.md': on('[[Router]]') };
    expect(told(uptime(pages, { settings: { foundation: ['[[Router]]'] } }))).toBe('120 out, 120 derived');
  });
});

describe('service hours', () => {
  const daytime = (hours: unknown, pages: object, asked = {}) => {
    const page = uptime({ ...pages, 'Photos.md': { type: 'service', service_hours: hours } }, asked);
    return page.inServiceHours && `${page.inServiceHours.outageMinutes} of ${page.outageMinutes} out`;
  };

  it('are told beside the whole where the page says them', () => {
    const pages = { 'A.md': incident('20T22:00', '21T08:00') };
    expect(daytime('daily 07:00-23:00', pages)).toBe('120 of 600 out');
    expect(daytime(null, pages)).toBeNull();
  });

  it('run over midnight', () => {
    expect(daytime('Fri 20:00-02:00', { 'A.md': incident('20T19:00', '21T09:00') })).toBe('360 of 840 out');
    expect(daytime('Sat 20:00-02:00', { 'A.md': incident('20T19:00', '21T09:00') })).toBe('0 of 840 out');
  });

  it('leave announced maintenance out of their time too', () => {
    const pages = { 'A.md': incident('20T10:00', '20T11:00'), 'C.md': maintenance('20T04:00', '20T10:30') };
    const page = uptime({ ...pages, 'Photos.md': { type: 'service', service_hours: 'daily 08:00-18:00' } });
    expect(page.inServiceHours).toMatchObject({ outageMinutes: 30, excludedMinutes: 150 });
    expect(page.inServiceHours?.percent).toBeCloseTo(100 * (1 - 30 / (7 * 600 - 150)), 10);
  });

  it('are those of the wall clock', () => {
    const pages = { 'A.md': incident('20T06:00', '20T07:00') };
    expect(daytime('daily 07:00-23:00', pages)).toBe('0 of 60 out');
    const inUtc = {
      'A.md': incident('20T06:00', '20T07:00', { started: '2026-11-20T06:00Z', resolved: '2026-11-20T07:00Z' }),
    };
    expect(daytime('daily 07:00-23:00', inUtc, { zone: 'Europe/Vienna' })).toBe('60 of 60 out');
  });
});
