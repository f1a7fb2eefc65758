import { SEVERITY_ORDER } from '../src/checks/run-checks';
import type { Severity } from '../src/checks/check';
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
import type { Survey } from '../src/survey';
import { adopt } from './adopt';
import { type Command, type Request, UsageError } from './arguments';
import { openVault, type Outcome, type System } from './open-vault';
import { propose } from './propose';
import { undo } from './undo';
import { writeReport } from './write-report';

interface Answer {
  readonly text: string;
  readonly messages?: readonly string[];
}

type SurveyCommand = Exclude<Command, 'adopt' | 'import' | 'evidence'>;

const COMMANDS: Readonly<Record<SurveyCommand, (survey: Survey, request: Request) => Answer>> = {
  report,
  check: ({ findings }) => ({ text: renderFindingLines(findings) }),
  impact,
  suspects,
  graph,
};

export function runCommand(request: Request, system: System): Outcome {
  const { command } = request;
  if (command === 'import' || command === 'evidence') {
    return request.undo ? undo(command, request, system) : propose(command, request, system);
  }
  if (command === 'adopt') return adopt(request, system);
  const { surveyor, contents, now, messages } = openVault(request, system);
  const survey = surveyor.survey(contents, now);
  const answer = COMMANDS[command](survey, request);
  return {
    text: answer.text,
    messages: [...messages, ...(answer.messages ?? [])],
    exitCode: failsOn(survey, request.failOn) ? 1 : 0,
  };
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
