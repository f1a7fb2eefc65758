import fc from 'fast-check';
import { load } from 'js-yaml';
import { editNote } from '../../src/notes/edit-note';
import type { NoteEdit } from '../../src/notes/edit-note';
import { findFrontmatter } from '../../src/notes/frontmatter-block';
import { nameKey } from '../../src/notes/name-key';
import {
  around,
  blockScalarValue,
  front,
  inline,
  key,
  newText,
  newValue,
  noteOf,
  scalarTarget,
} from './frontmatter-texts';
import type { Around } from './frontmatter-texts';

const RUNS = { numRuns: 4000 };

/** The properties as YAML reads them; null where the frontmatter cannot be read. */
function properties(text: string): Record<string, unknown> | null {
  const found = findFrontmatter(text);
  if (typeof found === 'string') return null;
  try {
    return load(text.slice(found.start, found.end)) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function edited(text: string, edit: NoteEdit): string {
  const result = editNote(text, [edit]);
  if (!result.ok) throw new Error(`${result.reason} (line ${result.line}) in ${JSON.stringify(text)}`);
  return result.text;
}

/** What the new text says: the one value as wanted, and all others as before. */
function expectReading(before: string, after: string, value: unknown): void {
  const old = properties(before) ?? {};
  const now = properties(after) ?? {};
  const isTarget = (name: string): boolean => nameKey(name) === 'lastbackup';
  const name = Object.keys(now).find(isTarget) ?? '';
  expect(now[name]).toStrictEqual(value);
  const others = (of: Record<string, unknown>): unknown => Object.entries(of).filter(([one]) => !isTarget(one));
  expect(others(now)).toStrictEqual(others(old));
}

/** The two parts of a note around its middle. */
function sides(note: Around): [string, string] {
  const [before = '', after = ''] = noteOf(note, 'MIDDLE-OF-THE-BLOCK\n').split(
    front(note, 'MIDDLE-OF-THE-BLOCK\n', true),
  );
  return [before, after];
}

const readable = (text: string): boolean => properties(text) !== null;

test('setting a value leaves every byte outside of it', () => {
  let done = 0;
  fc.assert(
    fc.property(around, scalarTarget, newValue, (note, target, value) => {
      const middle = `${target.key}:${target.gap}${target.value}${target.tail}\n`;
      const text = noteOf(note, middle);
      fc.pre(readable(text));
      done++;
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      const [before, after] = sides(note);
      const head = before + front(note, `${target.key}:${value === null ? '' : target.gap}`, true);
      const tail = front(note, `${target.tail}\n`) + after;
      if (!target.gap.includes('\n') || value !== null) {
        expect(result.slice(0, head.length)).toBe(head);
        expect(result.slice(-tail.length)).toBe(tail);
        expect(result.length).toBeGreaterThanOrEqual(head.length + tail.length);
      } else {
        expect(result.startsWith(before) && result.endsWith(after)).toBe(true);
      }
      expectReading(text, result, value);
      expect(edited(result, { kind: 'set-property', property: 'LAST-BACKUP', value })).toBe(result);
    }),
    RUNS,
  );
  expect(done).toBeGreaterThan(2000);
});

test('setting a value in the place of a text over several lines takes exactly those lines', () => {
  fc.assert(
    fc.property(around, key, blockScalarValue, newValue, (note, name, block, value) => {
      const text = noteOf(note, `${name}: ${block}\n`);
      fc.pre(readable(text));
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      const [before, after] = sides(note);
      const comment = / {2}# say \| more/.exec(block)?.[0] ?? '';
      expect(result.startsWith(before + front(note, `${name}:`, true))).toBe(true);
      expect(result.endsWith(after)).toBe(true);
      expect(result.slice(before.length, result.length - after.length)).toContain(comment);
      expectReading(text, result, value);
    }),
    RUNS,
  );
});

test('a new property is the last one of the block, and nothing else moves', () => {
  fc.assert(
    fc.property(around, newValue, (note, value) => {
      const text = noteOf(note, '');
      fc.pre(findFrontmatter(text) !== 'none' && (readable(text) || note.above + note.below === ''));
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      const end = text.length - note.body.length - front(note, '---\n').length;
      expect(result.slice(0, end)).toBe(text.slice(0, end));
      expect(result.slice(end + result.length - text.length)).toBe(text.slice(end));
      expectReading(text, result, value);
    }),
    RUNS,
  );
});

test('a note without frontmatter gets one above its first byte', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '\uFEFF'), fc.string({ unit: 'binary' }), newValue, (bom, body, value) => {
      const text = bom + body.replace(/^[-\uFEFF]+/, '');
      const result = edited(text, { kind: 'set-property', property: 'last_backup', value });
      expect(result.startsWith(`${bom}---`)).toBe(true);
      expect(result.endsWith(text.slice(bom.length))).toBe(true);
      expectReading(text, result, value);
    }),
    RUNS,
  );
});

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
      fc.pre(gone !== undefined);
      const write = (of: readonly Item[], but?: Item): string =>
        `${name}:\n${of.map((item) => aboveLine(item) + (item === but ? '' : blockLine(indent, item))).join('')}`;
      const text = noteOf(note, write(list));
      fc.pre(readable(text) && gone !== undefined);
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

function targetValue(text: string): unknown {
  return Object.entries(properties(text) ?? {}).find(([name]) => nameKey(name) === 'lastbackup')?.[1];
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
