import { editNote, type NoteEdit } from '../notes/edit-note';
import { findFrontmatter } from '../notes/frontmatter-block';
import { nameKey } from '../notes/name-key';
import type { Frontmatter } from '../notes/note';
import { readFrontmatter } from '../notes/read-frontmatter';
import { type Edited, restoreProperty, withoutEmptyFrontmatter } from '../notes/restore-property';
import { sameValue } from '../notes/same-value';
import type { Settings } from '../settings';

export interface TakenBack {
  readonly text: string;
  /** The properties that stay because a person has edited them since. */
  readonly left: readonly string[];
}

/** Gives each property that an edit changed its old value back, if it still has the one that the edit gave it. */
export function takeBack(current: string, edited: Edited, settings: Settings): TakenBack {
  const sameName = comparing(settings);
  const [before, after] = [readFrontmatter(edited.before) ?? {}, readFrontmatter(edited.after) ?? {}];
  const left: string[] = [];
  let text = current;
  for (const name of changedNames(before, after)) {
    const now = readFrontmatter(text);
    const own = Object.keys(now ?? {}).find((one) => sameName(one, name)) ?? name;
    const change = { name: own, old: before[name], made: after[name], now: now?.[own] };
    if (sameValue(change.old, change.now)) continue;
    const restored = sameValue(change.made, change.now) ? restoreProperty(text, own, edited) : null;
    const next = restored ?? editedBack(text, change);
    if (next === null) left.push(own);
    else text = next;
  }
  const hadNone = findFrontmatter(edited.before) === 'none';
  return { text: hadNone ? withoutEmptyFrontmatter(text) : text, left };
}

/** Property names without regard to spelling; a person may have said since that one of theirs means one of ours. */
function comparing(settings: Settings): (a: string, b: string) => boolean {
  const own = Object.entries(settings.propertyNames).map(([theirs, ours]) => [nameKey(theirs), nameKey(ours)] as const);
  const renamed = new Map(own);
  const meaning = (name: string): string => renamed.get(nameKey(name)) ?? nameKey(name);
  return (a, b) => meaning(a) === meaning(b);
}

function changedNames(before: Frontmatter, after: Frontmatter): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !(name in before && name in after && sameValue(before[name], after[name])));
}

interface Change {
  readonly name: string;
  readonly old: unknown;
  readonly made: unknown;
  readonly now: unknown;
}

/** Null: what was made of it cannot be told from what a person made of it. */
function editedBack(text: string, change: Change): string | null {
  const edits = editsBack(change);
  if (!edits) return null;
  const result = editNote(text, edits);
  return result.ok ? result.text : null;
}

function editsBack({ name, old, made, now }: Change): readonly NoteEdit[] | null {
  if (!sameValue(made, now)) return listEdits(name, asTexts(old), asTexts(made), asTexts(now));
  if (old === undefined) return [{ kind: 'remove-property', property: name }];
  const isOne = old === null || typeof old === 'string' || typeof old === 'number' || typeof old === 'boolean';
  if (isOne && !Array.isArray(now)) {
    return [{ kind: 'set-property', property: name, value: old }];
  }
  const values = asTexts(old);
  return values && [{ kind: 'set-list', property: name, values }];
}

/** Items that were added go, items that were replaced come back; what a person added to the list stays. */
function listEdits(
  property: string,
  old: readonly string[] | null,
  made: readonly string[] | null,
  now: readonly string[] | null,
): readonly NoteEdit[] | null {
  if (!old || !made || !now) return null;
  const added = made.filter((item) => !old.includes(item));
  const gone = old.filter((item) => !made.includes(item));
  if (gone.length === 0) {
    const present = added.filter((item) => now.includes(item));
    return present.length === 0 ? null : present.map((value) => ({ kind: 'remove-list-item', property, value }));
  }
  if (old.length !== made.length) return null;
  const edits = made.flatMap((from, at): NoteEdit[] => {
    const value = old[at];
    const isReplaced = value !== undefined && value !== from && now.includes(from);
    return isReplaced ? [{ kind: 'replace-list-item', property, from, value }] : [];
  });
  return edits.length === 0 ? null : edits;
}

/** A list of texts; one text is a list of one, and nothing is an empty one. */
function asTexts(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.every((item) => typeof item === 'string') ? items : null;
}
