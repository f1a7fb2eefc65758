import fc from 'fast-check';
import { load } from 'js-yaml';
import { findFrontmatter } from '../../src/notes/frontmatter-block';
import { mergeReport } from '../../src/notes/report-part';
import type { OwnPart } from '../../src/notes/report-part';

const MARKERS = { begin: '%% report begin %%', end: '%% report end %%' };
const OWN: OwnPart = {
  properties: [
    ['type', 'report'],
    ['open', 3],
    ['at', '2026-11-23T12:00'],
  ],
  body: '# Report\n\n- one\n',
};
const FRONT = '---\ntype: report\nopen: 3\nat: 2026-11-23T12:00\n---\n';
const PART = '%% report begin %%\n# Report\n\n- one\n%% report end %%\n';

function merged(existing: string | null, own = OWN): string {
  const result = mergeReport(existing, own, MARKERS);
  if (!result.ok) throw new Error(`${result.reason} ${result.line}`);
  return result.text;
}

test('a new note holds the properties and the marked part', () => {
  expect(merged(null)).toBe(`${FRONT}\n${PART}`);
  expect(merged('')).toBe(`${FRONT}\n${PART}`);
  expect(merged(null, { properties: [], body: '' })).toBe('%% report begin %%\n%% report end %%\n');
});

test('only the part and the named properties change', () => {
  const mine = '---\nmine: "x" # c\nOpen: 9 # left\n---\nbefore\n';
  const text = `${mine}%% report begin %%\nold\n  %% report end %%\nafter`;
  expect(merged(text)).toBe(
    '---\nmine: "x" # c\nOpen: 3 # left\ntype: report\nat: 2026-11-23T12:00\n---\nbefore\n%% report begin %%\n# Report\n\n- one\n  %% report end %%\nafter',
  );
});

test('without markers the part goes to the end', () => {
  expect(merged('text')).toBe(`${FRONT}text\n\n${PART}`);
  expect(merged('text\r\n')).toBe(`${FRONT}text\n\n${PART}`.replace(/\n/g, '\r\n'));
});

test('markers in code are shown, not meant', () => {
  const shown = '```\n%% report begin %%\n```\n';
  expect(merged(`${FRONT}${shown}${PART}`)).toBe(`${FRONT}${shown}${PART}`);
  expect(merged(`${FRONT}${shown}`)).toBe(`${FRONT}${shown}\n${PART}`);
});

test.each([
  ['a single begin', 'a\n%% report begin %%\nb', 2],
  ['a single end', 'a\n\n%% report end %%', 3],
  ['an end before the begin', '%% report end %%\n%% report begin %%\n', 1],
  ['two begins', '%% report begin %%\n%% report begin %%\n%% report end %%', 2],
  ['two pairs', `---\na: 1\n---\n${PART}${PART}`, 9],
  ['a third marker', `${PART}%% report end %%`, 6],
])('%s is refused with its line', (_, text, line) => {
  expect(mergeReport(text, OWN, MARKERS)).toMatchObject({ ok: false, line });
});

test('a body that holds a marker, and frontmatter that cannot be read, are refused', () => {
  expect(mergeReport(null, { ...OWN, body: 'a\n %% report end %%\n' }, MARKERS)).toMatchObject({ ok: false });
  expect(mergeReport('---\na: [\n---\n', OWN, MARKERS)).toMatchObject({ ok: false, line: 3 });
  expect(mergeReport('a\n```\nb', OWN, MARKERS)).toMatchObject({ ok: false, line: 2 });
});

test('writing twice changes no byte, and what is the person\u2019s stays', () => {
  const line = fc.constantFrom(
    'text',
    '',
    '# H',
    '- a',
    '```',
    '~~~',
    '%%',
    '<!-- c -->',
    '> q',
    '🔥',
    '  ',
    'x %% report begin %%',
  );
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.map((one) => `${one}\n`).join(''));
  const top = fc.constantFrom('', '\uFEFF', '---\nmine: 1 # c\n---\n', '---\r\n"Type": old\r\nopen:\r\n---\r\n');
  fc.assert(
    fc.property(
      top,
      text,
      text,
      fc.boolean(),
      text,
      fc.constantFrom('\n', '\r\n'),
      (head, before, after, marked, body, eol) => {
        const existing = (
          head +
          before +
          (marked ? `%% report begin %%\nold\n%% report end %%\n` : '') +
          after
        ).replace(/\r?\n/g, eol);
        const first = mergeReport(existing, { ...OWN, body }, MARKERS);
        if (!first.ok) {
          expect(first.line).toBeGreaterThan(0);
          return;
        }
        expect(mergeReport(first.text, { ...OWN, body }, MARKERS)).toEqual(first);
        const windows = existing.includes('\r\n');
        expect(first.text.replace(/\r\n/g, '').includes('\n')).toBe(!windows);
        const found = findFrontmatter(first.text);
        if (typeof found === 'string') throw new Error('no frontmatter');
        const own = marked ? first.text.slice(found.bodyStart) : '';
        if (marked && !/```|~~~|%%/.test(before)) {
          expect(own.startsWith(before.replace(/\n/g, eol)) && own.endsWith(after.replace(/\n/g, eol))).toBe(true);
        }
        if (!marked)
          expect(first.text.slice(found.bodyStart).startsWith((before + after).replace(/\n/g, eol))).toBe(true);
        expect(load(first.text.slice(found.start, found.end))).toMatchObject({ open: 3, at: '2026-11-23T12:00' });
      },
    ),
    { numRuns: 3000 },
  );
});
