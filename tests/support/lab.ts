/** Small labs for tests, without YAML: notes as objects, a survey of them, and what it found as lines that a test can show. */
import type { Finding } from '../../src/checks/run-checks';
import { readWhen, type Zone, zoneNamed } from '../../src/dates';
import type { Frontmatter, Heading, ListItem, Note, NoteBody, Position, VaultContents } from '../../src/notes/note';
import { causesOf } from '../../src/report/causes';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { type Survey, surveyHomelab } from '../../src/survey';

/** A note with a body, or one that could not be read; any other object is the frontmatter alone. */
export interface WholePage {
  readonly frontmatter: Frontmatter | null;
  readonly body?: string;
  readonly problem?: string;
}

/** Paths with what stands in them; a path that does not end in `.md` is a file that is no note. */
export type Pages = Readonly<Record<string, Frontmatter | WholePage>>;

export interface SurveyOptions {
  readonly settings?: Partial<Settings>;
  /** On the wall clock of the zone, or an instant. */
  readonly now?: string | number;
  readonly zone?: string;
}

export const NOW = '2026-11-23T12:00';
export const ZONE = 'Europe/Vienna';

/** `vault({ 'NAS.md': { type: 'service' }, 'Outage.md': { frontmatter: { type: 'incident' }, body: '## Timeline\n...' } })` */
export function vault(pages: Pages): VaultContents {
  const paths = Object.keys(pages);
  return {
    notes: paths.filter((path) => path.endsWith('.md')).map((path) => noteOf(path, pages[path] ?? {})),
    otherFiles: paths.filter((path) => !path.endsWith('.md')),
  };
}

/** Surveys pages at noon of 2026-11-23 in Vienna, with the default settings where nothing else is said. */
export function survey(pages: Pages | VaultContents, options: SurveyOptions = {}): Survey {
  const zone = zoneOf(options.zone ?? ZONE);
  const contents = isContents(pages) ? pages : vault(pages);
  return surveyHomelab(contents, { ...DEFAULT_SETTINGS, ...options.settings }, instant(options.now ?? NOW, zone), zone);
}

/** What one check found: `warning Services/NAS.md: NAS is critical, and nothing watches it.` */
export function findings(found: Survey, check: string): readonly string[] {
  return found.findings.filter((finding) => finding.check === check).map(lineOf);
}

/** The notes in which one check found something, in the order of the findings. */
export function foundIn(found: Survey, check: string): readonly string[] {
  return found.findings.filter((finding) => finding.check === check).map((finding) => finding.path);
}

/** What to do, as one check says it of each of its findings. */
export function fixes(found: Survey, check: string): readonly string[] {
  return found.findings.filter((finding) => finding.check === check).map((finding) => finding.fix);
}

/** The lines in which a report tells what one check found: one for each cause, the accepted ones left out. */
export function told(found: Survey, check: string): readonly string[] {
  return causesOf(found)
    .filter((cause) => cause.check === check)
    .map((cause) => cause.sentence);
}

export function zoneOf(name: string): Zone {
  const zone = zoneNamed(name);
  if (!zone) throw new RangeError(`There is no zone ${name}`);
  return zone;
}

export function instant(time: string | number, zone: Zone = zoneOf(ZONE)): number {
  const at = typeof time === 'number' ? time : readWhen(time, zone, 'first')?.at;
  if (at === undefined) throw new RangeError(`${time} is no instant`);
  return at;
}

function lineOf({ severity, path, message, accepted }: Finding): string {
  return `${severity} ${path === '' ? '(settings)' : path}: ${message}${accepted ? ' (accepted)' : ''}`;
}

function isContents(pages: Pages | VaultContents): pages is VaultContents {
  return Array.isArray(pages['notes']);
}

function isWhole(page: Frontmatter | WholePage): page is WholePage {
  return 'frontmatter' in page;
}

function noteOf(path: string, page: Frontmatter | WholePage): Note {
  if (!isWhole(page)) return { path, frontmatter: page };
  const { frontmatter, body, problem } = page;
  return {
    path,
    frontmatter,
    ...(problem === undefined ? {} : { problem }),
    ...(body === undefined ? {} : { body: bodyOf(body) }),
  };
}

/** Headings and list items line by line, which is all that the Markdown of these tests needs: no fences, no lists in quotes. */
function bodyOf(text: string): NoteBody {
  const headings: Heading[] = [];
  const listItems: ListItem[] = [];
  let offset = 0;
  text.split('\n').forEach((source, line) => {
    const position: Position = {
      start: { line, col: 0, offset },
      end: { line, col: source.length, offset: offset + source.length },
    };
    const heading = /^(#{1,6}) +(.*)$/.exec(source);
    const item = /^ *(?:[-*+]|\d+[.)]) +(?:\[(.)\] )?/.exec(source);
    if (heading) headings.push({ heading: heading[2] ?? '', level: heading[1]?.length ?? 1, position });
    else if (item) listItems.push({ parent: -1, position, ...(item[1] === undefined ? {} : { task: item[1] }) });
    offset += source.length + 1;
  });
  return { text, headings, listItems };
}
