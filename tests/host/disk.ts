import type { ListedFiles, Stat } from 'obsidian';

interface Stored {
  readonly text: string;
  readonly ctime: number;
  readonly mtime: number;
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The folder of the vault on a disk that is in memory, hidden files too. Tells whoever watches it what changed where. */
export class Disk {
  /** Paths that it refuses to read. */
  readonly unreadable = new Set<string>();
  private readonly files = new Map<string, Stored>();
  private readonly folders = new Set<string>();
  private watcher: (path: string) => void = () => undefined;

  constructor(private readonly name: string) {}

  watch(watcher: (path: string) => void): void {
    this.watcher = watcher;
  }

  getName(): string {
    return this.name;
  }

  textOf(path: string): string {
    if (this.unreadable.has(path)) throw new Error('EIO: i/o error, read');
    const stored = this.files.get(path);
    if (!stored) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return stored.text;
  }

  /** Files change in an instant; each change has a time of its own nevertheless. */
  put(path: string, text: string): void {
    const before = this.files.get(path);
    const folder = parentOf(path);
    if (folder !== '' && !this.folders.has(folder)) {
      throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    }
    const now = Date.now();
    const mtime = before ? Math.max(now, before.mtime + 1) : now;
    this.files.set(path, { text, ctime: before?.ctime ?? now, mtime });
    this.watcher(path);
  }

  makeFolder(path: string): void {
    const parent = parentOf(path);
    if (parent !== '' && !this.folders.has(parent)) this.makeFolder(parent);
    if (path === '' || path === '/' || this.folders.has(path)) return;
    this.folders.add(path);
    this.watcher(path);
  }

  take(path: string): void {
    for (const known of [...this.files.keys(), ...this.folders].sort().reverse()) {
      if (known !== path && !known.startsWith(`${path}/`)) continue;
      this.files.delete(known);
      this.folders.delete(known);
      this.watcher(known);
    }
  }

  /** Moves without telling the watcher: whoever moves knows. */
  move(from: string, to: string): void {
    for (const [path, stored] of [...this.files]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      this.files.delete(path);
      this.files.set(to + path.slice(from.length), stored);
    }
    for (const path of [...this.folders]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      this.folders.delete(path);
      this.folders.add(to + path.slice(from.length));
    }
  }

  statOf(path: string): Stat | null {
    const stored = this.files.get(path);
    if (stored) {
      const size = new TextEncoder().encode(stored.text).length;
      return { type: 'file', ctime: stored.ctime, mtime: stored.mtime, size };
    }
    return this.folders.has(path) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
  }

  /* As the app's DataAdapter has it. */

  exists(path: string): Promise<boolean> {
    return Promise.resolve(this.statOf(path) !== null);
  }

  stat(path: string): Promise<Stat | null> {
    return Promise.resolve(this.statOf(path));
  }

  async read(path: string): Promise<string> {
    await Promise.resolve();
    return this.textOf(path);
  }

  /** A buffer of the app's own: whoever writes into it changes no file. */
  async readBinary(path: string): Promise<ArrayBuffer> {
    await Promise.resolve();
    return new TextEncoder().encode(this.textOf(path)).slice().buffer;
  }

  async write(path: string, text: string): Promise<void> {
    await Promise.resolve();
    this.put(path, text);
  }

  async mkdir(path: string): Promise<void> {
    await Promise.resolve();
    this.makeFolder(path);
  }

  async remove(path: string): Promise<void> {
    await Promise.resolve();
    this.take(path);
  }

  rmdir(path: string): Promise<void> {
    return this.remove(path);
  }

  list(path: string): Promise<ListedFiles> {
    const folder = path === '/' ? '' : path;
    const within = (known: string): boolean => parentOf(known) === folder;
    return Promise.resolve({
      files: [...this.files.keys()].filter(within).sort(),
      folders: [...this.folders].filter(within).sort(),
    });
  }
}
