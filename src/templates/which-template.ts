import { nameKey } from '../notes/name-key';
import type { Frontmatter } from '../notes/note';
import { CHANGE_PROPERTIES } from '../records/change';
import { type RecordName, recordTypeOf, typeWords } from '../records/record-type';
import { spelledProperty } from '../records/spelled-property';
import type { Settings } from '../settings';

/** A note of the vault that may be a template. */
export interface TemplateNote {
  readonly path: string;
  readonly name: string;
  readonly frontmatter: Frontmatter | null;
}

const NAMES: Readonly<Record<RecordName, RegExp>> = {
  service: /^service(?:page)?$/,
  'backup-job': /^backup(?:job)?$/,
  change: /^change(?:record)?$/,
  incident: /^incident$/,
};

/**
 * The person's own templates for a kind of record: notes in the folder for them that have its type, or no type and its name. The one
 * that is named like the kind comes first, standard changes come last.
 */
export function templatesFor(
  kind: RecordName,
  notes: readonly TemplateNote[],
  settings: Settings,
): readonly TemplateNote[] {
  const folder = settings.templatesFolder.replace(/^\/+|\/+$/g, '');
  if (folder === '') return [];
  const words = typeWords(settings);
  const rank = (note: TemplateNote): number =>
    isNamedLike(kind, note) ? 0 : isStandardChange(kind, note, settings) ? 2 : 1;
  return notes
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .filter((note) => {
      const type = note.frontmatter && recordTypeOf(note.frontmatter, words);
      return type ? type.record === kind : isNamedLike(kind, note);
    })
    .sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** The template that a new note gets without being asked: the first, but no standard change, which says what is changed. */
export function defaultTemplate(
  kind: RecordName,
  notes: readonly TemplateNote[],
  settings: Settings,
): TemplateNote | null {
  return templatesFor(kind, notes, settings).find((note) => !isStandardChange(kind, note, settings)) ?? null;
}

/** Templates for changes that are often made in the same way, with their plan and rollback plan. */
export function standardChanges(notes: readonly TemplateNote[], settings: Settings): readonly TemplateNote[] {
  return templatesFor('change', notes, settings).filter((note) => isStandardChange('change', note, settings));
}

/** `Change`, `New change`, `Change template`, `Template - change record`. */
function isNamedLike(kind: RecordName, { name }: TemplateNote): boolean {
  const words = nameKey(name).replace(/template|[^\p{L}]/gu, '');
  return NAMES[kind].test(words.replace(/^new/, ''));
}

function isStandardChange(kind: RecordName, { frontmatter }: TemplateNote, settings: Settings): boolean {
  if (kind !== 'change' || !frontmatter) return false;
  const value = frontmatter[spelledProperty(frontmatter, 'change', 'changeType', settings)];
  const { changeType } = CHANGE_PROPERTIES;
  return changeType.read(value, { zone: NO_ZONE, dayMonthOrder: 'unset' }).value === 'standard';
}

/** Words are read without one. */
const NO_ZONE = { name: 'UTC', offsetAt: (): number => 0 };
