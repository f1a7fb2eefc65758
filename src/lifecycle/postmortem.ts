/** The postmortem of an incident: what its note does not have yet. Nothing that is written is touched. */
import { DAY, dayOf, type When } from '../dates';
import { noteLines } from '../notes/edit-section';
import type { NoteEdit } from '../notes/edit-note';
import { scanLines } from '../notes/scan-lines';
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
const SHORT: readonly Part[] = [SUMMARY, ROOT_CAUSE, ACTION_ITEMS];
const LONG: readonly Part[] = [
  { title: 'Timeline', prompt: 'A line each: the time, and what happened.' },
  SUMMARY,
  { title: 'Impact', prompt: 'What could the household not do, for how long, and was anything lost?' },
  ROOT_CAUSE,
  { title: 'Resolution', prompt: 'What put it right? Will it last, or is it a stopgap?' },
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
  const severity = valueNow('incident', 'severity', INCIDENT_PROPERTIES.severity, context) ?? incident.severity ?? 3;
  const parts = severity <= 2 ? LONG : SHORT;
  const factsIn = severity <= 2 ? 'Impact' : 'Summary';
  const lines = missingFacts(text, factLines(incident, facts));
  return parts.flatMap((part) => {
    const found = [part.title, ...(part.also ?? [])].find((title) => sectionIn(text, title) !== null);
    const isEmpty = found === undefined || (sectionIn(text, found) ?? '').trim() === '';
    const added = [...(isEmpty ? promptLines(part, context) : []), ...(part.title === factsIn ? lines : [])];
    if (added.length === 0) return [];
    return [{ kind: 'add-to-section' as const, heading: found ?? part.title, text: added.join('\n') }];
  });
}

function promptLines(part: Part, { now, zone }: NoteContext): readonly string[] {
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
