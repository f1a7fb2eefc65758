import { type AmbiguousName, kindWords, type UnmatchedName, type VaultCheck } from '../../adoption/check-notes';
import { withArticle } from '../../adoption/propose-types';
import { counted } from '../../dates';
import type { Desk } from '../desk';
import { drawNoteLink, drawNoteLinks } from './note-links';

const RECORDS: readonly (readonly [keyof VaultCheck['counts'], string])[] = [
  ['services', 'service'],
  ['backupJobs', 'backup job'],
  ['changes', 'change'],
  ['incidents', 'incident'],
];

/** `I looked at 812 notes. 17 look like services, 3 like changes.` */
export function headlineOf({ notes, counts }: VaultCheck): string {
  const found = RECORDS.filter(([key]) => counts[key] > 0);
  const looked = `I looked at ${counted(notes, 'note')}.`;
  if (found.length === 0) return `${looked} None looks like a service, a change, an incident or a backup job.`;
  const parts = found.map(([key, noun], at) => {
    const [count, isOne] = [counts[key], counts[key] === 1];
    const verb = at > 0 ? 'like' : isOne ? 'looks like' : 'look like';
    return `${count} ${verb} ${isOne ? `a${/^[ei]/.test(noun) ? 'n' : ''} ${noun}` : `${noun}s`}`;
  });
  return `${looked} ${parts.join(', ')}.`;
}

interface Section {
  readonly title: string;
  readonly hint?: string;
  readonly lines: readonly ((item: HTMLElement) => void)[];
}

/** What is recognised, and what in it cannot be understood. */
export function drawCheck(parent: HTMLElement, check: VaultCheck, desk: Desk): void {
  const kinds = kindWords(check);
  if (kinds.length > 0) parent.createEl('p', { cls: 'homelab-hint', text: `Services by kind: ${kinds.join(', ')}.` });
  const sections = sectionsOf(check, desk).filter(({ lines }) => lines.length > 0);
  for (const section of sections) drawSection(parent, section);
  const isRead = Object.values(check.counts).some((count) => count > 0);
  if (sections.length === 0 && isRead) parent.createEl('p', { text: 'All names and dates in them can be understood.' });
}

const MOST_LINES = 12;

function drawSection(parent: HTMLElement, { title, hint, lines }: Section): void {
  const section = parent.createDiv('homelab-check-section');
  section.createEl('h4', { text: `${title} (${lines.length})` });
  if (hint !== undefined) section.createEl('p', { cls: 'homelab-hint', text: hint });
  const list = section.createEl('ul');
  const draw = (some: Section['lines']): void => some.forEach((line) => line(list.createEl('li')));
  draw(lines.slice(0, MOST_LINES));
  if (lines.length <= MOST_LINES) return;
  const rest = section.createEl('button', { text: `Show ${lines.length - MOST_LINES} more`, attr: { type: 'button' } });
  rest.addEventListener('click', () => {
    draw(lines.slice(MOST_LINES));
    rest.remove();
  });
}

function sectionsOf(check: VaultCheck, desk: Desk): readonly Section[] {
  return [
    {
      title: 'Names that match no page',
      hint: unmatchedHint(check.unmatched),
      lines: check.unmatched.map((name) => (item) => drawUnmatched(item, name, desk)),
    },
    {
      title: 'Names that fit several notes',
      lines: check.ambiguous.map((name) => (item) => drawAmbiguous(item, name, desk)),
    },
    {
      title: 'Notes that seem to describe the same thing',
      lines: [
        ...check.duplicates.map(
          ({ paths }) =>
            (item: HTMLElement) =>
              drawPlaces(item, paths, ' and ', desk),
        ),
        ...check.conflictCopies.map((path) => (item: HTMLElement) => {
          drawNoteLink(item, path, desk);
          item.appendText(': a copy that a sync left behind');
        }),
      ],
    },
    {
      title: 'Dates that cannot be read',
      lines: check.badDates.map(({ path, property, value }) => (item) => {
        drawNoteLink(item, path, desk);
        item.appendText(': ');
        item.createEl('code', { text: `${property}: ${value}` });
      }),
    },
    {
      title: 'Notes that cannot be read',
      lines: check.unreadable.map(({ path, problem }) => (item) => {
        drawNoteLink(item, path, desk);
        item.appendText(`: ${problem}`);
      }),
    },
    {
      title: 'Properties that are not used',
      hint: 'They say the other way round what is read from the pages that depend.',
      lines: check.notUsed.map(({ property, notes }) => (item) => {
        item.createEl('code', { text: property });
        item.appendText(` on ${counted(notes, 'page')}`);
      }),
    },
  ];
}

/** A page for what has a note already would be the same thing twice. */
function unmatchedHint(unmatched: readonly UnmatchedName[]): string {
  const there = unmatched.filter(({ note }) => note !== null).length;
  const rest =
    there === 0
      ? 'Make a page for each, or correct the name.'
      : `Where the note is there, turn on above what it is, or give it a type.${there < unmatched.length ? ' For the others make a page, or correct the name.' : ''}`;
  return `None of this is in the way. ${rest}`;
}

function drawUnmatched(item: HTMLElement, unmatched: UnmatchedName, desk: Desk): void {
  const { name, pages, examples, nearest, note, wanted } = unmatched;
  drawNamed(item, name, pages);
  drawNoteLinks(item, examples, pages, desk);
  if (nearest !== null) item.appendText(`. Did you mean ${nearest}?`);
  if (note === null) return;
  item.appendText('. The note ');
  drawNoteLink(item, note, desk);
  item.appendText(` is not read as ${withArticle(wanted)}.`);
}

function drawAmbiguous(item: HTMLElement, { name, pages, examples, candidates }: AmbiguousName, desk: Desk): void {
  drawNamed(item, name, pages);
  drawNoteLinks(item, examples, pages, desk);
  item.appendText('. It may mean ');
  drawPlaces(item, candidates, ' or ', desk);
}

/** With their folders: their names are the same. */
function drawPlaces(item: HTMLElement, paths: readonly string[], between: string, desk: Desk): void {
  paths.forEach((path, at) => {
    if (at > 0) item.appendText(between);
    drawNoteLink(item, path, desk, path.replace(/\.md$/, ''));
  });
}

function drawNamed(item: HTMLElement, name: string, pages: number): void {
  item.createEl('code', { text: name });
  item.appendText(` on ${counted(pages, 'page')}: `);
}
