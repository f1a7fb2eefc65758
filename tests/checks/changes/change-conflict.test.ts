import { findings, type Pages, survey, told } from '../../support/lab';

const CHECK = 'change-conflict';
const LAB: Pages = {
  'NAS.md': { type: 'service', kind: 'storage' },
  'Photos.md': { type: 'service', data_on: '[[NAS]]' },
  'Mail.md': { type: 'service' },
};

function change(services: string, start: string, end: string | null, more: object = {}): object {
  return { type: 'change', status: 'scheduled', services, scheduled_start: start, scheduled_end: end, ...more };
}

function conflicts(a: object, b: object, more: Pages = {}): readonly string[] {
  return findings(survey({ ...LAB, 'A.md': { ...a }, 'B.md': { ...b }, ...more }), CHECK);
}

const A = change('[[NAS]]', '2026-11-28T20:00', '2026-11-28T21:00');

describe(CHECK, () => {
  it('tells on the later one that both change the same service', () => {
    expect(conflicts(A, change('[[NAS]]', '2026-11-28T20:30', '2026-11-28T22:00'))).toEqual([
      'warning B.md: B overlaps with A: A changes NAS too.',
    ]);
  });

  it.each([
    ['below', '[[NAS]]', '[[Photos]]', 'A changes NAS, which Photos stands on'],
    ['above', '[[Photos]]', '[[NAS]]', 'A changes Photos, which stands on NAS'],
  ])('tells that the other one is %s it', (_, first, second, words) => {
    const [a, b] = [change(first, '2026-11-28T20:00', null), change(second, '2026-11-28T20:30', null)];
    expect(conflicts(a, b)).toEqual([`warning B.md: B overlaps with A: ${words}.`]);
  });

  it('tells that both together take a group down', () => {
    const group = { 'DNS.md': { type: 'service', replicas: ['[[Mail]]', '[[NAS]]'] } };
    const b = change('[[Mail]]', '2026-11-28T20:30', null);
    expect(conflicts(A, b, group)).toEqual(['warning B.md: B overlaps with A: with both out, DNS is down.']);
  });

  it('is silent where one begins when the other ends, and finds it a minute before', () => {
    expect(conflicts(A, change('[[NAS]]', '2026-11-28T21:00', null))).toEqual([]);
    expect(conflicts(A, change('[[NAS]]', '2026-11-28T20:59', null))).toHaveLength(1);
  });

  it('takes one without an end to last an hour, or as long as its outage', () => {
    const open = change('[[NAS]]', '2026-11-28T20:00', null);
    const later = change('[[NAS]]', '2026-11-28T21:00', null);
    expect(conflicts(open, later)).toEqual([]);
    expect(conflicts({ ...open, expected_outage: '61m' }, later)).toHaveLength(1);
  });

  it('goes on until now where one is under way', () => {
    const running = change('[[NAS]]', '2026-11-20T20:00', '2026-11-20T21:00', { status: 'in-progress' });
    expect(conflicts(running, change('[[NAS]]', '2026-11-23T11:00', '2026-11-23T13:00'))).toHaveLength(1);
    expect(conflicts(running, change('[[NAS]]', '2026-11-23T12:30', '2026-11-23T13:00'))).toEqual([]);
  });

  it.each(['draft', 'done', 'cancelled', 'failed', 'rolled-back'])('is silent about one that is %s', (status) => {
    expect(conflicts({ ...A, status }, change('[[NAS]]', '2026-11-28T20:30', null))).toEqual([]);
  });

  it('is silent about what is elsewhere, or only has something in common', () => {
    expect(conflicts(A, change('[[Mail]]', '2026-11-28T20:30', null))).toEqual([]);
    const both = { 'Web.md': { type: 'service', depends_on: ['[[Mail]]', '[[NAS]]'] } };
    expect(conflicts(A, change('[[Mail]]', '2026-11-28T20:30', null), both)).toEqual([]);
  });

  it('tells several about one as one sentence', () => {
    const later = change('[[NAS]]', '2026-11-28T20:30', '2026-11-28T20:31');
    const last = change('[[NAS]]', '2026-11-28T20:40', '2026-11-28T20:41');
    expect(told(survey({ ...LAB, 'A.md': { ...A }, 'B.md': { ...later }, 'C.md': { ...last } }), CHECK)).toEqual([
      '2 changes are planned for the same time as A: B and C.',
    ]);
  });
});
