import fc from 'fast-check';
import { editNote } from '../../src/notes/edit-note';
import { readFrontmatter } from '../../src/notes/read-frontmatter';
import { editsOf } from '../../src/proposals/proposal-edits';
import type { PropertyProposal } from '../../src/proposals/proposal';
import { previewOf } from '../../src/proposals/preview';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { around, newText, noteOf } from '../notes/frontmatter-texts';

const noteWith = (...properties: PropertyProposal[]): Parameters<typeof editsOf>[0] => ({
  kind: 'change',
  record: 'service',
  path: 'A.md',
  title: 'A',
  properties,
});

/** The frontmatter after a proposal. */
function after(lines: string, property: PropertyProposal, settings = DEFAULT_SETTINGS): string {
  const text = `---\n${lines}---\n`;
  const result = editNote(text, editsOf(noteWith(property), readFrontmatter(text), settings));
  return result.ok ? result.text.slice(4, -4) : result.reason;
}

test.each<[string, string, PropertyProposal, string]>([
  ['adds what is missing', 'a: 1\n', { key: 'url', how: 'add', value: 'http://x' }, 'a: 1\nurl: http://x\n'],
  ['adds what is empty', 'url: # none\n', { key: 'url', how: 'add', value: 'http://x' }, 'url: http://x # none\n'],
  ['adds over an empty list', 'url: []\n', { key: 'url', how: 'add', value: 'http://x' }, 'url: [http://x]\n'],
  ['leaves what is filled in', 'url: y\n', { key: 'url', how: 'add', value: 'http://x' }, 'url: y\n'],
  [
    'leaves what is filled in under another name',
    'hosted_on: y\n',
    { key: 'runsOn', how: 'add', value: ['[[x]]'] },
    'hosted_on: y\n',
  ],
  [
    'sets whatever it said',
    "Last Backup: 'old' # c\n",
    { key: 'lastBackup', how: 'set', value: '2026-11-23' },
    "Last Backup: '2026-11-23' # c\n",
  ],
  [
    'sets the one value of a list',
    'last_backup: [old]\n',
    { key: 'lastBackup', how: 'set', value: 'new' },
    'last_backup: [new]\n',
  ],
  ['adds items to nothing', '', { key: 'dependsOn', how: 'add-items', value: ['[[x]]'] }, 'depends_on:\n  - "[[x]]"\n'],
  [
    'adds items that are not there in any form',
    'requires: [X, "[[a/y|Y]]"]\n',
    { key: 'dependsOn', how: 'add-items', value: ['[[x]]', '[[a/y]]', '[[z]]'] },
    'requires: [X, "[[a/y|Y]]", "[[z]]"]\n',
  ],
  [
    'replaces items that are there',
    'depends_on:\n  - x # c\n  - z\n',
    { key: 'dependsOn', how: 'replace-items', from: ['x', 'gone'], value: ['[[X]]', '[[G]]'] },
    'depends_on:\n  - "[[X]]" # c\n  - z\n',
  ],
  [
    'replaces names in one text',
    'depends_on: x, y\n',
    { key: 'dependsOn', how: 'replace-items', from: ['x', 'y'], value: ['[[X]]', '[[Y]]'] },
    'depends_on:\n  - "[[X]]"\n  - "[[Y]]"\n',
  ],
  [
    'replaces an item wherever it stands',
    'runs_on: x\nhost: y\n',
    { key: 'runsOn', how: 'replace-items', from: ['y'], value: ['[[Y]]'] },
    'runs_on: x\nhost: "[[Y]]"\n',
  ],
])('%s', (_, lines, property, expected) => {
  expect(after(lines, property)).toBe(expected);
});

test("uses a person's own name for a property", () => {
  const settings = { ...DEFAULT_SETTINGS, propertyNames: { hypervisor: 'runs_on' } };
  expect(after('', { key: 'runsOn', how: 'add', value: ['[[x]]'] }, settings)).toBe('hypervisor:\n  - "[[x]]"\n');
});

test('makes one list of what is sure and what is suggested', () => {
  const note = noteWith(
    { key: 'dependsOn', how: 'add', value: ['[[x]]'] },
    { key: 'dependsOn', how: 'add', value: ['[[y]]'], suggestion: 'Maybe.' },
  );
  const preview = previewOf(note, '---\n---\n', DEFAULT_SETTINGS, '2026-11-23');
  expect(preview).toMatchObject({ ok: true, after: '---\ndepends_on:\n  - "[[x]]"\n  - "[[y]]"\n---\n' });
});

const property = fc.oneof(
  fc.record({
    key: fc.constantFrom('url', 'lastBackup', 'kind'),
    how: fc.constantFrom<PropertyProposal['how']>('add', 'set'),
    value: fc.oneof(newText, fc.integer(), fc.boolean()),
  }),
  fc.record({
    key: fc.constantFrom('dependsOn', 'runsOn', 'users'),
    how: fc.constantFrom<PropertyProposal['how']>('add', 'set', 'add-items'),
    value: fc.array(newText, { maxLength: 3 }),
  }),
);

test('a proposal that was taken has nothing more to do, and touches nothing below the properties', () => {
  fc.assert(
    fc.property(around, fc.uniqueArray(property, { maxLength: 4, selector: ({ key }) => key }), (sides, properties) => {
      const text = noteOf(sides, '');
      const first = previewOf(noteWith(...properties), text, DEFAULT_SETTINGS, '2026-11-23');
      if (!first.ok) return;
      expect(first.after.endsWith(sides.body)).toBe(true);
      const kept = properties.filter(({ value }) => String(value).trim() !== '');
      const again = previewOf(noteWith(...kept), first.after, DEFAULT_SETTINGS, '2026-11-23');
      if (again.ok && kept.every(({ how }) => how !== 'add-items')) expect(again.lines).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
