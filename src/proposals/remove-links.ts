import type { NoteEdit } from '../notes/edit-note';
import { type LinkText, readLinks } from '../notes/wikilink';

/**
 * The edits that take links out of a property. An item goes with the link that it is; of several names in one text (`a, b`) the others
 * stay in it. Where a link stands among words, the edit is one that is refused: nobody can tell what would be left of them.
 *
 * @param raws the links as the note has them
 */
export function removals(property: string, written: unknown, raws: readonly string[]): readonly NoteEdit[] {
  const isGone = ({ raw }: LinkText): boolean => raws.includes(raw);
  const items: readonly unknown[] = Array.isArray(written) ? written : [written];
  // An item that stands there twice goes as one.
  const done = new Set<string>();
  return items.flatMap((item): readonly NoteEdit[] => {
    // As a part of a list: a list in a list is an unquoted link.
    const links = readLinks(Array.isArray(item) ? [item] : item);
    if (!links.some(isGone)) return [];
    const rest = links.filter((link) => !isGone(link));
    const text = typeof item === 'string' ? item : (links[0]?.raw ?? '');
    if (rest.length === 0 && done.has(text)) return [];
    done.add(text);
    if (rest.length === 0) return Array.isArray(written) ? removed(property, text) : cleared(property, text);
    if (!isNothingElse(text, links))
      return [{ kind: 'replace-list-item', property, from: links[0]?.raw ?? '', value: '' }];
    const value = rest.map(({ raw }) => raw).join(', ');
    return Array.isArray(written)
      ? [{ kind: 'replace-list-item', property, from: text, value }]
      : [{ kind: 'set-property', property, value }];
  });
}

/** An item that is not there would go without a word; to put it in its own place asks for it. */
function removed(property: string, value: string): readonly NoteEdit[] {
  return [
    { kind: 'replace-list-item', property, from: value, value },
    { kind: 'remove-list-item', property, value },
  ];
}

function cleared(property: string, value: string): readonly NoteEdit[] {
  return [{ kind: 'remove-list-item', property, value }];
}

function isNothingElse(text: string, links: readonly LinkText[]): boolean {
  return /^[\s,]*$/.test(links.reduce((left, { raw }) => left.replace(raw, () => ''), text));
}
