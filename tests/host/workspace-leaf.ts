import type { OpenViewState } from 'obsidian';
import type { App } from './app';
import { BasesFileView } from './bases-file-view';
import { Events } from './events';
import type { TFile } from './files';
import { FileView, PlainFileView } from './file-view';
import { MarkdownView } from './markdown-view';
import { setIcon } from './ui/icons';
import { Menu } from './ui/menu';
import { EmptyView, UnknownView, type View, type ViewState as State } from './view';
import type { WorkspaceSplit, WorkspaceTabs } from './workspace-tabs';

export interface LeafState {
  readonly type: string;
  readonly state?: State;
  readonly active?: boolean;
}

/** A tab, with a view in it. */
export class WorkspaceLeaf extends Events {
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { draggable: 'true' } });
  readonly isDeferred = false;
  declare parent: WorkspaceTabs;
  view: View;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;

  constructor(readonly app: App) {
    super();
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const close = inner.createDiv('workspace-tab-header-inner-close-button');
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => app.workspace.setActiveLeaf(this, { focus: true }));
    this.containerEl.addEventListener('focusin', () => app.workspace.setActiveLeaf(this));
    this.containerEl.addEventListener('mousedown', () => app.workspace.setActiveLeaf(this));
    this.view = new EmptyView(this);
    this.attach(this.view);
  }

  getRoot(): WorkspaceSplit {
    return this.parent.split;
  }

  getContainer(): WorkspaceSplit {
    return this.getRoot();
  }

  loadIfDeferred(): Promise<void> {
    return Promise.resolve();
  }

  private attach(view: View): void {
    this.view = view;
    view.containerEl.dataset['type'] = view.getViewType();
    this.containerEl.replaceChildren(view.containerEl);
    view.load();
    this.paint();
  }

  async open(view: View): Promise<View> {
    await this.close();
    this.attach(view);
    await view.onOpen();
    this.paint();
    return view;
  }

  /** Ends the view; the tab stays, empty. */
  async close(): Promise<void> {
    const before = this.view;
    await before.onClose();
    before.unload();
    if (this.view === before) this.attach(new EmptyView(this));
  }

  /** Title and icon, which may depend on what the view holds. */
  paint(): void {
    const title = this.view.getDisplayText();
    setIcon(this.iconEl, this.view.getIcon());
    this.titleEl.setText(title);
    this.tabHeaderEl.setAttribute('aria-label', title);
    this.tabHeaderEl.dataset['type'] = this.view.getViewType();
    if ('titleEl' in this.view && this.view.titleEl instanceof HTMLElement) this.view.titleEl.setText(title);
  }

  getViewState(): LeafState {
    return { type: this.view.getViewType(), state: this.view.getState() };
  }

  async setViewState({ type, state, active }: LeafState, eState?: unknown): Promise<void> {
    if (this.view.getViewType() !== type || this.view instanceof UnknownView) await this.open(this.newView(type));
    if (state) await this.view.setState(state, { history: false });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    this.paint();
    if (active === true) this.app.workspace.setActiveLeaf(this, { focus: true });
    const { workspace } = this.app;
    if (workspace.activeLeaf === this && this.view instanceof FileView) workspace.opened(this.view.file);
    workspace.trigger('layout-change');
  }

  private newView(type: string): View {
    const creator = this.app.workspace.viewTypes.get(type);
    if (creator) return creator(this);
    if (type === 'markdown') return new MarkdownView(this);
    if (type === 'bases') return new BasesFileView(this);
    if (type === 'empty') return new EmptyView(this);
    return type.startsWith('file:') ? new PlainFileView(this) : new UnknownView(this, type);
  }

  async openFile(file: TFile, { state, eState, active = true }: OpenViewState = {}): Promise<void> {
    const own = { md: 'markdown', ...(this.app.bases.isEnabled ? { base: 'bases' } : {}) };
    const type = (own as Record<string, string>)[file.extension] ?? `file:${file.extension}`;
    const wanted: LeafState = { type, state: { ...state, file: file.path }, active };
    await this.setViewState(wanted, eState);
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  detach(): void {
    const { view } = this;
    void view.onClose().then(() => view.unload());
    this.parent.remove(this);
    this.app.workspace.removed(this);
  }

  /** The menu of the tab. */
  showMenu(event: MouseEvent): void {
    const menu = new Menu();
    const file = this.view instanceof FileView ? this.view.file : null;
    if (file) this.app.workspace.trigger('file-menu', menu, file, 'more-options', this);
    menu.showAtMouseEvent(event);
  }
}
