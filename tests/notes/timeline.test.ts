import fc from 'fast-check';
import { editNote } from '../../src/notes/edit-note';
import { readTimeline } from '../../src/notes/timeline';

const read = (text: string): unknown[] =>
  readTimeline(text.split('\n')).map(({ line, day, time, text: said }) => [line, day, time, said]);

test.each([
  ['- 21:04 router is down', null, '21:04', 'router is down'],
  ['- 2026-11-23 21:04 router is down', '2026-11-23', '21:04', 'router is down'],
  ['* 21:04 text', null, '21:04', 'text'],
  ['+ 9:04 text', null, '09:04', 'text'],
  ['- 21:04:33 text', null, '21:04:33', 'text'],
  ['- **21:04** text', null, '21:04', 'text'],
  ['- **21:04:** text', null, '21:04', 'text'],
  ['- **2026-11-23 21:04** – text', '2026-11-23', '21:04', 'text'],
  ['- **21:04 text**', null, '21:04', '**text**'],
  ['- 21:04 – text', null, '21:04', 'text'],
  ['- 21:04 — text', null, '21:04', 'text'],
  ['- 21:04 - text', null, '21:04', 'text'],
  ['- 21:04: text', null, '21:04', 'text'],
  ['- `21:04` text', null, '21:04', 'text'],
  ['- [x] 21:04 text', null, '21:04', 'text'],
  ['- [[2026-11-23]] 21:04 text', '2026-11-23', '21:04', 'text'],
  ['- 2026-11-23T21:04 text', '2026-11-23', '21:04', 'text'],
  ['- 9:04 pm text', null, '21:04', 'text'],
  ['- 12:30 AM text', null, '00:30', 'text'],
  ['- 21:04 -5 dBm', null, '21:04', '-5 dBm'],
  ['- 21:04', null, '21:04', ''],
  ['- 21:04 Status: monitoring\r', null, '21:04', 'Status: monitoring'],
  ['| 21:04 | text |', null, '21:04', 'text'],
  ['|21:04|a \\| b|', null, '21:04', 'a | b'],
  ['| 2026-11-23 21:04 | text | me |', '2026-11-23', '21:04', 'text | me'],
  ['| 2026-11-23 | 21:04 | text', '2026-11-23', '21:04', 'text'],
])('%j is read', (line, day, time, text) => {
  expect(readTimeline([line])).toEqual([{ line: 0, day, time, text }]);
});

test.each([
  '21:04 text',
  '- text 21:04',
  '- 24:00 x',
  '- 21:60 x',
  '- 12:345 x',
  '- 1:2:3',
  '- 21:04Z x',
  '| a | 21:04 |',
  '|---|---|',
  '# 21:04',
  '- 2026-13-01 x',
  '- 13:00 pm x',
  '',
])('%j is no entry', (line) => expect(readTimeline([line])).toEqual([]));

test('what stands below an entry, in code and in comments is none', () => {
  expect(read('- 21:00 a\n  - 21:01 below\n```\n- 21:02 code\n```\n%%\n- 21:03 hidden\n%%\n\n- 21:04 b')).toEqual([
    [0, null, '21:00', 'a'],
    [9, null, '21:04', 'b'],
  ]);
});

const HEAD = '# Incident\n\n## Timeline\n';
const TAIL = '\n\n## Summary\n- 00:01 not here\n';

interface When {
  readonly day: string;
  readonly time: string;
}

function add(lines: string, at: string, text = 'NEW', firstDay?: string): string {
  const [day = '', time = ''] = at.split(' ');
  const result = editNote(HEAD + lines + TAIL, [
    {
      kind: 'add-timeline-entry',
      heading: 'Timeline',
      at: { day, time },
      text,
      ...(firstDay === undefined ? {} : { firstDay }),
    },
  ]);
  if (!result.ok) throw new Error(result.reason);
  expect(result.text.startsWith(HEAD) && result.text.endsWith(TAIL)).toBe(true);
  return result.text.slice(HEAD.length, -TAIL.length);
}

test.each([
  ['at the end', '- 2026-11-23 22:00 a', '2026-11-23 22:10', '- 2026-11-23 22:00 a\n- 22:10 NEW'],
  ['on the next day', '- 2026-11-23 22:00 a', '2026-11-24 00:10', '- 2026-11-23 22:00 a\n- 2026-11-24 00:10 NEW'],
  ['between', '- 22:00 a\n- 22:20 b', '2026-11-23 22:10', '- 22:00 a\n- 22:10 NEW\n- 22:20 b'],
  ['at the top', '- 22:00 a', '2026-11-23 21:00', '- 21:00 NEW\n- 22:00 a'],
  [
    'in the same instant',
    '- 22:10 a\n- 22:10 b\n- 22:11 c',
    '2026-11-23 22:10',
    '- 22:10 a\n- 22:10 b\n- 22:10 NEW\n- 22:11 c',
  ],
  [
    'behind the lines of an entry',
    '- 22:00 a\n  more\n  - sub\n\n  far\n- then\n- 22:20 b',
    '2026-11-23 22:10',
    '- 22:00 a\n  more\n  - sub\n\n  far\n- then\n- 22:10 NEW\n- 22:20 b',
  ],
  [
    'behind the code of an entry',
    '- 22:00 a\n```\nx\n\n- 22:05 y\n```\n- 22:20 b',
    '2026-11-23 22:10',
    '- 22:00 a\n```\nx\n\n- 22:05 y\n```\n- 22:10 NEW\n- 22:20 b',
  ],
  ['before what stands apart', '- 22:00 a\n\nNotes: b', '2026-11-23 22:10', '- 22:00 a\n- 22:10 NEW\n\nNotes: b'],
  ['in the list as it is written', '  * 22:00 a', '2026-11-23 22:10', '  * 22:00 a\n  * 22:10 NEW'],
  [
    'in a table',
    '| when | what |\n|---|---|\n| 22:00 | a |\n| 22:20 | b |',
    '2026-11-23 22:10',
    '| when | what |\n|---|---|\n| 22:00 | a |\n| 22:10 | NEW |\n| 22:20 | b |',
  ],
  [
    'in an empty table',
    '| when | what |\n|---|---|',
    '2026-11-23 22:10',
    '| when | what |\n|---|---|\n| 22:10 | NEW |',
  ],
  ['below an introduction', 'All times are local.', '2026-11-23 22:10', 'All times are local.\n- 22:10 NEW'],
  [
    'among dated lines',
    '- 2026-11-22 10:00 a\n- 2026-11-24 10:00 b',
    '2026-11-23 09:00',
    '- 2026-11-22 10:00 a\n- 2026-11-23 09:00 NEW\n- 2026-11-24 10:00 b',
  ],
])('an entry goes in %s', (_, lines, at, expected) => {
  expect(add(lines, at)).toBe(expected);
});

test('a following line that would change its day gets its own', () => {
  expect(add('- 22:00 a\n- **22:30** b', '2026-11-22 09:00', 'NEW', '2026-11-23')).toBe(
    '- 2026-11-22 09:00 NEW\n- 2026-11-23 22:00 a\n- **22:30** b',
  );
  expect(add('| 22:00 | a |', '2026-11-22 09:00', 'NEW', '2026-11-23')).toBe(
    '| 2026-11-22 09:00 | NEW |\n| 2026-11-23 22:00 | a |',
  );
});

test('the first line belongs to the first day, if that is told', () => {
  expect(add('- 23:50 a', '2026-11-24 00:10', 'NEW', '2026-11-23')).toBe('- 23:50 a\n- 2026-11-24 00:10 NEW');
  expect(add('- 23:50 a', '2026-11-24 00:10')).toBe('- 00:10 NEW\n- 23:50 a');
});

test('text over several lines stays one entry', () => {
  expect(add('- 22:00 a', '2026-11-23 22:10', 'b\r\n# c\n\n- 22:05 d\n')).toBe(
    '- 22:00 a\n- 22:10 b\n  # c\n\n  - 22:05 d',
  );
  expect(add('| 22:00 | a |', '2026-11-23 22:10', 'b | c\nd')).toBe('| 22:00 | a |\n| 22:10 | b \\| c<br>d |');
});

test('a section that is missing is added', () => {
  const edit = {
    kind: 'add-timeline-entry' as const,
    heading: 'Timeline',
    at: { day: '2026-11-23', time: '22:10' },
    text: 'x',
  };
  expect(editNote('a', [edit])).toEqual({ ok: true, text: 'a\n\n## Timeline\n\n- 22:10 x\n' });
  expect(editNote('', [{ ...edit, firstDay: '2026-11-22' }])).toEqual({
    ok: true,
    text: '## Timeline\n\n- 2026-11-23 22:10 x\n',
  });
});

test('a moment that is none is refused', () => {
  const edit = (day: string, time: string): unknown =>
    editNote('', [{ kind: 'add-timeline-entry', heading: 'T', at: { day, time }, text: '' }]);
  expect(edit('23.11.2026', '22:10')).toMatchObject({ ok: false });
  expect(edit('2026-11-23', '7pm')).toMatchObject({ ok: false });
});

const FIRST = '2026-11-23';
const moment: fc.Arbitrary<When> = fc.record({
  day: fc.constantFrom('2026-11-22', FIRST, '2026-11-24'),
  time: fc
    .tuple(fc.constantFrom('00', '08', '22', '23'), fc.constantFrom('00', '10', '59'))
    .map((parts) => parts.join(':')),
});

/** Each entry of the section with the day that it belongs to. */
function instants(text: string, eol = '\n'): string[] {
  const lines = text.split(eol);
  const section = lines.slice(lines.indexOf('## Timeline') + 1, lines.lastIndexOf('## Summary'));
  let on = FIRST;
  return readTimeline(section).map((entry) => {
    on = entry.day ?? on;
    return `${on} ${entry.time} ${entry.text}`;
  });
}

test('entries put in in any order stand in the order of their time, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (moments, eol) => {
      const start = (HEAD + TAIL).replace(/\n/g, eol);
      const result = editNote(
        start,
        moments.map((at, index) => ({
          kind: 'add-timeline-entry',
          heading: 'timeline',
          at,
          text: `n${index}`,
          firstDay: FIRST,
        })),
      );
      if (!result.ok) throw new Error(result.reason);
      // Sorting is stable: of one instant, the first put in stays first.
      const wanted = moments
        .map((at, index) => ({ key: `${at.day} ${at.time}`, text: `n${index}` }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      expect(instants(result.text, eol)).toEqual(wanted.map(({ key, text }) => `${key} ${text}`));
      expect(result.text.replace(/\r\n/g, '').includes('\n')).toBe(eol === '\n');
    }),
    { numRuns: 3000 },
  );
});

const foreign = fc.constantFrom(
  '',
  '',
  '  goes on',
  '  - 10:00 below',
  '- no time',
  '  ```\n  - 11:00 code\n\n  ```',
  'lazy text',
  '\nApart.',
  '\n  far in',
  '<!-- x -->',
  '### Sub',
);

test('whatever stands in a section keeps its bytes and its meaning', () => {
  const line = fc.record({
    at: moment,
    dated: fc.boolean(),
    style: fc.constantFrom('- T x', '* T x', '- **T** x', '- T – x 🔥'),
    below: foreign,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), moment, fc.constantFrom('\n', '\r\n'), (lines, at, eol) => {
      const body = lines.map(
        ({ at: when, dated, style, below }) =>
          `${style.replace('T', dated ? `${when.day} ${when.time}` : when.time)}\n${below === '' ? '' : `${below}\n`}`,
      );
      const text = `${HEAD}${body.join('')}${TAIL}`.replace(/\n/g, eol);
      const result = editNote(text, [
        { kind: 'add-timeline-entry', heading: 'Timeline', at, text: 'NEW', firstDay: FIRST },
      ]);
      if (!result.ok) throw new Error(result.reason);
      const [old, now] = [instants(text, eol), instants(result.text, eol)];
      const added = `${at.day} ${at.time} NEW`;
      expect(now.filter((one) => one !== added)).toEqual(old);
      expect(now.filter((one) => one === added)).toHaveLength(1);
      const place = now.indexOf(added);
      if (old.length > 0 && place > 0) expect((now[place - 1] ?? '') <= `${at.day} ${at.time}~`).toBe(true);
      expect(now.slice(place + 1).every((one) => one.slice(0, 16) > added.slice(0, 16))).toBe(true);
      const without = result.text.split(eol).filter((one) => !one.endsWith(' NEW'));
      const same = text.split(eol).filter((one, index) => one === without[index]).length;
      expect(without).toHaveLength(text.split(eol).length);
      expect(same).toBeGreaterThanOrEqual(without.length - 1);
    }),
    { numRuns: 3000 },
  );
});
