import { readBody } from '../../cli/metadata';
import { CHANGE_PROPERTIES, hasRollbackPlan } from '../../src/records/change';
import { reading, readRecord } from './reading';

const STATUS: Readonly<Record<string, readonly string[]>> = {
  draft: ['draft', 'Proposed', 'briefed'],
  scheduled: ['scheduled', 'planned', 'approved'],
  'in-progress': ['in-progress', 'In Progress', 'in_progress', 'inProgress', 'started'],
  done: ['done', 'completed', 'Implemented', 'closed'],
  'rolled-back': ['rolled-back', 'rolled back', 'reverted'],
  failed: ['failed', 'unsuccessful'],
  cancelled: ['cancelled', 'canceled', 'rejected'],
};

describe('the status of a change', () => {
  it.each(Object.entries(STATUS))('is %s', (meaning, words) => {
    expect(words.map((word) => reading(CHANGE_PROPERTIES.status, word))).toEqual(words.map(() => meaning));
  });

  it('is none of ours in other words', () => {
    expect(reading(CHANGE_PROPERTIES.status, 'mostly')).toEqual({ read: undefined, bad: ['mostly'] });
  });
});

describe('the type of a change', () => {
  it.each([
    ['Standard', 'standard'],
    ['normal', 'normal'],
    ['EMERGENCY', 'emergency'],
    ['hotfix', 'emergency'],
  ])('%s is %s', (word, meaning) => {
    expect(reading(CHANGE_PROPERTIES.changeType, word)).toBe(meaning);
  });
});

describe('a change', () => {
  it('begins at the first moment of a day and ends at the last', () => {
    const day = '2026-11-23';
    const { record } = readRecord({ type: 'change', scheduled_start: day, scheduled_end: day, announced: day });
    const [first, last] = [Date.parse('2026-11-22T23:00Z'), Date.parse('2026-11-23T22:59:59.999Z')];
    expect(record).toMatchObject({
      scheduledStart: { at: first },
      scheduledEnd: { at: last },
      announced: { at: first },
    });
  });

  it('knows from its body whether there is a way back', () => {
    expect(readRecord({ type: 'change' }, '## Rollback plan\n\nRestore the snapshot.\n').record).toMatchObject({
      hasRollbackPlan: true,
    });
    expect(readRecord({ type: 'change' }).record).toMatchObject({ hasRollbackPlan: false });
  });
});

describe('hasRollbackPlan', () => {
  it.each([
    '## Rollback plan\nRestore the snapshot.',
    '## Plan\ngo\n### 🔙 Rollback:\n- [ ] restore\n## Verification',
    '# Backout plan\r\n\r\n1. Restore\r\n',
    '## Rollback plan\n### When to turn back\nAfter an hour.\n',
    '## Rollback plan\n###\nRestore\n',
    '## Rollback plan\n%% steps %% Restore\n',
    '## Fallback\n`zfs rollback tank@before`',
    '## Rollback plan\n\n## Rollback\nRestore.',
  ])('finds a plan in %j', (text) => {
    expect(hasRollbackPlan(readBody(text))).toBe(true);
  });

  it.each([
    '',
    'Rollback plan: restore',
    '## Rollback plan',
    '## Rollback plan\n\n\n## Verification\nRestore.',
    '## Rollback plan\n### When\n### Steps\n## Verification\nx',
    '## Rollback plan\n%% How to get\nback %%\n<!-- steps\n-->\n',
    '## Rollback plan\n-\n- [ ] \n1.\n* \n',
    '## Rollback plan\r\n- \r\n---\r\n***\r\n___\r\n',
    '## Plan\nno way back\n',
  ])('finds none in %j', (text) => {
    expect(hasRollbackPlan(readBody(text))).toBe(false);
  });

  it('finds none without a body', () => {
    expect(hasRollbackPlan(undefined)).toBe(false);
  });
});
