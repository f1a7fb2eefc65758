import { Component, Platform } from 'obsidian';
import { causesOf } from '../../report/causes';
import { headlineOf } from '../../report/headline';
import { nextLook } from '../../report/next-look';
import { reviewGroups } from '../../report/review-rows';
import { IncidentCards } from '../ambient/incident-cards';
import type { IncidentWatch } from '../ambient/incident-watch';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { wordButton } from '../graph/graph-button';
import { IncidentLine } from './incident-line';
import { NEW_REVIEW, type ReviewState } from './open-review';
import { reminderOf } from './reminder';
import type { ReviewActions, Reviewed } from './review-actions';
import { ReviewFoot } from './review-foot';
import { ReviewList } from './review-list';
import { ReviewToolbar } from './review-toolbar';
import { drawScorecard } from './scorecard-table';

/** What stands in the view: the toolbar, the headline, the list or the scorecard, and the foot. */
export class ReviewBoard extends Component implements ReviewActions {
  state: ReviewState = NEW_REVIEW;
  private readonly toolbar: ReviewToolbar;
  private readonly headline: HTMLElement;
  private readonly empty: HTMLElement;
  private readonly listEl: HTMLElement;
  private readonly list: ReviewList;
  private readonly scorecard: HTMLElement;
  private readonly foot: ReviewFoot;
  private reviewed: Reviewed | null = null;
  private words = '';
  /** Of which survey the headline is, and how many causes are open in it. */
  private told: { readonly survey: Reviewed['survey']; readonly open: number } | null = null;

  constructor(
    el: HTMLElement,
    readonly desk: Desk,
    watch: IncidentWatch,
    private readonly changed: () => void,
  ) {
    super();
    this.toolbar = new ReviewToolbar(el, this);
    const scroller = el.createDiv('homelab-review-body');
    this.showIncidents(scroller, watch);
    const head = scroller.createDiv('homelab-review-top');
    this.headline = head.createEl('p', {
      cls: 'homelab-review-headline',
      text: 'Reading your notes\u2026',
      attr: { role: 'status' },
    });
    this.empty = scroller.createDiv('homelab-review-empty');
    this.listEl = scroller.createDiv({ cls: 'homelab-review-list', attr: { 'aria-label': 'What was found' } });
    this.list = new ReviewList(this.listEl, scroller, desk, () => this.toSearch());
    this.scorecard = scroller.createDiv('homelab-review-scorecard');
    this.foot = new ReviewFoot(scroller, this);
  }

  override onunload(): void {
    this.toolbar.close();
  }

  takeState(state: ReviewState): void {
    this.state = state;
    this.draw();
  }

  take(reviewed: Reviewed): void {
    this.reviewed = reviewed;
    this.draw();
  }

  fail(reason: string): void {
    this.headline.setText(`The notes could not be checked: ${reason}`);
  }

  keep(change: Partial<ReviewState>): void {
    // What was looked for among findings is no name of a service.
    if (change.isScorecard !== undefined && change.isScorecard !== this.state.isScorecard) this.words = '';
    this.takeState({ ...this.state, ...change });
    this.changed();
  }

  search(text: string): void {
    this.words = text;
    this.draw();
  }

  toList(): void {
    if (this.state.isScorecard) this.scorecard.querySelector<HTMLElement>('a, button')?.focus();
    else this.list.focus();
  }

  toSearch(): void {
    this.toolbar.searchField.focus();
  }

  lookAgain(): void {
    const { desk } = this;
    void attempt('The notes could not be read', async () =>
      this.take({ survey: await desk.survey(), news: this.reviewed?.news ?? null }),
    );
  }

  /** What burns stands on top: on a phone with all that one does with it, else as one line. */
  private showIncidents(parent: HTMLElement, watch: IncidentWatch): void {
    const shown = Platform.isMobile
      ? new IncidentCards(parent.createDiv('homelab-incidents'), this.desk, watch)
      : new IncidentLine(parent.createDiv().createDiv('homelab-review-incident'), this.desk);
    this.register(watch.onTick(() => shown.draw()));
    shown.draw();
  }

  private draw(): void {
    const { reviewed, state, words } = this;
    if (!reviewed) return;
    const { survey } = reviewed;
    const shown = { ...reviewed, state, search: words };
    this.listEl.toggle(!state.isScorecard);
    this.scorecard.toggle(state.isScorecard);
    const open = this.tellHeadline(survey);
    const found = state.isScorecard
      ? drawScorecard(this.scorecard, survey, words, this.desk)
      : this.drawList(reviewed, open);
    this.toolbar.show(shown, found);
    this.foot.show(shown);
  }

  /** Also above the scorecard. Answers with how many causes are open. */
  private tellHeadline(survey: Reviewed['survey']): number {
    if (this.told?.survey !== survey) {
      const causes = causesOf(survey);
      this.told = { survey, open: causes.length };
      this.headline.setText(headlineOf(survey, causes));
    }
    return this.told.open;
  }

  private drawList({ survey, news }: Reviewed, open: number): number {
    const { grouping, ...filter } = this.state;
    const standingOf = news === null ? undefined : news.standingOf.bind(news);
    this.listEl.dataset['grouping'] = grouping;
    const groups = reviewGroups(survey, grouping, { ...filter, search: this.words }, standingOf);
    this.list.show(groups, survey);
    this.drawEmpty(survey, open);
    return this.list.length;
  }

  /** All is well; or what is left in has nothing. */
  private drawEmpty({ now, zone }: Reviewed['survey'], open: number): void {
    this.empty.empty();
    this.empty.toggle(this.list.length === 0);
    if (this.list.length > 0) return;
    if (open > 0) {
      this.empty.createEl('p', { text: 'Nothing of what was found fits the search and the filter.' });
      wordButton(this.empty, 'Show everything', () => {
        this.words = '';
        this.keep({ practices: [], severities: [], fresh: false });
      });
      return;
    }
    const weekday = reminderOf(this.desk.app)?.weekday ?? 1;
    this.empty.createEl('h3', { text: 'Nothing to do' });
    this.empty.createEl('p', { text: `The next look is due on ${nextLook(weekday, now, zone)}.` });
  }
}
