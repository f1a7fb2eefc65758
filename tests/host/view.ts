import type { App } from './app';
import { Component } from './component';
import type { Scope } from './keymap';
import { setIcon } from './ui/icons';
import type { WorkspaceLeaf } from './workspace-leaf';

export type ViewState = Record<string, unknown>;

function expectObject(state: unknown): void {
  if (typeof state !== 'object') throw new TypeError('The state of a view is an object');
}

export abstract class View extends Component {
  readonly app: App;
  icon = 'file';
  navigation = false;
  scope: Scope | null = null;
  readonly containerEl = createDiv('workspace-leaf-content');

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
  }

  onOpen(): Promise<void> {
    return Promise.resolve();
  }

  onClose(): Promise<void> {
    return Promise.resolve();
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getIcon(): string {
    return this.icon;
  }

  getState(): ViewState {
    return {};
  }

  setState(state: unknown, result?: unknown): Promise<void> {
    expectObject(state);
    if (result !== undefined) expectObject(result);
    return Promise.resolve();
  }

  getEphemeralState(): ViewState {
    return {};
  }

  setEphemeralState(state: unknown): void {
    expectObject(state);
  }

  onResize(): void {
    return undefined;
  }
}

/** A view with the app's header above it. */
export abstract class ItemView extends View {
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  private readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
    this.actionsEl = header.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
    const more = this.addAction('ellipsis-vertical', 'More options', (event) => leaf.showMenu(event));
    this.actionsEl.append(more);
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = createEl('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title } });
    setIcon(action, icon);
    action.addEventListener('click', callback);
    this.actionsEl.prepend(action);
    return action;
  }
}

/** A tab with nothing in it yet. */
export class EmptyView extends ItemView {
  override navigation = true;

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }
}

/** What is left of a view whose plugin was disabled. */
export class UnknownView extends ItemView {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
  ) {
    super(leaf);
    this.contentEl.setText('Plugin no longer active');
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.type;
  }
}
