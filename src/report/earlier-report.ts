/** What the reports of earlier weeks say: read from the notes themselves, as a person sees, renames and edits them. */
import { noteName } from '../notes/note';
import { plainLine } from '../notes/plain-line';
import { readFrontmatter } from '../notes/read-frontmatter';
import { type PlainTable, readTables } from '../notes/read-tables';
import { resolveLink } from '../notes/resolve-link';
import { readLinks } from '../notes/wikilink';
import type { Survey } from '../survey';
import { weekNumber, weekOfDay } from './weeks';

/** Something that was found, by what tells it from others. */
export interface KnownFinding {
  readonly check: string;
  /** Empty for the settings. */
  readonly path: string;
  /** The path of a note, or words; empty where the note does not say. */
  readonly cause: string;
  /** A day such as `2026-11-23`, or a week. */
  readonly firstSeen: string;
}

export interface EarlierReport {
  readonly path: string;
  /** `2026-W47` */
  readonly week: string;
  readonly rows: readonly KnownFinding[];
  /** Whether the rows can be gone by: a report that found nothing has none and means it, one without its table does not. */
  readonly hasMemory: boolean;
  /** Its properties that hold a number, such as `report_errors`. */
  readonly figures: Readonly<Record<string, number>>;
  /** Paths of services with their levels. */
  readonly levels: ReadonlyMap<string, string>;
}

/** The columns and headings by which a report is read again; whatever the person wrote between them stays out of the way. */
export const MEMORY_COLUMNS = ['Check', 'Note', 'Because of', 'First seen'] as const;
export const LEVEL_COLUMNS = ['Level', 'Services'] as const;
/** What stands for the note where the finding is about the settings. */
export const SETTINGS_CELL = 'settings';

/** So many are read: a year, and the week a year ago. */
const MOST_REPORTS = 53;
const NAME = /^hygiene (\d{4})-w(\d{2})$/;

/** The notes of the report folder that hold a report of this week or an earlier one, the newest first. */
export function reportNotePaths({ lab, settings }: Survey, week: string): readonly string[] {
  const folder = settings.reportsFolder.replace(/^\/+|\/+$/g, '').toLowerCase();
  const isInside = (path: string): boolean => folder === '' || path.toLowerCase().startsWith(`${folder}/`);
  const found: { week: string; path: string }[] = [];
  for (const [name, paths] of lab.inventory.files.byName) {
    const [match, year = '', count = ''] = NAME.exec(name) ?? [];
    if (match === undefined || `${year}-W${count}` > week) continue;
    const inside = paths.filter((path) => path.endsWith('.md') && isInside(path));
    // The one that was not put away: the other is a copy in a deeper folder.
    const [path] = [...inside].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    if (path !== undefined && weekNumber(`${year}-W${count}`) !== null) found.push({ week: `${year}-W${count}`, path });
  }
  return found
    .sort((a, b) => (a.week < b.week ? 1 : -1))
    .slice(0, MOST_REPORTS)
    .map(({ path }) => path);
}

/**
 * Reads reports from their texts, the newest first; whatever cannot be read is left out. Links mean what they mean today: the app
 * changes them with each rename.
 * @param texts whole notes by path
 */
export function readReports({ lab }: Survey, texts: ReadonlyMap<string, string>): readonly EarlierReport[] {
  return [...texts]
    .flatMap(([path, text]) => {
      const meant = (target: string): string | null => resolveLink(lab.inventory.files, target, path);
      return readReport(path, text, meant) ?? [];
    })
    .sort((a, b) => (a.week < b.week ? 1 : -1));
}

/** Null where the name of the note says no week. @param meant the file that a link means */
export function readReport(path: string, text: string, meant: (target: string) => string | null): EarlierReport | null {
  const [match, year = '', count = ''] = NAME.exec(noteName(path).toLowerCase()) ?? [];
  const week = `${year}-W${count}`;
  if (match === undefined) return null;
  const tables = readTables(text, ['check', 'first seen']);
  const rows = tables.flatMap((table) => rowsOf(table, week, meant));
  const figures = figuresOf(text);
  return {
    path,
    week,
    rows,
    hasMemory: rows.length > 0 || figures['report_findings'] === 0,
    figures,
    levels: levelsOf(text, meant),
  };
}

function rowsOf(table: PlainTable, week: string, meant: (target: string) => string | null): readonly KnownFinding[] {
  const cellOf = (row: readonly string[], column: string): string | undefined => {
    const at = table.columns.indexOf(column.toLowerCase());
    return at < 0 ? undefined : (row[at] ?? '');
  };
  const [check, note, because, firstSeen] = MEMORY_COLUMNS;
  return table.rows.flatMap((row) => {
    const id = /[a-z0-9]+(?:-[a-z0-9]+)+/.exec(cellOf(row, check) ?? '')?.[0];
    const path = pathIn(cellOf(row, note) ?? '', meant);
    if (id === undefined || path === null) return [];
    const cause = cellOf(row, because);
    return [{ check: id, path, cause: causeIn(cause, path, meant), firstSeen: dayIn(cellOf(row, firstSeen), week) }];
  });
}

/** Null where the cell names no note. A link that leads nowhere keeps what it says: its note is gone. */
function pathIn(cell: string, meant: (target: string) => string | null): string | null {
  if (cell.trim().toLowerCase() === SETTINGS_CELL) return '';
  const target = targetIn(cell);
  return target === null ? null : asPath(target, meant);
}

/** What the first link of a cell means. A Markdown link of ours has its path in angle brackets, and its label may hold anything. */
function targetIn(cell: string): string | null {
  const own = /\]\(<([^<>]+)>\)/.exec(cell)?.[1];
  const links = readLinks(own === undefined ? cell : `[x](<${own}>)`);
  return links.find(({ form, target }) => form === 'link' && target !== '')?.target ?? null;
}

function asPath(target: string, meant: (target: string) => string | null): string {
  return meant(target) ?? `${target.replace(/\.md$/, '')}.md`;
}

/** An empty cell: it stands alone, and is its own cause. No such column: nobody knows. */
function causeIn(cell: string | undefined, path: string, meant: (target: string) => string | null): string {
  if (cell === undefined) return '';
  if (cell === '') return path;
  const target = /^\[.*[\])]$/s.test(cell) ? targetIn(cell) : null;
  return target === null ? unescaped(cell) : asPath(target, meant);
}

/** Words as they were before they were written into a note. */
function unescaped(cell: string): string {
  return plainLine(cell.replace(/\\([\\`*[\]<>|~$^_#%=])/g, '$1'));
}

/** What cannot be read, or lies after the report, was there when the report was written. */
function dayIn(cell: string | undefined, week: string): string {
  const text = (cell ?? '').replace(/[[\]`]/g, '').trim();
  const seen = weekNumber(text) === null ? weekOfDay(text) : text;
  return seen === null || seen > week ? week : text;
}

function levelsOf(text: string, meant: (target: string) => string | null): ReadonlyMap<string, string> {
  const [level, services] = LEVEL_COLUMNS.map((name) => name.toLowerCase());
  const levels = new Map<string, string>();
  for (const { columns, rows } of readTables(text, [level ?? '', services ?? ''])) {
    for (const row of rows) {
      const word = (row[columns.indexOf(level ?? '')] ?? '').toLowerCase();
      for (const link of linksIn(row[columns.indexOf(services ?? '')] ?? '')) {
        if (word !== '') levels.set(asPath(link, meant), word);
      }
    }
  }
  return levels;
}

/** Each on its own: a thousand of them are longer than any value of a property. */
function linksIn(cell: string): readonly string[] {
  const links = cell.match(/\[\[[^[\]]+\]\]|\[(?:\\[\s\S]|[^\]\\])*\]\((?:<[^<>]*>|[^()\s]*)\)/g) ?? [];
  return links.flatMap((link) => targetIn(link) ?? []);
}

function figuresOf(text: string): Readonly<Record<string, number>> {
  const numbers = Object.entries(readFrontmatter(text) ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
  );
  return Object.fromEntries(numbers);
}
