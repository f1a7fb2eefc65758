import type { App } from 'obsidian';
import { noteName } from '../notes/note';
import { noteLink } from '../render/markdown';

/** A link to a note for a property: by its name alone where that means this note from anywhere, else by its path. */
export function linkTo(app: App, path: string): string {
  const name = noteName(path);
  const isAlone = app.metadataCache.getFirstLinkpathDest(name, '')?.path === path;
  const link = noteLink(path);
  return isAlone && link.startsWith('[[') ? `[[${name}]]` : link;
}
