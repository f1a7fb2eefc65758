import fc from 'fast-check';
import { editNote } from '../../src/notes/edit-note';
import type { NoteEdit } from '../../src/notes/edit-note';
import { around, newText, newValue, noteOf } from './frontmatter-texts';

const set = (property: string, value: string | number | boolean | null): NoteEdit => ({
  kind: 'set-property',
  property,
  value,
});
const add = (property: string, value: string): NoteEdit => ({ kind: 'add-list-item', property, value });
const remove = (property: string, value: string): NoteEdit => ({ kind: 'remove-list-item', property, value });
const list = (property: string, ...values: string[]): NoteEdit => ({ kind: 'set-list', property, values });

/** The frontmatter after the edits, or the refusal as `line: reason`. */
function front(lines: string, ...edits: NoteEdit[]): string {
  const result = editNote(`---\n${lines}---\nbody\n`, edits);
  if (!result.ok) return `${result.line}: ${result.reason}`;
  expect(result.text.startsWith('---\n') && result.text.endsWith('---\nbody\n')).toBe(true);
  return result.text.slice(4, -9);
}

test.each<[string, string, NoteEdit, string]>([
  ['a plain value', 'a: old # c\n', set('a', 'new'), 'a: new # c\n'],
  ['a value in double quotes', 'a: "old"  \n', set('a', 'new'), 'a: "new"  \n'],
  ['a value in single quotes', "a: 'old'\n", set('a', "it's"), "a: 'it''s'\n"],
  ['quotes around a line break', "a: 'old'\n", set('a', 'b\nc'), 'a: "b\\nc"\n'],
  ['a number over a text', 'a: "5"\n', set('a', 5), 'a: 5\n'],
  ['the same value', 'a:   1.10 # c\n', set('a', 1.1), 'a:   1.10 # c\n'],
  ['an empty value', 'a: # c\n', set('a', 'x'), 'a: x # c\n'],
  ['a value that is taken out', 'a: old # c\nb: 1\n', set('a', null), 'a: # c\nb: 1\n'],
  ['the spelling that the note has', 'Last Backup: 1\n', set('last_backup', '2026-11-23'), 'Last Backup: 2026-11-23\n'],
  ['a quoted key', '"last-backup" : 1\n', set('lastBackup', true), '"last-backup" : true\n'],
  ['a new key', 'a: 1\n# end\n', set('last_backup', '2026-11-23'), 'a: 1\n# end\nlast_backup: 2026-11-23\n'],
  ['a new key that needs quotes', '', set('a: b', 'x'), '"a: b": x\n'],
  ['a link', 'a: 1\n', set('a', '[[NAS]]'), 'a: "[[NAS]]"\n'],
  ['a link over an unquoted one', 'a: [[NAS]] # c\n', set('a', '[[UPS]]'), 'a: "[[UPS]]" # c\n'],
  ['a text that YAML 1.1 reads otherwise', 'a: 1\n', set('a', 'yes'), 'a: "yes"\n'],
  ['a value over several lines', 'a: |- # c\n  x\n  # y\n\n# z\nb: 1\n', set('a', 'new'), 'a: new # c\n\n# z\nb: 1\n'],
  ['the one item of a list', 'a:\n  - "x" # c\nb: [y] # d\n', set('a', 'new'), 'a: "new" # c\nb: [y] # d\n'],
])('%s', (_, lines, edit, expected) => {
  expect(front(lines, edit)).toBe(expected);
});

test.each<[string, string, NoteEdit, string]>([
  [
    'added to a block list',
    'a:\n  - x # 1\n  # end\nb: 1\n',
    add('a', '[[v]]'),
    'a:\n  - x # 1\n  - "[[v]]"\n  # end\nb: 1\n',
  ],
  ['added to a list without indent', 'a:\n- x\nb: 1\n', add('a', 'v'), 'a:\n- x\n- v\nb: 1\n'],
  ['added to a flow list', 'a: [x, "v"] # c\n', add('a', 'z, w'), 'a: [x, "v", "z, w"] # c\n'],
  ['added to a flow list that ends in a comma', 'a: [x,]\n', add('a', 'v'), 'a: [x, v,]\n'],
  [
    'added to a flow list of several lines',
    'a: [\n    x, # 1\n    v # 2\n  ]\n',
    add('a', 'z'),
    'a: [\n    x, # 1\n    v, # 2\n    z\n  ]\n',
  ],
  ['added to an empty flow list', 'a: [ ]\n', add('a', 'v'), 'a: [v ]\n'],
  ['added to an empty value', 'a: # c\nb: 1\n', add('a', 'v'), 'a: # c\n  - v\nb: 1\n'],
  ['added to null', 'a: null # c\n', add('a', 'v'), 'a: # c\n  - v\n'],
  ['added to a single value', 'a: x # c\nb: 1\n', add('a', 'v'), 'a:\n  - x # c\n  - v\nb: 1\n'],
  ['added to an unquoted link', 'a: [[x]]\n', add('a', '[[v]]'), 'a:\n  - [[x]]\n  - "[[v]]"\n'],
  ['added to unquoted links', 'a:\n  - [[x]]\n', add('a', '[[v]]'), 'a:\n  - [[x]]\n  - "[[v]]"\n'],
  ['added to a missing key', 'a: 1\n', add('b', 'v'), 'a: 1\nb:\n  - v\n'],
  ['there already', "a: [x, 'v']\n", add('a', 'v'), "a: [x, 'v']\n"],
  ['there already as an unquoted link', 'a:\n  - [[x]]\n', add('a', '[[x]]'), 'a:\n  - [[x]]\n'],
  ['removed from a block list', 'a:\n  - x # 1\n  # on v\n  - v # 2\n', remove('a', 'x'), 'a:\n  # on v\n  - v # 2\n'],
  ['removed wherever it stands', 'a: [x, v, x]\n', remove('a', 'x'), 'a: [v]\n'],
  ['the last one of a block list', 'a: # c\n  - x\nb: 1\n', remove('a', 'x'), 'a: # c\nb: 1\n'],
  ['the last one of a flow list', 'a: [x] # c\n', remove('a', 'x'), 'a: [] # c\n'],
  ['a single value', 'a: x # c\n', remove('a', 'x'), 'a: # c\n'],
  ['an unquoted link', 'a: [[x]]\n', remove('a', '[[x]]'), 'a:\n'],
  ['a line of a flow list', 'a: [\n    x, # 1\n    v # 2\n  ]\n', remove('a', 'v'), 'a: [\n    x # 1\n  ]\n'],
  ['not there', 'a: [x]\nb:\n', remove('b', 'v'), 'a: [x]\nb:\n'],
  ['of a key that is not there', 'a: [x]\n', remove('b', 'v'), 'a: [x]\n'],
])('an item %s', (_, lines, edit, expected) => {
  expect(front(lines, edit)).toBe(expected);
});

test.each<[string, string, NoteEdit, string]>([
  ['a missing key', '', list('a', 'x', '12'), 'a:\n  - x\n  - "12"\n'],
  ['nothing', '', list('a'), 'a: []\n'],
  [
    'items that stay, with their comments',
    'a:\n  - x # 1\n  - v # 2\n  - z # 3\n',
    list('a', 'x', 'z', 'w'),
    'a:\n  - x # 1\n  - z # 3\n  - w\n',
  ],
  ['another order', 'a:\n- x # 1\n# c\n- v\n', list('a', 'v', 'x'), 'a:\n- v\n- x\n# c\n'],
  ['a flow list', "a: ['x', 'v'] # c\n", list('a', 'v', 'z'), "a: ['v', 'z'] # c\n"],
  ['a single value', 'a: x # c\nb: 1\n', list('a', 'v'), 'a: # c\n  - v\nb: 1\n'],
])('a whole list: %s', (_, lines, edit, expected) => {
  expect(front(lines, edit)).toBe(expected);
});

test.each<[string, string, NoteEdit, RegExp]>([
  ['invalid YAML', 'a: 1\ntitle: Proxmox: node 1\n', set('a', 2), /^3: .*not valid YAML/],
  ['a key written twice', 'a: 1\nb: 2\na: 3\n', set('b', 1), /^4: .*duplicated/],
  ['a tab', 'a: 1\n\tb: 2\n', set('a', 1), /^3: .*tab/],
  ['two spellings', 'last_backup: 1\nLast Backup: 2\n', set('last-backup', 3), /^3: "last_backup" and "Last Backup"/],
  ['an anchor', 'a: &x 1\n', set('a', 2), /^2: "a" uses an anchor/],
  ['an alias', 'a: &x 1\nb: *x\n', set('b', 2), /^3: "b" uses/],
  ['an alias in a list', 'a: &x 1\nb: [*x]\n', add('b', 'y'), /^3: "b" uses/],
  ['a tag', 'a: !!str 5\n', set('a', 2), /^2: "a" uses/],
  ['an anchored key', '&x a: 1\n', set('a', 2), /^2: "a" uses/],
  ['a `?` key', '? a\n: 1\n', set('a', 2), /^2: "a" uses/],
  ['an unknown tag anywhere', 'a: 1\nb: !secret x\n', set('a', 2), /^3: .*unknown/],
  ['several documents', 'a: 1\n...\nb: 2\n', set('a', 2), /^3: .*document marks/],
  ['a document mark', 'a: 1\n--- # more\nb: 2\n', set('a', 2), /^3: .*document marks/],
  ['braces around all', '{a: 1}\n', set('a', 2), /^2: .*braces/],
  ['a list for a frontmatter', '- a\n', set('a', 2), /^2: .*not a list of/],
  ['text for a frontmatter', '\njust text\n', set('a', 2), /^3: .*not a list of/],
  ['nested properties', 'a:\n  b: 1\n', set('a', 2), /^3: "a" holds properties of its own/],
  ['nested properties for a list', 'a: {b: 1}\n', add('a', 'x'), /^2: "a" holds properties of its own/],
  ['a list for one value', 'a: [1, 2]\n', set('a', 2), /^2: "a" holds a list/],
  ['a property without a name', 'a: 1\n', set(' ', 2), /needs a name/],
])('%s is refused', (_, lines, edit, reason) => {
  expect(front(lines, edit)).toMatch(reason);
});

test('an unclosed frontmatter is refused', () => {
  expect(editNote('---\na: 1\n', [set('a', 2)])).toMatchObject({ ok: false, line: 1 });
});

test('anchors and tags elsewhere are left alone', () => {
  expect(front('a: &x [1]\nb: *x\nc: !!str 5\nd: 1\n', set('d', 2))).toBe('a: &x [1]\nb: *x\nc: !!str 5\nd: 2\n');
});

test('a note without frontmatter gets one, behind the byte order mark and with its line breaks', () => {
  expect(editNote('\uFEFF# T\r\n', [set('a', 1), add('b', 'x')])).toEqual({
    ok: true,
    text: '\uFEFF---\r\na: 1\r\nb:\r\n  - x\r\n---\r\n# T\r\n',
  });
  expect(editNote('', [set('a', 1)])).toEqual({ ok: true, text: '---\na: 1\n---\n' });
  expect(editNote('\n---\nb: 1\n---\n', [set('a', 1)])).toEqual({
    ok: true,
    text: '---\na: 1\n---\n\n---\nb: 1\n---\n',
  });
  expect(editNote('---\n---', [set('a', 1)])).toEqual({ ok: true, text: '---\na: 1\n---' });
});

test('edits are applied in order, all or none', () => {
  const edits = [
    set('status', 'resolved'),
    {
      kind: 'add-timeline-entry',
      heading: 'Timeline',
      at: { day: '2026-11-23', time: '22:10' },
      text: 'Status: resolved',
    },
  ] as const;
  expect(editNote('---\nstatus: identified\n---\n## Timeline\n- 22:00 a\n', edits)).toEqual({
    ok: true,
    text: '---\nstatus: resolved\n---\n## Timeline\n- 22:00 a\n- 22:10 Status: resolved\n',
  });
  expect(editNote('## Timeline\n', [...edits, set('', 1)])).toEqual({ ok: false, reason: 'A property needs a name.' });
});

const anyEdit: fc.Arbitrary<NoteEdit> = fc.oneof(
  fc.record({ kind: fc.constant('set-property' as const), property: newText, value: newValue }),
  fc.record({
    kind: fc.constant('set-list' as const),
    property: fc.constantFrom('a', 'last_backup'),
    values: fc.array(newText, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constantFrom('add-list-item' as const, 'remove-list-item' as const),
    property: fc.constantFrom('a', 'last_backup', 'status'),
    value: newText,
  }),
  fc.record({ kind: fc.constant('add-to-section' as const), heading: newText, text: newText }),
  fc.record({
    kind: fc.constant('add-timeline-entry' as const),
    heading: newText,
    at: fc.constant({ day: '2026-11-23', time: '22:10' }),
    text: newText,
  }),
);
const YAML_BITS = [
  'a',
  ': ',
  '- ',
  '\n',
  '\r\n',
  '\r',
  '  ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' # ',
  '"',
  "'",
  '|',
  '>',
  '&x',
  '*x',
  '!!str ',
  '?',
  '---',
  '...',
  '\t',
  'last_backup',
  '🔥',
  '\uFEFF',
  '%',
  '\u0000',
  '```',
  '## ',
  '\n---\n',
  '~',
  '\u2028',
];

test('garbage is edited or refused, and never thrown at', () => {
  const garbage = fc.array(fc.oneof(fc.constantFrom(...YAML_BITS), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 25,
  });
  const text = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', '---\n', '---\r\n', '\uFEFF---\n'),
        garbage.map((bits) => bits.join('')),
        fc.constantFrom('', '\n---\n', '\r\n---'),
      )
      .map((parts) => parts.join('')),
    around.map((note) => noteOf(note, 'last_backup: 1\n')),
  );
  let refused = 0;
  fc.assert(
    fc.property(text, anyEdit, (note, edit) => {
      const result = editNote(note, [edit]);
      if (result.ok) return;
      refused++;
      expect(result.reason).toMatch(/^\S.*\.$/s);
      if (result.line !== undefined) expect(result.line).toBeLessThanOrEqual(note.split(/\r\n|\n|\r/).length);
      expect(result).not.toHaveProperty('text');
    }),
    { numRuns: 10000 },
  );
  expect(refused).toBeGreaterThan(0);
});
