import type { NoteEdit } from '../notes/edit-note';
import { nameKey } from '../notes/name-key';
import type { Frontmatter } from '../notes/note';
import { type LinkText, readLinks } from '../notes/wikilink';
import { isNothing } from '../records/property';
import { spelledProperties, spelledProperty } from '../records/spelled-property';
import type { Settings } from '../settings';
import type { NoteProposal, PropertyProposal, PropertyValue } from './proposal';
import { removals } from './remove-links';

/**
 * The edits that do what a proposal says, to the note as it is by now: what has been filled in since is left alone, what is there already
 * is not added again, and what is not there any more is not replaced.
 */
export function editsOf(note: NoteProposal, frontmatter: Frontmatter | null, settings: Settings): readonly NoteEdit[] {
  return oneForEachKey(note.properties).flatMap((property): readonly NoteEdit[] => {
    const name = spelledProperty(frontmatter, note.record, property.key, settings);
    const written: unknown = frontmatter?.[name];
    switch (property.how) {
      case 'add':
        return isNothing(written) ? [setTo(name, property.value, written)] : [];
      case 'set':
        return [setTo(name, property.value, written)];
      case 'add-items':
        return itemsOf(property.value)
          .filter((item) => !isNamedIn(written, item))
          .map((value) => ({ kind: 'add-list-item', property: name, value }));
      case 'replace-items':
        return replacements(property, {
          frontmatter,
          names: spelledProperties(frontmatter, note.record, property.key, settings),
        });
      case 'remove-items':
        return spelledProperties(frontmatter, note.record, property.key, settings).flatMap((spelled) =>
          removals(spelled, frontmatter?.[spelled], itemsOf(property.value)),
        );
    }
  });
}

/** What is sure and what is suggested may be of one property: together they are one list. */
export function oneForEachKey(properties: readonly PropertyProposal[]): readonly PropertyProposal[] {
  const merged: PropertyProposal[] = [];
  for (const property of properties) {
    const at = merged.findIndex((one) => one.key === property.key && one.how === property.how);
    const same = merged[at];
    if (!same || !isList(same.value) || !isList(property.value) || property.how === 'replace-items') {
      merged.push(property);
    } else {
      merged[at] = { ...same, value: [...new Set([...same.value, ...property.value])] };
    }
  }
  return merged;
}

export function itemsOf(value: PropertyValue): readonly string[] {
  return isList(value) ? value : [String(value)];
}

function isList(value: PropertyValue): value is readonly string[] {
  return typeof value === 'object';
}

/** A list stays one, also where one value is expected: what readers take for the same is not rewritten. */
function setTo(property: string, value: PropertyValue, written: unknown): NoteEdit {
  if (isList(value)) return { kind: 'set-list', property, values: value };
  if (Array.isArray(written)) return { kind: 'set-list', property, values: [String(value)] };
  return { kind: 'set-property', property, value };
}

/** `NAS` and `[[Hosts/NAS|the box]]` differ as texts; only the same target is the same. */
function isNamedIn(written: unknown, item: string): boolean {
  const links = readLinks(item);
  const named = readLinks(written);
  return links.length > 0 && links.every((link) => named.some((other) => isSameTarget(link, other)));
}

/** Two links are of one note only letter by letter: `dns1` and `dns-1` may both be there. A name is less exact. */
function isSameTarget(one: LinkText, other: LinkText): boolean {
  const plain = ({ target }: LinkText): string => target.normalize('NFC').toLowerCase().replace(/\.md$/, '');
  if (one.form === 'link' && other.form === 'link') return plain(one) === plain(other);
  return nameKey(one.target) === nameKey(other.target);
}

interface Names {
  readonly frontmatter: Frontmatter | null;
  /** The names under which the note has the property: an item may stand below any of them. */
  readonly names: readonly string[];
}

function replacements(property: PropertyProposal, { frontmatter, names }: Names): readonly NoteEdit[] {
  const values = itemsOf(property.value);
  return (property.from ?? []).flatMap((from, at): NoteEdit[] => {
    const value = values[at];
    if (value === undefined || value === from) return [];
    return names
      .filter((name) => readLinks(frontmatter?.[name]).some((link) => link.raw === from.trim()))
      .map((name) => ({ kind: 'replace-list-item', property: name, from, value }));
  });
}
