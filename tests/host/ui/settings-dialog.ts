import type { App } from '../app';
import { SearchComponent } from './components';
import { Modal } from './modal';
import type { PluginSettingTab } from './setting-tab';

/** The settings of the plugins: the list of them at the left, one of them at the right, and a search over their rows. */
export class SettingsDialog extends Modal {
  readonly pluginTabs: PluginSettingTab[] = [];
  activeTab: PluginSettingTab | null = null;
  lastTabId = '';
  private readonly headerEl: HTMLElement;
  private readonly listEl: HTMLElement;
  private readonly pageEl: HTMLElement;
  private readonly search: SearchComponent;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.contentEl.addClass('vertical-tabs-container');
    this.headerEl = this.contentEl.createDiv('vertical-tab-header');
    this.search = new SearchComponent(this.headerEl).setPlaceholder('Search...');
    this.search.onChange((query) => this.filter(query));
    const group = this.headerEl.createDiv('vertical-tab-header-group');
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    this.listEl = group.createDiv('vertical-tab-header-group-items');
    this.pageEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.pluginTabs.push(tab);
    tab.update();
  }

  removeSettingTab(tab: PluginSettingTab): void {
    if (this.activeTab === tab) this.leave();
    this.pluginTabs.remove(tab);
  }

  override onOpen(): void {
    const [first] = this.pluginTabs;
    const last = this.pluginTabs.find((tab) => tab.id === this.lastTabId) ?? first;
    if (last) this.enter(last);
  }

  override onClose(): void {
    this.leave();
  }

  openTabById(id: string): PluginSettingTab | null {
    const tab = this.pluginTabs.find((one) => one.id === id);
    if (!tab) return null;
    this.lastTabId = id;
    this.open();
    if (this.activeTab !== tab) this.enter(tab);
    return tab;
  }

  private enter(tab: PluginSettingTab): void {
    this.leave();
    this.activeTab = tab;
    this.lastTabId = tab.id;
    this.listEl.empty();
    for (const one of this.pluginTabs) {
      const item = this.listEl.createDiv({ cls: 'vertical-tab-nav-item tappable', text: one.name });
      item.toggleClass('is-active', one === tab);
      item.addEventListener('click', () => this.enter(one));
    }
    this.pageEl.append(tab.containerEl);
    tab.show();
  }

  private leave(): void {
    this.activeTab?.hide();
    this.activeTab?.containerEl.remove();
    this.activeTab = null;
  }

  /** Of the page that is shown, the rows in whose words the query is. */
  private filter(query: string): void {
    const wanted = query.trim().toLowerCase();
    if (wanted === '') {
      this.activeTab?.refreshDomState();
      return;
    }
    for (const row of this.pageEl.querySelectorAll<HTMLElement>('.setting-items > .setting-item')) {
      row.toggle(row.textContent.toLowerCase().includes(wanted));
    }
  }
}
