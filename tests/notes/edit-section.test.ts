import fc from 'fast-check';
import { editNote } from '../../src/notes/edit-note';

function add(text: string, heading: string, added: string, level?: number): string {
  const result = editNote(text, [
    { kind: 'add-to-section', heading, text: added, ...(level === undefined ? {} : { level }) },
  ]);
  if (!result.ok) throw new Error(result.reason);
  return result.text;
}

test.each([
  ['directly behind the last line', '# A\n\ntext\n\n\n# B\n', '# A\n\ntext\n- x\n\n\n# B\n'],
  ['behind the subsections', '# A\n## A1\n- a\n### A2\n- b\n\n# B\n', '# A\n## A1\n- a\n### A2\n- b\n- x\n\n# B\n'],
  ['below the heading of an empty section', '# A\n\n# B\n', '# A\n- x\n\n# B\n'],
  ['at the end of the note', '# A\n- a\n', '# A\n- a\n- x\n'],
  ['behind a last line that has no end', '# A\n- a', '# A\n- a\n- x'],
  ['below a heading that ends the note', '# A', '# A\n- x'],
  ['below properties that end the note', '---\na: 1\n---', '---\na: 1\n---\n## A\n\n- x'],
  ['before blank lines at the end', '# A\n- a\n\n  \n', '# A\n- a\n- x\n\n  \n'],
  ['in the first of two sections of one name', '# A\n# A\n', '# A\n- x\n# A\n'],
  ['before a higher heading', '## A\na\n# B\n## A\n', '## A\na\n- x\n# B\n## A\n'],
  ['past headings in code', '# A\n```\n# B\n```\n# C\n', '# A\n```\n# B\n```\n- x\n# C\n'],
  ['past headings in longer fences', '# A\n~~~~\n~~~\n# B\n~~~~\n# C\n', '# A\n~~~~\n~~~\n# B\n~~~~\n- x\n# C\n'],
  [
    'past headings in comments',
    '# A\n<!--\n# B\n-->\n%%\n# B\n%%\n# C\n',
    '# A\n<!--\n# B\n-->\n%%\n# B\n%%\n- x\n# C\n',
  ],
  ['not below a heading in the frontmatter', '---\n# A\n---\n# A ##\n', '---\n# A\n---\n# A ##\n- x\n'],
  ['below a heading with signs around it', '## 🔙 a:\n', '## 🔙 a:\n- x\n'],
  ['with the line breaks of the note', '# A\r\n- a\r\n\r\n# B\r\n', '# A\r\n- a\r\n- x\r\n\r\n# B\r\n'],
  ['below an underlined heading', 'A\n=\n- a\n\nB\n-\n', 'A\n=\n- a\n\nB\n-\n- x\n'],
])('an item goes %s', (_, text, expected) => {
  expect(add(text, 'A', '- x')).toBe(expected);
});

test('plain text stays a paragraph of its own', () => {
  expect(add('# A\n- a\n\n# B\n', 'A', 'one\ntwo\n')).toBe('# A\n- a\n\none\ntwo\n\n# B\n');
  expect(add('# A\n# B\n', 'A', 'one')).toBe('# A\none\n# B\n');
  expect(add('# A\n> quote\n', 'A', '> other')).toBe('# A\n> quote\n\n> other\n');
  expect(add('# A\n| a |\n|---|\n', 'A', '| b |')).toBe('# A\n| a |\n|---|\n| b |\n');
});

test('a missing heading is added at the end of the note', () => {
  expect(add('text', 'A', '- x')).toBe('text\n\n## A\n\n- x\n');
  expect(add('text\n\n', 'A', '- x', 3)).toBe('text\n\n### A\n\n- x\n');
  expect(add('---\na: 1\n---\n', 'A', '- x')).toBe('---\na: 1\n---\n## A\n\n- x\n');
  expect(add('\uFEFFtext\r\n', 'A', 'x\ny')).toBe('\uFEFFtext\r\n\r\n## A\r\n\r\nx\r\ny\r\n');
  expect(add('', 'A', '')).toBe('## A\n');
});

test('nothing is added where it would be swallowed by an open code block', () => {
  expect(editNote('---\na: 1\n---\n\n```\n# A\n', [{ kind: 'add-to-section', heading: 'A', text: 'x' }])).toEqual({
    ok: false,
    reason: 'A code block or comment begins here and is never closed. Close it first.',
    line: 5,
  });
});

test('broken frontmatter does not keep an entry out', () => {
  expect(add('---\na: [\n---\n# A\n', 'A', '- x')).toBe('---\na: [\n---\n# A\n- x\n');
  expect(add('---\nnever closed\n# A\n', 'A', '- x')).toBe('---\nnever closed\n# A\n- x\n');
});

test('every byte of the note stays, and the text is found once', () => {
  const line = fc.constantFrom(
    '# Log',
    '## Log ##',
    '### Sub',
    '# B',
    'text',
    '- a',
    '',
    '  ',
    '```',
    '~~~',
    '%%',
    '<!-- c -->',
    '> q',
    '| a |',
    '🔥',
    '---',
    '\uFEFF',
    '    # code',
  );
  const note = fc.tuple(
    fc.constantFrom('', '---\na: 1\n---\n', '\uFEFF'),
    fc.array(line, { maxLength: 10 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  );
  fc.assert(
    fc.property(note, ([top, lines, eol, ended]) => {
      const text = (top + lines.join('\n') + (ended ? '\n' : '')).replace(/\n/g, eol);
      const result = editNote(text, [{ kind: 'add-to-section', heading: 'Log', text: '- ADDED' }]);
      if (!result.ok) {
        expect(result.line).toBeGreaterThan(0);
        return;
      }
      const at = result.text.indexOf('- ADDED');
      expect(result.text.indexOf('- ADDED', at + 1)).toBe(-1);
      let same = 0;
      while (same < text.length && text[same] === result.text[same]) same++;
      const rest = text.length - same;
      expect(rest === 0 || result.text.endsWith(text.slice(same))).toBe(true);
      expect(result.text.slice(same, result.text.length - rest).replace(/[\r\n]|## Log|- ADDED/g, '')).toBe('');
    }),
    { numRuns: 4000 },
  );
});
