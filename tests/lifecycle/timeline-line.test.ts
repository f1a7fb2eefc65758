import fc from 'fast-check';
import { dayOf, localIso, MINUTE, timeOf } from '../../src/dates';
import { readTimelineInput, timelineEdits } from '../../src/lifecycle/timeline-line';
import { readTimeline } from '../../src/notes/timeline';
import { applied, at, incidentOf, newLines, note, VIENNA } from './note-steps';

function read(text: string, now = '2026-11-24T00:10'): readonly string[] {
  const input = readTimelineInput(text, at(now), VIENNA);
  return [localIso(input.at, VIENNA).slice(0, 16), input.text];
}

describe('a line for the timeline as it is typed', () => {
  it.each([
    ['router rebooted', '2026-11-24T00:10', 'router rebooted'],
    ['00:05 router rebooted', '2026-11-24T00:05', 'router rebooted'],
    ['23:50 router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['23:50 – router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['23:50: router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['at 23:50 router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['yesterday 23:50 router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['Yesterday, 23:50 router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['2026-11-22 23:50 router rebooted', '2026-11-22T23:50', 'router rebooted'],
    ['2026-11-22T23:50 router rebooted', '2026-11-22T23:50', 'router rebooted'],
    ['11:50 pm router rebooted', '2026-11-23T23:50', 'router rebooted'],
    ['23:50 pm2 rebooted', '2026-11-23T23:50', 'pm2 rebooted'],
    ['23:50 a line\nand another', '2026-11-23T23:50', 'a line\nand another'],
    ['half an hour ago it flickered', '2026-11-23T23:40', 'it flickered'],
    ['Half an hour ago, it flickered', '2026-11-23T23:40', 'it flickered'],
    ['an hour ago: it flickered', '2026-11-23T23:10', 'it flickered'],
    ['a quarter of an hour ago - it flickered', '2026-11-23T23:55', 'it flickered'],
    ['5 minutes ago it flickered 2 hours ago', '2026-11-24T00:05', 'it flickered 2 hours ago'],
    ['1h 30m ago it flickered', '2026-11-23T22:40', 'it flickered'],
    ['half an hour ago', '2026-11-23T23:40', ''],
    ['23:50', '2026-11-23T23:50', ''],
    ['', '2026-11-24T00:10', ''],
  ])('reads %j', (text, when, rest) => {
    expect(read(text)).toEqual([when, rest]);
  });

  it.each([
    '25:10 is no time',
    '12:00-13:00 the line was slow',
    '16:9 screens stay dark',
    '2026-02-30 10:00 never was',
    '2026-11-22 was a Sunday',
    'yesterday all was well',
    '10 minutes without power',
    'Some time ago it flickered',
    '3 days ago it flickered',
    'It flickered half an hour ago',
    'half an hour agog',
    'Mara left. An hour ago it flickered',
  ])('takes %j as it stands, now', (text) => {
    expect(read(text)).toEqual(['2026-11-24T00:10', text]);
  });

  it('loses no word, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '23:50 ', 'yesterday 23:50 ', '2026-11-22 23:50 - ', 'half an hour ago '),
        fc.string(),
        (time, text) => {
          const typed = time + text;
          const input = readTimelineInput(typed, at('2026-11-24T00:10'), VIENNA);
          const taken = typed.trim().slice(0, typed.trim().length - input.text.length);
          expect(taken + input.text).toBe(typed.trim());
          expect(taken).toMatch(
            /^(?:(?:yesterday|today|\d{4}-\d{2}-\d{2})[T,\s]+)?(?:at\s+)?[\d:]*(?:\s?[ap]m|half an hour ago)?[-–—:,\s]*$/i,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const INCIDENT = note(
  ['type: incident', 'started: 2026-11-23T22:00', 'status: investigating'],
  '## Timeline\n\n- 22:01 lights out\n- 22:30 fuse is fine\n\n## Summary\n\nnothing yet\n',
);

function added(text: string, time: string, line: string): string {
  return applied(text, timelineEdits(incidentOf(text), { at: at(time), text: line }, VIENNA));
}

/** The timeline with the day that each line belongs to, as the survey reads it. */
function timeline(text: string, firstDay = '2026-11-23'): readonly string[] {
  let day = firstDay;
  return readTimeline(text.split('\n')).map((entry) => {
    day = entry.day ?? day;
    return `${day} ${entry.time} ${entry.text}`;
  });
}

describe('adding a line to the timeline', () => {
  it('puts it where its time belongs', () => {
    expect(newLines(INCIDENT, added(INCIDENT, '2026-11-23T22:15', 'candles'))).toEqual(['- 22:15 candles']);
    expect(timeline(added(INCIDENT, '2026-11-23T22:15', 'candles'))).toEqual([
      '2026-11-23 22:01 lights out',
      '2026-11-23 22:15 candles',
      '2026-11-23 22:30 fuse is fine',
    ]);
  });

  it('writes the day where it is another one', () => {
    expect(newLines(INCIDENT, added(INCIDENT, '2026-11-24T00:10', 'still dark'))).toEqual([
      '- 2026-11-24 00:10 still dark',
    ]);
    expect(timeline(added(INCIDENT, '2026-11-22T23:50', 'a first flicker'))[0]).toBe(
      '2026-11-22 23:50 a first flicker',
    );
    expect(timeline(added(INCIDENT, '2026-11-22T23:50', 'a first flicker'))[1]).toBe('2026-11-23 22:01 lights out');
  });

  it('makes the section where there is none, and writes the day where nobody knows when it began', () => {
    const bare = note(['type: incident']);
    expect(added(bare, '2026-11-23T22:10', 'dark')).toBe(`${bare}## Timeline\n\n- 2026-11-23 22:10 dark\n`);
    const begun = note(['type: incident', 'started: 2026-11-23']);
    expect(added(begun, '2026-11-23T22:10', 'dark')).toBe(`${begun}## Timeline\n\n- 22:10 dark\n`);
  });

  it('keeps a line behind those of unknown days', () => {
    const undated = note(['type: incident'], '## Timeline\n\n- 22:00 dark\n');
    expect(added(undated, '2026-11-24T08:00', 'light')).toBe(`${undated}- 2026-11-24 08:00 light\n`);
  });

  it.each(['AM radio is silent', 'pm', 'am: 2 A'])('can be read again when it begins like %j', (text) => {
    expect(timeline(added(INCIDENT, '2026-11-23T22:45', text)).at(-1)).toBe(`2026-11-23 22:45 ${text}`);
  });

  it('keeps both of two lines, in one instant too, and all in the order of time', () => {
    const minutes = fc.integer({ min: -30 * 60, max: 40 * 60 });
    const words = fc.constantFrom(
      'fuse out',
      'candles',
      'Status: identified',
      'AM radio',
      '[[NAS]] hums',
      '-',
      '| x |',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(minutes, words), { minLength: 2, maxLength: 8 }), fc.boolean(), (inputs, crlf) => {
        const start = crlf ? INCIDENT.replace(/\n/g, '\r\n') : INCIDENT;
        const lines = inputs.map(([minute, text], index) => ({
          at: at('2026-11-23T22:15') + minute * MINUTE,
          text: `${text} ${index}`,
        }));
        const result = lines.reduce(
          (text, line) => applied(text, timelineEdits(incidentOf(start), line, VIENNA)),
          start,
        );
        const expected = lines.map((line) => `${dayOf(line.at, VIENNA)} ${timeOf(line.at, VIENNA)}`);
        const read = timeline(result.replace(/\r/g, ''));
        expect(read.map((one) => one.slice(0, 16))).toEqual(
          [...expected, '2026-11-23 22:01', '2026-11-23 22:30'].sort(),
        );
        lines.forEach((_, index) => {
          expect(read.filter((one) => one.endsWith(` ${index}`))).toHaveLength(1);
        });
        expect(result.endsWith(start.slice(start.indexOf('## Summary')))).toBe(true);
        expect(/[^\r]\n/.test(result)).toBe(!crlf);
      }),
      { numRuns: 300 },
    );
  });

  it('has the wall clock of the zone', () => {
    expect(newLines(INCIDENT, added(INCIDENT, '2026-11-23T21:40Z', 'x'))).toEqual(['- 22:40 x']);
  });
});
