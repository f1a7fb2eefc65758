/** How the parts tell what was found, and of how many. */
import { listed, mention, type Sentence, sentence } from '../../briefing/sentence';
import type { Finding } from '../../checks/run-checks';
import { noteName } from '../../notes/note';
import type { Survey } from '../../survey';
import { causesOf } from '../causes';
import type { PartAsked, PartTable } from './shape';

/** A table that is longer is not read. */
export const MOST_ROWS = 10;
/** How many pages a sentence names before it counts the rest. */
const MOST_NAMED = 3;

/** What these checks found and nobody has accepted, on a page or anywhere. */
export function openFindings({ findings }: Survey, checks: readonly string[], path?: string): readonly Finding[] {
  return findings.filter(
    (finding) => !finding.accepted && checks.includes(finding.check) && (path === undefined || finding.path === path),
  );
}

/** What was found, with the page that it begins with as a page. */
export function foundSentence(message: string, path: string): Sentence {
  const title = noteName(path);
  const isFirst = path !== '' && message.startsWith(title) && !/^[\p{L}\p{N}]/u.test(message.slice(title.length));
  if (isFirst) return sentence`${mention(path)}${message.slice(title.length)}`;
  return path === '' ? [message] : sentence`${message} (${mention(path)})`;
}

/** What these checks found, a line for each cause, the most serious first. */
export function causeLines(survey: Survey, findings: readonly Finding[], most: number): readonly Sentence[] {
  const causes = causesOf({ ...survey, findings });
  const lines = causes.slice(0, most).map((cause) => foundSentence(cause.sentence, cause.path));
  const rest = causes.length - lines.length;
  return rest > 0 ? [...lines, [`And ${rest} more.`]] : lines;
}

/** Pages in a row, the first few by name. */
export function pagesIn(paths: readonly string[]): Sentence {
  return listed([...new Set(paths)].map(mention), MOST_NAMED);
}

/** A row for each of the first things, and a line that counts the others. */
export function cutTable<T>(
  columns: readonly string[],
  things: readonly T[],
  rowOf: (thing: T) => readonly Sentence[],
  { most = MOST_ROWS }: PartAsked,
): { readonly table: PartTable; readonly rest: readonly Sentence[] } {
  const more = things.length - most;
  const rows = things.slice(0, most).map((thing) => rowOf(thing));
  return { table: { columns, rows }, rest: more > 0 ? [[`And ${more} more.`]] : [] };
}

/** Text as the only thing in a cell. */
export function cell(text: string): Sentence {
  return [text];
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
