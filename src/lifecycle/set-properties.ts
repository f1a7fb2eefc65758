import type { Zone } from '../dates';
import type { NoteEdit } from '../notes/edit-note';
import type { Frontmatter } from '../notes/note';
import { isNothing, type Property } from '../records/property';
import type { RecordName } from '../records/record-type';
import type { Settings } from '../settings';
import { spelledProperty } from '../records/spelled-property';

/** A note as it is at the moment of an edit: a record in hand may be older than its note. */
export interface NoteContext {
  readonly frontmatter: Frontmatter | null;
  readonly settings: Settings;
  readonly now: number;
  readonly zone: Zone;
}

/** Values by the keys of the record tables (`lastBackup`); what is undefined is left alone. */
export type PropertyValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The edits that set properties, each under the name that the note has for it. Instants are handed in as text. */
export function setProperties(kind: RecordName, values: PropertyValues, context: NoteContext): readonly NoteEdit[] {
  return Object.entries(values).flatMap(([key, value]): NoteEdit[] => {
    if (value === undefined) return [];
    const property = spelledProperty(context.frontmatter, kind, key, context.settings);
    return typeof value === 'object'
      ? [{ kind: 'set-list', property, values: value }]
      : [{ kind: 'set-property', property, value }];
  });
}

/** The value of a property as the note has it. */
export function rawValue(kind: RecordName, key: string, context: NoteContext): unknown {
  return context.frontmatter?.[spelledProperty(context.frontmatter, kind, key, context.settings)];
}

/** Whether the note says anything there. What it says is the person's, even where it cannot be read. */
export function isFilledIn(kind: RecordName, key: string, context: NoteContext): boolean {
  return !isNothing(rawValue(kind, key, context));
}

/** The value of a property as a survey would read it. */
export function valueNow<T>(kind: RecordName, key: string, property: Property<T>, context: NoteContext): T {
  const raw = rawValue(kind, key, context);
  if (isNothing(raw)) return property.missing;
  return property.read(raw, { zone: context.zone, dayMonthOrder: context.settings.dayMonthOrder }).value;
}
