import type { PlannedNote } from '../../src/proposals/planned-note';
import { previewOf } from '../../src/proposals/preview';
import type { NoteProposal, Remark } from '../../src/proposals/proposal';
import { taken, untickedFirst } from '../../src/proposals/take';
import { renderProposalsJson } from '../../src/render/proposals-json';
import { renderProposals } from '../../src/render/proposals-markdown';
import { renderUndo, renderUndoJson } from '../../src/render/undo-markdown';
import { DEFAULT_SETTINGS } from '../../src/settings';

function planned(note: NoteProposal, before: string | null): PlannedNote {
  const chosen = taken(note, untickedFirst(note));
  return { note, taken: chosen, preview: chosen && previewOf(chosen, before, DEFAULT_SETTINGS, '2026-11-23') };
}

const web: NoteProposal = {
  kind: 'create',
  record: 'service',
  path: 'S/web.md',
  title: 'web',
  properties: [
    { key: 'image', how: 'add', value: 'nginx' },
    { key: 'dependsOn', how: 'add', value: ['[[db]]', '[[cache]]'] },
    { key: 'dependsOn', how: 'add', value: ['[[mail]]'], suggestion: 'The environment of web names mail.' },
  ],
};
const nas: NoteProposal = {
  kind: 'change',
  record: 'service',
  path: 'NAS.md',
  title: 'NAS',
  properties: [{ key: 'lastBackup', how: 'set', value: '2026-11-23' }],
};
const guess: NoteProposal = { ...nas, path: 'Box.md', suggestion: 'It is only called like it.' };
const notes = [
  planned(web, null),
  planned(nas, '---\ntype: service\nlast_backup: 2026-11-01\n---\n'),
  planned(guess, ''),
];
const remarks: readonly Remark[] = [
  { kind: 'skipped', where: 'a.yaml, line 3', message: 'It has no image, so it is left out.' },
  { kind: 'conflict', where: 'NAS.md', message: 'The file says x.' },
];

it('shows what would be written: new notes, changed lines, suggestions, and what to know', () => {
  expect(renderProposals(notes, remarks, false)).toBe(
    [
      '**Would be written: 1 new note and 1 changed note.**',
      '',
      '## New notes',
      '',
      '- [[S/web|web]]',
      '  - `image: nginx`',
      '  - `depends_on: [[db]], [[cache]]`',
      '',
      '## Changed notes',
      '',
      '- [[NAS]]',
      '',
      '  ```diff',
      '   type: service',
      '  -last_backup: 2026-11-01',
      '  +last_backup: 2026-11-23',
      '   ---',
      '  ```',
      '',
      '',
      '## Only suggested',
      '',
      '- [[S/web|web]]',
      '  - `depends_on: [[mail]]`: The environment of web names mail.',
      '- [[Box]]: It is only called like it.',
      '  - `last_backup: 2026-11-23`',
      '',
      '## The note says something else',
      '',
      '- [[NAS]]: The file says x.',
      '',
      '## Not taken',
      '',
      '- a.yaml, line 3: It has no image, so it is left out.',
      '',
    ].join('\n'),
  );
});

it('says what was written, and where nothing was', () => {
  expect(renderProposals(notes, [], true)).toContain('**Written: 1 new note and 1 changed note.**');
  expect(renderProposals([], [], true)).toBe('**Nothing was written.**\n');
  expect(renderProposals([], [], false)).toBe('**Nothing would be written.**\n');
});

it('shows what cannot be done, with the reason', () => {
  const refused = planned(nas, '---\na: [\n---\n');
  expect(renderProposals([refused], [], false)).toMatch(
    /## Not possible\n\n- NAS\.md, line \d: The frontmatter is not valid YAML/,
  );
});

it('makes no markup of what a file or a note says', () => {
  const hostile = planned(
    { ...nas, path: 'a]] <b>.md', properties: [{ key: 'url', how: 'set', value: '`<img src=x>`\n# x' }] },
    '---\nurl: "```" # <script>\n---\n',
  );
  const text = renderProposals(
    [hostile, planned({ ...web, properties: [{ key: 'url', how: 'add', value: '`x` <img>' }] }, null)],
    [{ kind: 'secret', where: '<b>', message: 'x <script> [[y]]' }],
    false,
  );
  const outside = text.replace(/^ *(`{3,})diff[\s\S]*?\1$/gm, '').replace(/`[^`\n]*`/g, '');
  expect(outside).not.toMatch(/(?<!\\)<(?:b|img|script)/);
  expect(text).toContain('````diff');
  expect(text).toContain('\\<script\\>');
});

it('has the JSON that the docs promise', () => {
  const json = JSON.parse(renderProposalsJson(notes, remarks, false)) as Record<string, unknown[]>;
  expect(json).toMatchObject({ schema: 1, written: false, remarks });
  expect(json.notes?.map((note) => (note as { outcome: string }).outcome)).toEqual(['written', 'written', 'suggested']);
  expect((json.notes?.[0] as { properties: unknown[] }).properties[2]).toEqual({
    name: 'depends_on',
    how: 'add',
    value: ['[[mail]]'],
    from: [],
    taken: false,
    suggestion: 'The environment of web names mail.',
  });
});

it('shows the text of a new note, whatever it says', () => {
  const text = renderProposals([planned({ ...web, body: '# Photos\n\n```\n<b>' }, null)], [], false);
  expect(text).toContain('[[mail]]');
  expect(text).toContain('\n\n  ````markdown\n  # Photos\n\n  ```\n  <b>\n  ````\n');
  expect(renderProposals([planned({ ...web, body: ' \n' }, null)], [], false)).not.toContain('markdown');
});

it.each([
  ['backup_id: archive:nas-*', '`backup_id: archive:nas-*`'],
  ['backup_id: check:_a_ <b>', '`backup_id: check:_a_ <b>`'],
  ['backup_id: tag:`a`', '`` backup_id: tag:`a` ``'],
])('shows %j so that it can be copied as it is', (toCopy, shown) => {
  const remark: Remark = {
    kind: 'unclaimed',
    where: 'a.json',
    message: `No page claims *. Say so: ${toCopy}.`,
    toCopy,
  };
  expect(renderProposals([], [remark], false)).toContain(`- a.json: No page claims \\*. Say so: ${shown}.\n`);
  expect(renderProposalsJson([], [remark], false)).not.toContain('toCopy');
});

it('says what taking back does to each note', () => {
  const last = { what: 'services from a.yaml', at: '2026-11-23T12:00:00+01:00', notes: [] };
  const undone = [
    { path: 'A.md', undo: { do: 'delete' } as const },
    { path: 'B.md', undo: { do: 'write', text: 'x' } as const },
    { path: 'C.md', undo: { do: 'nothing', why: 'C.md was edited.' } as const },
    { path: 'D.md', undo: { do: 'write', text: 'x', why: 'D.md: url was edited.' } as const },
    { path: 'E.md', undo: { do: 'nothing', isGone: true, why: 'Gone.' } as const },
    { path: 'F.md', undo: { do: 'nothing' } as const },
  ];
  expect(renderUndo(last, undone, false)).toBe(
    '**Would be taken back: services from a.yaml, written 2026-11-23T12:00:00+01:00, in 3 notes.**\n\n' +
      '- [[A]] is deleted, as it was made.\n- [[B]] is as it was before.\n- [[C]] stays as it is. C.md was edited.\n' +
      '- [[D]]: D.md: url was edited. The rest is as it was before.\n' +
      '- E.md is not there any more; nothing to take back.\n- [[F]] stays as it is.\n',
  );
  expect(JSON.parse(renderUndoJson(last, undone, true))).toEqual({
    schema: 1,
    written: true,
    what: last.what,
    at: last.at,
    notes: [
      { path: 'A.md', do: 'delete', why: null },
      { path: 'B.md', do: 'write', why: null },
      { path: 'C.md', do: 'nothing', why: 'C.md was edited.' },
      { path: 'D.md', do: 'write', why: 'D.md: url was edited.' },
      { path: 'E.md', do: 'nothing', why: 'Gone.' },
      { path: 'F.md', do: 'nothing', why: null },
    ],
  });
});
