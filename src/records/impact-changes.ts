import type { When } from '../dates';
import type { NoteBody } from '../notes/note';
import { datedEntries } from './dated-entries';
import { type ImpactChange, INCIDENT_PROPERTIES, type TimelineImpact } from './incident';
import type { ReadContext } from './property';

/** `Impact: partial`, `**Impact:** partial`, `Impact: outage → partial`, at the start of a line or behind other words. */
const LINE = /(?:^|[^\p{L}\p{N}])impact[*_]*\s*:[\s*_]*(\p{L}+)(?:\s*(?:→|->|=>|to\s)\s*(\p{L}+))?/iu;

/**
 * What the lines of a timeline say of the impact, in the order of their times. A line in other words (`Impact: nobody can watch
 * films`) changes nothing.
 */
export function readImpactChanges(
  body: NoteBody | undefined,
  started: When | undefined,
  context: ReadContext,
): readonly ImpactChange[] {
  if (!body || !/impact[*_]*\s*:/i.test(body.text)) return [];
  const changes = datedEntries(body, started, context).flatMap(({ at, text }): readonly ImpactChange[] => {
    const [, first = '', second] = LINE.exec(text) ?? [];
    const [before, impact] = [readImpact(first, context), readImpact(second ?? first, context)];
    if (impact === undefined) return [];
    return [{ at: at.at, impact, ...(second !== undefined && before !== undefined ? { before } : {}) }];
  });
  return changes.sort((a, b) => a.at - b.at);
}

function readImpact(word: string, context: ReadContext): TimelineImpact | undefined {
  if (word.toLowerCase() === 'none') return 'none';
  return INCIDENT_PROPERTIES.impact.read(word, context).value;
}
