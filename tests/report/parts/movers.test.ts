import { scorecardOf } from '../../../src/report/scorecard';
import { surveyOf } from '../../support/services';
import { earlierReport, lines, partOf } from './told';

const BRONZE = { kind: 'app', environment: 'production', criticality: 'medium', users: 'Anna', runs_on: '[[host]]' };
const found = surveyOf({ app: BRONZE, host: { kind: 'host' } });
const before = (
  levels: Readonly<Record<string, string>>,
): { readonly earlier: readonly ReturnType<typeof earlierReport>[] } => ({
  earlier: [
    earlierReport('2026-W46', { levels: new Map(Object.entries(levels)) }),
    earlierReport('2026-W45', { levels: new Map([['app.md', 'platinum']]) }),
  ],
});

describe('services that moved', () => {
  it('are none where nothing is known of before, or nothing changed', () => {
    expect(scorecardOf(found).map(({ level }) => level)).toEqual(['bronze', 'none']);
    expect(partOf('movers', found)).toBeNull();
    expect(partOf('movers', found, { earlier: [earlierReport('2026-W46')] })).toBeNull();
    expect(partOf('movers', found, before({ 'app.md': 'bronze', 'host.md': 'none' }))).toBeNull();
    expect(partOf('movers', found, before({ 'app.md': 'tin', 'gone.md': 'gold' }))).toBeNull();
  });

  it('are told with what is missing now, who fell furthest first', () => {
    expect(lines('movers', found, before({ 'app.md': 'gold', 'host.md': 'platinum' }))).toEqual([
      'Since 2026-W46: 2 services down, 0 up.',
      expect.stringMatching(/^host fell from platinum to no level: Not filled in: \w+/),
      expect.stringMatching(/^app fell from gold to bronze: /),
    ]);
  });

  it('are told with what the next level wants where they rose', () => {
    expect(lines('movers', found, before({ 'app.md': 'none' }))).toEqual([
      'Since 2026-W46: 0 services down, 1 up.',
      expect.stringMatching(/^app rose from no level to bronze; silver wants \d+ more things\.$/),
    ]);
  });

  it('are told with the one thing that the next level wants', () => {
    const nearly = surveyOf({ app: { ...BRONZE, stateful: false }, host: { kind: 'host' } });
    expect(lines('movers', nearly, before({ 'app.md': 'none' })).at(-1)).toBe(
      'app rose from no level to bronze; silver wants 1 more thing: Not filled in: exposure.',
    );
  });

  it('are cut where they are many', () => {
    expect(lines('movers', found, { ...before({ 'app.md': 'gold', 'host.md': 'gold' }), most: 1 }).at(-1)).toBe(
      'And 1 more.',
    );
  });
});
