import { type NoteMetadata, readMetadata } from '../../cli/metadata';
import { Events, surface } from './events';
import { TFile } from './files';
import { ownTimeout } from './timers';
import type { Vault } from './vault';

type LinkCounts = Record<string, Record<string, number>>;

interface Links {
  readonly resolved: LinkCounts;
  readonly unresolved: LinkCounts;
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** What the app knows of its notes: read a while after they change, as by the app's worker, and kept while they do not. */
export class MetadataCache extends Events {
  private readonly known = new Map<string, { readonly text: string; readonly metadata: NoteMetadata }>();
  private readonly waiting = new Set<TFile>();
  private planned = false;
  /** Made anew when somebody asks after files or notes changed. */
  private links: Links | null = null;
  private byName: Map<string, TFile[]> | null = null;

  /** With no delay it reads as soon as what runs now has run, and still not at once. */
  constructor(
    private readonly vault: Vault,
    private readonly delay: number,
  ) {
    super();
    for (const event of ['create', 'delete', 'rename']) vault.on(event, () => this.forgetLinks());
    vault.on('create', (file: unknown) => this.enqueue(file));
    vault.on('modify', (file: unknown) => this.enqueue(file));
    vault.on('delete', (file: unknown) => this.drop(file));
    vault.on('rename', (file: unknown, old: string) => this.move(file, old));
  }

  getFileCache(file: TFile): NoteMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): NoteMetadata | null {
    return this.known.get(path)?.metadata ?? null;
  }

  private enqueue(file: unknown): void {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    this.waiting.add(file);
    if (this.planned) return;
    this.planned = true;
    if (this.delay === 0) queueMicrotask(() => this.flush());
    else ownTimeout(() => this.flush(), this.delay);
  }

  /** Reads what waits to be read. */
  flush(): void {
    this.planned = false;
    if (this.waiting.size === 0) return;
    const files = [...this.waiting];
    this.waiting.clear();
    for (const file of files) this.index(file);
    this.links = null;
    for (const file of files) this.trigger('resolve', file);
    this.trigger('resolved');
  }

  private index(file: TFile): void {
    if (this.vault.getFileByPath(file.path) !== file || this.vault.adapter.unreadable.has(file.path)) return;
    const text = this.vault.adapter.textOf(file.path);
    if (this.known.get(file.path)?.text === text) return;
    try {
      const metadata = readMetadata(text);
      this.known.set(file.path, { text, metadata });
      this.trigger('changed', file, text, metadata);
    } catch (error) {
      surface(error);
    }
  }

  private drop(file: unknown): void {
    if (!(file instanceof TFile)) return;
    const before = this.getCache(file.path);
    this.known.delete(file.path);
    this.trigger('deleted', file, before);
  }

  /** A rename is no change of the note: `changed` is not told. */
  private move(file: unknown, old: string): void {
    const before = this.known.get(old);
    if (!(file instanceof TFile) || !before) return;
    this.known.delete(old);
    this.known.set(file.path, before);
  }

  private forgetLinks(): void {
    this.links = null;
    this.byName = null;
  }

  get resolvedLinks(): LinkCounts {
    return (this.links ??= this.countLinks()).resolved;
  }

  get unresolvedLinks(): LinkCounts {
    return (this.links ??= this.countLinks()).unresolved;
  }

  private countLinks(): Links {
    const made: Links = { resolved: {}, unresolved: {} };
    for (const [path, { metadata }] of this.known) {
      const found: Record<string, number> = {};
      const missing: Record<string, number> = {};
      const links = [...(metadata.links ?? []), ...(metadata.embeds ?? []), ...(metadata.frontmatterLinks ?? [])];
      for (const { link } of links) {
        const target = link.split('#')[0] ?? '';
        if (target === '') continue;
        const file = this.getFirstLinkpathDest(target, path);
        const counts = file ? found : missing;
        counts[file?.path ?? target] = (counts[file?.path ?? target] ?? 0) + 1;
      }
      made.resolved[path] = found;
      made.unresolved[path] = missing;
    }
    return made;
  }

  /** The whole path, then below the folder of the note, then the shortest path that ends so. */
  getFirstLinkpathDest(linkpath: string, source: string): TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(source);
    const target = relativeTo(parentOf(source), linkpath).toLowerCase();
    const names = /\.[a-z0-9]+$/.test(target) ? [target, `${target}.md`] : [`${target}.md`];
    const lower = (file: TFile): string => file.path.toLowerCase();
    const hits = names
      .flatMap((name) => this.named(name.slice(name.lastIndexOf('/') + 1)))
      .filter((file) => names.some((name) => lower(file) === name || lower(file).endsWith(`/${name}`)))
      .sort((a, b) => a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1));
    const folder = parentOf(source).toLowerCase();
    const near = names.map((name) => (folder === '' ? name : `${folder}/${name}`));
    return (
      hits.find((file) => names.includes(lower(file))) ??
      hits.find((file) => near.includes(lower(file))) ??
      hits[0] ??
      null
    );
  }

  /** The files of a name in lower case. */
  private named(name: string): readonly TFile[] {
    if (!this.byName) {
      this.byName = new Map();
      for (const file of this.vault.getFiles()) {
        const key = file.name.toLowerCase();
        this.byName.set(key, [...(this.byName.get(key) ?? []), file]);
      }
    }
    return this.byName.get(name) ?? [];
  }

  /** The name alone where no other file has it, else the path. */
  fileToLinktext(file: TFile, _source: string, omitExtension = true): string {
    const isShared = this.named(file.name.toLowerCase()).length > 1;
    const text = isShared ? file.path : file.name;
    return omitExtension ? text.replace(/\.md$/, '') : text;
  }
}

function relativeTo(folder: string, linkpath: string): string {
  if (!/^\.\.?\//.test(linkpath)) return linkpath.replace(/^\//, '');
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of linkpath.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
