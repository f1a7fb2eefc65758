import fc from 'fast-check';
import { isoWeekOf } from '../../../src/dates';
import { PART_IDS } from '../../../src/report/parts/shape';
import { partsNamed, reportParts } from '../../../src/report/parts/part';
import { monthOfWeek, startOfWeek } from '../../../src/report/parts/week-times';
import { weekNumber } from '../../../src/report/weeks';
import { renderParts } from '../../../src/render/report-parts';
import { arbitrarySmallHomelab } from '../../picture/arbitrary-homelab';
import { notesOf, surveyOf, surveyOfNotes, UTC } from '../../support/services';
import { earlierReport } from './told';

describe('the parts of the report', () => {
  it('come in the order in which they are read, those without anything to say left out', () => {
    const ids = reportParts(surveyOf({ app: { kind: 'app' } }), []).map(({ id }) => id);
    expect(ids).toEqual(['backups', 'wheel', 'method']);
    expect(partsNamed(['method', 'backups', 'saved'], surveyOf({}), { earlier: [] }).map(({ id }) => id)).toEqual([
      'method',
    ]);
  });

  it('take the report of this week for no earlier one', () => {
    const survey = surveyOf({ app: { kind: 'app' } });
    const own = earlierReport('2026-W48', { levels: new Map([['app.md', 'gold']]) });
    expect(reportParts(survey, [own]).map(({ id }) => id)).not.toContain('movers');
    expect(reportParts(survey, [{ ...own, week: '2026-W47' }]).map(({ id }) => id)).toContain('movers');
  });

  it('are the same for the same notes, each line with words and each row as long as its head, in whatever lab', () => {
    fc.assert(
      fc.property(arbitrarySmallHomelab, ({ pages, foundation }) => {
        const notes = notesOf(pages);
        const given = { settings: { foundation } };
        const parts = reportParts(surveyOfNotes(notes, given), []);
        expect(renderParts(reportParts(surveyOfNotes([...notes].reverse(), given), []))).toBe(renderParts(parts));
        for (const { lines, table } of parts) {
          expect(lines.length + (table?.rows.length ?? 0)).toBeGreaterThan(0);
          expect(lines.every((line) => line.length > 0)).toBe(true);
          expect((table?.rows ?? []).every((row) => row.length === table?.columns.length)).toBe(true);
        }
        expect(parts.map(({ id }) => PART_IDS.indexOf(id))).toEqual(
          parts.map(({ id }) => PART_IDS.indexOf(id)).sort((a, b) => a - b),
        );
      }),
    );
  });
});

describe('weeks', () => {
  it('begin where the calendar says so', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }),
        (date) => {
          const week = weekNumber(isoWeekOf(date.getTime(), UTC)) ?? 0;
          const start = startOfWeek(week, UTC);
          expect(new Date(start).getUTCDay()).toBe(1);
          expect(date.getTime() - start).toBeGreaterThanOrEqual(0);
          expect(date.getTime() - start).toBeLessThan(7 * 86_400_000);
          expect(monthOfWeek(week)).toBe(new Date(start + 3 * 86_400_000).toISOString().slice(0, 7));
        },
      ),
    );
  });
});
