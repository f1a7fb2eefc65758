import type { WorkspaceLeaf } from './workspace-leaf';

export type Place = 'left' | 'root' | 'right';

/** Leaves behind one another: those in the middle, or those of a sidebar. */
export class WorkspaceTabs {
  leaves: WorkspaceLeaf[] = [];
  current: WorkspaceLeaf | null = null;
  readonly containerEl: HTMLElement;
  private readonly headersEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(
    readonly split: WorkspaceSplit,
    place: Place,
  ) {
    this.containerEl = split.containerEl.createDiv(`workspace-tabs mod-top${place === 'root' ? ' mod-active' : ''}`);
    this.headersEl = this.containerEl
      .createDiv('workspace-tab-header-container')
      .createDiv('workspace-tab-header-container-inner');
    this.bodyEl = this.containerEl.createDiv('workspace-tab-container');
  }

  add(leaf: WorkspaceLeaf): void {
    leaf.parent = this;
    this.leaves.push(leaf);
    this.bodyEl.append(leaf.containerEl);
    this.headersEl.append(leaf.tabHeaderEl);
    if (!this.current) this.show(leaf);
    else this.show(this.current);
  }

  remove(leaf: WorkspaceLeaf): void {
    this.leaves.remove(leaf);
    leaf.containerEl.remove();
    leaf.tabHeaderEl.remove();
    if (this.current === leaf) this.current = null;
    const last = this.leaves.at(-1);
    if (!this.current && last) this.show(last);
  }

  show(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const one of this.leaves) {
      one.containerEl.toggle(one === leaf);
      one.tabHeaderEl.toggleClass('is-active', one === leaf);
    }
  }
}

/** A part of the window: the middle, or a sidebar that folds away, which on a phone is a drawer. */
export class WorkspaceSplit {
  readonly containerEl: HTMLElement;
  readonly tabs: WorkspaceTabs;
  collapsed = false;

  constructor(
    parentEl: HTMLElement,
    readonly place: Place,
    onPhone: boolean,
  ) {
    const isDrawer = onPhone && place !== 'root';
    const classes = isDrawer ? `workspace-drawer mod-${place}` : `workspace-split mod-vertical mod-${place}`;
    const side = place === 'root' || isDrawer ? '' : `-split mod-sidedock`;
    this.containerEl = parentEl.createDiv(`${classes}${side}`);
    this.tabs = new WorkspaceTabs(this, place);
    if (place !== 'root') this.collapse();
  }

  expand(): void {
    this.collapsed = false;
    this.paint();
  }

  collapse(): void {
    this.collapsed = true;
    this.paint();
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }

  private paint(): void {
    this.containerEl.toggleClass('is-sidedock-collapsed', this.collapsed);
    this.containerEl.toggle(!this.collapsed);
  }
}
