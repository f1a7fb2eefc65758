/** What becomes of a change: announced, started, done or rolled back. */
import type { NoteEdit } from '../notes/edit-note';
import { type Change, CHANGE_PROPERTIES } from '../records/change';
import { spelledProperty } from '../records/spelled-property';
import { isFilledIn, type NoteContext, setProperties, valueNow } from './set-properties';
import { notBefore, stamp } from './stamp';

/** Says that the household was told, now. Once it has begun the first announcement stands: only one before the start counts. */
export function announceChange(context: NoteContext): readonly NoteEdit[] {
  if (isFilledIn('change', 'started', context) && isFilledIn('change', 'announced', context)) return [];
  return setProperties('change', { announced: stamp(context.now, context.zone) }, context);
}

export function startChange(context: NoteContext, at: number): readonly NoteEdit[] {
  const started = isFilledIn('change', 'started', context) ? undefined : stamp(at, context.zone);
  return setProperties('change', { status: 'in-progress', started }, context);
}

/** How a change ended, as a person tells it. */
export interface ChangeEnd {
  readonly at: number;
  /** Empty: nothing is said of it, and what the note says stays. Null: what the note says is taken back. */
  readonly outcome: string | null;
  /** The day on which to look at it again; null: not again, whatever the note says. */
  readonly reviewOn?: string | null;
}

export function completeChange(context: NoteContext, input: ChangeEnd): readonly NoteEdit[] {
  return endChange('done', context, input);
}

export function rollBackChange(context: NoteContext, input: Omit<ChangeEnd, 'reviewOn'>): readonly NoteEdit[] {
  return endChange('rolled-back', context, input);
}

function endChange(status: 'done' | 'rolled-back', context: NoteContext, input: ChangeEnd): readonly NoteEdit[] {
  const { zone } = context;
  const hasStart = isFilledIn('change', 'started', context);
  const at = notBefore(input.at, valueNow('change', 'started', CHANGE_PROPERTIES.started, context));
  // The word that the note has for it may be another one that means the same.
  const isSo = valueNow('change', 'status', CHANGE_PROPERTIES.status, context) === status;
  const outcome = (input.outcome ?? '').trim();
  return [
    ...setProperties(
      'change',
      {
        status: isSo ? undefined : status,
        started: hasStart ? undefined : stamp(likelyStart(context, at), zone),
        finished: stamp(at, zone),
        outcome: outcome === '' ? undefined : outcome,
        reviewOn: input.reviewOn ?? undefined,
      },
      context,
    ),
    ...(input.outcome === null ? emptied('outcome', context) : []),
    ...(input.reviewOn === null ? emptied('reviewOn', context) : []),
  ];
}

/** What a person took back: the property stays, without a value. */
function emptied(key: string, context: NoteContext): readonly NoteEdit[] {
  if (!isFilledIn('change', key, context)) return [];
  const property = spelledProperty(context.frontmatter, 'change', key, context.settings);
  return [{ kind: 'set-property', property, value: null }];
}

/** Actual times go before scheduled ones, so a start that nobody stamped must not shrink the announced window to nothing. */
function likelyStart(context: NoteContext, end: number): number {
  const scheduled = valueNow('change', 'scheduledStart', CHANGE_PROPERTIES.scheduledStart, context);
  return scheduled && !scheduled.dateOnly && scheduled.at < end ? scheduled.at : end;
}

/** Why to think again before starting a change that has no rollback plan; null: nothing speaks against it. */
export function needsRollbackWarning(change: Change): string | null {
  const isJudged = change.changeType === undefined || change.changeType === 'normal';
  if (!isJudged || change.hasRollbackPlan) return null;
  // Within a sentence a title that is a sentence itself would not be told from it.
  return `"${change.title}" has no rollback plan. If it goes wrong, you would have to work out the way back while people wait.`;
}

/** What a change that is being closed does not say, a sentence each. */
export function changeClosingGaps(change: Change, outcome: string | null): readonly string[] {
  const said = outcome === null ? '' : outcome.trim() || (change.outcome ?? '').trim();
  if (said !== '') return [];
  return ['It does not say how it went, so the next change like it cannot learn from it.'];
}
