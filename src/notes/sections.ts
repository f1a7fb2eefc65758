import type { Heading, NoteBody } from './note';

/**
 * The text below the first heading of that title, up to the next heading of the same or a higher level. Titles match without
 * regard to case, surrounding signs and emoji (`## 🔙 Rollback plan:`). Null: there is no such heading.
 */
export function sectionText(body: NoteBody, title: string): string | null {
  const section = findSection(body, title);
  return section && body.text.slice(section.start, section.end);
}

/** The offsets of a section's text, its heading left out. */
export function findSection(body: NoteBody, title: string): { readonly start: number; readonly end: number } | null {
  const wanted = titleKey(title);
  const index = body.headings.findIndex((heading) => titleKey(heading.heading) === wanted);
  const heading = body.headings[index];
  if (!heading) return null;
  const next = body.headings.find((other, at) => at > index && other.level <= heading.level);
  return { start: lineEnd(body.text, heading), end: next?.position.start.offset ?? body.text.length };
}

function lineEnd(text: string, heading: Heading): number {
  const end = text.indexOf('\n', heading.position.end.offset);
  return end < 0 ? text.length : end + 1;
}

/** How titles of sections are compared: without case, surrounding signs and emoji; one of signs alone as it stands. */
export function titleKey(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? title.trim() : words;
}

const HEADING = /^#{1,6}(?:\s.*)?$/;
const EMPTY_ITEM = /^(?:[-*+]|\d+[.)])?\s*(?:\[.?\])?$/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;

/** Whether a section says anything: headings, comments, rules and empty list items do not. */
export function saysSomething(text: string): boolean {
  return withoutComments(text)
    .split('\n')
    .map((line) => line.trim())
    .some((line) => !HEADING.test(line) && !EMPTY_ITEM.test(line) && !RULE.test(line));
}

/** Neither `%% comments %%` nor `<!-- comments -->`: what a template says to the writer is not the writer's word. */
export function withoutComments(text: string): string {
  return text.replace(/%%[\s\S]*?%%|<!--[\s\S]*?-->/g, '');
}
