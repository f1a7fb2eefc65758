import { SEVERITY_ORDER } from '../src/checks/run-checks';
import type { Severity } from '../src/checks/check';
import { readWhen, type Zone, zoneNamed } from '../src/dates';
import { impactOf } from '../src/impact';
import { namedService } from '../src/inventory/named-services';
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
import { caveatsOf } from '../src/report/caveats';
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
  return { text, messages: caveatsOf(survey, found.failed) };
}

function suspects(survey: Survey, request: Request): Answer {
  const found = suspectsOf(survey.lab, services(survey, request.notes), services(survey, request.healthy), survey.now);
  return {
    text: request.format === 'json' ? renderSuspectsJson(found) : renderSuspects(found),
    messages: caveatsOf(survey, found.symptoms),
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

/** The services that words on the command line mean. */
function services({ lab }: Survey, words: readonly string[]): readonly string[] {
  return words.map((word) => {
    const named = namedService(lab.inventory, word);
    if (!named.ok) throw new UsageError(named.reason);
    return named.path;
  });
}
