import { SEVERITY_ORDER } from '../src/checks/run-checks';
import type { Severity } from '../src/checks/check';
import { impactOf } from '../src/impact';
import { renderFindingLines } from '../src/render/finding-lines';
import { renderImpactJson, renderSuspectsJson } from '../src/render/impact-json';
import { renderImpact } from '../src/render/impact-markdown';
import { renderReportJson } from '../src/render/report-json';
import { renderReport } from '../src/render/report-markdown';
import { renderSuspects } from '../src/render/suspects-markdown';
import { caveatsOf } from '../src/report/caveats';
import { buildReport } from '../src/report/report';
import { suspectsOf } from '../src/suspects';
import type { Survey } from '../src/survey';
import { adopt } from './adopt';
import type { Command, Request } from './arguments';
import { coldStartOf } from './cold-start';
import { drawGraph } from './draw-graph';
import { servicesNamed } from './named';
import { type Answer, openVault, type Outcome, type System } from './open-vault';
import { propose } from './propose';
import { undo } from './undo';
import { writeReport } from './write-report';

type SurveyCommand = Exclude<Command, 'adopt' | 'import' | 'evidence'>;

const COMMANDS: Readonly<Record<SurveyCommand, (survey: Survey, request: Request) => Answer>> = {
  report,
  check: ({ findings }) => ({ text: renderFindingLines(findings) }),
  impact,
  suspects,
  graph: drawGraph,
  'cold-start': coldStartOf,
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
  const found = impactOf(survey.lab, servicesNamed(survey, request.notes));
  const text = request.format === 'json' ? renderImpactJson(found) : renderImpact(found, survey.lab.inventory);
  return { text, messages: caveatsOf(survey, found.failed) };
}

function suspects(survey: Survey, request: Request): Answer {
  const found = suspectsOf(
    survey.lab,
    servicesNamed(survey, request.notes),
    servicesNamed(survey, request.healthy),
    survey.now,
  );
  return {
    text: request.format === 'json' ? renderSuspectsJson(found) : renderSuspects(found),
    messages: caveatsOf(survey, found.symptoms),
  };
}
