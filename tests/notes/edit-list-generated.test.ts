import fc from 'fast-check';
import { load } from 'js-yaml';
import { edited, expectReading, properties, readable, sides, targetValue } from './frontmatter-reading';
import { around, front, inline, key, newText, noteOf, scalarTarget } from './frontmatter-texts';

const RUNS = { numRuns: 2000 };

interface Item {
  readonly text: string;
  readonly tail: string;
  readonly above: string;
}

const items = fc.uniqueArray(
  fc.record({
    text: fc.oneof(inline, fc.constantFrom('[[NAS]]', '[[a/b|c]]', 'a: 1', '- x', '')),
    tail: fc.constantFrom('', '  # why', ' # [x], "y"', '  '),
    above: fc.constantFrom('', '', '# own line', '      # deep', '#'),
  }),
  { minLength: 1, maxLength: 5, selector: (item) => item.text },
);

const blockLine = (indent: string, item: Item): string => `${indent}- ${item.text}${item.tail}\n`;
const aboveLine = (item: Item): string => (item.above === '' ? '' : `${item.above}\n`);

test('adding to a block list puts in one line behind the last item', () => {
  fc.assert(
    fc.property(around, key, items, fc.constantFrom('', '  ', '     '), newText, (note, name, list, indent, value) => {
      const middle = `${name}: # list\n${list.map((item) => aboveLine(item) + blockLine(indent, item)).join('')}`;
      const text = noteOf(note, middle);
      fc.pre(readable(text));
      const old = Object.values(properties(text) ?? {}).length;
      const result = edited(text, { kind: 'add-list-item', property: 'last_backup', value });
      if (result === text) return;
      const [before] = sides(note);
      const at = before.length + front(note, middle, true).length;
      expect(result.slice(0, at)).toBe(text.slice(0, at));
      expect(result.slice(at + result.length - text.length)).toBe(text.slice(at));
      expect(Object.values(properties(result) ?? {})).toHaveLength(old);
      const was = targetValue(text) as unknown[];
      expectReading(text, result, [...was, value]);
      expect(edited(result, { kind: 'remove-list-item', property: 'last_backup', value })).toBe(text);
    }),
    RUNS,
  );
});

test('removing from a block list takes that line and no other', () => {
  fc.assert(
    fc.property(around, key, items, fc.constantFrom('', '  ', '     '), fc.nat(), (note, name, list, indent, pick) => {
      const removable = list.filter((item) => /^['"a-z\d[]/.test(item.text) && item.text !== 'a: 1');
      const gone = removable[pick % Math.max(1, removable.length)];
      fc.pre(removable.length > 0);
      const write = (of: readonly Item[], but?: Item): string =>
        `${name}:\n${of.map((item) => aboveLine(item) + (item === but ? '' : blockLine(indent, item))).join('')}`;
      const text = noteOf(note, write(list));
      if (!gone) return;
      fc.pre(readable(text));
      const value = /^\[\[/.test(gone.text) ? gone.text : /^['"]/.test(gone.text) ? String(load(gone.text)) : gone.text;
      fc.pre(list.filter((item) => item === gone || item.text === value || safeLoad(item.text) === value).length === 1);
      const result = edited(text, { kind: 'remove-list-item', property: 'last_backup', value });
      expect(result).toBe(noteOf(note, write(list, gone)));
    }),
    RUNS,
  );
});

function safeLoad(text: string): unknown {
  try {
    return text === '' ? null : load(text);
  } catch {
    return null;
  }
}

const flowText = fc
  .tuple(
    fc.uniqueArray(
      fc.oneof(fc.constantFrom('nas', '[[NAS]]', '"a, b"', "'it''s ]'", 'x: y', '12', '{a: 1}', '[]', 'two words')),
      { maxLength: 5 },
    ),
    fc.constantFrom(', ', ',', ' , ', ',\n  ', ', # c, ]\n   ', ' # c\n   ,', ',\n\n   # own line\n   '),
    fc.constantFrom('', ' ', '\n   ', ' # first\n   '),
    fc.constantFrom('', ' ', ',', ', # last\n ', ' # last\n  ', '\n  '),
  )
  .map(([list, comma, open, close]) => ({
    list,
    text: `[${open}${list.join(comma)}${list.length === 0 ? close.replace(',', '') : close}]`,
  }));

/** The text without the parts that a list's structure is made of, so that comments and items can be compared. */
const commentsOf = (text: string): string[] => text.match(/# \w+/g) ?? [];

test('adding to a flow list only puts bytes in', () => {
  fc.assert(
    fc.property(
      around,
      key,
      flowText,
      fc.constantFrom('', ' # why'),
      newText,
      (note, name, { text: flow }, tail, value) => {
        const text = noteOf(note, `${name}: ${flow}${tail}\n`);
        fc.pre(readable(text) && Array.isArray(targetValue(text)));
        const result = edited(text, { kind: 'add-list-item', property: 'last_backup', value });
        if (result === text) return;
        expect(isSubsequence(text, result)).toBe(true);
        const [before, after] = sides(note);
        expect(result.startsWith(before) && result.endsWith(front(note, `${tail}\n`) + after)).toBe(true);
        const was = targetValue(text) as unknown[];
        expectReading(text, result, flow === '[[NAS]]' ? [was, value] : [...was, value]);
      },
    ),
    RUNS,
  );
});

test('removing from a flow list leaves the other items and the comments of other lines', () => {
  fc.assert(
    fc.property(around, key, flowText, fc.nat(), (note, name, { list, text: flow }, pick) => {
      const texts: Record<string, string> = {
        nas: 'nas',
        '[[NAS]]': '[[NAS]]',
        '"a, b"': 'a, b',
        "'it''s ]'": "it's ]",
        '12': '12',
        'two words': 'two words',
      };
      const removable = list.filter((item) => texts[item] !== undefined);
      const gone = removable[pick % Math.max(1, removable.length)] ?? '';
      fc.pre(gone !== '' && flow !== '[[NAS]]');
      const text = noteOf(note, `${name}: ${flow} # end\n`);
      fc.pre(readable(text));
      const result = edited(text, { kind: 'remove-list-item', property: 'last_backup', value: texts[gone] ?? '' });
      expect(isSubsequence(result, text)).toBe(true);
      const [before, after] = sides(note);
      expect(result.startsWith(before) && result.endsWith(front(note, ' # end\n') + after)).toBe(true);
      expect(
        commentsOf(flow).length - commentsOf(result.slice(before.length, -after.length)).length,
      ).toBeLessThanOrEqual(0);
      const was = targetValue(text) as unknown[];
      expectReading(
        text,
        result,
        was.filter((_, index) => index !== list.indexOf(gone)),
      );
    }),
    RUNS,
  );
});

function isSubsequence(small: string, large: string): boolean {
  let at = 0;
  for (const sign of small) {
    at = large.indexOf(sign, at) + sign.length;
    if (at < sign.length) return false;
  }
  return true;
}

test('a single value becomes the first item of a list, with its bytes and its comment', () => {
  fc.assert(
    fc.property(around, scalarTarget, newText, (note, target, value) => {
      const text = noteOf(note, `${target.key}:${target.gap}${target.value}${target.tail}\n`);
      fc.pre(readable(text) && targetValue(text) !== null);
      const result = edited(text, { kind: 'add-list-item', property: 'last_backup', value });
      if (result === text) return;
      const [before, after] = sides(note);
      expect(result.startsWith(before) && result.endsWith(after)).toBe(true);
      expect(result).toContain(front(note, `${target.value}${target.tail}\n`, true).slice(note.indent.length));
      expectReading(text, result, [targetValue(text), value]);
    }),
    RUNS,
  );
});

test('a whole list can be set over whatever a property held', () => {
  fc.assert(
    fc.property(
      around,
      fc.oneof(scalarTarget, items),
      fc.constantFrom('', '  '),
      fc.array(newText, { maxLength: 4 }),
      (note, old, indent, values) => {
        const middle = Array.isArray(old)
          ? `last_backup:\n${old.map((item) => aboveLine(item) + blockLine(indent, item)).join('')}`
          : `${old.key}:${old.gap}${old.value}${old.tail}\n`;
        const text = noteOf(note, middle);
        fc.pre(readable(text));
        const result = edited(text, { kind: 'set-list', property: 'last backup', values });
        const [before, after] = sides(note);
        expect(result.startsWith(before) && result.endsWith(after)).toBe(true);
        expectReading(text, result, values);
        expect(edited(result, { kind: 'set-list', property: 'last backup', values })).toBe(result);
      },
    ),
    RUNS,
  );
});
