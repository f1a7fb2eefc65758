import type { BasesPropertyId, BasesView as ApiBasesView, BasesViewConfig as ApiConfig } from 'obsidian';
import { dump, load } from 'js-yaml';
import {
  BasesEntry,
  BasesQueryResult,
  type BasesView,
  BasesViewConfig,
  checkOptions,
  NullValue,
  QueryController,
} from './bases';
import { isKept } from './bases-filter';
import type { Events } from './events';
import { FileView } from './file-view';
import { setIcon } from './ui/icons';

interface ViewText {
  readonly type: string;
  readonly name: string;
  readonly filters?: unknown;
  readonly [key: string]: unknown;
}

interface BaseText {
  readonly filters?: unknown;
  readonly views?: readonly ViewText[];
}

/** A tab with a `.base` file: its toolbar, and below it the view that was chosen. The app's own layouts are a list of names. */
export class BasesFileView extends FileView {
  override icon = 'table';
  private chosen: string | null = null;
  private base: BaseText = {};
  private shown: { readonly type: string; readonly name: string; readonly view: BasesView } | null = null;
  private readonly barEl = this.contentEl.createDiv('bases-toolbar');
  private readonly resultEl = this.contentEl.createDiv('bases-view');
  private readonly controller = new QueryController(this.app);

  getViewType(): string {
    return 'bases';
  }

  override onload(): void {
    super.onload();
    const { vault, metadataCache, bases } = this.app;
    const update = (): void => this.update();
    this.addChild(this.controller);
    this.registerEvent(
      vault.on('modify', (file: unknown) => {
        if (file === this.file && file !== null) this.read();
      }),
    );
    for (const [source, name] of [
      [metadataCache, 'resolved'],
      [vault, 'delete'],
      [vault, 'rename'],
    ] as const) {
      this.registerEvent((source as Events).on(name, update));
    }
    bases.changed.add(update);
    this.register(() => bases.changed.delete(update));
  }

  onLoadFile(): Promise<void> {
    this.read();
    return Promise.resolve();
  }

  onUnloadFile(): Promise<void> {
    this.endView();
    this.chosen = null;
    return Promise.resolve();
  }

  private read(): void {
    if (!this.file) return;
    this.base = load(this.app.vault.adapter.textOf(this.file.path)) as BaseText;
    this.update();
  }

  private get current(): ViewText | undefined {
    const { views = [] } = this.base;
    return views.find(({ name }) => name === this.chosen) ?? views[0];
  }

  private update(): void {
    const { current, file } = this;
    if (!current || !file) return;
    const entries = this.entriesOf(current);
    this.drawBar(current, entries.length);
    this.resultEl.dataset['viewType'] = current.type;
    const registration = this.app.bases.views.get(current.type);
    const { shown } = this;
    if (shown && (shown.type !== current.type || shown.name !== current.name || !registration)) this.endView();
    if (!registration) {
      this.drawOwn(current, entries);
      return;
    }
    const view = this.shown?.view ?? this.begin(current);
    view.config = new BasesViewConfig(current.name, current, (key, value) => this.keep(key, value));
    view.allProperties = this.propertiesOf(entries);
    view.data = new BasesQueryResult(entries, view.config.getOrder());
    checkOptions(registration.options?.(view.config as unknown as ApiConfig) ?? []);
    view.onDataUpdated();
  }

  private entriesOf({ filters }: ViewText): BasesEntry[] {
    const { vault } = this.app;
    const kept = vault
      .getFiles()
      .filter((file) => isKept(this.app, file, this.base.filters) && isKept(this.app, file, filters));
    return kept.map((file) => new BasesEntry(this.app, file));
  }

  private propertiesOf(entries: readonly BasesEntry[]): BasesPropertyId[] {
    const names = entries.flatMap(({ file }) =>
      Object.keys(this.app.metadataCache.getFileCache(file)?.frontmatter ?? {}),
    );
    return [...new Set(names)].map((name): BasesPropertyId => `note.${name}`);
  }

  private begin({ type, name }: ViewText): BasesView {
    this.resultEl.empty();
    const registration = this.app.bases.views.get(type);
    const made: ApiBasesView | undefined = registration?.factory(this.controller as never, this.resultEl);
    const view = made as unknown as BasesView;
    if (view.type !== type) throw new TypeError(`The view of ${type} says that it is ${view.type}`);
    this.shown = { type, name, view };
    this.addChild(view);
    return view;
  }

  private endView(): void {
    if (this.shown) this.removeChild(this.shown.view);
    this.shown = null;
    this.resultEl.empty();
  }

  private drawBar({ name, type }: ViewText, count: number): void {
    this.barEl.empty();
    const nameEl = this.barEl.createDiv('bases-toolbar-views');
    setIcon(nameEl.createSpan(), this.app.bases.views.get(type)?.icon ?? 'table');
    for (const view of this.base.views ?? []) {
      const button = nameEl.createEl('button', { text: view.name, cls: view.name === name ? 'is-active' : '' });
      button.addEventListener('click', () => {
        this.chosen = view.name;
        this.update();
      });
    }
    this.barEl.createSpan({ cls: 'bases-toolbar-results', text: count === 1 ? '1 result' : `${count} results` });
  }

  private drawOwn({ type }: ViewText, entries: readonly BasesEntry[]): void {
    this.resultEl.empty();
    if (type !== 'table') this.resultEl.setText(`Unknown view type "${type}"`);
    else for (const { file } of entries) this.resultEl.createDiv({ text: file.basename });
  }

  /** What a view keeps stands in the file. */
  private keep(key: string, value: unknown): void {
    const { file, current } = this;
    if (!file || !current) return;
    const { [key]: _, ...others } = current;
    const changed = value === null || value === NullValue.value ? others : { ...others, [key]: value };
    const views = (this.base.views ?? []).map((view) => (view === current ? changed : view));
    void this.app.vault.modify(file, dump({ ...this.base, views }));
  }
}
