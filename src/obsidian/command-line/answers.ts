import type { CliFlags } from 'obsidian';
import { impactOf } from '../../impact';
import { mergeReport } from '../../notes/report-part';
import { renderImpactJson, renderSuspectsJson } from '../../render/impact-json';
import { renderImpact } from '../../render/impact-markdown';
import { renderReportJson } from '../../render/report-json';
import { renderReport } from '../../render/report-markdown';
import { renderParts } from '../../render/report-parts';
import { REPORT_MARKERS, reportNote } from '../../render/report-note';
import { renderSuspects } from '../../render/suspects-markdown';
import { caveatsOf } from '../../report/caveats';
import { PART_IDS, type PartId } from '../../report/parts/shape';
import type { Report } from '../../report/report';
import { suspectsOf } from '../../suspects';
import { createSurveyor, type Survey } from '../../survey';
import type { Desk } from '../desk';
import { reportOf } from '../report-command';
import { VaultNotes } from '../vault-notes';
import { writeNote } from '../write-note';
import { servicesIn } from './named-records';
import type { Parameters } from './parameters';
import { CannotDo, type Word } from './word';

const SERVICE: CliFlags = {
  service: { value: '<name>[,<name>...]', description: 'Services, by path, name or alias', required: true },
};

/** What the lab says; the words, the text and the JSON are those of the command line for Node. */
export const ANSWERS: readonly Word[] = [
  {
    name: 'report',
    writes: true,
    about: 'The hygiene report: what to do first, and why',
    flags: {
      depth: { value: '<home|work>', description: 'How much is looked at; otherwise what the settings say' },
      part: { value: `<${PART_IDS.join('|')}>`, description: 'Only that part of it' },
      write: { description: 'Writes the weekly note, and answers with what was done' },
    },
    async answer(desk, parameters, format) {
      const report = await reportOf(desk.app, await surveyAt(desk, parameters));
      const done = parameters.has('write') ? await writeWeeklyNote(desk, report) : null;
      if (format === 'json') return renderReportJson(report);
      const part = parameters.oneOf('part', PART_IDS);
      return done ?? (part === undefined ? renderReport(report) : partText(report, part));
    },
  },
  {
    name: 'impact',
    writes: false,
    about: 'What falls if these fail, who to tell, what to start first',
    flags: SERVICE,
    async answer(desk, parameters, format) {
      const survey = await desk.survey();
      const { inventory } = survey.lab;
      const impact = impactOf(survey.lab, namedServices(survey, parameters));
      if (format === 'json') return renderImpactJson(impact);
      return withCaveats(renderImpact(impact, inventory), survey, impact.failed);
    },
  },
  {
    name: 'suspects',
    writes: false,
    about: 'What would explain that these do not work',
    flags: {
      ...SERVICE,
      healthy: { value: '<name>[,<name>...]', description: 'Services that do work' },
    },
    async answer(desk, parameters, format) {
      const survey = await desk.survey();
      const healthy = servicesIn(survey.lab.inventory, parameters, 'healthy');
      const found = suspectsOf(survey.lab, namedServices(survey, parameters), healthy, survey.now);
      if (format === 'json') return renderSuspectsJson(found);
      return withCaveats(renderSuspects(found), survey, found.symptoms);
    },
  },
];

function partText({ parts }: Report, id: PartId): string {
  const part = parts.find((one) => one.id === id);
  return part ? renderParts([part]) : `${id}: nothing to say.`;
}

function namedServices({ lab }: Survey, parameters: Parameters): readonly string[] {
  parameters.neededName('service');
  return servicesIn(lab.inventory, parameters, 'service');
}

async function surveyAt(desk: Desk, parameters: Parameters): Promise<Survey> {
  const depth = parameters.oneOf('depth', ['home', 'work']);
  if (depth === undefined) return desk.survey();
  const surveyor = createSurveyor({ ...desk.settings(), depth }, desk.zone);
  return surveyor.survey(await new VaultNotes(desk.app, surveyor).read(), desk.now());
}

async function writeWeeklyNote(desk: Desk, report: Report): Promise<string> {
  const note = reportNote(report);
  const { refusal } = await writeNote(desk.app, note.path, (text) => mergeReport(text, note, REPORT_MARKERS));
  if (refusal !== undefined) throw new CannotDo(refusal);
  return `Wrote ${note.path}: ${report.headline}`;
}

function withCaveats(text: string, survey: Survey, named: readonly string[]): string {
  return [text.trimEnd(), ...caveatsOf(survey, named)].join('\n\n');
}
