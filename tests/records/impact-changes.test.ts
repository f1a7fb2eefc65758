import { readBody } from '../../cli/metadata';
import { readWhen } from '../../src/dates';
import { readImpactChanges } from '../../src/records/impact-changes';
import { VIENNA } from './reading';

const STARTED = readWhen('2026-11-23T21:00', VIENNA.zone, 'first') ?? undefined;

function changes(...lines: readonly string[]): readonly string[] {
  const body = readBody(['## Timeline', ...lines, '## Impact', '- 21:30 Impact: degraded'].join('\n'));
  return readImpactChanges(body, STARTED, VIENNA).map(
    ({ at, impact, before }) =>
      `${new Date(at).toISOString().slice(11, 16)} ${before === undefined ? '' : `${before} → `}${impact}`,
  );
}

describe('the impact that a timeline tells', () => {
  it.each([
    ['- 21:04 Impact: partial', '20:04 partial'],
    ['- 21:04 impact : Partial, uploads fail', '20:04 partial'],
    ['- 21:04 **Impact:** partial', '20:04 partial'],
    ['- 21:04 **Impact**: partial', '20:04 partial'],
    ['- 21:04 Rebooted. Impact: degraded', '20:04 degraded'],
    ['- 21:04 Status: monitoring. Impact: none', '20:04 none'],
    ['- 21:04 Impact: slow', '20:04 degraded'],
    ['- 21:04 Impact: outage → partial', '20:04 outage → partial'],
    ['- 21:04 Impact: down -> slow', '20:04 outage → degraded'],
  ])('is read from %j', (line, expected) => {
    expect(changes(line)).toEqual([expected]);
  });

  it.each(['- 21:04 Impact: nobody can watch films', '- 21:04 Impact:', '- Impact: partial', '- 21:04 Partial'])(
    'is not changed by %j',
    (line) => {
      expect(changes(line)).toEqual([]);
    },
  );

  it('comes in the order of the times, over the days of the timeline', () => {
    expect(
      changes('- 2026-11-24 00:30 Impact: none', '- 2026-11-23 22:00 Impact: partial', '- 23:00 Impact: degraded'),
    ).toEqual(['21:00 partial', '22:00 degraded', '23:30 none']);
  });

  it('is nothing without a timeline, or where nobody knows the day', () => {
    expect(readImpactChanges(undefined, STARTED, VIENNA)).toEqual([]);
    expect(readImpactChanges(readBody('## Summary\nImpact: partial\n'), STARTED, VIENNA)).toEqual([]);
    expect(readImpactChanges(readBody('## Timeline\n- 21:04 Impact: partial\n'), undefined, VIENNA)).toEqual([]);
  });
});
