import {
  announceChange,
  changeClosingGaps,
  completeChange,
  needsRollbackWarning,
  rollBackChange,
  startChange,
} from '../../src/lifecycle/change-steps';
import { applied, at, changeOf, contextOf, newLines, note } from './note-steps';

const PLANNED = note([
  'type: change',
  'Status: scheduled # since Sunday',
  'scheduled_start: 2026-11-23T22:00',
  'started:',
]);

describe('the steps of a change', () => {
  it('is announced now', () => {
    const text = applied(PLANNED, announceChange(contextOf(PLANNED)));
    expect(newLines(PLANNED, text)).toEqual(['announced: 2026-11-23T22:10:00']);
  });

  it('is announced anew when it was put off, but not once it has begun', () => {
    const put = note(['type: change', 'announced: 2026-11-20']);
    expect(applied(put, announceChange(contextOf(put)))).toContain('announced: 2026-11-23T22:10:00');
    const begun = note(['type: change', 'announced: 2026-11-20', 'started: 2026-11-23 22:00']);
    expect(announceChange(contextOf(begun))).toEqual([]);
  });

  it('starts, in place, with the comment kept', () => {
    const text = applied(PLANNED, startChange(contextOf(PLANNED), at('2026-11-23T22:05')));
    expect(newLines(PLANNED, text)).toEqual(['Status: in-progress # since Sunday', 'started: 2026-11-23T22:05:00']);
  });

  it('keeps the start that is there', () => {
    const text = note(['type: change', 'started: "[[2026-11-22]]"']);
    expect(newLines(text, applied(text, startChange(contextOf(text), at('2026-11-23T22:05'))))).toEqual([
      'status: in-progress',
    ]);
  });

  it('is completed with its outcome, an end set back, and a day for its review', () => {
    const text = note(['type: change', 'status: in-progress', 'started: 2026-11-23 21:00', 'Completed: ""']);
    const input = { at: at('2026-11-23T21:40'), outcome: 'All well: no drops', reviewOn: '2026-12-07' };
    expect(newLines(text, applied(text, completeChange(contextOf(text), input)))).toEqual([
      'status: done',
      'Completed: "2026-11-23T21:40:00"',
      'outcome: "All well: no drops"',
      'review_on: 2026-12-07',
    ]);
  });

  it('takes its start from its schedule where nobody stamped it', () => {
    const text = applied(PLANNED, completeChange(contextOf(PLANNED), { at: at('2026-11-23T22:10'), outcome: 'x' }));
    expect(text).toContain('started: 2026-11-23T22:00:00');
    const early = applied(PLANNED, completeChange(contextOf(PLANNED), { at: at('2026-11-23T21:10'), outcome: 'x' }));
    expect(early).toContain('started: 2026-11-23T21:10:00');
    const day = note(['type: change', 'scheduled: 2026-11-23']);
    expect(applied(day, rollBackChange(contextOf(day), { at: at('2026-11-23T21:10'), outcome: 'x' }))).toContain(
      'started: 2026-11-23T21:10:00',
    );
  });

  it('does not end before it began in the same minute', () => {
    const text = note(['type: change', 'started: 2026-11-23T22:10:37']);
    const result = applied(text, completeChange(contextOf(text), { at: at('2026-11-23T22:10'), outcome: '' }));
    expect(result).toContain('finished: 2026-11-23T22:10:37');
    expect(result).not.toContain('outcome');
  });

  it('is rolled back', () => {
    const text = note(['type: change', 'status: doing', 'started: 2026-11-23 21:00']);
    const result = applied(text, rollBackChange(contextOf(text), { at: at('2026-11-23T21:40'), outcome: 'no link' }));
    expect(changeOf(result)).toMatchObject({
      status: 'rolled-back',
      outcome: 'no link',
      finished: { at: at('2026-11-23T21:40') },
    });
  });

  it('takes back an outcome that a person has emptied, and leaves one that nobody spoke of', () => {
    const text = note(['type: change', 'started: 2026-11-23 21:00', 'outcome: well']);
    const end = (outcome: string | null): string =>
      applied(text, completeChange(contextOf(text), { at: at('2026-11-23T21:40'), outcome }));
    expect(changeOf(end('')).outcome).toBe('well');
    expect(changeOf(end(null)).outcome).toBeUndefined();
  });

  it('keeps a word that means the same', () => {
    const text = note(['type: change', 'status: Completed', 'started: 2026-11-23 21:00']);
    expect(applied(text, completeChange(contextOf(text), { at: at('2026-11-23T21:40'), outcome: '' }))).toContain(
      'status: Completed\n',
    );
  });

  it('is refused as a whole where the note cannot be edited safely', () => {
    const text = note(['type: change', 'status: draft', 'Status: done']);
    expect(() => applied(text, startChange(contextOf(text), 0))).toThrow('one property written twice');
  });
});

describe('starting without a rollback plan', () => {
  const warning = (frontmatter: readonly string[], body = ''): string | null =>
    needsRollbackWarning(changeOf(note(['type: change', ...frontmatter], body)));

  it.each([[[]], [['change_type: normal']]])('is asked about in a change with %j', (frontmatter) => {
    // Within a sentence a title that is a sentence itself would not be told from it.
    expect(warning(frontmatter)).toMatch(/^"[^"]+" has no rollback plan\. If it/);
  });

  it.each([[['change_type: standard']], [['change_type: emergency']]])('is not asked about with %j', (frontmatter) => {
    expect(warning(frontmatter)).toBeNull();
  });

  it('is not asked about where there is a plan', () => {
    expect(warning([], '## Rollback plan\n\nPut the old one back.\n')).toBeNull();
    expect(warning([], '## Rollback plan\n\n%% how? %%\n')).not.toBeNull();
  });
});

test('closing a change without an outcome says so', () => {
  expect(changeClosingGaps(changeOf(note(['type: change'])), ' ')).toHaveLength(1);
  expect(changeClosingGaps(changeOf(note(['type: change'])), 'well')).toEqual([]);
  expect(changeClosingGaps(changeOf(note(['type: change', 'outcome: well'])), '')).toEqual([]);
});
