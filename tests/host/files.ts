import type { FileStats } from 'obsidian';
import type { Vault } from './vault';

export abstract class TAbstractFile {
  name = '';

  constructor(
    readonly vault: Vault,
    public path: string,
    public parent: TFolder | null,
  ) {
    this.place(path, parent);
  }

  /** Where it is now, after a rename too. */
  place(path: string, parent: TFolder | null): void {
    this.path = path;
    this.parent = parent;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }
}

export class TFile extends TAbstractFile {
  stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
  declare basename: string;
  declare extension: string;

  override place(path: string, parent: TFolder | null): void {
    super.place(path, parent);
    const dot = this.name.lastIndexOf('.');
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
