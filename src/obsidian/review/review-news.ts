import { readReports, reportNotePaths } from '../../report/earlier-report';
import { newsOf } from '../../report/standing';
import { isoWeekOf } from '../../dates';
import { notesForReport } from '../../report/weekly';
import { type Survey, withTexts } from '../../survey';
import type { SurveyNews } from '../blocks/survey-news';
import type { Desk } from '../desk';
import { Turns } from '../turns';
import type { Reviewed } from './review-actions';

export interface ReviewListener {
  show(reviewed: Reviewed): void;
  fail(reason: string): void;
}

/**
 * What the report says too, while somebody looks at the review: the survey with what is looked for in whole notes, and with the
 * reports of earlier weeks. Texts are read again only where their notes changed.
 */
export class ReviewNews {
  private readonly texts = new Map<string, { readonly mtime: number; readonly text: string }>();

  constructor(
    private readonly desk: Desk,
    private readonly news: SurveyNews,
  ) {}

  /** The first survey at once, to have something on the screen; after that each when it is whole. Returns the way to stop. */
  listen(listener: ReviewListener): () => void {
    let run = 0;
    const show = async (survey: Survey, mine: number): Promise<void> => {
      if (mine === 1) listener.show({ survey, news: null });
      const texts = await this.textsFor(survey);
      if (mine !== run) return;
      const whole = withTexts(survey, texts);
      listener.show({ survey: whole, news: newsOf(whole, readReports(whole, reportsIn(survey, texts))) });
    };
    const stop = this.news.listen({
      show: (survey) => {
        show(survey, ++run).catch((error: unknown) => {
          listener.fail(error instanceof Error ? error.message : String(error));
        });
      },
      fail: (reason) => listener.fail(reason),
    });
    return () => {
      run = -1;
      stop();
    };
  }

  private async textsFor(survey: Survey): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    const turns = new Turns();
    for (const path of notesForReport(survey)) {
      const text = await this.textAt(path);
      if (text !== null) texts.set(path, text);
      await turns.rest();
    }
    return texts;
  }

  /** Null where it cannot be read: a finding says so already. */
  private async textAt(path: string): Promise<string | null> {
    const { vault } = this.desk.app;
    const file = vault.getFileByPath(path);
    if (!file) return null;
    const before = this.texts.get(path);
    if (before?.mtime === file.stat.mtime) return before.text;
    try {
      const text = await vault.cachedRead(file);
      this.texts.set(path, { mtime: file.stat.mtime, text });
      return text;
    } catch {
      return null;
    }
  }
}

function reportsIn(survey: Survey, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const paths = reportNotePaths(survey, isoWeekOf(survey.now, survey.zone));
  return new Map(paths.flatMap((path) => (texts.has(path) ? [[path, texts.get(path) ?? '']] : [])));
}
