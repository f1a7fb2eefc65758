import { renderFirstScreen } from '../../render/report-markdown';
import type { Report } from '../../report/report';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import { reportOf } from '../report-command';
import { MarkdownBlock } from './markdown-block';

/** `view: hygiene`: the first screen of the weekly report, as it would be written now. */
export class HygieneBlock extends MarkdownBlock {
  protected override async markdownOf(survey: Survey): Promise<string> {
    return renderFirstScreen(await rememberedReport(this.place.desk, survey), this.place.options.limits?.most);
  }
}

/** One for all blocks of a survey: it reads whole notes. */
const reports = new WeakMap<Survey, Promise<Report>>();

function rememberedReport({ app }: Desk, survey: Survey): Promise<Report> {
  const before = reports.get(survey);
  if (before) return before;
  const report = reportOf(app, survey);
  reports.set(survey, report);
  return report;
}
