import type { Adoption } from '../adoption/adoption';
import { kindWords, type UnmatchedName, type VaultCheck } from '../adoption/check-notes';
import type { Mapping } from '../adoption/mapping';
import { withArticle } from '../adoption/propose-types';
import { counted } from '../dates';
import { plainLine } from '../notes/plain-line';
import { escapeSentence, escapeText, noteLink, noteLinks, table } from './markdown';

const MOST_LINES = 20;
const MOST_LINKS = 3;

/** What the notes of a vault say, and what they seem to mean. */
export function renderAdoption({ mappings, taken, before, after }: Adoption): string {
  const parts = [
    ['# Your notes', '', `${counted(before.notes, 'note')} looked at; none was changed.`],
    countsTable(before, after, taken.length > 0),
    kinds(after),
    section('What is sure', mappings.filter((one) => one.isSure).map(mappingLine)),
    section('What may be', mappings.filter((one) => !one.isSure).map(mappingLine)),
    ...found(after),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function countsTable(before: VaultCheck, after: VaultCheck, isTaken: boolean): readonly string[] {
  const rows: readonly (readonly [string, keyof VaultCheck['counts']])[] = [
    ['Services', 'services'],
    ['Backup jobs', 'backupJobs'],
    ['Changes', 'changes'],
    ['Incidents', 'incidents'],
  ];
  const head = isTaken ? ['', 'Now', 'With what is proposed'] : ['', 'Now'];
  return table(
    head,
    rows.map(([title, key]) => [title, String(before.counts[key]), ...(isTaken ? [String(after.counts[key])] : [])]),
  );
}

function kinds(check: VaultCheck): readonly string[] {
  const listed = kindWords(check, MOST_LINES).map(escapeText);
  return listed.length === 0 ? [] : [`Services by kind: ${listed.join(', ')}.`];
}

function mappingLine({ kind, from, means, examples, notes, why }: Mapping): string {
  const source = code(kind === 'folder' ? `${from}/` : from);
  const what: Readonly<Record<Mapping['kind'], string>> = {
    'type-property': `Property ${source} holds the type`,
    'type-value': `Type ${source} means ${code(means)}`,
    tag: `Tag ${source} means ${code(means)}`,
    folder: `Folder ${source} holds ${code(means)}`,
    property: `Property ${source} means ${code(means)}`,
    'day-month-order': `Dates have the ${means === 'day-first' ? 'day' : 'month'} first`,
  };
  return `- ${what[kind]}. ${escapeSentence(why)} ${noteLinks(examples, MOST_LINKS)}${more(notes - examples.length)}`;
}

function found(check: VaultCheck): readonly (readonly string[])[] {
  return [
    section('Names that match no note', check.unmatched.map(unmatchedLine)),
    section(
      'Names that fit several notes',
      check.ambiguous.map(
        ({ name, candidates, pages }) =>
          `- ${code(name)} on ${counted(pages, 'page')} may mean ${noteLinks(candidates, MOST_LINKS)}`,
      ),
    ),
    section('Notes that seem to describe the same thing', [
      ...check.duplicates.map(({ paths }) => `- ${noteLinks(paths, MOST_LINKS)}`),
      ...check.conflictCopies.map((path) => `- ${noteLink(path)}: a copy that a sync left behind`),
    ]),
    section(
      'Dates that cannot be read',
      check.badDates.map(({ path, property, value }) => `- ${noteLink(path)}: ${code(property)} is ${code(value)}`),
    ),
    section(
      'Notes that cannot be read',
      check.unreadable.map(({ path, problem }) => `- ${noteLink(path)}: ${escapeSentence(problem)}`),
    ),
    section(
      'Not used',
      check.notUsed.map(
        ({ property, notes }) =>
          `- ${code(property)} on ${counted(notes, 'page')}: it says the other way round what is read from the pages that depend`,
      ),
    ),
  ];
}

function unmatchedLine({ name, wanted, pages, examples, note, nearest }: UnmatchedName): string {
  const line = `- ${code(name)} on ${counted(pages, 'page')}: `;
  const found = `${noteLinks(examples, MOST_LINKS)}${more(pages - examples.length)}`;
  if (note !== null) return `${line}the note ${noteLink(note)} is not read as ${withArticle(wanted)}. ${found}`;
  return `${line}${found}${nearest === null ? '' : `. Did you mean ${escapeText(nearest)}?`}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES);
  const rest = lines.length - shown.length;
  return [`## ${title}`, '', ...shown, ...(rest > 0 ? [`- ${rest} more`] : [])];
}

function more(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}

/** Words of a note, as they stand; a backtick within would end the code. */
function code(words: string): string {
  return `\`${plainLine(words).replace(/`/g, "'") || ' '}\``;
}
