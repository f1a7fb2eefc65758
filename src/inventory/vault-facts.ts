import type { VaultContents } from '../notes/note';
import { buildLinkIndex } from '../notes/resolve-link';
import { isConflictCopy, type RecordReader } from '../records/read-records';
import type { VaultFacts } from './inventory';

/** What the inventory needs to know of the vault; what follows from the paths alone is kept while they are the same. */
export function rememberedFacts(
  reader: RecordReader,
  isIgnored: (path: string) => boolean,
): (contents: VaultContents) => VaultFacts {
  let before: VaultContents = { notes: [], otherFiles: [] };
  let files = buildLinkIndex([]);
  let copies: ReadonlySet<string> = new Set();
  return (contents) => {
    if (!hasSamePaths(before, contents)) {
      const paths = pathsOf(contents);
      files = buildLinkIndex(paths);
      copies = new Set(paths.filter((path) => isConflictCopy(path) && !isIgnored(path)));
    }
    before = contents;
    return {
      files,
      conflictCopies: copiesOfRecords(contents, copies, reader),
      unreadableNotes: unreadable(contents, isIgnored),
    };
  };
}

/** What a sync left behind of a diary is not ours to report. */
function copiesOfRecords(
  { notes }: VaultContents,
  copies: ReadonlySet<string>,
  reader: RecordReader,
): readonly string[] {
  if (copies.size === 0) return [];
  const records = notes.filter(
    ({ path, frontmatter }) => copies.has(path) && reader.typeOf(frontmatter, path) !== null,
  );
  return records.map((note) => note.path).sort();
}

function unreadable({ notes }: VaultContents, isIgnored: (path: string) => boolean): VaultFacts['unreadableNotes'] {
  return notes
    .filter((note) => note.problem !== undefined && !isIgnored(note.path))
    .map(({ path, problem = '' }) => ({ path, problem }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pathsOf({ notes, otherFiles }: VaultContents): readonly string[] {
  return [...notes.map((note) => note.path), ...otherFiles];
}

function hasSamePaths(before: VaultContents, now: VaultContents): boolean {
  return (
    before.notes.length === now.notes.length &&
    before.otherFiles.length === now.otherFiles.length &&
    now.notes.every((note, at) => note.path === before.notes[at]?.path) &&
    now.otherFiles.every((path, at) => path === before.otherFiles[at])
  );
}
