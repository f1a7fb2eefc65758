/** The postmortem of an incident: what its note does not have yet. Nothing that is written is touched. */
import { DAY, dayOf, type When } from '../dates';
import { findSectionLines, lineInNote, noteLines } from '../notes/edit-section';
import type { NoteEdit } from '../notes/edit-note';
import { scanLines } from '../notes/scan-lines';
import { saysSomething } from '../notes/sections';
import { readTimeline } from '../notes/timeline';
import { type Incident, INCIDENT_PROPERTIES } from '../records/incident';
import { sectionIn } from './note-section';
import { type NoteContext, valueNow } from './set-properties';

/** What is known of an incident without anybody writing it down, as Markdown. */
export interface PostmortemFacts {
  /** Each `Put right after: 3 hours`. */
  readonly durations: readonly string[];
  /** Each a link, with words around it or without. */
  readonly changes: readonly string[];
  /** Names. */
  readonly users: readonly string[];
  /** Each a link to a change or words of a person. */
  readonly putRight: readonly string[];
}

interface Part {
  readonly title: string;
  /** Other headings that people write for it. */
  readonly also?: readonly string[];
  readonly prompt: string;
}

const SUMMARY = {
  title: 'Summary',
  prompt: 'In two sentences: what did not work, for whom, and what put it right?',
};
const ROOT_CAUSE = {
  title: 'Root cause',
  also: ['Root causes'],
  prompt: 'What made it possible? Ask what and how, not who, until you come to something that can be changed.',
};
const ACTION_ITEMS = {
  title: 'Action items',
  prompt: 'A task a line: a verb first, who does it, and by when. If there is nothing to do, write none.',
};
const RESOLUTION = { title: 'Resolution', prompt: 'What put it right? Will it last, or is it a stopgap?' };
const SHORT: readonly Part[] = [SUMMARY, ROOT_CAUSE, ACTION_ITEMS];
const LONG: readonly Part[] = [
  { title: 'Timeline', prompt: 'A line each: the time, and what happened.' },
  SUMMARY,
  { title: 'Impact', prompt: 'What could the household not do, for how long, and was anything lost?' },
  ROOT_CAUSE,
  RESOLUTION,
  { title: 'What went well', prompt: 'What noticed it, kept it small or made it short?' },
  { title: 'What went badly', prompt: 'What cost time? What would have told you in half the time?' },
  { title: 'Where we got lucky', prompt: 'What kept it from being worse, by chance?' },
  ACTION_ITEMS,
];

/**
 * The edits that add what is missing: all sections for severity 1 and 2, the three that matter for the rest, and the facts that the
 * note does not have. Prompts are comments, so that a section which nobody wrote says nothing.
 */
export function postmortemEdits(
  text: string,
  incident: Incident,
  facts: PostmortemFacts,
  context: NoteContext,
): readonly NoteEdit[] {
  const parts = partsFor(incident, context);
  const factsIn = parts === LONG ? 'Impact' : 'Summary';
  const lines = missingFacts(text, factLines(incident, facts));
  return parts.flatMap((part) => {
    const found = titlesOf(part).find((title) => sectionIn(text, title) !== null);
    const isEmpty = found === undefined || (sectionIn(text, found) ?? '').trim() === '';
    const prompt = isEmpty ? [...promptLines(part, incident, context), ...knownLines(part, facts)] : [];
    const added = [...prompt, ...(part.title === factsIn ? lines : [])];
    if (added.length === 0) return [];
    return [{ kind: 'add-to-section' as const, heading: found ?? part.title, text: added.join('\n') }];
  });
}

function partsFor(incident: Incident, context: NoteContext): readonly Part[] {
  const severity = valueNow('incident', 'severity', INCIDENT_PROPERTIES.severity, context) ?? incident.severity ?? 3;
  return severity <= 2 ? LONG : SHORT;
}

function titlesOf({ title, also = [] }: Part): readonly string[] {
  return [title, ...also];
}

/** Where a postmortem goes on. */
export interface PostmortemGap {
  /** From 1, in the note. */
  readonly line: number;
  /** One writes below that line, not at its end. */
  readonly isBelow: boolean;
}

/** The first part that nobody has written anything in yet: what we put there ourselves does not count. Null: there is none. */
export function postmortemGap(
  text: string,
  incident: Incident,
  facts: PostmortemFacts,
  context: NoteContext,
): PostmortemGap | null {
  const note = noteLines(text);
  const labels = new Set([...factLines(incident, facts), ...putRightLines(facts)].map(labelOf));
  for (const part of partsFor(incident, context)) {
    const section = titlesOf(part)
      .map((title) => findSectionLines(note, title))
      .find((one) => one !== null);
    if (!section) continue;
    const lines = note.lines.slice(section.first, section.end).map((line, at) => ({ text: line.text, at }));
    const own = notLabelled(lines, labels);
    if (saysSomething(own.map((line) => line.text).join('\n'))) continue;
    const item = own.find((line) => /^\s*[-*+]\s+(?:\[ \]\s*)?$/.test(line.text));
    const last = item ?? own.filter((line) => line.text.trim() !== '').at(-1);
    return { line: lineInNote(note, section.first + (last?.at ?? -1)), isBelow: item === undefined };
  }
  return null;
}

/** Without the facts and what stands indented below one. */
function notLabelled<T extends { readonly text: string }>(
  lines: readonly T[],
  labels: ReadonlySet<string>,
): readonly T[] {
  let isFact = false;
  return lines.filter(({ text }) => {
    if (!/^\s+[-*+]\s/.test(text)) isFact = /^[-*+]\s/.test(text) && labels.has(labelOf(text));
    return !isFact;
  });
}

/** What is known of how it ended, in a part that asks for it and that nobody has begun. */
function knownLines(part: Part, facts: PostmortemFacts): readonly string[] {
  return part === RESOLUTION ? putRightLines(facts) : [];
}

function putRightLines({ putRight }: PostmortemFacts): readonly string[] {
  return putRight.map((words) => `- Put right by: ${plainItem(words)}`);
}

/** The cause stands in the prompt alone: a change is what set it off, seldom what made it possible, and nobody has told that yet. */
function promptLines(part: Part, incident: Incident, { now, zone }: NoteContext): readonly string[] {
  if (part === ROOT_CAUSE && incident.causedBy.length > 0) {
    const causes = incident.causedBy.map(({ raw, shown, form }) =>
      (form === 'link' ? raw : shown).replaceAll('%%', '%'),
    );
    return [`%% Set off by ${causes.join(', ')}. ${part.prompt} %%`, ''];
  }
  if (part !== ACTION_ITEMS) return [`%% ${part.prompt} %%`, ''];
  const example = `- [ ] Anna: add an alert for a full disk 📅 ${dayOf(now + 14 * DAY, zone)}`;
  return [`%% ${part.prompt} For example: ${example} %%`, '', '- [ ] '];
}

const DETECTED_BY = {
  alert: 'an alert',
  me: 'me',
  household: 'the household',
  chance: 'chance',
} as const;

function factLines(incident: Incident, { durations, changes, users }: PostmortemFacts): readonly string[] {
  const { detectedBy } = incident;
  const [only, ...more] = changes.map(plainItem);
  return [
    ...durations.map((line) => `- ${plainItem(line)}`),
    ...(detectedBy ? [`- Detected by: ${DETECTED_BY[detectedBy]}`] : []),
    ...(only !== undefined && more.length === 0 ? [`- Changes involved: ${only}`] : []),
    ...(only !== undefined && more.length > 0
      ? ['- Changes involved:', ...[only, ...more].map((change) => `  - ${change}`)]
      : []),
    ...(users.length > 0 ? [`- People affected: ${users.map(plainItem).join(', ')}`] : []),
  ];
}

function plainItem(line: string): string {
  return line.replace(/^\s*[-*+]\s+/, '').trim();
}

/** Facts are known by their label, so that running the command again, later, adds none twice; what stands under one goes with it. */
function missingFacts(text: string, facts: readonly string[]): readonly string[] {
  const lines = noteLines(text).lines.map((line) => line.text);
  const { verbatim } = scanLines(lines);
  const present = new Set(lines.filter((_, at) => verbatim[at] !== true).map(labelOf));
  let isKept = false;
  return facts.filter((fact) => {
    if (!fact.startsWith(' ')) isKept = !present.has(labelOf(fact));
    return isKept;
  });
}

function labelOf(line: string): string {
  return (/^[^:]*/.exec(plainItem(line))?.[0] ?? '').toLowerCase().trim();
}

/** What the timeline tells right before `Status: resolved` and of the same minute: who resolves an incident is asked for it. */
export function resolvingLine(text: string): string | null {
  const entries = readTimeline((sectionIn(text, 'Timeline') ?? '').split('\n'));
  const end = entries.map((entry) => /^Status: resolved$/i.test(entry.text)).lastIndexOf(true);
  const [before, status] = [entries[end - 1], entries[end]];
  if (!before || !status || before.time !== status.time || (status.day ?? before.day) !== before.day) return null;
  return before.text === '' || /^(?:Status|Severity|Impact):/i.test(before.text) ? null : before.text;
}

const MEASURES: readonly {
  readonly label: string;
  readonly from: (incident: Incident) => When | undefined;
  readonly to: (incident: Incident) => When | undefined;
}[] = [
  { label: 'Noticed after', from: (one) => one.started, to: (one) => one.detected },
  { label: 'Worked on after being noticed', from: (one) => one.detected, to: (one) => one.acknowledged },
  { label: 'Usable again after', from: (one) => one.started, to: (one) => one.mitigated },
  { label: 'Put right after', from: (one) => one.started, to: (one) => one.resolved },
];

/** How long an incident took, as far as it says so to the minute, and in an order that can be. */
export function incidentDurations(
  incident: Incident,
): readonly { readonly label: string; readonly milliseconds: number }[] {
  return MEASURES.flatMap(({ label, from, to }) => {
    const [start, end] = [from(incident), to(incident)];
    if (!start || !end || start.dateOnly || end.dateOnly || end.at < start.at) return [];
    return [{ label, milliseconds: end.at - start.at }];
  });
}
