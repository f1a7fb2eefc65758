import { nameKey, nearestName } from '../notes/name-key';
import { noteName } from '../notes/note';
import type { Inventory } from './inventory';

/** What a word on a command line means, or a sentence that says why it means nothing. */
export type Named = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

/** The service that a word means: a path, a name, an alias or a link. */
export function namedService(inventory: Inventory, word: string): Named {
  const [only, ...more] = inventory.find(word);
  if (only === undefined) return { ok: false, reason: notFound(inventory, word) };
  if (more.length === 0) return { ok: true, path: only };
  return { ok: false, reason: `"${word}" may mean ${[only, ...more].join(' or ')}; give the path` };
}

function notFound(inventory: Inventory, word: string): string {
  const key = nameKey(noteName(word.replace(/^\[\[|\]\]$/g, '')));
  const unreadable = inventory.unreadableNotes.find(({ path }) => nameKey(noteName(path)) === key);
  if (unreadable) return `${unreadable.path} cannot be used: ${unreadable.problem}`;
  const near = nearestName(word, inventory.names.namesOf('service'));
  return `there is no service "${word}"${near === null ? '' : `; did you mean "${near}"?`}`;
}
