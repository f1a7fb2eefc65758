import { editNote } from '../../src/notes/edit-note';
import { readFrontmatter } from '../../src/notes/read-frontmatter';
import { editsOf } from '../../src/proposals/proposal-edits';
import { DEFAULT_SETTINGS } from '../../src/settings';

/** The frontmatter once these links are out of `depends_on`. */
function without(lines: string, ...links: string[]): string {
  const text = `---\n${lines}---\n`;
  const property = { key: 'dependsOn', how: 'remove-items' as const, value: links };
  const note = {
    kind: 'change' as const,
    record: 'service' as const,
    path: 'A.md',
    title: 'A',
    properties: [property],
  };
  const result = editNote(text, editsOf(note, readFrontmatter(text), DEFAULT_SETTINGS));
  return result.ok ? result.text.slice(4, -4) : `${result.line ?? 0}: ${result.reason}`;
}

test.each([
  [
    'a line with its comment',
    'depends_on: # c\n  - "[[x]]" # why\n  # own\n  - y\n',
    '[[x]]',
    'depends_on: # c\n  # own\n  - y\n',
  ],
  ['an item in brackets', 'depends_on: ["[[x]]", y] # c\n', '[[x]]', 'depends_on: [y] # c\n'],
  ['an unquoted link', 'depends_on:\n  - [[x]]\n  - [[y]]\n', '[[x]]', 'depends_on:\n  - [[y]]\n'],
  ['the last item', 'depends_on:\n  - "[[x]]"\nurl: z\n', '[[x]]', 'depends_on:\nurl: z\n'],
  ['the one value', 'depends_on: "[[x]]" # c\n', '[[x]]', 'depends_on: # c\n'],
  ['the one unquoted link', 'depends_on: [[x]]\n', '[[x]]', 'depends_on:\n'],
  ['a name among names in one text', "depends_on: 'x, y, z' # c\n", 'y', "depends_on: 'x, z' # c\n"],
  [
    'a link among links in an item',
    'depends_on:\n  - "[[x]], [[y]]"\n  - z\n',
    '[[y]]',
    'depends_on:\n  - "[[x]]"\n  - z\n',
  ],
  ['under another name', 'requires: [x, y]\n', 'x', 'requires: [y]\n'],
  ['a Markdown link', 'depends_on:\n  - "[X](x.md)"\n  - y\n', '[X](x.md)', 'depends_on:\n  - y\n'],
  ['a number', 'depends_on: [8080, x]\n', '8080', 'depends_on: [x]\n'],
  ['nothing where it is not', 'depends_on: [y]\n', 'x', 'depends_on: [y]\n'],
])('takes out %s', (_, lines, link, expected) => {
  expect(without(lines, link)).toBe(expected);
});

test('takes out several at once', () => {
  expect(without('depends_on: [a, "b, c, d", e]\n', 'a', 'b', 'd', 'e')).toBe('depends_on: ["c"]\n');
});

test.each([
  ['in a text of words', 'depends_on: "[[x]] and perhaps [[y]]"\n'],
  ['in an item of words', 'depends_on:\n  - "[[x]] and perhaps [[y]]"\n'],
])('refuses a link %s', (_, lines) => {
  expect(without(lines, '[[x]]')).toBe('2: "depends_on" does not hold "[[x]]" as an item of its own.');
});
