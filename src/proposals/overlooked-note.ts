import type { Lab } from '../inventory/lab';
import { noteName } from '../notes/note';
import type { Settings } from '../settings';

/** `wanted`: where a new page would be if nothing were in its way. Null: no note of its name is overlooked. */
export function overlookedNote(
  wanted: string,
  isTaken: (path: string) => boolean,
  { inventory }: Lab,
  settings: Settings,
): string | null {
  const key = (path: string): string => path.normalize('NFC').toLowerCase();
  const named = (inventory.files.byName.get(key(noteName(wanted))) ?? []).filter((path) => /\.md$/i.test(path));
  const inTheWay = named.find((path) => key(path) === key(wanted)) ?? (isTaken(wanted) ? wanted : undefined);
  const problemOf = (path: string): string | undefined =>
    inventory.unreadableNotes.find((note) => note.path === path)?.problem;
  const ignored = [...settings.ignoredFolders, settings.templatesFolder].filter((folder) => folder !== '');
  const isIgnored = (other: string): boolean =>
    ignored.some((folder) => other.startsWith(`${folder.replace(/\/+$/, '')}/`));
  // What is a record of another kind somewhere else has nothing to do with it.
  const path = inTheWay ?? named.find((other) => !isIgnored(other) && inventory.recordAt(other) === undefined);
  if (path === undefined || inventory.recordAt(path)?.record === 'service') return null;
  const problem = problemOf(path);
  const whatToDo =
    problem === undefined
      ? `If it is this one, write "${settings.typeProperty}: service" into it and import again.`
      : `Its properties cannot be read: ${problem.replace(/\.$/, '')}. Correct them and import again.`;
  return `There is a note ${path} of that name that is not read as a service, so a new page is proposed. ${whatToDo}`;
}
