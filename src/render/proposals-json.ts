import { isWriting, type PlannedNote } from '../proposals/planned-note';
import type { Remark } from '../proposals/proposal';
import { canonicalName } from '../records/read-properties';
import { toJson } from './report-json';

/** What would be written, or what was, for other programs; its shape is promised in the docs and changes only with `schema`. */
export function renderProposalsJson(
  notes: readonly PlannedNote[],
  remarks: readonly Remark[],
  isWritten: boolean,
): string {
  return toJson({
    schema: 1,
    written: isWritten,
    notes: notes.map((planned) => {
      const { note, taken, preview } = planned;
      return {
        kind: note.kind,
        record: note.record,
        path: note.path,
        title: note.title,
        outcome: preview?.ok === false ? 'refused' : isWriting(planned) ? 'written' : taken ? 'unchanged' : 'suggested',
        reason: preview?.ok === false ? preview.reason : (note.suggestion ?? null),
        properties: note.properties.map((property) => ({
          name: canonicalName(property.key),
          how: property.how,
          value: property.value,
          from: property.from ?? [],
          taken: taken?.properties.includes(property) ?? false,
          suggestion: property.suggestion ?? null,
        })),
      };
    }),
    remarks: remarks.map(({ kind, where, message }) => ({ kind, where, message })),
  });
}
