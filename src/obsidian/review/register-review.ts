import { attempt } from '../attempt';
import type { IncidentWatch } from '../ambient/incident-watch';
import { surveyNewsOf } from '../blocks/survey-news';
import type { Desk } from '../desk';
import { REVIEW_VIEW, showReview } from './open-review';
import { remindWeekly } from './reminder';
import { ReminderForm } from './reminder-form';
import { ReviewNews } from './review-news';
import { ReviewView } from './review-view';
import { countInStatusBar } from './status-count';

/** The weekly review as a view, its count in the status bar, and the reminder of it. */
export function registerReview(desk: Desk, watch: IncidentWatch): void {
  const { plugin } = desk;
  const news = surveyNewsOf(desk);
  const whole = new ReviewNews(desk, news);
  const show = (): void => void attempt('The review was not shown', () => showReview(desk));
  plugin.registerView(REVIEW_VIEW, (leaf) => new ReviewView(leaf, desk, whole, watch));
  plugin.addRibbonIcon('clipboard-list', 'Show hygiene review', show);
  plugin.addCommand({ id: 'show-hygiene-review', name: 'Show hygiene review', icon: 'clipboard-list', callback: show });
  plugin.addCommand({
    id: 'remind-me-weekly',
    name: 'Remind me weekly on this device',
    icon: 'bell',
    callback: () => new ReminderForm(desk).open(),
  });
  countInStatusBar(desk, news);
  remindWeekly(desk);
}
