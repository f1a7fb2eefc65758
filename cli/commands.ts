import { SEVERITY_ORDER } from '../src/checks/run-checks';
import type { Severity } from '../src/checks/check';
import { counted, readWhen, type Zone, zoneNamed } from '../src/dates';
import { impactOf } from '../src/impact';
import { isActive } from '../src/inventory/dependency-graph';
import { nameKey, nearestName } from '../src/notes/name-key';
import { noteName } from '../src/notes/note';
import { renderFindingLines } from '../src/render/finding-lines';
import { renderCanvas } from '../src/render/graph-canvas';
import { renderGraphJson } from '../src/render/graph-json';
import { renderMermaid } from '../src/render/graph-mermaid';
import { renderSvg } from '../src/render/graph-svg';
import { renderImpactJson, renderSuspectsJson } from '../src/render/impact-json';
import { renderImpact } from '../src/render/impact-markdown';
import { renderReportJson } from '../src/render/report-json';
import { renderReport } from '../src/render/report-markdown';
import { renderSuspects } from '../src/render/suspects-markdown';
import { graphView } from '../src/report/graph-view';
import { buildReport } from '../src/report/report';
import { suspectsOf } from '../src/suspects';
import { createSurveyor, type Survey } from '../src/survey';
import { type Command, type Request, UsageError } from './arguments';
import { readVaultFolder } from './vault-folder';
import { readVaultSettings } from './vault-settings';
import { writeReport } from './write-report';

/** What a run prints and how it ends. */
export interface Outcome {
  readonly text: string;
  /** For stderr, a line each. */
  readonly messages: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** The system's part of a run: the instant and the zone that stand where none is given. */
export interface System {
  readonly now: number;
  readonly zone: string;
}

interface Answer {
  readonly text: string;
  readonly messages?: readonly string[];
}

const COMMANDS: Readonly<Record<Command, (survey: Survey, request: Request) => Answer>> = {
  report,
  check: ({ findings }) => ({ text: renderFindingLines(findings) }),
  impact,
  suspects,
  graph,
};

export function runCommand(request: Request, system: System): Outcome {
  const { survey, messages } = surveyVault(request, system);
  const answer = COMMANDS[request.command](survey, request);
  return {
    text: answer.text,
    messages: [...messages, ...(answer.messages ?? [])],
    exitCode: failsOn(survey, request.failOn) ? 1 : 0,
  };
}

function surveyVault(request: Request, system: System): { survey: Survey; messages: readonly string[] } {
  const zone = zoneNamed(request.zone ?? system.zone);
  if (!zone) throw new UsageError(`--zone ${request.zone ?? system.zone} is no time zone that this system knows`);
  const now = request.now === undefined ? system.now : instant(request.now, zone);
  const { settings, problems } = readVaultSettings(request.vault);
  const surveyor = createSurveyor(request.depth ? { ...settings, depth: request.depth } : settings, zone);
  const contents = readVaultFolder(request.vault, surveyor);
  const skipped = contents.unreadFolders.map(
    (folder) => `The folder ${folder} cannot be read; its notes are missing here.`,
  );
  const loops = contents.loopingLinks.map((link) => `The link ${link} leads in a circle and is not followed.`);
  const empty = contents.notes.length === 0 ? [`There is no note in ${request.vault}.`] : [];
  return { survey: surveyor.survey(contents, now), messages: [...problems, ...skipped, ...loops, ...empty] };
}

function instant(text: string, zone: Zone): number {
  const when = readWhen(text, zone, 'first');
  if (!when) throw new UsageError(`--now wants a date such as 2026-11-23T12:00, not "${text}"`);
  return when.at;
}

function failsOn(survey: Survey, failOn: Severity | undefined): boolean {
  if (failOn === undefined) return false;
  return survey.findings.some(
    (finding) => !finding.accepted && SEVERITY_ORDER[finding.severity] <= SEVERITY_ORDER[failOn],
  );
}

function report(survey: Survey, request: Request): Answer {
  const built = buildReport(survey);
  const messages = request.write ? [writeReport(request.vault, built)] : [];
  return { text: request.format === 'json' ? renderReportJson(built) : renderReport(built), messages };
}

function impact(survey: Survey, request: Request): Answer {
  const found = impactOf(survey.lab, services(survey, request.notes));
  const text = request.format === 'json' ? renderImpactJson(found) : renderImpact(found, survey.lab.inventory);
  return { text, messages: [...notInUse(survey, found.failed), ...notCounted(survey)] };
}

function suspects(survey: Survey, request: Request): Answer {
  const found = suspectsOf(survey.lab, services(survey, request.notes), services(survey, request.healthy), survey.now);
  return {
    text: request.format === 'json' ? renderSuspectsJson(found) : renderSuspects(found),
    messages: [...notInUse(survey, found.symptoms), ...notCounted(survey)],
  };
}

function graph(survey: Survey, request: Request): Answer {
  const { focus, steps, environment } = request;
  const [centre] = focus === undefined ? [] : services(survey, [focus]);
  const view = graphView(survey.lab, {
    ...(centre === undefined ? {} : { focus: centre }),
    ...(steps === undefined ? {} : { steps }),
    ...(environment === undefined ? {} : { environment }),
  });
  const render =
    { mermaid: renderMermaid, json: renderGraphJson, canvas: renderCanvas, svg: renderSvg }[request.format] ??
    renderMermaid;
  return { text: render(view) };
}

function notInUse({ lab }: Survey, named: readonly string[]): readonly string[] {
  return named.flatMap((path) => {
    const service = lab.inventory.serviceAt(path);
    return service && !isActive(service) ? [`${service.title} is ${service.status ?? ''}: nothing falls with it.`] : [];
  });
}

/** What an answer cannot know of: better said than missed. */
function notCounted({ findings }: Survey): readonly string[] {
  const of = (...checks: string[]): number => findings.filter((finding) => checks.includes(finding.check)).length;
  const [notes, links] = [of('note-unreadable'), of('link-broken', 'link-ambiguous')];
  const parts = [
    ...(notes > 0 ? [counted(notes, 'note that cannot be read', 'notes that cannot be read')] : []),
    ...(links > 0
      ? [counted(links, 'link that leads to no service, or to several', 'links that lead to no service, or to several')]
      : []),
  ];
  return parts.length === 0 ? [] : [`Not counted: ${parts.join(', ')}; the report names them.`];
}

/** The services that words on the command line mean. */
function services(survey: Survey, words: readonly string[]): readonly string[] {
  const { inventory } = survey.lab;
  return words.map((word) => {
    const [only, second, ...more] = inventory.find(word);
    if (only === undefined) {
      const unreadable = inventory.unreadableNotes.find(
        ({ path }) => nameKey(noteName(path)) === nameKey(noteName(word.replace(/^\[\[|\]\]$/g, ''))),
      );
      if (unreadable) throw new UsageError(`${unreadable.path} cannot be used: ${unreadable.problem}`);
      const near = nearestName(word, inventory.names.namesOf('service'));
      throw new UsageError(`there is no service "${word}"${near === null ? '' : `; did you mean "${near}"?`}`);
    }
    if (second !== undefined)
      throw new UsageError(`"${word}" may mean ${[only, second, ...more].join(' or ')}; give the path`);
    return only;
  });
}
