import { renderViewParts } from '../../render/report-parts';
import type { EarlierReport } from '../../report/earlier-report';
import type { ReportViewName } from '../../report/parts/views';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import { earlierReports } from '../report-command';
import type { BlockPlace } from './block-drawing';
import { MarkdownBlock } from './markdown-block';

/** `view: backups` and its like: parts of the weekly report, of the lab or of one service. */
export class PartsBlock extends MarkdownBlock {
  constructor(
    place: BlockPlace,
    private readonly view: ReportViewName,
  ) {
    super(place);
  }

  protected override async markdownOf(survey: Survey, [service]: readonly string[]): Promise<string> {
    const { desk, options } = this.place;
    const earlier = await rememberedReports(desk, survey);
    return renderViewParts(survey, this.view, {
      earlier,
      ...options.limits,
      ...(service === undefined ? {} : { service }),
    });
  }
}

/** One reading for all blocks of a survey. */
const reports = new WeakMap<Survey, Promise<readonly EarlierReport[]>>();

function rememberedReports({ app }: Desk, survey: Survey): Promise<readonly EarlierReport[]> {
  const before = reports.get(survey);
  if (before) return before;
  const read = earlierReports(app, survey);
  reports.set(survey, read);
  return read;
}
