import type { PaneType } from 'obsidian';
import type { App } from './app';
import { Events, surface } from './events';
import type { TFile } from './files';
import { FileView } from './file-view';
import { MarkdownView } from './markdown-view';
import { EmptyView, UnknownView, type View, type ViewState } from './view';
import { WorkspaceLeaf } from './workspace-leaf';
import { WorkspaceSplit } from './workspace-tabs';

interface SideOptions {
  readonly active?: boolean;
  readonly split?: boolean;
  readonly reveal?: boolean;
  readonly state?: ViewState;
}

/** The window: tabs in the middle, a sidebar on either side. */
export class Workspace extends Events {
  readonly containerEl: HTMLElement;
  readonly leftSplit: WorkspaceSplit;
  readonly rootSplit: WorkspaceSplit;
  readonly rightSplit: WorkspaceSplit;
  readonly viewTypes = new Map<string, (leaf: WorkspaceLeaf) => View>();
  layoutReady = false;
  activeLeaf: WorkspaceLeaf | null = null;
  private whenReady: (() => unknown)[] = [];
  private lastFile: TFile | null = null;
  /** Whether somebody has asked to keep the layout; the host keeps none. */
  asksToSaveLayout = false;
  /** Those that were active, the newest last. */
  private recent: WorkspaceLeaf[] = [];

  constructor(
    private readonly app: App,
    parentEl: HTMLElement,
    private readonly onPhone: boolean,
  ) {
    super();
    this.containerEl = parentEl.createDiv('workspace');
    this.leftSplit = new WorkspaceSplit(this.containerEl, 'left', onPhone);
    this.rootSplit = new WorkspaceSplit(this.containerEl, 'root', onPhone);
    this.rightSplit = new WorkspaceSplit(this.containerEl, 'right', onPhone);
  }

  override trigger(name: string, ...data: readonly unknown[]): void {
    if (name === 'hover-link') checkHover(this.app, data);
    super.trigger(name, ...data);
  }

  /** What comes once the app has started; the first tab with it. */
  becomeReady(): void {
    this.setActiveLeaf(this.newLeaf(this.rootSplit));
    this.layoutReady = true;
    for (const callback of this.whenReady.splice(0)) attempt(callback);
    this.trigger('layout-change');
  }

  /** In the app it is written a while later. */
  requestSaveLayout(): Promise<void> {
    this.asksToSaveLayout = true;
    return Promise.resolve();
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) attempt(callback);
    else this.whenReady.push(callback);
  }

  private newLeaf(split: WorkspaceSplit): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    split.tabs.add(leaf);
    return leaf;
  }

  private isInTheMiddle(leaf: WorkspaceLeaf): boolean {
    return this.rootSplit.tabs.leaves.includes(leaf);
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return [...this.recent].reverse().find((leaf) => this.isInTheMiddle(leaf)) ?? null;
  }

  /** Splits and windows of their own are tabs here. */
  getLeaf(newLeaf: PaneType | boolean = false): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    if (newLeaf === false && recent && (recent.view.navigation || recent.view instanceof EmptyView)) return recent;
    return this.newLeaf(this.rootSplit);
  }

  getLeftLeaf(): WorkspaceLeaf {
    return this.newLeaf(this.leftSplit);
  }

  getRightLeaf(): WorkspaceLeaf {
    return this.newLeaf(this.rightSplit);
  }

  async ensureSideLeaf(type: string, side: 'left' | 'right', options: SideOptions = {}): Promise<WorkspaceLeaf> {
    const { active = true, reveal = true, state } = options;
    const split = side === 'left' ? this.leftSplit : this.rightSplit;
    const leaf = split.tabs.leaves.find((one) => one.view.getViewType() === type) ?? this.newLeaf(split);
    await leaf.setViewState({ type, active, ...(state ? { state } : {}) });
    if (reveal) await this.revealLeaf(leaf);
    return leaf;
  }

  revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const split = leaf.getRoot();
    if (split !== this.rootSplit) split.expand();
    this.setActiveLeaf(leaf);
    return Promise.resolve();
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { readonly focus?: boolean } | boolean = {}, focus = false): void {
    leaf.parent.show(leaf);
    if (this.onPhone && this.isInTheMiddle(leaf)) this.closeDrawers();
    const before = this.activeLeaf;
    this.recent = [...this.recent.filter((one) => one !== leaf), leaf];
    if (before !== leaf) {
      this.activeLeaf = leaf;
      before?.containerEl.removeClass('mod-active');
      leaf.containerEl.addClass('mod-active');
      this.trigger('active-leaf-change', leaf);
      if (leaf.view instanceof FileView) this.opened(leaf.view.file);
    }
    const wantsFocus = typeof params === 'object' ? params.focus === true : focus;
    if (wantsFocus && leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.focus();
  }

  /** On a phone a drawer lies over what is in the middle. */
  private closeDrawers(): void {
    for (const drawer of [this.leftSplit, this.rightSplit]) drawer.collapse();
  }

  /** A file came to the front. */
  opened(file: TFile | null): void {
    if (file === this.lastFile) return;
    this.lastFile = file;
    this.trigger('file-open', file);
  }

  /** A leaf went away; the one before it comes to the front. */
  removed(leaf: WorkspaceLeaf): void {
    this.recent = this.recent.filter((one) => one !== leaf);
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      this.setActiveLeaf(this.getMostRecentLeaf() ?? this.rootSplit.tabs.leaves.at(-1) ?? this.newLeaf(this.rootSplit));
    }
    this.trigger('layout-change');
  }

  get activeEditor(): MarkdownView | null {
    const view = this.activeLeaf?.view;
    return view instanceof MarkdownView ? view : null;
  }

  getActiveViewOfType<T extends View>(type: abstract new (...given: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    if (view instanceof FileView) return view.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.rootSplit.tabs.leaves.forEach((leaf) => callback(leaf));
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const { tabs } of [this.rootSplit, this.leftSplit, this.rightSplit]) {
      for (const leaf of [...tabs.leaves]) callback(leaf);
    }
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    const leaves: WorkspaceLeaf[] = [];
    this.iterateAllLeaves((leaf) => {
      if (leaf.view.getViewType() === type) leaves.push(leaf);
    });
    return leaves;
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  /** A link as it is written, its heading too. A note that is not there is made, as a click makes it. */
  async openLinkText(
    linktext: string,
    source: string,
    newLeaf: PaneType | boolean = false,
    openState: { readonly state?: ViewState; readonly active?: boolean } = {},
  ): Promise<void> {
    const [path = ''] = linktext.split('#');
    const { vault, metadataCache } = this.app;
    const known = path === '' ? vault.getFileByPath(source) : metadataCache.getFirstLinkpathDest(path, source);
    const file = known ?? (await vault.create(path.endsWith('.md') ? path : `${path}.md`, ''));
    await this.getLeaf(newLeaf).openFile(file, openState);
  }

  /** A plugin is gone: its tabs stay, with nothing of the plugin in them. */
  forgetViewType(type: string): void {
    this.viewTypes.delete(type);
    for (const leaf of this.getLeavesOfType(type)) void leaf.open(new UnknownView(leaf, type));
  }
}

function attempt(callback: () => unknown): void {
  try {
    const answer = callback();
    if (answer instanceof Promise) answer.catch(surface);
  } catch (error) {
    surface(error);
  }
}

/** Page preview needs all of this, and answers to a source that was registered; in the app it says nothing otherwise. */
function checkHover({ hoverSources }: App, [info, ...more]: readonly unknown[]): void {
  const given = typeof info === 'object' && info !== null ? new Map(Object.entries(info)) : new Map<string, unknown>();
  const parent: unknown = given.get('hoverParent');
  const fits =
    more.length === 0 &&
    given.get('event') instanceof MouseEvent &&
    hoverSources.has(String(given.get('source'))) &&
    typeof parent === 'object' &&
    parent !== null &&
    'hoverPopover' in parent &&
    given.get('targetEl') instanceof Element &&
    typeof given.get('linktext') === 'string';
  if (!fits) throw new TypeError('The page preview can do nothing with this hover-link');
}
