import { deliveryOf } from '../../src/availability/delivery';
import { deliveryLines, durationsWords, shareWords } from '../../src/report/delivery-words';
import { HOUR, MINUTE } from '../../src/dates';
import { type Pages, survey } from '../support/lab';

function lines(pages: Pages): readonly string[] {
  const { lab, now } = survey(pages, { zone: 'UTC' });
  return deliveryLines(deliveryOf({ lab, now, days: 30 })).map(({ what, says }) => `${what}: ${says}`);
}

describe('the lines about changes and incidents', () => {
  it('say each figure with how many it rests on, or why there is none', () => {
    const found = lines({
      'A.md': { type: 'change', status: 'rolled-back', started: '2026-11-20T10:00', finished: '2026-11-20T10:06' },
      'B.md': { type: 'change', status: 'done', started: '2026-11-21T10:00', finished: '2026-11-21T11:00' },
      'C.md': { type: 'change', status: 'done' },
    });
    expect(found).toEqual([
      'Changes finished: 2 in 30 days, 0.5 a week; 1 more do not say when',
      'Change lead time: No change says when it was announced or which incident it fixes, and no note says when it was first written.',
      'Change success: 1 of 2',
      'Change fail rate: 1 of 2',
      'Recovery of a failed change: 6 min (A), n = 1',
      'Rework (changes made because of an incident): 0 of 2',
      'Noticed by an alert: No incident was recorded.',
      'Until detected: No incident was recorded.',
      'Until acknowledged: No incident was recorded.',
      'Until mitigated: No incident was recorded.',
      'Until resolved: No incident was recorded.',
    ]);
  });

  it('give a percentage its counts, and the middle its worst', () => {
    expect(shareWords({ count: 3, of: 25, percent: 12 })).toBe('12 % (3 of 25)');
    expect(
      durationsWords({ count: 7, median: 40 * MINUTE, worst: 5 * HOUR, worstPath: 'Incidents/Line down.md' }),
    ).toBe('median 40 min, worst 5 h (Line down), n = 7');
  });
});
