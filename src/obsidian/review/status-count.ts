import { Platform, setTooltip } from 'obsidian';
import { errorsWords } from '../../report/review-rows';
import { attempt } from '../attempt';
import type { SurveyNews } from '../blocks/survey-news';
import type { Desk } from '../desk';
import { showReview } from './open-review';

/** Counts in the status bar what would hurt, and is not there while nothing would. A phone has no status bar. */
export function countInStatusBar(desk: Desk, news: SurveyNews): void {
  if (Platform.isMobile) return;
  const item = desk.plugin.addStatusBarItem();
  item.addClass('homelab-status-count', 'mod-clickable');
  setTooltip(item, 'Show hygiene review', { placement: 'top' });
  item.hide();
  desk.plugin.registerDomEvent(item, 'click', () => {
    void attempt('The review was not shown', () => showReview(desk));
  });
  const stop = news.listen({
    show: (survey) => {
      const words = errorsWords(survey);
      item.toggle(words !== null);
      item.setText(words ?? '');
    },
    fail: () => item.hide(),
  });
  desk.plugin.register(stop);
}
