import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { IncidentWatch } from '../ambient/incident-watch';
import type { Desk } from '../desk';
import { NEW_REVIEW, readReviewState, REVIEW_VIEW, type ReviewState } from './open-review';
import type { Reviewed } from './review-actions';
import { ReviewBoard } from './review-board';
import type { ReviewNews } from './review-news';

/** The findings of the weekly report, live: read, put right from where one stands, and gone. */
export class ReviewView extends ItemView {
  /** It stays while one looks at notes: what is opened does not take its place. */
  override navigation = false;
  private board: ReviewBoard | null = null;
  /** A state may come before the view is open. */
  private waiting: ReviewState = NEW_REVIEW;
  /** What the notes say since, while the view lies behind another tab. */
  private unseen: Reviewed | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly news: ReviewNews,
    private readonly watch: IncidentWatch,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return REVIEW_VIEW;
  }

  override getDisplayText(): string {
    return 'Hygiene review';
  }

  override getIcon(): string {
    return 'clipboard-list';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...(this.board?.state ?? this.waiting) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.waiting = readReviewState(state);
    this.board?.takeState(this.waiting);
  }

  protected override onOpen(): Promise<void> {
    const { app, contentEl, desk } = this;
    contentEl.empty();
    contentEl.addClass('homelab-review');
    const changed = (): void => void app.workspace.requestSaveLayout();
    this.board = this.addChild(new ReviewBoard(contentEl, desk, this.watch, changed));
    this.board.takeState(this.waiting);
    const stop = this.news.listen({
      show: (reviewed) => this.take(reviewed),
      fail: (reason) => this.board?.fail(reason),
    });
    this.register(stop);
    this.registerEvent(app.workspace.on('active-leaf-change', () => this.catchUp()));
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.board = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  override onResize(): void {
    this.catchUp();
  }

  /** Behind another tab nothing is drawn while somebody types there; it is when one comes back. */
  private catchUp(): void {
    if (this.unseen) this.take(this.unseen);
  }

  private take(reviewed: Reviewed): void {
    const tab = this.contentEl.closest('.workspace-leaf');
    const isHidden = tab !== null && this.contentEl.win.getComputedStyle(tab).display === 'none';
    this.unseen = isHidden ? reviewed : null;
    if (!isHidden) this.board?.take(reviewed);
  }
}
