import { readBody } from '../../cli/metadata';
import { readWhen, type When } from '../../src/dates';
import { newestEntry } from '../../src/records/newest-entry';
import { VIENNA } from './reading';

function begun(text: string): When | undefined {
  return readWhen(text, VIENNA.zone, 'first') ?? undefined;
}

function newest(lines: readonly string[], started = begun('2026-11-23T21:00')): string | undefined {
  const entry = newestEntry(
    readBody(['## Timeline', ...lines, '## Summary', '- 2030-01-01 00:00 x'].join('\n')),
    started,
    VIENNA,
  );
  return entry && new Date(entry.at).toISOString();
}

describe('newestEntry', () => {
  it.each([
    ['the day on which the incident began', ['- 21:04 down', '- 22:10 up'], '2026-11-23T21:10:00.000Z'],
    ['the day of the line before', ['- 2026-11-24 00:10 x', '- 07:30 up'], '2026-11-24T06:30:00.000Z'],
    [
      'days that change twice',
      ['- 21:04 a', '- 2026-11-24 00:10 b', '- 2026-11-26 01:00 c', '- 02:00 d'],
      '2026-11-26T01:00:00.000Z',
    ],
    ['lines that stand newest first', ['- 2026-11-24 00:10 b', '- 2026-11-23 23:00 a'], '2026-11-23T23:10:00.000Z'],
    ['the zone, over a change of the clocks', ['- 2026-10-25 01:30 a', '- 04:00 b'], '2026-10-25T03:00:00.000Z'],
  ])('knows %s', (_, lines, expected) => {
    expect(newest(lines)).toBe(expected);
  });

  it('takes the day of the zone on which the incident began, not that of UTC', () => {
    expect(newest(['- 00:45 x'], begun('2026-11-24T00:30'))).toBe('2026-11-23T23:45:00.000Z');
  });

  it('is not known for lines of which nobody knows the day', () => {
    expect(newestEntry(readBody('## Timeline\n- 21:04 x\n'), undefined, VIENNA)).toBeUndefined();
    expect(newestEntry(readBody('## Timeline\n- 21:04 x\n- 2026-11-24 01:00 y\n'), undefined, VIENNA)?.at).toBe(
      Date.parse('2026-11-24T00:00Z'),
    );
  });

  it.each([[[]], [['nothing', '- no time']], [['- 2026-02-30 12:00 x']]])('is missing in %j', (lines) => {
    expect(newest(lines)).toBeUndefined();
  });

  it('is missing without a timeline or a body', () => {
    expect(newestEntry(readBody('- 21:04 x'), begun('2026-11-23'), VIENNA)).toBeUndefined();
    expect(newestEntry(undefined, begun('2026-11-23'), VIENNA)).toBeUndefined();
  });

  it('reads CRLF', () => {
    const body = readBody('## Timeline\r\n- 21:04 x\r\n- 22:10 y\r\n');
    expect(newestEntry(body, begun('2026-11-23'), VIENNA)?.at).toBe(Date.parse('2026-11-23T21:10Z'));
  });
});
