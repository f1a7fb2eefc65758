/** Whatever step a person takes: of the note only the edited values change, and lines are added. */
import fc from 'fast-check';
import { HOUR, MINUTE } from '../../src/dates';
import { announceChange, completeChange, rollBackChange, startChange } from '../../src/lifecycle/change-steps';
import { resolveIncident, setIncidentSeverity, setIncidentStatus } from '../../src/lifecycle/incident-steps';
import { postmortemEdits } from '../../src/lifecycle/postmortem';
import { recordEdits } from '../../src/lifecycle/record-log';
import type { NoteContext } from '../../src/lifecycle/set-properties';
import { timelineEdits } from '../../src/lifecycle/timeline-line';
import { editNote, type NoteEdit } from '../../src/notes/edit-note';
import { nameKey } from '../../src/notes/name-key';
import { applied, at, changeOf, contextOf, incidentOf } from './note-steps';

interface Step {
  readonly type: 'incident' | 'change' | 'service';
  edits(text: string, context: NoteContext, time: number): readonly NoteEdit[];
}

const STEPS: Readonly<Record<string, Step>> = {
  status: {
    type: 'incident',
    edits: (text, context, time) => setIncidentStatus(context, incidentOf(text), 'monitoring', time),
  },
  severity: {
    type: 'incident',
    edits: (text, context, time) => setIncidentSeverity(context, incidentOf(text), 1, time),
  },
  resolve: {
    type: 'incident',
    edits: (text, context, at) => resolveIncident(context, incidentOf(text), { at, line: 'fuse', cause: 'a: b' }),
  },
  line: {
    type: 'incident',
    edits: (text, { zone }, at) => timelineEdits(incidentOf(text), { at, text: 'fuse' }, zone),
  },
  postmortem: {
    type: 'incident',
    edits: (text, context) =>
      postmortemEdits(
        text,
        incidentOf(text),
        { durations: ['a: b'], changes: ['c'], users: ['d'], putRight: ['e'] },
        context,
      ),
  },
  announce: { type: 'change', edits: (_, context) => announceChange(context) },
  start: { type: 'change', edits: (_, context, time) => startChange(context, time) },
  complete: {
    type: 'change',
    edits: (_, context, at) => completeChange(context, { at, outcome: 'yes # no', reviewOn: '2026-12-07' }),
  },
  'roll back': { type: 'change', edits: (_, context, at) => rollBackChange(context, { at, outcome: 'no' }) },
  backup: { type: 'service', edits: (_, context, at) => recordEdits('service', { what: 'backup', at }, context) },
  restore: {
    type: 'service',
    edits: (_, context, at) =>
      recordEdits('service', { what: 'restore-test', at, result: 'pass', minutes: 12 }, context),
  },
};

const NAMES: Readonly<Record<Step['type'], readonly (readonly string[])[]>> = {
  incident: [
    ['status', 'Status'],
    ['severity', 'Priority', 'SEV'],
    ['acknowledged', 'Acknowledged'],
    ['mitigated'],
    ['resolved', 'RESOLVED'],
    ['caused_by', 'causedBy', 'Caused By'],
    ['notes'],
  ],
  change: [
    ['status', 'Status'],
    ['announced', 'Announced'],
    ['started'],
    ['finished', 'completed'],
    ['outcome', 'Outcome'],
    ['review_on', 'Review On', 'reviewOn'],
    ['scheduled', 'scheduled-start'],
    ['notes'],
  ],
  service: [
    ['last_backup', 'Backed Up', 'backupDate'],
    ['last_restore_test', 'restore-tested'],
    ['restore_test_result', 'restoreTestResult'],
    ['last_restore_minutes'],
    ['notes'],
  ],
};

const values = fc.constantFrom('', ' soon', ' 2026-11-22', ' "sev3"', ' 3', ' [x]', " 'a'", ' 2026-11-22T10:00');
const tails = fc.constantFrom('', '  # why: [x]', ' # "q"', '   ');
const bodies = fc.constantFrom(
  '',
  'text without an end',
  '# T\n\n## Timeline\n\n- 2026-11-20 22:00 x  \n- 22:05 y\n\n## 🔥 Impact\n\n* a\n\n## Log\n\n- old\n',
  '```\n## Timeline\n```\n\n## timeline\n\n\n## Root causes\n\t\ntext\n',
);

/** A note of properties one a line, in a step's words, with comments between them, and any line breaks. */
const notes = (step: Step): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.tuple(
        ...NAMES[step.type].map((names) =>
          fc.option(fc.tuple(fc.constantFrom(...names), values, tails), { nil: null }),
        ),
      ),
      fc.constantFrom('', '# a comment: x\n'),
      bodies,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '\uFEFF'),
    )
    .map(([properties, comment, body, eol, bom]) => {
      const lines = properties.map((one) => (one === null ? comment : `${one[0]}:${one[1]}${one[2]}\n`));
      return bom + `---\ntype: ${step.type}\n${lines.join('')}---\n${body}`.replace(/\n/g, eol);
    });

const withEnds = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const namesIn = (edits: readonly NoteEdit[]): ReadonlySet<string> =>
  new Set(edits.flatMap((edit) => ('property' in edit ? [nameKey(edit.property)] : [])));

/** Goes through both texts; a line of the old one is there as it was, or is an edited property with its name and its comment. */
function expectKept(before: string, after: string, edits: readonly NoteEdit[]): void {
  const [edited, extended] = [namesIn(edits), namesIn(edits.filter((edit) => edit.kind === 'add-list-item'))];
  const rest = [...withEnds(after)];
  let inFrontmatter = true;
  withEnds(before).forEach((line, index, all) => {
    if (index > 0 && line.trim() === '---') inFrontmatter = false;
    const [name = ''] = line.split(':');
    const isEdited = inFrontmatter && index > 0 && edited.has(nameKey(name)) && !line.startsWith('#');
    const comment = / +#.*/s.exec(line)?.[0] ?? (line.endsWith('\r\n') ? '\r\n' : '\n');
    const eol = before.includes('\r\n') ? '\r\n' : '\n';
    const fits = (one: string): boolean => {
      // A value that became the first of a list stands below its name.
      if (isEdited && extended.has(nameKey(name))) return one.startsWith(`${name}:`);
      if (isEdited) return one.startsWith(`${name}:`) && one.trimEnd().endsWith(comment.trimEnd()) && one.endsWith(eol);
      return one === line || (index === all.length - 1 && one === line + eol);
    };
    const found = rest.findIndex(fits);
    if (found < 0) throw new Error(`${JSON.stringify(line)} is lost in ${JSON.stringify(after)}`);
    rest.splice(0, found + 1);
  });
}

test.each(Object.entries(STEPS))('the step "%s" changes nothing but its own values', (_, step) => {
  fc.assert(
    fc.property(notes(step), fc.integer({ min: -600, max: 600 }), (text, minutes) => {
      const time = at('2026-11-23T22:10') + minutes * MINUTE;
      const edits = step.edits(text, contextOf(text), time);
      const result = editNote(text, edits);
      fc.pre(result.ok);
      const after = applied(text, edits);
      expectKept(text, after, edits);
      expect(after.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
      // Each name that the note had is there once, as it was spelled.
      const spelled = (of: string): readonly string[] =>
        (of.split('---')[1] ?? '').match(/^[^\s#:-][^:\n]*(?=:)/gm) ?? [];
      expect(spelled(after).slice(0, spelled(text).length)).toEqual(spelled(text));
    }),
    { numRuns: 300 },
  );
});

test('all steps of a change, one after the other, are read as what was done', () => {
  const start = '---\r\nType: change\r\nSTATUS: scheduled # x\r\nCompleted:\r\n---\r\n# T\r\n';
  const begin = at('2026-11-23T22:10');
  const announced = applied(start, announceChange(contextOf(start)));
  const begun = applied(announced, startChange(contextOf(announced), begin + HOUR));
  const done = applied(begun, completeChange(contextOf(begun), { at: begin + 2 * HOUR, outcome: 'well' }));
  expect(changeOf(done)).toMatchObject({
    status: 'done',
    announced: { at: begin },
    started: { at: begin + HOUR },
    finished: { at: begin + 2 * HOUR },
    outcome: 'well',
  });
  expect(done).not.toMatch(/[^\r]\n/);
});
