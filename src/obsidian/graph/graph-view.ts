import { type HoverPopover, ItemView, Platform, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { GraphBoard } from './graph-board';
import { GRAPH_VIEW, NEW_GRAPH, readGraphState } from './open-graph';

/** What stands on what, and what falls with it: drawn by the notes as they are, and again when they change. */
export class GraphView extends ItemView {
  /** It stays while one looks at notes: what is opened does not take its place. */
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  readonly prefersList = Platform.isPhone;
  private board: GraphBoard | null = null;
  /** A state may come before the view is open. */
  private waiting = NEW_GRAPH;
  private known: Lab | null = null;
  /** What the notes say since, while the view lies behind another tab. */
  private unseen: Lab | null = null;
  private run = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return GRAPH_VIEW;
  }

  override getDisplayText(): string {
    return 'Dependency graph';
  }

  override getIcon(): string {
    return 'waypoints';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...(this.board?.state ?? this.waiting) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.waiting = readGraphState(state);
    this.board?.takeState(this.waiting);
  }

  protected override onOpen(): Promise<void> {
    const { app, contentEl, desk } = this;
    contentEl.empty();
    contentEl.addClass('homelab-graph-view');
    this.board = this.addChild(new GraphBoard(contentEl, desk, this));
    this.board.takeState(this.waiting);
    this.register(desk.onLab((lab) => this.take(lab)));
    this.registerEvent(app.workspace.on('active-leaf-change', () => this.catchUp()));
    this.registerEvent(app.vault.on('rename', ({ path }, before) => this.board?.takeRename(before, path)));
    // At the start of the app the notes are not there yet.
    app.workspace.onLayoutReady(() => {
      void attempt('The notes could not be read', async () => this.take(await desk.freshLab()));
    });
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.run++;
    this.board = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  override onResize(): void {
    this.catchUp();
  }

  stateChanged(): void {
    void this.app.workspace.requestSaveLayout();
  }

  /** Behind another tab nothing is drawn while somebody types there; it is when one comes back. */
  private catchUp(): void {
    if (this.unseen) this.take(this.unseen);
  }

  private isHidden(): boolean {
    const tab = this.contentEl.closest('.workspace-leaf');
    return tab !== null && this.contentEl.win.getComputedStyle(tab).display === 'none';
  }

  /** First what stands on what; what was found in it comes a moment later. */
  private take(lab: Lab): void {
    if (!this.board || lab === this.known) return;
    this.unseen = this.isHidden() ? lab : null;
    if (this.unseen) return;
    this.known = lab;
    this.board.takeLab(lab);
    const run = ++this.run;
    void attempt('The notes could not be checked', async () => {
      const survey = await this.desk.survey();
      if (run === this.run) this.board?.takeSurvey(survey);
    });
  }
}
