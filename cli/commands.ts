import { SEVERITY_ORDER } from '../src/checks/run-checks';
import type { Severity } from '../src/checks/check';
import { impactOf } from '../src/impact';
import { renderFindingLines } from '../src/render/finding-lines';
import { renderImpactJson, renderSuspectsJson } from '../src/render/impact-json';
import { renderImpact } from '../src/render/impact-markdown';
import { renderReportJson } from '../src/render/report-json';
import { renderReport } from '../src/render/report-markdown';
import { renderParts } from '../src/render/report-parts';
import { renderSuspects } from '../src/render/suspects-markdown';
import { caveatsOf } from '../src/report/caveats';
import type { PartId } from '../src/report/parts/shape';
import type { Report } from '../src/report/report';
import { notesForReport } from '../src/report/weekly';
import { suspectsOf } from '../src/suspects';
import { type Survey, withTexts } from '../src/survey';
import { adopt } from './adopt';
import type { Command, Request } from './arguments';
import { coldStartOf } from './cold-start';
import { drawGraph } from './draw-graph';
import { servicesNamed } from './named';
import { type Answer, openVault, type Outcome, type System } from './open-vault';
import { propose } from './propose';
import { undo } from './undo';
import { reportOf, textsOf } from './weekly-report';
import { writeReport } from './write-report';

type SurveyCommand = Exclude<Command, 'adopt' | 'import' | 'evidence'>;

/** What is answered from the survey alone. */
const COMMANDS: Readonly<Record<Exclude<SurveyCommand, 'report'>, (survey: Survey, request: Request) => Answer>> = {
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
  const { survey, answer } = answerOf(command, surveyor.survey(contents, now), request);
  return {
    text: answer.text,
    messages: [...messages, ...(answer.messages ?? [])],
    exitCode: failsOn(survey, request.failOn) ? 1 : 0,
  };
}

/** With the survey that it was answered from: what is found in whole notes counts for `--fail-on` too. */
function answerOf(command: SurveyCommand, survey: Survey, request: Request): { survey: Survey; answer: Answer } {
  if (command === 'report') {
    const report = reportOf(request.vault, survey);
    return { survey: report.survey, answer: reportAnswer(report, request) };
  }
  const asked = command === 'check' ? withTexts(survey, textsOf(request.vault, notesForReport(survey))) : survey;
  return { survey: asked, answer: COMMANDS[command](asked, request) };
}

function failsOn(survey: Survey, failOn: Severity | undefined): boolean {
  if (failOn === undefined) return false;
  return survey.findings.some(
    (finding) => !finding.accepted && SEVERITY_ORDER[finding.severity] <= SEVERITY_ORDER[failOn],
  );
}

function reportAnswer(report: Report, request: Request): Answer {
  const messages = request.write ? [writeReport(request.vault, report)] : [];
  if (request.parts.length > 0) return partsAnswer(report, request.parts, messages);
  return { text: request.format === 'json' ? renderReportJson(report) : renderReport(report), messages };
}

/** The parts that are asked for, in that order; what has nothing to say is told beside. */
function partsAnswer({ parts }: Report, ids: readonly PartId[], messages: readonly string[]): Answer {
  const told = ids.flatMap((id) => parts.find((part) => part.id === id) ?? []);
  const quiet = ids.filter((id) => !told.some((part) => part.id === id));
  return { text: renderParts(told), messages: [...messages, ...quiet.map((id) => `${id}: nothing to say.`)] };
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
