import fc from 'fast-check';
import { editNote } from '../../src/notes/edit-note';
import { nameKey } from '../../src/notes/name-key';
import { properties, readable, sides } from './frontmatter-reading';
import { around, blockScalarValue, type Around, inline, key, noteOf, scalarTarget } from './frontmatter-texts';

const RUNS = { numRuns: 1000 };

const others = (text: string): unknown =>
  Object.entries(properties(text) ?? {}).filter(([name]) => nameKey(name) !== 'lastbackup');

/** Gone are these lines and no others; or nothing is, because without them the rest would read as something else. */
function expectGone(note: Around, middle: string): void {
  const text = noteOf(note, middle);
  const without = noteOf(note, '');
  const result = editNote(text, [{ kind: 'remove-property', property: 'LAST-backup' }]);
  if (result.ok) expect(result.text).toBe(without);
  else expect(properties(without) ?? {}).not.toEqual(Object.fromEntries(others(text) as [string, unknown][]));
}

test('removing a property takes its lines and leaves every other byte', () => {
  fc.assert(
    fc.property(around, scalarTarget, (note, target) => {
      const middle = `${target.key}:${target.gap}${target.value}${target.tail}\n`;
      fc.pre(readable(noteOf(note, middle)));
      expectGone(note, middle);
    }),
    RUNS,
  );
});

test('removing a list takes all its items, with the comments between them', () => {
  const item = fc.tuple(fc.constantFrom('', '# own line\n', '\n'), inline, fc.constantFrom('', '  # why'));
  const block = fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '  ', '     '))
    .map(
      ([items, indent]) =>
        ` # list\n${items.map(([above, text, tail]) => `${above}${indent}- ${text}${tail}`).join('\n')}\n`,
    );
  const flow = fc.constantFrom(' []\n', ' [a, "b # c"] # d\n', ' [\n    a, # 1\n    b\n  ] # e\n', ' [[NAS]]\n');
  fc.assert(
    fc.property(around, key, fc.oneof(block, flow), (note, name, list) => {
      fc.pre(readable(noteOf(note, `${name}:${list}`)));
      expectGone(note, `${name}:${list}`);
    }),
    RUNS,
  );
});

test('removing a text over several lines leaves every byte around it', () => {
  fc.assert(
    fc.property(around, key, blockScalarValue, (note, name, block) => {
      const text = noteOf(note, `${name}: ${block}\n`);
      fc.pre(readable(text) && !/^ +#/.test(note.below));
      const result = editNote(text, [{ kind: 'remove-property', property: 'last_backup' }]);
      if (!result.ok) return;
      const [before, after] = sides(note);
      expect(result.text.startsWith(before) && result.text.endsWith(after)).toBe(true);
      expect(result.text.slice(before.length, result.text.length - after.length).trim()).toBe('');
      expect(others(result.text)).toStrictEqual(others(text));
      expect(properties(result.text) ?? {}).not.toHaveProperty('last_backup');
    }),
    RUNS,
  );
});

test('removing what is not there changes nothing', () => {
  fc.assert(
    fc.property(around, (note) => {
      const text = noteOf(note, '');
      const result = editNote(text, [{ kind: 'remove-property', property: 'last_backup' }]);
      if (result.ok) expect(result.text).toBe(text);
    }),
  );
});

test.each([
  ['an anchor that others use', 'last_backup: &x 1\nb: *x\n', 'anchor'],
  ['a second spelling', 'last_backup: 1\nLastBackup: 2\n', 'written twice'],
  ['a frontmatter that cannot be read', 'last_backup: 1\nb: [\n', 'not valid YAML'],
])('is refused with %s', (_, lines, reason) => {
  const result = editNote(`---\n${lines}---\n`, [{ kind: 'remove-property', property: 'last_backup' }]);
  expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
});
