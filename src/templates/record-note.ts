import type { NoteEdit } from '../notes/edit-note';
import { editNote } from '../notes/edit-note';
import { appendSection, noteLines } from '../notes/edit-section';
import { findFrontmatter } from '../notes/frontmatter-block';
import { nameKey } from '../notes/name-key';
import type { Frontmatter } from '../notes/note';
import { readFrontmatter } from '../notes/read-frontmatter';
import { lineBreakOf } from '../notes/text-lines';
import { isNothing } from '../records/property';
import { canonicalName } from '../records/read-properties';
import { type RecordName, recordTypeOf, typeWords } from '../records/record-type';
import { propertyKeys, spelledProperty } from '../records/spelled-property';
import type { Settings } from '../settings';
import { BUILT_IN_TEMPLATES, CHANGE_JUST_MADE } from './built-in-templates';
import { type Filled, fillTemplate } from './fill-template';
import { placeSections, withSection } from './place-sections';
import type { PlaceholderValue } from './placeholder';
import { selfContained } from './self-contained';
import { typeValue } from './type-value';

/** What a form knows of a note that is to be written. */
export interface NoteDraft {
  readonly kind: RecordName;
  readonly title: string;
  /** By their keys in code (`dependsOn`); links as `[[x]]`, instants and durations as text. What is empty is left to the template. */
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** The text below each heading. The one of the empty heading stands above all of them. */
  readonly sections: Readonly<Record<string, string>>;
  /** What else a template may ask for, such as `date` and `time`. */
  readonly placeholders?: Readonly<Record<string, PlaceholderValue>>;
}

/** The text, with the placeholders of the template that nothing is known of; or why the template cannot be used. */
export type NewNote =
  | { readonly ok: true; readonly text: string; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly reason: string; readonly line?: number };

/**
 * The text of a new note: the person's own template where there is one, else the built-in one, with the properties set in place and
 * each section below its heading. What the template fills in by a placeholder of that name stays where the template has it.
 */
export function recordNote(draft: NoteDraft, template: string | null, settings: Settings): NewNote {
  const sections = Object.fromEntries(
    Object.entries(draft.sections).map(([heading, text]) => [heading, selfContained(text)]),
  );
  const filled = fillTemplate(template ?? builtInTemplate(draft), placeholdersOf(draft, sections, settings));
  const edited = editNote(withLastBreak(filled.text), propertyEdits(draft, filled, settings));
  if (!edited.ok) return edited;
  const unplaced = Object.entries(sections).filter(([heading]) => !filled.inBody.has(placeholderOf(heading)));
  const placed = placeSections(edited.text, Object.fromEntries(unplaced));
  const whole = placed.ok && draft.kind === 'incident' ? withSection(placed.text, 'Timeline') : placed;
  return whole.ok
    ? { ...whole, unknown: filled.unknown }
    : { ok: false, reason: whole.reason, ...placeInTemplate(template) };
}

/** A template whose body cannot be added to is told by its own lines, not by those of the note that it would have become. */
function placeInTemplate(template: string | null): { readonly line?: number } {
  const own = appendSection(noteLines(template ?? ''), 'Section', 2, []);
  return own.ok || own.line === undefined ? {} : { line: own.line };
}

function builtInTemplate({ kind, properties }: NoteDraft): string {
  const isJustMade = kind === 'change' && properties['changeType'] === 'standard' && properties['status'] === 'done';
  return isJustMade ? CHANGE_JUST_MADE : BUILT_IN_TEMPLATES[kind];
}

/** Text goes below a frontmatter, not behind its last line. */
function withLastBreak(text: string): string {
  const found = findFrontmatter(text);
  const isBare = typeof found !== 'string' && found.bodyStart === text.length && !/[\r\n]$/.test(text);
  return isBare ? text + lineBreakOf(text) : text;
}

/** All that a template of this kind can ask for: what was left empty too, so that it is not taken for a misspelt word. */
function placeholdersOf(
  { kind, title, properties, placeholders }: NoteDraft,
  sections: Readonly<Record<string, string>>,
  settings: Settings,
): Readonly<Record<string, PlaceholderValue>> {
  const headings = [...BUILT_IN_TEMPLATES[kind].matchAll(/^#+ (.+)$/gm)].map((found) => found[1] ?? '');
  const values = new Map<string, PlaceholderValue>();
  const put = (name: string, value: PlaceholderValue): unknown =>
    isNothing(value) && values.has(nameKey(name)) ? null : values.set(nameKey(name), value);
  for (const heading of ['', ...headings]) put(placeholderOf(heading), '');
  for (const [heading, text] of Object.entries(sections)) put(placeholderOf(heading), text);
  for (const key of new Set([...propertyKeys(kind), ...Object.keys(properties)])) {
    put(canonicalName(key), properties[key] ?? '');
    put(spelledProperty(null, kind, key, settings), properties[key] ?? '');
  }
  put('title', title);
  for (const [name, value] of Object.entries(placeholders ?? {})) put(name, value);
  return Object.fromEntries(values);
}

/** `{{rollback plan}}` is the text below that heading, `{{brief}}` what stands above all headings. */
function placeholderOf(heading: string): string {
  return nameKey(heading.trim() === '' ? 'brief' : heading);
}

function propertyEdits(draft: NoteDraft, filled: Filled, settings: Settings): readonly NoteEdit[] {
  const frontmatter = readFrontmatter(filled.text);
  const edits = Object.entries(draft.properties).flatMap(([key, value]): NoteEdit[] => {
    if (value === undefined || isNothing(value)) return [];
    const property = spelledProperty(frontmatter, draft.kind, key, settings);
    const isPlaced = [canonicalName(key), property].some((name) =>
      filled.inProperties.has(`${nameKey(property)}: ${nameKey(name)}`),
    );
    return isPlaced ? [] : [editOf(property, value, frontmatter?.[property])];
  });
  return [...typeEdits(draft.kind, frontmatter, settings), ...edits];
}

function editOf(property: string, value: string | number | boolean | readonly string[], written: unknown): NoteEdit {
  if (typeof value === 'object') return { kind: 'set-list', property, values: value };
  if (Array.isArray(written)) return { kind: 'set-list', property, values: [String(value)] };
  return { kind: 'set-property', property, value };
}

/** A template that says what it is keeps its word for it (`type: vm` is a service too). */
function typeEdits(kind: RecordName, frontmatter: Frontmatter | null, settings: Settings): readonly NoteEdit[] {
  const property = settings.typeProperty;
  const type = frontmatter && recordTypeOf(frontmatter, typeWords(settings));
  if (type?.record === kind) return [];
  const value = typeValue(kind, settings);
  const written = Object.entries(frontmatter ?? {}).find(([name]) => nameKey(name) === nameKey(property))?.[1];
  // What else is said there stays; and Obsidian takes tags only from a list.
  const isList = Array.isArray(written) || nameKey(property) === 'tags';
  return [type === null && isList ? { kind: 'add-list-item', property, value } : editOf(property, value, written)];
}
