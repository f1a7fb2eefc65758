import { survey } from '../../support/lab';
import { earlierReport, lines, partOf, rows } from './told';

const done = {
  type: 'change',
  status: 'done',
  services: 'nas',
  started: '2026-11-20T20:00',
  finished: '2026-11-20T21:00',
};
const planned = {
  type: 'change',
  status: 'scheduled',
  services: 'nas',
  scheduled_start: '2026-11-28T20:00',
  scheduled_end: '2026-11-28T21:00',
};
const NAS = { 'nas.md': { type: 'service' } };

describe('changes', () => {
  it('are silent where none was made and none is ahead', () => {
    expect(partOf('changes', survey(NAS))).toBeNull();
    expect(partOf('changes', survey({ ...NAS, 'a.md': { ...planned, status: 'draft' } }))).toBeNull();
    expect(partOf('changes', survey({ ...NAS, 'a.md': { ...planned, status: 'cancelled' } }))).toBeNull();
  });

  it('are those made in the last week, up to its first instant', () => {
    const at = (finished: string): number => rows('changes', survey({ ...NAS, 'a.md': { ...done, finished } })).length;
    expect([at('2026-11-16T12:00'), at('2026-11-16T11:59'), at('2026-11-23T12:00'), at('2026-11-23')]).toEqual([
      1, 0, 1, 1,
    ]);
    const now = survey({ ...NAS, 'a.md': { ...done, finished: '2026-11-01' } });
    expect(rows('changes', now, { days: 30 })).toHaveLength(1);
    expect(rows('changes', now, { earlier: [earlierReport('2026-W44')] })).toHaveLength(1);
    expect(rows('changes', now, { earlier: [earlierReport('2026-W45')] })).toHaveLength(0);
  });

  it('are those made in the week of the earlier report too, which may have been written on its Monday', () => {
    const told = (finished: string, now: string, week = '2026-W49'): readonly string[] =>
      lines('changes', survey({ ...NAS, 'a.md': { ...done, finished } }, { now }), { earlier: [earlierReport(week)] });
    const made = ['1 made since 2026-11-30: 1 done, 0 rolled back, 0 failed; 0 planned in the next 14 days.'];
    // The report was written on Monday at noon, the next one on Tuesday of the week after, or a week later.
    expect(told('2026-11-30T21:00', '2026-12-08T12:00')).toEqual(made);
    expect(told('2026-11-30T21:00', '2026-12-15T12:00')).toEqual(made);
    expect(told('2026-11-29T23:59', '2026-12-08T12:00')).toEqual([]);
  });

  it('are those ahead within two weeks, and what is under way', () => {
    const at = (page: object): readonly string[] =>
      rows('changes', survey({ ...NAS, 'a.md': { ...planned, ...page } }));
    expect(at({ scheduled_start: '2026-12-07T12:00', scheduled_end: '2026-12-07T13:00' })).toHaveLength(1);
    expect(at({ scheduled_start: '2026-12-07T12:01', scheduled_end: '2026-12-07T13:00' })).toHaveLength(0);
    expect(at({ status: 'in-progress', started: '2026-11-23T11:00', announced: '2026-11-20' })[0]).toContain(
      'under way',
    );
  });

  it('say how they went, and how many', () => {
    const found = survey({
      ...NAS,
      'a.md': { ...done, outcome: 'Done: quieter now' },
      'b.md': { ...done, status: 'rolled-back', finished: '2026-11-21T10:00', outcome: 'did not start' },
      'c.md': { ...done, status: 'failed', finished: '2026-11-19' },
      'd.md': { ...planned, announced: '2026-11-20' },
    });
    expect(rows('changes', found)).toEqual([
      'b | nas | 2026-11-21 10:00 | rolled back: did not start',
      'a | nas | 2026-11-20 21:00 | done: quieter now',
      'c | nas | 2026-11-19 | failed',
      'd | nas | 2026-11-28 20:00 | planned, nothing speaks against it',
    ]);
    expect(lines('changes', found)).toEqual([
      '3 made since 2026-11-16: 1 done, 1 rolled back, 1 failed; 1 planned in the next 14 days.',
    ]);
  });

  it('say what speaks against those ahead, and which are past their time', () => {
    const found = survey({
      ...NAS,
      'one.md': planned,
      'two.md': { ...planned, scheduled_start: '2026-11-28T20:30' },
      'late.md': { ...planned, scheduled_start: '2026-11-01T20:00', scheduled_end: '2026-11-01T21:00' },
    });
    expect(rows('changes', found).map((row) => row.split(' | ')[3])).toEqual([
      'planned, nothing speaks against it',
      'planned, see below',
    ]);
    expect(lines('changes', found)).toEqual([
      'None was made since 2026-11-16; 2 planned in the next 14 days.',
      expect.stringMatching(/^late: its window ended 21 days ago/),
      expect.stringMatching(/^two overlaps with one: /),
    ]);
  });

  it('are of one service where that is asked', () => {
    const found = survey({ ...NAS, 'pi.md': { type: 'service' }, 'a.md': done, 'b.md': { ...done, services: 'pi' } });
    expect(rows('changes', found, { service: 'pi.md' }).map((row) => row.split(' | ')[0])).toEqual(['b']);
  });
});
