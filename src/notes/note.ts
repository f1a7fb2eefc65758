/**
 * What a host hands in: the vault as the core sees it. Both shells build these values, the app from its metadata cache and
 * the command line from files, so the shapes are those of Obsidian's `CachedMetadata`.
 */

/** A place in a note's text. Lines and columns count from 0, offsets are UTF-16 code units from the start of the text. */
export interface Position {
  readonly start: Place;
  readonly end: Place;
}

export interface Place {
  readonly line: number;
  readonly col: number;
  readonly offset: number;
}

export interface Heading {
  /** The text without the leading `#` signs. */
  readonly heading: string;
  readonly level: number;
  readonly position: Position;
}

/** A list item; `task` is the character between the brackets of `- [x]`, and missing when the item is no task. */
export interface ListItem {
  readonly task?: string | undefined;
  /** The line of the parent item; negative for an item at the root of its list. */
  readonly parent: number;
  readonly position: Position;
}

/** The text below the frontmatter is read only for notes that hold a record which needs it. */
export interface NoteBody {
  /** The whole text of the note, the frontmatter included, so that positions fit. */
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly listItems: readonly ListItem[];
}

export type Frontmatter = Readonly<Record<string, unknown>>;

export interface Note {
  /** From the vault's root, with `/`, ending in `.md`. */
  readonly path: string;
  /** Null where there is none, or where it cannot be read. */
  readonly frontmatter: Frontmatter | null;
  /** Why this note, or its frontmatter, could not be read, as a sentence without the path. */
  readonly problem?: string;
  readonly body?: NoteBody;
}

/** Everything a host knows of a vault. */
export interface VaultContents {
  readonly notes: readonly Note[];
  /** Paths of the files that are no notes: a link may point at them. */
  readonly otherFiles: readonly string[];
}

/** `Services/NAS.md` -> `NAS`. */
export function noteName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith('.md') ? name.slice(0, -3) : name;
}

/** `Services/NAS.md` -> `Services`; the empty text for a note at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
