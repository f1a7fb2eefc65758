import type { Disk } from './disk';
import { Events } from './events';
import { type TAbstractFile, TFile, TFolder } from './files';

const NOT_IN_A_NAME = /[*"\\<>:|?]/;

/** A hidden folder, such as the app's own, is on the disk and not in the vault. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The notes and folders that the app knows, which follow the disk; as strict as the app, and told of at once. */
export class Vault extends Events {
  readonly configDir = '.obsidian';
  /** The paths that were read, and written, by way of the vault. */
  readonly reads: string[] = [];
  readonly writes: string[] = [];
  private readonly known = new Map<string, TAbstractFile>();
  private readonly root = new TFolder(this, '/', null);

  constructor(readonly adapter: Disk) {
    super();
    adapter.watch((path) => this.follow(path));
  }

  getName(): string {
    return this.adapter.getName();
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return path === '/' ? this.root : (this.known.get(path) ?? null);
  }

  getFileByPath(path: string): TFile | null {
    const file = this.getAbstractFileByPath(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.getAbstractFileByPath(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [this.root, ...this.known.values()];
  }

  getFiles(): TFile[] {
    return [...this.known.values()].filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  async create(path: string, text: string): Promise<TFile> {
    await Promise.resolve();
    this.refuse(path, 'File already exists.');
    this.writes.push(path);
    this.adapter.put(path, text);
    const file = this.getFileByPath(path);
    if (!file) throw new Error(`${path} is hidden`);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    await Promise.resolve();
    this.refuse(path, 'Folder already exists.');
    this.adapter.makeFolder(path);
    const folder = this.getFolderByPath(path);
    if (!folder) throw new Error(`${path} is hidden`);
    return folder;
  }

  /** A disk may hold `nas.md` and `NAS.md` to be one. */
  private refuse(path: string, taken: string): void {
    if (NOT_IN_A_NAME.test(path)) {
      throw new Error('File name cannot contain any of the following characters: * " \\ / < > : | ?');
    }
    const lower = path.toLowerCase();
    if ([...this.known.keys()].some((other) => other.toLowerCase() === lower)) throw new Error(taken);
  }

  async read(file: TFile): Promise<string> {
    this.reads.push(file.path);
    return this.adapter.read(file.path);
  }

  cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  /** Reads and writes in one step: nobody comes between. */
  async process(file: TFile, rewrite: (text: string) => string): Promise<string> {
    await Promise.resolve();
    const before = this.adapter.textOf(file.path);
    const text = rewrite(before);
    if (typeof text !== 'string') throw new TypeError('process takes a function that returns text at once');
    if (text === before) return text;
    this.writes.push(file.path);
    this.adapter.put(file.path, text);
    return text;
  }

  async modify(file: TFile, text: string): Promise<void> {
    await this.process(file, () => text);
  }

  async rename(file: TAbstractFile, path: string): Promise<void> {
    await Promise.resolve();
    this.refuse(path, 'Destination file already exists!');
    if (parentOf(path) !== '' && !this.getFolderByPath(parentOf(path))) {
      throw new Error(`ENOENT: no such file or directory, rename '${file.path}' -> '${path}'`);
    }
    const old = file.path;
    this.adapter.move(old, path);
    const moved = [...this.known].filter(([known]) => known === old || known.startsWith(`${old}/`));
    for (const [known, one] of moved) {
      this.known.delete(known);
      one.parent?.children.remove(one);
      this.put(one, path + known.slice(old.length));
      this.trigger('rename', one, known);
    }
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    await Promise.resolve();
    if (file instanceof TFolder && file.children.length > 0 && !force) throw new Error('Folder is not empty');
    this.adapter.take(file.path);
  }

  trash(file: TAbstractFile): Promise<void> {
    return this.delete(file, true);
  }

  private put(file: TAbstractFile, path: string): void {
    const parent = this.getFolderByPath(parentOf(path) || '/');
    file.place(path, parent);
    parent?.children.push(file);
    this.known.set(path, file);
  }

  /** Something changed on the disk: by us, by a person, by another device. */
  private follow(path: string): void {
    if (isHidden(path)) return;
    const stat = this.adapter.statOf(path);
    const before = this.known.get(path);
    if (!stat) {
      if (before) this.drop(before);
      return;
    }
    const file = before ?? (stat.type === 'file' ? new TFile(this, path, null) : new TFolder(this, path, null));
    if (file instanceof TFile) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
    if (!before) this.put(file, path);
    this.trigger(before ? 'modify' : 'create', file);
  }

  private drop(file: TAbstractFile): void {
    this.known.delete(file.path);
    file.parent?.children.remove(file);
    file.parent = null;
    this.trigger('delete', file);
  }
}
