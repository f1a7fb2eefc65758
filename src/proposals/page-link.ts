import { noteName } from '../notes/note';
import type { LinkIndex } from '../notes/resolve-link';

/** Characters that cannot stand in a wikilink. */
const UNLINKABLE = /[[\]|#^\\`<>*~$%=\p{Cc}]/u;

/**
 * How properties link to notes: by the name alone where the vault, with the notes that are about to be made, has one file of that name;
 * else by the path. `created`: the paths of those notes.
 */
export function pageLinks(files: LinkIndex, created: readonly string[]): (path: string) => string {
  const made = new Map<string, number>();
  for (const path of created) made.set(keyOf(path), (made.get(keyOf(path)) ?? 0) + 1);
  const isNew = new Set(created);
  return (path) => {
    const name = noteName(path);
    const there = files.byName.get(keyOf(path)) ?? [];
    const others =
      there.filter((other) => other !== path).length + (made.get(keyOf(path)) ?? 0) - (isNew.has(path) ? 1 : 0);
    const target = path.replace(/\.md$/, '');
    if (UNLINKABLE.test(target)) return `[${name.replace(/[\\[\]]/g, '\\$&')}](<${encoded(path)}>)`;
    return others === 0 || target === name ? `[[${name}]]` : `[[${target}|${name}]]`;
  };
}

function keyOf(path: string): string {
  return noteName(path).normalize('NFC').toLowerCase();
}

function encoded(path: string): string {
  return encodeURI(path.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[#?<>()|[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
