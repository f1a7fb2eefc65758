/** @jest-environment ./tests/host/environment.cjs */
import { ItemView, type TFile } from 'obsidian';
import { type Host, hostOf, settle } from './host';

class Side extends ItemView {
  readonly happened: string[] = [];
  shown: unknown = null;

  getViewType(): string {
    return 'side';
  }

  getDisplayText(): string {
    return 'At the side';
  }

  override onOpen(): Promise<void> {
    this.happened.push('open');
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.happened.push('close');
    return Promise.resolve();
  }

  override setState(state: unknown): Promise<void> {
    this.shown = state;
    return Promise.resolve();
  }
}

function withSide(files: Readonly<Record<string, string>> = {}, phone = false): Host {
  const host = hostOf(files, { phone });
  host.inside.workspace.viewTypes.set('side', ((leaf: never) => new Side(leaf)) as never);
  return host;
}

function sideView(host: Host): Side {
  const [leaf] = host.app.workspace.getLeavesOfType('side');
  if (!(leaf?.view instanceof Side)) throw new Error('Nothing is at the side');
  return leaf.view;
}

describe('the workspace', () => {
  it('begins with an empty tab, and opens a note in it', async () => {
    const host = hostOf({ 'A.md': '', 'B.md': '' });
    expect(host.shown()).toEqual({ path: undefined, leaves: 1 });
    await host.app.workspace.openLinkText('A', '');
    await host.app.workspace.openLinkText('B', '');
    expect(host.shown()).toEqual({ path: 'B.md', leaves: 1 });
    await host.app.workspace.openLinkText('A', '', 'tab');
    expect(host.shown()).toEqual({ path: 'A.md', leaves: 2 });
  });

  it('makes the note that a link asks for', async () => {
    const host = hostOf({});
    await host.app.workspace.openLinkText('New one#Heading', '');
    expect(host.paths()).toEqual(['New one.md']);
  });

  it('tells which file is in front, once', async () => {
    const host = hostOf({ 'A.md': '', 'B.md': '' });
    const told: (string | undefined)[] = [];
    host.app.workspace.on('file-open', (file: TFile | null) => told.push(file?.path));
    await host.open('A.md');
    await host.open('B.md');
    const [first] = host.app.workspace.getLeavesOfType('markdown');
    if (first) host.app.workspace.setActiveLeaf(first);
    expect(told).toEqual(['A.md', 'B.md', 'A.md']);
  });

  it('makes one view at the side, with its state, and shows it', async () => {
    const host = withSide({ 'A.md': '' });
    await host.open('A.md');
    const { workspace } = host.app;
    expect(host.inside.workspace.rightSplit.collapsed).toBe(true);
    await workspace.ensureSideLeaf('side', 'right', { state: { of: 'A' }, active: false });
    await workspace.ensureSideLeaf('side', 'right', { reveal: true });
    expect(workspace.getLeavesOfType('side')).toHaveLength(1);
    expect(host.inside.workspace.rightSplit.collapsed).toBe(false);
    const view = sideView(host);
    expect([view.happened, view.shown]).toEqual([['open'], { of: 'A' }]);
    expect(document.querySelector('.mod-right-split .workspace-leaf-content[data-type="side"]')).not.toBeNull();
    expect(workspace.getActiveFile()?.path).toBe('A.md');
    workspace.detachLeavesOfType('side');
    await settle();
    expect(view.happened).toEqual(['open', 'close']);
  });

  it('has a drawer instead of a sidebar on a phone, and no status bar', () => {
    hostOf({}, { phone: true });
    expect(document.querySelector('.workspace-drawer.mod-right')).not.toBeNull();
    expect(document.querySelector('.status-bar')).toBeNull();
    expect(document.body.className).toBe('is-mobile is-phone theme-light');
  });

  it('closes the drawer of a phone when a note comes to the front', async () => {
    const host = withSide({ 'A.md': '' }, true);
    const { rightSplit } = host.inside.workspace;
    await host.app.workspace.ensureSideLeaf('side', 'right');
    expect(rightSplit.collapsed).toBe(false);
    await host.app.workspace.openLinkText('A', '');
    expect([rightSplit.collapsed, host.shown().path]).toEqual([true, 'A.md']);
  });

  it('announces every file as it starts, then the layout, and knows the notes later', async () => {
    const host = hostOf({ 'A.md': '# A\n' }, { starting: true });
    const told: string[] = [];
    host.app.vault.on('create', ({ path }) => told.push(`create ${path}`));
    host.app.metadataCache.on('changed', ({ path }) => told.push(`changed ${path}`));
    host.app.workspace.onLayoutReady(() => told.push('ready'));
    expect(told).toEqual([]);
    host.ready();
    host.app.workspace.onLayoutReady(() => told.push('at once'));
    await settle();
    expect(told).toEqual(['create A.md', 'ready', 'at once', 'changed A.md']);
  });

  it('asks plugins for their part of the menu of a note', async () => {
    const host = hostOf({ 'A.md': '' });
    await host.open('A.md');
    host.app.workspace.on('file-menu', (menu, file, source) => {
      menu.addItem((item) => item.setTitle(`${source} of ${file.path}`));
    });
    document.querySelector<HTMLElement>('.view-action[aria-label="More options"]')?.click();
    expect(document.querySelector('.menu .menu-item-title')?.textContent).toBe('more-options of A.md');
  });
});
