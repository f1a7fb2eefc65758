/** Bases as a plugin meets them: what it registers, what a view of it is given, and what stands in the options. */
import type { BasesAllOptions, BasesOptions, BasesPropertyId, BasesViewRegistration } from 'obsidian';
import type { App } from './app';
import { Component } from './component';
import type { TFile } from './files';
import { getIcon } from './ui/icons';

/** The app's own layouts. It took `kanban` in 1.14, from plugins that had used it. */
const OWN_TYPES = ['table', 'cards', 'list', 'map', 'kanban'];

/** Which layouts there are besides the app's own. */
export class BasesRegistry {
  /** Whether the core plugin is on. */
  isEnabled = true;
  readonly views = new Map<string, BasesViewRegistration>();
  /** Whoever shows a base, and wants to know that a layout came or went. */
  readonly changed = new Set<() => void>();

  add(id: string, registration: BasesViewRegistration): void {
    if (OWN_TYPES.includes(id) || !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) throw new Error(`"${id}" may be anybody's`);
    if (this.views.has(id)) throw new Error(`The bases view "${id}" is already registered`);
    if (registration.name.trim() === '') throw new Error(`${id} has no name`);
    if (!getIcon(registration.icon)) throw new Error(`There is no icon ${registration.icon}`);
    this.views.set(id, registration);
    this.tell();
  }

  remove(id: string): void {
    this.views.delete(id);
    this.tell();
  }

  private tell(): void {
    for (const callback of [...this.changed]) callback();
  }
}

/** Runs the query; whoever has a view of it hears of new results. */
export class QueryController extends Component {
  constructor(readonly app: App) {
    super();
  }
}

/** What a plugin's view builds on. `config` and `data` are not there before the first results are. */
export abstract class BasesView extends Component {
  abstract type: string;
  readonly app: App;
  declare config: BasesViewConfig;
  declare allProperties: BasesPropertyId[];
  declare data: BasesQueryResult;

  constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }

  abstract onDataUpdated(): void;
}

export abstract class Value {
  abstract toString(): string;
  abstract isTruthy(): boolean;
}

export class NullValue extends Value {
  static readonly value = new NullValue();

  toString(): string {
    return 'null';
  }

  isTruthy(): boolean {
    return false;
  }
}

/** Text, numbers, lists and all else that a property may hold. */
class PlainValue extends Value {
  constructor(private readonly held: unknown) {
    super();
  }

  toString(): string {
    return Array.isArray(this.held) ? this.held.map(String).join(', ') : String(this.held);
  }

  isTruthy(): boolean {
    return Boolean(this.held);
  }
}

/** A note among the results. */
export class BasesEntry {
  constructor(
    private readonly app: App,
    readonly file: TFile,
  ) {}

  getValue(id: BasesPropertyId): Value | null {
    const [type, name = ''] = splitId(id);
    if (type === 'formula') throw new Error('The test host evaluates no formulas');
    if (type === 'file') return name === 'name' ? new PlainValue(this.file.name) : null;
    const held = this.app.metadataCache.getFileCache(this.file)?.frontmatter?.[name];
    return held === undefined || held === null ? NullValue.value : new PlainValue(held);
  }
}

export class BasesQueryResult {
  constructor(
    readonly data: BasesEntry[],
    readonly properties: BasesPropertyId[],
  ) {}

  get groupedData(): { readonly entries: BasesEntry[]; hasKey(): boolean }[] {
    return [{ entries: this.data, hasKey: () => false }];
  }
}

/** One view in a base, as its file has it. */
export class BasesViewConfig {
  constructor(
    readonly name: string,
    private readonly held: Readonly<Record<string, unknown>>,
    private readonly keep: (key: string, value: unknown) => void,
  ) {}

  get(key: string): unknown {
    return this.held[key];
  }

  getAsPropertyId(key: string): BasesPropertyId | null {
    const held = this.held[key];
    return typeof held === 'string' && /^(note|formula|file)\../.test(held) ? (held as BasesPropertyId) : null;
  }

  set(key: string, value: unknown): void {
    this.keep(key, value);
  }

  getOrder(): BasesPropertyId[] {
    return (this.held['order'] ?? []) as BasesPropertyId[];
  }

  getDisplayName(id: BasesPropertyId): string {
    return splitId(id)[1] ?? '';
  }
}

function splitId(id: BasesPropertyId): readonly string[] {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
}

/** What the menu of a view would draw: each key once, a name for each, and a default that can be chosen. */
export function checkOptions(all: readonly BasesAllOptions[]): readonly BasesOptions[] {
  const options = all.flatMap((one) => (one.type === 'group' ? one.items : [one]));
  const keys = options.map(({ key }) => key);
  if (new Set(keys).size < keys.length) throw new Error(`A key of an option stands twice: ${keys.join(', ')}`);
  for (const option of options) {
    const { key, displayName } = option;
    if (['type', 'name', 'filters', 'groupBy', 'order', 'sort', 'limit', 'summaries'].includes(key))
      throw new Error(`The app itself keeps ${key} in a view`);
    if (displayName.trim() === '') throw new Error(`The option ${key} has no name`);
    if (option.type === 'dropdown' && !(String(option.default) in option.options))
      throw new Error(`${key} begins with what cannot be chosen`);
    if (option.type === 'slider' && (option.default ?? 0) < (option.min ?? 0)) throw new Error(`${key} begins too low`);
    option.shouldHide?.();
  }
  return options.filter(({ shouldHide }) => shouldHide?.() !== true);
}
