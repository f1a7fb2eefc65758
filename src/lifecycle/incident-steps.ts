/** What becomes of an incident: how far it is, how bad it is, how it ended. */
import { MINUTE } from '../dates';
import type { NoteEdit } from '../notes/edit-note';
import { saysSomething } from '../notes/sections';
import { type Incident, INCIDENT_PROPERTIES } from '../records/incident';
import { sectionIn } from './note-section';
import { isFilledIn, type NoteContext, rawValue, setProperties, valueNow } from './set-properties';
import { type Severity, severityInStyle, severityNow } from './severity-style';
import { spelledProperty } from '../records/spelled-property';
import { notBefore, stamp } from './stamp';
import { timelineEdits } from './timeline-line';

type Status = NonNullable<Incident['status']>;

const ORDER: readonly Status[] = ['investigating', 'identified', 'monitoring', 'resolved', 'closed'];
/** The status that stamps each, where that is missing. */
const STAMPS: readonly (readonly [string, Status])[] = [
  ['acknowledged', 'identified'],
  ['mitigated', 'monitoring'],
  ['resolved', 'resolved'],
];

/** Sets the status, stamps the times that it implies and that are missing, and notes it in the timeline. */
export function setIncidentStatus(
  context: NoteContext,
  incident: Incident,
  status: Status,
  at: number,
): readonly NoteEdit[] {
  const isSo = valueNow('incident', 'status', INCIDENT_PROPERTIES.status, context) === status;
  return [
    ...setProperties('incident', { status: isSo ? undefined : status, ...missingStamps(context, status, at) }, context),
    ...reopened(context, status),
    ...(isSo ? [] : timelineEdits(incident, { at, text: `Status: ${status}` }, context.zone)),
  ];
}

function missingStamps(context: NoteContext, status: Status, at: number): Readonly<Record<string, string>> {
  const instant = notBefore(at, valueNow('incident', 'started', INCIDENT_PROPERTIES.started, context));
  const due = STAMPS.filter(
    ([key, from]) => ORDER.indexOf(status) >= ORDER.indexOf(from) && !isFilledIn('incident', key, context),
  );
  return Object.fromEntries(due.map(([key]) => [key, stamp(instant, context.zone)]));
}

/** What is open again has no end: the old one would be kept as the real one when it ends. The timeline still tells of it. */
function reopened(context: NoteContext, status: Status): readonly NoteEdit[] {
  if (ORDER.indexOf(status) >= ORDER.indexOf('resolved') || !isFilledIn('incident', 'resolved', context)) return [];
  const property = spelledProperty(context.frontmatter, 'incident', 'resolved', context.settings);
  return [{ kind: 'set-property', property, value: null }];
}

/** Sets the severity in the style that the note has, and notes it in the timeline. */
export function setIncidentSeverity(
  context: NoteContext,
  incident: Incident,
  severity: Severity,
  at: number,
): readonly NoteEdit[] {
  if (severityNow(context) === severity) return [];
  const written = severityInStyle(severity, context);
  const text = `Severity: ${String(written).replace(/[[\]]/g, '')}`;
  return [
    ...setProperties('incident', { severity: written }, context),
    ...timelineEdits(incident, { at, text }, context.zone),
  ];
}

/** Whether something happened before the incident began, as far as its note says when that was. */
export function isBeforeStart({ started }: Incident, at: number): boolean {
  return started !== undefined && at + MINUTE <= started.start;
}

/** Sets the start of an incident back to an earlier instant; what began before that already stays. */
export function setStartBack(context: NoteContext, incident: Incident, at: number): readonly NoteEdit[] {
  if (!isBeforeStart(incident, at)) return [];
  return setProperties('incident', { started: stamp(at, context.zone) }, context);
}

/** How an incident ended, as a person tells it. */
export interface IncidentEnd {
  readonly at: number;
  readonly cause?: string;
  /** A last line for the timeline. */
  readonly line?: string;
}

/** Ends an incident at the time that a person says, whatever end it had. */
export function resolveIncident(context: NoteContext, incident: Incident, input: IncidentEnd): readonly NoteEdit[] {
  const { at, cause = '', line = '' } = input;
  const end = notBefore(at, valueNow('incident', 'started', INCIDENT_PROPERTIES.started, context));
  const isKept = isFilledIn('incident', 'resolved', context);
  return [
    ...(line.trim() === '' ? [] : timelineEdits(incident, { at, text: line.trim() }, context.zone)),
    ...setIncidentStatus(context, incident, 'resolved', at),
    ...(isKept ? setProperties('incident', { resolved: stamp(end, context.zone) }, context) : []),
    ...causeEdits(context, cause.trim()),
  ];
}

/** A cause that is there already is not written over: the new one is put beside it. */
function causeEdits(context: NoteContext, cause: string): readonly NoteEdit[] {
  if (cause === '' || rawValue('incident', 'causedBy', context) === cause) return [];
  if (!isFilledIn('incident', 'causedBy', context)) return setProperties('incident', { causedBy: cause }, context);
  const property = spelledProperty(context.frontmatter, 'incident', 'causedBy', context.settings);
  return [{ kind: 'add-list-item', property, value: cause }];
}

/** What is not in the record yet: the note's text, and a cause that was just typed. */
export interface KnownBesides {
  readonly text?: string;
  readonly cause?: string;
}

/** What an incident that is being closed does not say, a sentence each. */
export function closingGaps(incident: Incident, known: KnownBesides = {}): readonly string[] {
  const { text = '', cause = '' } = known;
  const says = (title: string): boolean => saysSomething(sectionIn(text, title) ?? '');
  const hasCause =
    incident.hasPostmortem ||
    incident.causedBy.length > 0 ||
    cause.trim() !== '' ||
    says('Root cause') ||
    says('Root causes');
  const hasFollowUp = incident.hasPostmortem || incident.actionItems.length > 0 || says('Action items');
  return [
    ...(hasCause ? [] : ['It does not say what caused it, so the same thing can happen again unnoticed.']),
    ...(hasFollowUp ? [] : [NO_FOLLOW_UP]),
  ];
}

const NO_FOLLOW_UP =
  'It has no action items: tasks in its note, below the heading "Action items", which Write postmortem adds. ' +
  'If nothing is to be done, write the word none below that heading.';
