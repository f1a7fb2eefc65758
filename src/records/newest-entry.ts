import type { When } from '../dates';
import type { NoteBody } from '../notes/note';
import { datedEntries } from './dated-entries';
import type { ReadContext } from './property';

/** The latest instant in an incident's timeline. */
export function newestEntry(
  body: NoteBody | undefined,
  started: When | undefined,
  context: ReadContext,
): When | undefined {
  let newest: When | undefined;
  for (const { at } of datedEntries(body, started, context)) if (!newest || at.at > newest.at) newest = at;
  return newest;
}
