import type { Frontmatter, Note, VaultContents } from '../src/notes/note';
import { readFrontmatter, type ReadFrontmatter, splitFrontmatter } from './frontmatter';
import { readBody } from './metadata';
import { type NoteText, readNoteText } from './note-file';
import { listVaultFiles } from './vault-files';

export { VaultFolderError } from './vault-files';

/** What the caller wants read. Both are asked once a note at most and keep the reading of a large vault fast. */
export interface Wants {
  /** Asked with the frontmatter as text; `false` spares parsing it, and any word of what is wrong with it. */
  mayHoldRecord(yaml: string, path: string): boolean;
  /** Asked with the frontmatter of a note that may hold a record, null where it has none; `false` spares parsing the Markdown. */
  needsBody(frontmatter: Frontmatter | null, path: string): boolean;
}

export interface VaultFolder extends VaultContents {
  /** Folders that could not be listed: their notes are missing, and no note can say so. */
  readonly unreadFolders: readonly string[];
  /** Links that lead in a circle, and are not followed. */
  readonly loopingLinks: readonly string[];
}

/**
 * Reads a vault from disk. Throws `VaultFolderError` only, and only where the folder itself cannot be read; a note that
 * cannot be read has a `problem` and the rest is read all the same. `readText` stands for the disk in tests.
 */
export function readVaultFolder(
  root: string,
  wants: Wants,
  readText: (path: string) => NoteText = readNoteText,
): VaultFolder {
  const { notes, otherFiles, unreadFolders, loopingLinks } = listVaultFiles(root);
  return {
    notes: notes.map((path) => noteFrom(path, readText(`${root}/${path}`), wants)),
    otherFiles,
    unreadFolders,
    loopingLinks,
  };
}

function noteFrom(path: string, read: NoteText, wants: Wants): Note {
  if ('problem' in read) return { path, frontmatter: null, problem: read.problem };
  const block = splitFrontmatter(read.text);
  if (block && !wants.mayHoldRecord(block.yaml, path)) return { path, frontmatter: null };
  const { frontmatter, problem }: ReadFrontmatter = block ? readFrontmatter(block.yaml) : { frontmatter: null };
  if (problem !== undefined) return { path, frontmatter, problem };
  return wants.needsBody(frontmatter, path) ? withBody(path, frontmatter, read.text) : { path, frontmatter };
}

const TOO_DEEP = 'Its text is nested too deeply to be read; make its lists and quotes flatter.';
/** A list item more than a hundred levels deep: the parser's time grows with the cube of that, to half a minute at a thousand. */
const DEEP_ITEM = /^(?:[ \t]{200}|(?:[ \t]*[-*+>]){100})[ \t]*(?:[-*+>]|\d+[.)])/m;

/** The Markdown parser calls itself for what is nested, so thousands of levels can end in a RangeError too. */
function withBody(path: string, frontmatter: Frontmatter | null, text: string): Note {
  if (DEEP_ITEM.test(text)) return { path, frontmatter, problem: TOO_DEEP };
  try {
    return { path, frontmatter, body: readBody(text) };
  } catch {
    return { path, frontmatter, problem: TOO_DEEP };
  }
}
