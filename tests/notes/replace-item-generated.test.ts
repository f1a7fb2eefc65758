import fc from 'fast-check';
import { load } from 'js-yaml';
import { editNote } from '../../src/notes/edit-note';
import { edited, expectReading, readable, sides, targetValue } from './frontmatter-reading';
import { around, front, inline, key, newText, noteOf, scalarTarget } from './frontmatter-texts';

const RUNS = { numRuns: 1000 };

/** What an item says, as a person thinks of it. */
const said = (text: string): string => (/^['"]/.test(text) ? String(load(text)) : text);
const replace = (
  from: string,
  value: string,
): { kind: 'replace-list-item'; property: string; from: string; value: string } => ({
  kind: 'replace-list-item',
  property: 'Last backup',
  from,
  value,
});

const items = fc.uniqueArray(
  fc.record({
    text: fc.oneof(inline, fc.constantFrom('[[NAS]]', '[[a/b|c]]', 'two, names')),
    tail: fc.constantFrom('', '  # why', ' # [x], "y"', '  '),
    above: fc.constantFrom('', '', '# own line\n', '      # deep\n', '\n'),
  }),
  { minLength: 1, maxLength: 5, selector: (item) => said(item.text).trim() },
);

test('replacing an item of a block list changes the bytes of that item alone', () => {
  fc.assert(
    fc.property(
      around,
      key,
      items,
      fc.constantFrom('', '  ', '     '),
      newText.chain((value) => fc.tuple(fc.constant(value), fc.nat())),
      (note, name, list, indent, [value, pick]) => {
        const at = pick % list.length;
        const chosen = list[at];
        fc.pre(chosen !== undefined && said(chosen.text).trim() !== '' && said(chosen.text) !== value);
        fc.pre(list.every((item) => said(item.text).trim() !== value));
        const line = (item: (typeof list)[number]): string => `${item.above}${indent}- ${item.text}${item.tail}\n`;
        const text = noteOf(note, `${name}: # list\n${list.map(line).join('')}`);
        fc.pre(readable(text));
        const result = edited(text, replace(said(chosen.text), value));
        const [before, after] = sides(note);
        const above = list.slice(0, at).map(line).join('') + `${chosen.above}${indent}- `;
        const below = `${chosen.tail}\n${list
          .slice(at + 1)
          .map(line)
          .join('')}`;
        const head = before + front(note, `${name}: # list\n${above}`, true);
        // What stands behind the item is not at the start of a line, so it gets no indent of its own.
        const tail = front(note, below, true).slice(/^[^\n]/.test(below) ? note.indent.length : 0) + after;
        expect(result.slice(0, head.length)).toBe(head);
        expect(result.slice(-tail.length)).toBe(tail);
        const was = targetValue(text) as unknown[];
        expectReading(
          text,
          result,
          was.map((item, index) => (index === at ? value : item)),
        );
      },
    ),
    RUNS,
  );
});

test('replacing a single value changes its bytes alone', () => {
  fc.assert(
    fc.property(around, scalarTarget, newText, (note, target, value) => {
      const text = noteOf(note, `${target.key}:${target.gap}${target.value}${target.tail}\n`);
      fc.pre(readable(text) && target.value !== '' && !/\n/.test(target.value));
      const from = said(target.value);
      fc.pre(from.trim() !== '');
      const result = edited(text, replace(from, value));
      const [before, after] = sides(note);
      expect(result.startsWith(before + front(note, `${target.key}:${target.gap}`, true))).toBe(true);
      expect(result.endsWith(front(note, `${target.tail}\n`) + after)).toBe(true);
      expectReading(text, result, value);
    }),
    RUNS,
  );
});

/** The frontmatter after the edit, or the refusal. */
function front1(lines: string, from: string, value: string): string {
  const result = editNote(`---\n${lines}---\nbody\n`, [{ kind: 'replace-list-item', property: 'a', from, value }]);
  return result.ok ? result.text.slice(4, -9) : `${result.line ?? 0}: ${result.reason}`;
}

test.each([
  ['in a flow list', 'a: [x, "y"] # c\n', 'y', '[[Y]]', 'a: [x, "[[Y]]"] # c\n'],
  ['that needs quotes in brackets', 'a: [x, y]\n', 'x', 'v, w', 'a: ["v, w", y]\n'],
  ['in single quotes', "a:\n  - 'x' # c\n", 'x', '[[X]]', "a:\n  - '[[X]]' # c\n"],
  ['that is an unquoted link', 'a:\n  - [[x]] # c\n', '[[x]]', '[[X]]', 'a:\n  - "[[X]]" # c\n'],
  ['that is a number', 'a: [8080, x]\n', '8080', '[[Box]]', 'a: ["[[Box]]", x]\n'],
  ['where the new one is there already', 'a: [x, "[[X]]"]\n', 'x', '[[X]]', 'a: ["[[X]]"]\n'],
  ['of several names in one text', 'a: x, y # c\nb: 1\n', 'y', '[[Y]]', 'a: # c\n  - x\n  - "[[Y]]"\nb: 1\n'],
  ['of several names in quotes', 'a: "x, y"\n', 'x', '[[X]]', 'a:\n  - "[[X]]"\n  - "y"\n'],
  ['with blanks around it', 'a: [" x "]\n', 'x', '[[X]]', 'a: ["[[X]]"]\n'],
  ['that reads so already', 'a: [x]\n', 'x', 'x', 'a: [x]\n'],
])('replaces an item %s', (_, lines, from, value, expected) => {
  expect(front1(lines, from, value)).toBe(expected);
});

test.each([
  ['is not there', 'a: [x]\n', '2: "a" does not hold "y" as an item of its own.'],
  ['of a property that is not there', 'b: [x]\n', '0: There is no "a" in this note.'],
  ['in a text of links', 'a: "[[x]], y"\n', '2: "a" does not hold "y" as an item of its own.'],
  ['in a mapping', 'a:\n  y: 1\n', '2: "a" does not hold "y" as an item of its own.'],
  ['with an anchor', 'a: [&x y]\n', '2: "a" uses an anchor, an alias, a tag or a `?`. Change it by hand.'],
  [
    'over several lines',
    'a:\n  - |-\n    y\n',
    '2: "y" in "a" is written in a way that cannot be changed. Change it by hand.',
  ],
])('refuses an item that %s', (_, lines, expected) => {
  expect(front1(lines, 'y', '[[Y]]')).toBe(expected);
});
