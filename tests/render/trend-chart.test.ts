/**
 * @jest-environment jsdom
 */
import fc from 'fast-check';
import { renderTrend } from '../../src/render/trend-chart';
import { weekName } from '../../src/report/weeks';
import { loadMermaid } from '../support/mermaid';

const mermaid = loadMermaid();

/** What stands between the fences. */
function chartOf(lines: readonly string[]): string {
  return lines.slice(lines.indexOf('```mermaid') + 1, -1).join('\n');
}

describe('the trend in a note', () => {
  it('is words first, and a chart that says no more', () => {
    const weeks = [
      { week: '2026-W46', findings: 9, errors: 2 },
      { week: '2026-W48', findings: 6, errors: 0 },
    ];
    expect(renderTrend({ weeks, lines: ['Findings: 9, 6 in W46 and W48.', 'Put right in that time: 3.'] })).toEqual([
      '- Findings: 9, 6 in W46 and W48.',
      '- Put right in that time: 3.',
      '',
      '```mermaid',
      'xychart-beta',
      '  x-axis ["W46", "W48"]',
      '  y-axis "Findings (bars), things that would hurt (line)" 0 --> 9',
      '  bar [9, 6]',
      '  line [2, 0]',
      '```',
    ]);
  });

  it('is read by the Mermaid of the app, whatever the figures', async () => {
    const week = fc.record({
      at: fc.nat({ max: 4000 }),
      findings: fc.nat({ max: 5000 }),
      errors: fc.nat({ max: 5000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(week, { minLength: 1, maxLength: 26 }), async (all) => {
        const weeks = all.map(({ at, ...figures }) => ({ week: weekName(at), ...figures }));
        expect(await mermaid.parse(chartOf(renderTrend({ weeks, lines: [] })))).toBeTruthy();
      }),
      { numRuns: 50 },
    );
  });
});
