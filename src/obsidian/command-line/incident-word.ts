import { incidentBrief, suggestSeverity } from '../../briefing/incident-brief';
import { isoWithOffset, timeOf } from '../../dates';
import type { Inventory } from '../../inventory/inventory';
import type { Lab } from '../../inventory/lab';
import { stamp } from '../../lifecycle/stamp';
import { openIncidents } from '../../lifecycle/still-open';
import { noteName } from '../../notes/note';
import type { Incident } from '../../records/incident';
import { incidentBriefMarkdown } from '../../render/incident-brief-markdown';
import type { NoteDraft } from '../../templates/record-note';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { shortTitle } from '../forms/short-title';
import { linkTo } from '../link-to';
import { addLine } from './log-word';
import { servicesIn } from './named-records';
import type { Parameters } from './parameters';
import { CannotDo, type Word, written } from './word';

const DETECTED_BY = ['alert', 'me', 'household', 'chance'] as const;

/** `homelab-ops:incident`: logs an incident; an alert that comes again adds a line to the one that is open. */
export const INCIDENT: Word = {
  name: 'incident',
  about: 'Logs an incident, or adds a line to the one that is open for the same service',
  flags: {
    title: { value: '<text>', description: 'What happened; otherwise what does not work' },
    service: { value: '<name>[,<name>...]', description: 'What does not work, by path, name or alias' },
    healthy: { value: '<name>[,<name>...]', description: 'What does work: it makes the suspects fewer' },
    severity: { value: '<1-5>', description: 'Otherwise suggested from how critical the services are' },
    detected_by: { value: '<alert|me|household|chance>', description: 'Who noticed' },
    at: { value: '<time>', description: 'When it began: 22:10, "yesterday 23:50"; otherwise now' },
    text: { value: '<text>', description: 'The first line of the timeline' },
  },
  async answer(desk, parameters, format) {
    const lab = await desk.freshLab();
    const report = readReport(desk, lab.inventory, parameters);
    const open = openFor(lab.inventory, report.services);
    if (open) {
      await addLine(desk, open, { at: report.at, text: report.text ?? report.title });
      return written(format, `${open.title} is open already; added a line to it.`, {
        ...facts(desk, open.path, report.at),
        created: false,
      });
    }
    const { path } = await createRecord(desk, draftOf(desk, lab, report), { at: report.at });
    return written(format, `Logged ${path}`, { ...facts(desk, path, report.at), created: true });
  },
};

/** What was reported. */
interface IncidentReport {
  readonly title: string;
  readonly services: readonly string[];
  readonly healthy: readonly string[];
  readonly severity: number | undefined;
  readonly detectedBy: string | undefined;
  readonly at: number;
  readonly text: string | undefined;
}

function readReport(desk: Desk, inventory: Inventory, parameters: Parameters): IncidentReport {
  const services = servicesIn(inventory, parameters, 'service');
  const title = parameters.line('title') ?? titleOf(services);
  if (title === null) throw new CannotDo('title= or service= is missing: say what does not work');
  return {
    title,
    services,
    healthy: servicesIn(inventory, parameters, 'healthy'),
    severity: readSeverity(parameters.line('severity')),
    detectedBy: parameters.oneOf('detected_by', DETECTED_BY),
    at: parameters.time('at', desk.now(), desk.zone) ?? desk.now(),
    text: parameters.line('text'),
  };
}

function titleOf(services: readonly string[]): string | null {
  const [first, ...more] = services.map(noteName);
  if (first === undefined) return null;
  return more.length === 0 ? `${first} down` : `${first} and ${more.length} more down`;
}

function readSeverity(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const digit = /^(?:sev|p)?\s*([1-5])$/i.exec(word)?.[1];
  if (digit === undefined) throw new CannotDo(`severity is 1 to 5; "${word}" is none of them`);
  return Number(digit);
}

/** Where something is open that names one of these services, a second note would tell half of the story. */
function openFor(inventory: Inventory, services: readonly string[]): Incident | undefined {
  return openIncidents(inventory).find((incident) =>
    inventory.linked(incident.path, 'services').some((path) => services.includes(path)),
  );
}

function draftOf(desk: Desk, lab: Lab, report: IncidentReport): NoteDraft {
  const { app, zone } = desk;
  const { title, services, healthy, severity, detectedBy, at, text } = report;
  return {
    kind: 'incident',
    title: shortTitle(title),
    properties: {
      status: 'investigating',
      severity: severity ?? suggestSeverity(lab, services),
      impact: services.length === 0 ? undefined : 'outage',
      services: services.length > 0 ? services.map((path) => linkTo(app, path)) : undefined,
      started: stamp(at, zone),
      detected: stamp(desk.now(), zone),
      detectedBy,
    },
    sections: {
      '': incidentBriefMarkdown(incidentBrief(lab, services, healthy, desk.now()), zone).join('\n'),
      Timeline: `- ${timeOf(at, zone)} ${text ?? title}`,
    },
    placeholders: { services: services.map(noteName) },
  };
}

function facts(desk: Desk, path: string, at: number): Readonly<Record<string, string>> {
  return { path, title: noteName(path), at: isoWithOffset(at, desk.zone) };
}
