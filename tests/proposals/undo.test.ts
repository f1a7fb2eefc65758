import fc from 'fast-check';
import { editNote, type NoteEdit } from '../../src/notes/edit-note';
import { readFrontmatter } from '../../src/notes/read-frontmatter';
import { previewOf } from '../../src/proposals/preview';
import type { NoteProposal, PropertyProposal } from '../../src/proposals/proposal';
import { readWrittenImport, undoOf, type Written } from '../../src/proposals/written';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { around, inline, newText, noteOf } from '../notes/frontmatter-texts';

const RUNS = { numRuns: 400 };
const DAY = '2026-11-23';

const item = fc
  .oneof(fc.constantFrom('[[NAS]]', '[[a/b|c]]', 'Postgres', '[[Immich redis]]'), newText)
  .filter((text) => text.trim() !== '' && !text.includes(','));
const property: fc.Arbitrary<PropertyProposal> = fc.oneof(
  fc.record({
    key: fc.constantFrom('url', 'image', 'title'),
    how: fc.constantFrom<PropertyProposal['how']>('add', 'set'),
    value: newText.filter((text) => text.trim() !== ''),
  }),
  fc.record({
    key: fc.constantFrom('dependsOn', 'users'),
    how: fc.constantFrom<PropertyProposal['how']>('add', 'add-items'),
    value: fc.uniqueArray(item, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    key: fc.constant('lastBackup'),
    how: fc.constant<PropertyProposal['how']>('set'),
    value: fc.constantFrom('2026-11-23T02:00:00+01:00', '2026-11-22'),
  }),
);
const proposed = fc
  .uniqueArray(property, { minLength: 1, maxLength: 4, selector: ({ key }) => key })
  .map((properties): NoteProposal => ({ kind: 'change', record: 'service', path: 'A.md', title: 'A', properties }));

/** Lines that a proposal may meet. */
const middle = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('last_backup', 'lastBackup', '"Last Backup"'), inline, fc.constantFrom('', '  # why'))
    .map((parts) => `${parts[0]}: ${parts[1]}${parts[2]}\n`),
  fc.constantFrom(
    'url: # none yet\n',
    'url:\n',
    "image: 'x' # pinned\n",
    'last_backup: |- # said\n  a\n  b\n',
    'url: [x] # one\n',
  ),
);
const note = fc.tuple(around, middle).map(([sides, lines]) => noteOf(sides, lines));

/** What was written, or null where it is refused or nothing is to be done. */
function write(text: string, proposal: NoteProposal): Written | null {
  const preview = previewOf(proposal, text, DEFAULT_SETTINGS, DAY);
  return preview.ok && preview.after !== text ? { path: proposal.path, before: text, after: preview.after } : null;
}

const undo = (written: Written, current: string | null): ReturnType<typeof undoOf> =>
  undoOf(written, current, DEFAULT_SETTINGS);

test('what was written and taken back at once leaves the very same bytes', () => {
  fc.assert(
    fc.property(note, proposed, (text, proposal) => {
      const written = write(text, proposal);
      fc.pre(written !== null);
      expect(undo(written, written.after)).toEqual({ do: 'write', text });
    }),
    RUNS,
  );
});

/** What a person may do to a note, in a place where nothing was written. */
const edits = fc.oneof(
  fc.constantFrom<NoteEdit>(
    { kind: 'add-to-section', heading: 'Mine', text: 'My own words.' },
    { kind: 'set-property', property: 'mood', value: 'fine' },
    { kind: 'set-list', property: 'rooms', values: ['cellar'] },
  ),
  newText.map((value): NoteEdit => ({ kind: 'set-property', property: 'status', value })),
);

test("a person's edit elsewhere stays, and all the rest is as it was", () => {
  let exact = 0;
  let kept = 0;
  fc.assert(
    fc.property(note, proposed, edits, (text, proposal, edit) => {
      const written = write(text, proposal);
      const edited = written && editNote(written.after, [edit]);
      const alone = editNote(text, [edit]);
      fc.pre(written !== null && edited !== null && edited.ok && alone.ok && edited.text !== written.after);
      const undone = undo(written, edited.text);
      if (undone.do === 'write' && undone.why === undefined) {
        exact++;
        expect(undone.text).toBe(alone.text);
        return;
      }
      // Some lines cannot go without the ones around them being read as something else: then they stay, and are named.
      kept++;
      expect(undone).toMatchObject({ why: expect.stringContaining('A.md: ') as string });
    }),
    RUNS,
  );
  expect(exact).toBeGreaterThan(20 * kept);
});

test('what a person made of the written value itself stays, and is named', () => {
  fc.assert(
    fc.property(
      note,
      proposed,
      newText.filter((text) => text.trim() !== ''),
      (text, proposal, value) => {
        const written = write(text, proposal);
        fc.pre(written !== null);
        const [before, after] = [readFrontmatter(text) ?? {}, readFrontmatter(written.after) ?? {}];
        const name = Object.keys(after).find((one) => typeof after[one] === 'string' && before[one] !== after[one]);
        fc.pre(name !== undefined && after[name] !== value && before[name] !== value);
        const edited = editNote(written.after, [{ kind: 'set-property', property: name, value }]);
        if (!edited.ok) return;
        const undone = undo(written, edited.text);
        expect('why' in undone ? undone.why : '').toContain(name);
        const left = undone.do === 'write' ? undone.text : edited.text;
        expect(readFrontmatter(left)?.[name]).toBe(value);
      },
    ),
    RUNS,
  );
});

const change = (before: string, after: string, current: string): unknown => {
  const front = (lines: string): string => `---\n${lines}---\nbody\n`;
  const undone = undo({ path: 'A.md', before: front(before), after: front(after) }, front(current));
  return undone.do === 'write' ? undone.text.slice(4, -9) : undone;
};

test.each([
  [
    'an item that was added, of a list that grew',
    'a: [x] # c\n',
    'a: [x, y] # c\n',
    'a: [x, y, z] # c\n',
    'a: [x, z] # c\n',
  ],
  ['items that were added to nothing', '', 'a:\n  - x\n  - y\n', 'a:\n  - x # mine\n  - y\n  - z\n', 'a:\n  - z\n'],
  [
    'a link that was a name, of a list that grew',
    'a: [x, y]\n',
    'a: ["[[x]]", y]\n',
    'a: ["[[x]]", y, z]\n',
    'a: ["x", y, z]\n',
  ],
  ['a value in its old quotes', "a: 'x' # c\n", "a: 'y' # c\n", "# mine\na: 'y' # c\n", "# mine\na: 'x' # c\n"],
  [
    'a list in its old form',
    'a: x, y\n',
    'a:\n  - "[[x]]"\n  - y\n',
    'b: 1\na:\n  - "[[x]]"\n  - y\n',
    'b: 1\na: x, y\n',
  ],
  ['a value that was written otherwise since', 'a: x\n', 'a: y\n', 'a: "y" # mine\n', 'a: "x" # mine\n'],
  ['a list that was written otherwise since', 'a: x\n', 'a:\n  - x\n  - y\n', 'a: [x, y]\n', 'a: [x]\n'],
  ['a property that was spelled otherwise since', '', 'last_backup: 1\n', 'Last Backup: 1\nb: 1\n', 'b: 1\n'],
])('takes back %s', (_, before, after, current, expected) => {
  expect(change(before, after, current)).toBe(expected);
});

test('a note that a person has undone already is left alone, without a word', () => {
  expect(change('a: 1\n', 'a: 1\nb: 2\n', 'a: 1\n')).toEqual({ do: 'nothing' });
  expect(change('a: 1\n', 'a: 1\nb: 2\n', 'a: 1\nc: 3\n')).toEqual({ do: 'nothing' });
});

test('names in one sentence what stays', () => {
  expect(change('', 'a: 1\nb: 2\n', 'a: 3\nb: 4\n')).toEqual({
    do: 'nothing',
    why: 'A.md: a and b were edited since, or cannot be changed safely, and stay as they are.',
  });
});

test('a frontmatter that was made for it goes with it, unless something else is in it', () => {
  const written = { path: 'A.md', before: 'body\n', after: '---\na: 1\n---\nbody\n' };
  expect(undo(written, '---\na: 1\n---\nbody\nmore\n')).toEqual({ do: 'write', text: 'body\nmore\n' });
  expect(undo(written, '---\na: 1\nb: 2\n---\nbody\n')).toEqual({ do: 'write', text: '---\nb: 2\n---\nbody\n' });
});

test("a property by a person's own name is found again", () => {
  const written = { path: 'A.md', before: '---\n---\n', after: '---\nruns_on: "[[x]]"\n---\n' };
  const settings = { ...DEFAULT_SETTINGS, propertyNames: { hypervisor: 'runs_on' } };
  expect(undoOf(written, '---\nhypervisor: "[[x]]"\n---\n', settings)).toEqual({ do: 'write', text: '---\n---\n' });
});

test('a note that was made is deleted only while it is as it was made', () => {
  const written = { path: 'A.md', before: null, after: 'made\n' };
  expect(undo(written, 'made\n')).toEqual({ do: 'delete' });
  expect(undo(written, null)).toEqual({ do: 'nothing', isGone: true });
  expect(undo(written, 'made\nmine\n')).toMatchObject({
    do: 'nothing',
    why: expect.stringContaining('A.md was edited') as string,
  });
});

test('a note that cannot be read any more is left alone, and so is one that is gone', () => {
  expect(change('a: 1\n', 'a: 2\n', 'a: 2\nb: [\n')).toMatchObject({
    do: 'nothing',
    why: expect.stringContaining('a was') as string,
  });
  expect(undo({ path: 'A.md', before: 'x', after: 'y' }, null)).toEqual({
    do: 'nothing',
    isGone: true,
    why: 'A.md is not there any more; nothing to take back.',
  });
});

describe('readWrittenImport', () => {
  const kept = {
    what: 'services from a.yaml',
    at: '2026-11-23T12:00:00+01:00',
    notes: [{ path: 'A/b.md', before: null, after: 'x' }],
  };

  it('reads what was kept', () => {
    expect(readWrittenImport(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each(['../a.md', '/a.md', 'a/../../b.md', '.obsidian/a.md', 'a\\..\\b.md', 'a.txt', '', 'a//b.md'])(
    'takes no note at %j',
    (path) => {
      expect(readWrittenImport({ ...kept, notes: [{ path, before: null, after: 'x' }] })).toBeNull();
    },
  );

  it('takes nothing that is something else, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readWrittenImport(data)).toBeNull();
      }),
    );
  });
});
