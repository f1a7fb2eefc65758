import { type Delivery, deliveryOf, type Told } from '../../src/availability/delivery';
import type { Durations, Share } from '../../src/availability/share';
import { MINUTE } from '../../src/dates';
import { type Pages, survey } from '../support/lab';
import { NOW } from './uptimes';

function delivery(pages: Pages, asked: { readonly service?: string; readonly days?: number } = {}): Delivery {
  const { lab, now } = survey(pages, { now: NOW, zone: 'UTC' });
  return deliveryOf({ lab, now, days: 30, ...asked });
}

/** On a day of November 2026. */
const change = (day: string, more: object = {}) => ({
  type: 'change',
  status: 'done',
  started: `2026-11-${day}T10:00`,
  finished: `2026-11-${day}T11:00`,
  ...more,
});
const incident = (day: string, more: object = {}) => ({
  type: 'incident',
  status: 'resolved',
  started: `2026-11-${day}T10:00`,
  ...more,
});
/** Changes on the first days of the month. */
const many = (count: number, more: object = {}): Pages =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`Change ${i}.md`, change(String(i + 1).padStart(2, '0'), more)]),
  );

const share = ({ value, reason }: Told<Share>) =>
  reason ?? `${value.count} of ${value.of}, ${value.percent ?? 'too few'}`;
const took = ({ value, reason }: Told<Durations>) =>
  reason ?? `${value.count}: ${value.median / MINUTE}, ${value.worst / MINUTE} (${value.worstPath})`;

describe('the changes of a period', () => {
  it('are those that were done, rolled back or failed in it', () => {
    const found = delivery({
      'A.md': change('20'),
      'B.md': change('20', { status: 'rolled-back' }),
      'C.md': change('20', { status: 'failed' }),
      'D.md': change('20', { status: 'scheduled' }),
      'E.md': change('20', { status: 'cancelled' }),
      'F.md': change('20', { started: '2026-10-01T10:00', finished: '2026-10-01T10:00' }),
      'G.md': change('20', { finished: '2026-11-30T10:00' }),
      'H.md': change('20', { started: null, finished: null }),
    });
    expect(found.finished).toEqual(['A.md', 'B.md', 'C.md']);
    expect(found.undated).toBe(1);
    expect(found.perWeek.value).toBeCloseTo(0.7, 10);
  });

  it('belong to the period whose beginning lies before their end', () => {
    const at = (finished: string) => delivery({ 'A.md': change('20', { finished }) }).finished.length;
    expect([at('2026-10-24T12:00'), at('2026-10-24T12:01'), at('2026-11-23T12:00'), at('2026-11-23T12:01')]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(at('2026-11-23')).toBe(1);
  });

  it('may be those of one service alone', () => {
    const pages = {
      'Photos.md': { type: 'service' },
      'A.md': change('20', { services: '[[Photos]]' }),
      'B.md': change('20'),
      'I.md': incident('20', { services: '[[Photos]]' }),
      'J.md': incident('20'),
    };
    expect(delivery(pages, { service: 'Photos.md' })).toMatchObject({ finished: ['A.md'], incidents: ['I.md'] });
    expect(delivery(pages).finished).toEqual(['A.md', 'B.md']);
  });

  it('that there are none of say so', () => {
    const { leadTime, perWeek, recoveryTime, failRate, reworkRate, success } = delivery({});
    for (const figure of [leadTime, perWeek, recoveryTime, failRate, reworkRate, success])
      expect(figure).toEqual({ value: null, reason: 'No change was finished.' });
  });
});

describe('the change fail rate', () => {
  it('counts what was rolled back, failed, or caused an incident, each once', () => {
    const found = delivery({
      'A.md': change('02'),
      'B.md': change('03', { status: 'rolled-back' }),
      'C.md': change('04', { status: 'failed' }),
      'D.md': change('05'),
      'I.md': incident('05', { caused_by: '[[D]]' }),
      'J.md': incident('04', { caused_by: '[[C]]' }),
      'K.md': incident('02', { caused_by: 'the cat' }),
    });
    expect(share(found.failRate)).toBe('3 of 4, too few');
    expect(share(found.success)).toBe('1 of 4, too few');
  });

  it('is a percentage from ten changes on', () => {
    expect(share(delivery(many(9)).failRate)).toBe('0 of 9, too few');
    expect(share(delivery(many(10)).failRate)).toBe('0 of 10, 0');
    expect(share(delivery(many(10)).success)).toBe('10 of 10, 100');
  });
});

describe('the rework rate', () => {
  it('counts what fixes an incident and emergencies', () => {
    const found = delivery({
      'A.md': change('02', { fixes: '[[I]]' }),
      'B.md': change('03', { change_type: 'emergency' }),
      'C.md': change('04'),
      'I.md': incident('01'),
    });
    expect(share(found.reworkRate)).toBe('2 of 3, too few');
  });
});

describe('the lead time', () => {
  it('begins with the first trace of a change: its announcement, or the incident that it fixes', () => {
    const found = delivery({
      'A.md': change('20', { announced: '2026-11-20T09:00' }),
      'B.md': change('20', { announced: '2026-11-20T08:00', fixes: '[[I]]' }),
      'C.md': change('20'),
      'D.md': change('20', { announced: '2026-11-21' }),
      'I.md': incident('20', { started: '2026-11-20T06:00', detected: '2026-11-20T07:00' }),
    });
    expect(took(found.leadTime)).toBe('2: 180, 240 (B.md)');
  });

  it('says why it is not known', () => {
    expect(took(delivery({ 'A.md': change('20') }).leadTime)).toBe(
      'No change says when it was announced or which incident it fixes, and no note says when it was first written.',
    );
  });
});

describe('the recovery time', () => {
  it('is that of the incident which a change caused, else the time until it was taken back', () => {
    const found = delivery({
      'A.md': change('02', { status: 'rolled-back', finished: '2026-11-02T10:06' }),
      'B.md': change('03'),
      'I.md': incident('03', { caused_by: '[[B]]', mitigated: '2026-11-03T10:40', resolved: '2026-11-03T18:00' }),
      'J.md': incident('03', { caused_by: '[[B]]', resolved: '2026-11-03T10:10' }),
      'C.md': change('04'),
    });
    expect(took(found.recoveryTime)).toBe('2: 23, 40 (B.md)');
  });

  it('says why it is not known', () => {
    expect(took(delivery({ 'A.md': change('20') }).recoveryTime)).toBe('No change failed.');
    expect(took(delivery({ 'A.md': change('20', { status: 'failed', started: null }) }).recoveryTime)).toBe(
      'No change that failed says from when to when.',
    );
  });
});

describe('the incidents of a period', () => {
  it('are those that began in it', () => {
    const found = delivery({
      'A.md': incident('20'),
      'B.md': incident('20', { started: null, detected: '2026-11-20T10:00' }),
      'C.md': incident('20', { started: '2026-10-01', resolved: '2026-11-20' }),
      'D.md': incident('30'),
      'E.md': incident('20', { started: null }),
    });
    expect(found.incidents).toEqual(['A.md', 'B.md']);
  });

  it('were noticed by an alert or not, as far as they say', () => {
    const found = delivery({
      'A.md': incident('20', { detected_by: 'alert' }),
      'B.md': incident('20', { detected_by: 'family' }),
      'C.md': incident('20', { detected_by: 'chance' }),
      'D.md': incident('20'),
    });
    expect(share(found.noticedByAlert)).toBe('1 of 3, too few');
    expect(share(delivery({ 'A.md': incident('20') }).noticedByAlert)).toBe('No incident says who noticed it.');
    expect(share(delivery({}).noticedByAlert)).toBe('No incident was recorded.');
  });

  it('took as long as the middle one and the worst one, never a mean', () => {
    const times = (minutes: string) => ({
      detected: `2026-11-20T10:${minutes}`,
      acknowledged: '2026-11-20T10:50',
      mitigated: '2026-11-20T11:00',
      resolved: '2026-11-20T12:00',
    });
    const found = delivery({
      'A.md': incident('20', times('10')),
      'B.md': incident('20', times('40')),
      'C.md': incident('20', { ...times('05'), resolved: '2026-11-21T10:00' }),
    });
    expect(took(found.detect)).toBe('3: 10, 40 (B.md)');
    expect(took(found.acknowledge)).toBe('3: 40, 45 (C.md)');
    expect(took(found.mitigate)).toBe('3: 60, 60 (C.md)');
    expect(took(found.resolve)).toBe('3: 120, 1440 (C.md)');
    expect(took(delivery({ 'A.md': incident('20', times('10')), 'B.md': incident('20', times('40')) }).detect)).toBe(
      '2: 25, 40 (B.md)',
    );
  });

  it('leave out times that are missing, have no hour, or contradict each other', () => {
    const resolved = (times: object) => took(delivery({ 'A.md': incident('20', times) }).resolve);
    const none = 'No incident says both times, with hour and minute.';
    expect([resolved({}), resolved({ resolved: '2026-11-20' }), resolved({ resolved: '2026-11-20T09:00' })]).toEqual([
      none,
      none,
      none,
    ]);
    expect(resolved({ resolved: '2026-11-20T10:00' })).toBe('1: 0, 0 (A.md)');
  });
});
