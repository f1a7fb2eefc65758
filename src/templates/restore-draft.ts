import type { EditResult } from '../notes/edit-result';
import { findFrontmatter } from '../notes/frontmatter-block';
import { readFrontmatter } from '../notes/read-frontmatter';
import { lineBreakOf, textLines } from '../notes/text-lines';
import { isNothing } from '../records/property';
import { recordTypeOf, typeWords } from '../records/record-type';
import { spelledProperty } from '../records/spelled-property';
import type { Settings } from '../settings';
import { type NoteDraft, recordNote } from './record-note';

/**
 * The text of a note that was just made and then changed by somebody else, such as a plugin with templates for folders, with what it
 * lost of the draft put back; null where it lost nothing. What the other wrote stays.
 *
 * @param written the text with which the note was made
 */
export function restoreDraft(text: string, written: string, draft: NoteDraft, settings: Settings): EditResult | null {
  // Properties that cannot be read cannot be added to. With ours above them nothing is lost, and a person can put it right.
  const above: EditResult = { ok: true, text: `${written}${lineBreakOf(written)}${text}` };
  if (!isReadable(text)) return above;
  const whole = withoutInnerProperties(text, written);
  const lost = lostOf(whole, written, draft, settings);
  if (lost === null) return whole === text ? null : { ok: true, text: whole };
  const made = recordNote(lost, whole, settings);
  return made.ok ? { ok: true, text: made.text } : above;
}

/** Where something was put before our text, our properties no longer stand on top, where alone they are properties. */
function withoutInnerProperties(text: string, written: string): string {
  const at = text.indexOf(written);
  const found = findFrontmatter(written);
  if (at <= 0 || typeof found === 'string') return text;
  return text.slice(0, at) + text.slice(at + found.bodyStart);
}

/** The draft without what is still there; null: all of it is. */
function lostOf(text: string, written: string, draft: NoteDraft, settings: Settings): NoteDraft | null {
  const frontmatter = readFrontmatter(text) ?? {};
  const properties = Object.entries(draft.properties).filter(([key, value]) => {
    if (value === undefined || isNothing(value)) return false;
    return isNothing(frontmatter[spelledProperty(frontmatter, draft.kind, key, settings)]);
  });
  const isRecord = recordTypeOf(frontmatter, typeWords(settings))?.record === draft.kind;
  const [ours, lines] = [new Set(filledLines(written)), new Set(filledLines(text))];
  const keptOf = (words: string): readonly boolean[] =>
    filledLines(words)
      .filter((line) => ours.has(line))
      .map((line) => lines.has(line));
  const sections = Object.entries(draft.sections).filter(([, words]) => !keptOf(words).every(Boolean));
  const all = Object.values(draft.sections).flatMap(keptOf);
  const isBodyGone = all.length > 0 && !all.includes(true);
  // A line alone that is gone, with all properties in their place, was changed by the person who has just begun to write.
  if (isRecord && properties.length === 0 && !isBodyGone) return null;
  return { ...draft, properties: Object.fromEntries(properties), sections: Object.fromEntries(sections) };
}

function filledLines(words: string): readonly string[] {
  return textLines(words)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isReadable(text: string): boolean {
  const found = findFrontmatter(text);
  if (typeof found === 'string') return found === 'none';
  return found.start === found.end || readFrontmatter(text) !== null;
}
