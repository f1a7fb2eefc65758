import type { Report } from '../../src/report/report';
import { standingWords } from '../../src/report/news-words';
import type { Pages } from '../support/lab';
import { reportAt, written } from '../support/weeks-of-reports';

const W45 = '2026-11-04T18:00';
const W46 = '2026-11-11T18:00';
const W47 = '2026-11-18T18:00';
const W48 = '2026-11-23T12:00';
/** A service of which there is nothing to find. */
const fine = { type: 'service', stateful: false };

/** What is said of each cause. */
function told({ causes }: Report): readonly string[] {
  return causes.map(({ check, standing }) => `${check}: ${standing ? standingWords(standing) : 'nothing'}`);
}

/** The last of some weeks, each with the notes of those before it. */
function weeks(...all: readonly (readonly [now: string, pages: Pages])[]): Report {
  let notes: Readonly<Record<string, string>> = {};
  let last: Report | null = null;
  for (const [now, pages] of all) {
    last = reportAt(now, pages, notes);
    notes = { ...notes, ...written(last) };
  }
  if (!last) throw new Error('no week');
  return last;
}

describe('what was put right and is late again', () => {
  const backup = (last: string): Readonly<Record<string, unknown>> => ({
    ...fine,
    backup: 'x',
    backup_every: 'daily',
    last_backup: last,
  });

  it('is new, and not as old as the first time', () => {
    const report = weeks(
      [W45, { 'A.md': backup('2026-10-20') }],
      [W46, { 'A.md': backup('2026-10-20') }],
      [W48, { 'A.md': backup('2026-11-18') }],
    );
    expect(told(report)[0]).toBe('backup-stale: new');
    expect(report.news.memory[0]?.firstSeen).toBe('2026-11-23');
    expect(report.news.fixed).toEqual([]);
  });

  it('is as old as before where nothing was done since, and counts anew from then on', () => {
    const still = weeks([W45, { 'A.md': backup('2026-10-20') }], [W48, { 'A.md': backup('2026-10-20') }]);
    expect(told(still)[0]).toBe('backup-stale: open for 3 weeks');
    const again = weeks(
      [W45, { 'A.md': backup('2026-10-20') }],
      [W47, { 'A.md': backup('2026-11-10') }],
      [W48, { 'A.md': backup('2026-11-10') }],
    );
    expect(told(again)[0]).toBe('backup-stale: open for 1 week');
  });

  it('is new also where it was put right on the evening of the report', () => {
    const report = weeks([W47, { 'A.md': backup('2026-11-10') }], [W48, { 'A.md': backup('2026-11-18T21:00') }]);
    expect(told(report)[0]).toBe('backup-stale: new');
  });

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'patch-overdue',
      { ...fine, patch_every: '2d', last_patched: '2026-10-01' },
      { ...fine, patch_every: '2d', last_patched: '2026-11-12' },
    ],
    [
      'restore-test-overdue',
      { ...backup('2026-11-23'), restore_test_every: '2d', last_restore_test: '2026-10-01' },
      { ...backup('2026-11-23'), restore_test_every: '2d', last_restore_test: '2026-11-12' },
    ],
  ])('is so of %s too', (check, before, now) => {
    const of = (last: Readonly<Record<string, unknown>>): string | undefined =>
      told(weeks([W46, { 'A.md': before }], [W48, { 'A.md': last }])).find((line) => line.startsWith(`${check}: `));
    expect([of(before), of(now)]).toEqual([`${check}: open for 2 weeks`, `${check}: new`]);
  });
});
