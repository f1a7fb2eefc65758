import type { Change } from '../../records/change';
import { textField, type TextField } from '../forms/fields';

export interface OutcomeField extends TextField {
  /** What the person says of it; empty: nothing, and what the note says stays; null: that is taken back. */
  said(): string | null;
}

/** Why an outcome that was typed cannot be written over the one that came meanwhile, unseen. */
const OUTCOME_CHANGED = 'Its outcome was changed meanwhile. Look at the note, then try again.';

/** How a change went, in a line; what its note says of that already is shown. */
export function outcomeField(parent: HTMLElement, { outcome = '' }: Change, help?: string): OutcomeField {
  const field = textField(parent, {
    name: 'Outcome',
    placeholder: 'How it went, in a line',
    // A field of one line would lose the breaks by itself, and seem to have been typed into.
    value: outcome.replace(/\s+/g, ' ').trim(),
    ...(help === undefined ? {} : { help }),
  });
  return {
    ...field,
    said() {
      if (!field.isTouched()) return '';
      return field.value() === '' ? null : field.value();
    },
  };
}

/** Why what was said of an outcome must not be written; null: it may. */
export function outcomeRefusal(said: string | null, shown: Change, present: Change): string | null {
  return said !== '' && present.outcome !== shown.outcome ? OUTCOME_CHANGED : null;
}
