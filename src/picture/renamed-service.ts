/** What becomes of what a person chose when a note, or a folder with notes in it, gets another path. */
import type { PictureOptions } from './picture-options';

/** The path that it has now: of the note that was renamed, of one in the folder that was, else as before. */
export function renamedPath(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
}

/** Each path once, in the order that they had. */
export function renamedPaths(paths: readonly string[], from: string, to: string): readonly string[] {
  return [...new Set(paths.map((path) => renamedPath(path, from, to)))];
}

/** The same options, about the same notes. */
export function renamedOptions(options: PictureOptions, from: string, to: string): PictureOptions {
  const { focus, only, showHubs } = options;
  return {
    ...options,
    ...(focus === undefined ? {} : { focus: renamedPath(focus, from, to) }),
    ...(only === undefined ? {} : { only: renamedPaths(only, from, to) }),
    ...(showHubs === undefined ? {} : { showHubs: [...renamedPaths(showHubs, from, to)].sort() }),
  };
}
