import { incidentBrief, suggestSeverity } from '../../briefing/incident-brief';
import { isoWithOffset, timeOf } from '../../dates';
import type { Inventory } from '../../inventory/inventory';
import type { Lab } from '../../inventory/lab';
import type { Severity } from '../../lifecycle/severity-style';
import { stamp } from '../../lifecycle/stamp';
import { noteName } from '../../notes/note';
import { incidentBriefMarkdown } from '../../render/incident-brief-markdown';
import type { NoteDraft } from '../../templates/record-note';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { shortTitle } from '../forms/short-title';
import { linkTo } from '../link-to';
import type { FreshIncidents } from './fresh-incidents';
import { servicesIn, titleOf } from './named-records';
import type { Parameters } from './parameters';
import { addAlert, type Alert, newsWords } from './repeated-alert';
import { CannotDo, type Word, written } from './word';

const DETECTED_BY = ['alert', 'me', 'household', 'chance'] as const;

/** `homelab-ops:incident`: logs an incident; an alert that comes again adds to the one that is open. */
export function incidentWord(fresh: FreshIncidents): Word {
  return {
    name: 'incident',
    writes: true,
    about: 'Logs an incident, or adds a line to the one that is open for the same service',
    flags: {
      title: { value: '<text>', description: 'What happened; otherwise what does not work' },
      service: { value: '<name>[,<name>...]', description: 'What does not work, by path, name or alias' },
      healthy: { value: '<name>[,<name>...]', description: 'What does work: it makes the suspects fewer' },
      severity: { value: '<1-5>', description: 'Otherwise suggested from how critical the services are' },
      detected_by: { value: '<alert|me|household|chance>', description: 'Who noticed' },
      at: { value: '<time>', description: 'When it began: 22:10, "yesterday 23:50"; otherwise now' },
      text: { value: '<text>', description: 'A line for the timeline' },
    },
    async answer(desk, parameters, format) {
      const lab = await desk.freshLab();
      const report = readReport(desk, lab.inventory, parameters);
      // Where something is open that names one of these services, a second note would tell half of the story.
      const isSame = (services: readonly string[]): boolean => services.some((path) => report.services.includes(path));
      const open = (await fresh.open(lab)).find(({ services }) => isSame(services))?.incident;
      const added = open && (await addAlert(desk, lab.inventory, open, report));
      const path = open?.path ?? (await createRecord(desk, draftOf(desk, lab, report), { at: report.at })).path;
      fresh.remember(path);
      const sentence = added ? `${noteName(path)} is open already. Added: ${newsWords(added)}` : `Logged ${path}`;
      const facts = { path, title: noteName(path), at: isoWithOffset(report.at, desk.zone), created: !added, added };
      return written(format, sentence, facts, parameters);
    },
  };
}

/** What was reported. */
interface IncidentReport extends Alert {
  readonly title: string;
  readonly healthy: readonly string[];
  readonly detectedBy: string | undefined;
}

function readReport(desk: Desk, inventory: Inventory, parameters: Parameters): IncidentReport {
  const services = servicesIn(inventory, parameters, 'service');
  const given = parameters.line('title');
  const title = given ?? downWords(services);
  if (title === null) throw new CannotDo('title= or service= is missing: say what does not work');
  const text = parameters.line('text');
  return {
    title,
    // The name of a note need not hold all of its title.
    lines: [...new Set([given ?? text ?? title, text ?? title])],
    services,
    healthy: servicesIn(inventory, parameters, 'healthy'),
    severity: readSeverity(parameters.line('severity')),
    detectedBy: parameters.oneOf('detected_by', DETECTED_BY),
    at: parameters.time('at', desk.now(), desk.zone) ?? desk.now(),
  };
}

function downWords(services: readonly string[]): string | null {
  const [first, ...more] = services.map(titleOf);
  if (first === undefined) return null;
  return more.length === 0 ? `${first} down` : `${first} and ${more.length} more down`;
}

const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5];

function readSeverity(word: string | undefined): Severity | undefined {
  if (word === undefined) return undefined;
  const digit = /^(?:sev|p)?\s*([1-5])$/i.exec(word)?.[1];
  const severity = SEVERITIES.find((one) => String(one) === digit);
  if (severity === undefined) throw new CannotDo(`severity is 1 to 5; "${word}" is none of them`);
  return severity;
}

function draftOf(desk: Desk, lab: Lab, report: IncidentReport): NoteDraft {
  const { app, zone } = desk;
  const { title, lines, services, healthy, severity, detectedBy, at } = report;
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
      Timeline: lines.map((line) => `- ${timeOf(at, zone)} ${line}`).join('\n'),
    },
  };
}
