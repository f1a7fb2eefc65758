import type { NoteProposal, PropertyProposal, Proposals, PropertyValue, Remark } from '../../proposals/proposal';
import { isTickedFirst } from '../../proposals/take';
import { counted } from '../../dates';
import { canonicalName } from '../../records/read-properties';
import type { Row } from './ticks';

/** What stands together below one heading. */
export interface RowGroup {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** What is sure by what it does to the vault, and then what is only suggested. */
export function rowGroups(notes: readonly NoteProposal[]): readonly RowGroup[] {
  const sure = notes.filter((note) => note.suggestion === undefined);
  const made = sure.filter((note) => note.kind === 'create');
  const changed = sure.filter((note) => note.kind === 'change');
  const groups = [
    { heading: 'New pages', rows: made.map(sureRow) },
    {
      heading: 'Properties for pages that exist',
      rows: changed.map(sureRow).filter(({ properties }) => properties.length > 0),
    },
    {
      heading: 'Suggestions',
      rows: notes.map(suggestedRow).filter((row) => row.properties.length > 0 || !row.isPart),
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function sureRow(note: NoteProposal): Row {
  return { note, properties: note.properties.filter((property) => isTickedFirst(note, property)), isPart: false };
}

function suggestedRow(note: NoteProposal): Row {
  if (note.suggestion !== undefined) return { note, properties: note.properties, isPart: false };
  const properties = note.properties.filter((property) => !isTickedFirst(note, property));
  return { note, properties, isPart: true };
}

/** `kind: app, runs_on: docker-vm`. */
export function rowWords({ properties }: Row): string {
  return properties.map(propertyWords).join(', ');
}

/** One property as one line. A link is the name in it, but where it takes the place of that name. */
export function propertyWords({ key, how, value, from }: PropertyProposal): string {
  const name = canonicalName(key);
  const texts = textsOf(value);
  if (how === 'replace-items') {
    const pairs = texts.map((text, at) => `${from?.[at] ?? ''} → ${text}`);
    return `${name}: ${pairs.join(', ')}`;
  }
  const words = texts.map(linkWords).join(', ');
  const sign = how === 'add-items' ? '+ ' : how === 'remove-items' ? '− ' : '';
  return `${name}: ${sign}${words}`;
}

function textsOf(value: PropertyValue): readonly string[] {
  return typeof value === 'object' ? value : [String(value)];
}

function linkWords(text: string): string {
  return text.replace(/^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/, '$1');
}

/** Why it is only suggested, each reason once. */
export function reasonsOf({ note, properties }: Row): string {
  const reasons = [note.suggestion, ...properties.map(({ suggestion }) => suggestion)];
  return [...new Set(reasons.filter((reason) => reason !== undefined))].join(' ');
}

/** What there is, in words. */
export function countWords({ notes, remarks }: Proposals): string {
  const groups = new Map(rowGroups(notes).map(({ heading, rows }) => [heading, rows.length]));
  const made = groups.get('New pages') ?? 0;
  const changed = groups.get('Properties for pages that exist') ?? 0;
  const suggested = groups.get('Suggestions') ?? 0;
  const parts = [
    made > 0 ? counted(made, 'new page') : '',
    changed > 0 ? changedWords(notes, changed) : '',
    suggested > 0 ? `${counted(suggested, 'suggestion')}, not ticked` : '',
    notDoneWords(remarks),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

/** Where something only goes, nothing is got. */
function changedWords(notes: readonly NoteProposal[], count: number): string {
  const properties = notes.filter(({ kind }) => kind === 'change').flatMap((note) => note.properties);
  return properties.some(({ how }) => how === 'remove-items')
    ? counted(count, 'page changes', 'pages change')
    : `${counted(count, 'page gets', 'pages get')} properties`;
}

const NOT_DONE: readonly Remark['kind'][] = ['conflict', 'skipped', 'secret', 'unclaimed', 'unseen'];

function notDoneWords(remarks: readonly Remark[]): string {
  const count = remarks.filter(({ kind }) => NOT_DONE.includes(kind)).length;
  return count === 0 ? '' : `${counted(count, 'thing')} left out, see below`;
}
