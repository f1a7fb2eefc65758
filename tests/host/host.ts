/** A vault in memory with what the plugin asks of the app: files, the metadata cache, open editors. */
import type { App, CachedMetadata, MarkdownView as RealView } from 'obsidian';
import {
  App as MockApp,
  FileSystemAdapter,
  MarkdownView,
  type TFile,
  type TFolder,
  Vault,
} from 'obsidian-test-mocks/obsidian';
import { readMetadata } from '../../cli/metadata';

export interface Host {
  readonly app: App;
  /** The paths that were read, and written, since the host was made; whoever asks may empty them. */
  readonly reads: string[];
  readonly writes: string[];
  /** Paths that the disk refuses to read. */
  readonly unreadable: Set<string>;
  text(path: string): string;
  paths(): readonly string[];
  /** Somebody else, another device or a person, changes a note. */
  change(path: string, text: string): void;
  /** Opens a note in an editor, or in reading view. */
  open(path: string, mode?: 'source' | 'preview'): Promise<RealView>;
  /** The note in the active leaf, and how many leaves there are. */
  shown(): { readonly path: string | undefined; readonly leaves: number };
}

/** Strict where the mock is kind: nothing is created twice, or in a folder that is not there. */
class StrictVault extends Vault {
  readonly reads: string[] = [];
  readonly writes: string[] = [];
  readonly unreadable = new Set<string>();

  constructor(private readonly disk = FileSystemAdapter.create__('/vault')) {
    super(disk.asOriginalType__());
  }

  override async create(path: string, data: string): Promise<TFile> {
    if (this.getAbstractFileByPath(path)) throw new Error('File already exists.');
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '' && !this.getFolderByPath(folder)) throw new Error(`ENOENT: no such folder, ${folder}`);
    this.writes.push(path);
    return super.create(path, data);
  }

  override async createFolder(path: string): Promise<TFolder> {
    if (this.getAbstractFileByPath(path)) throw new Error('Folder already exists.');
    return super.createFolder(path);
  }

  override async cachedRead(file: TFile): Promise<string> {
    this.reads.push(file.path);
    if (this.unreadable.has(file.path)) throw new Error('EIO: i/o error, read');
    return super.cachedRead(file);
  }

  override async process(file: TFile, rewrite: (text: string) => string): Promise<string> {
    this.writes.push(file.path);
    file.stat = { ...file.stat, mtime: file.stat.mtime + 1 };
    return super.process(file, rewrite);
  }

  override modify(): Promise<void> {
    throw new Error('What somebody else wrote in between would be lost: use process');
  }

  /** Behind the back of the app. */
  overwrite(file: TFile, text: string): void {
    file.stat = { ...file.stat, mtime: file.stat.mtime + 1 };
    this.disk.writeSync__(file.path, text);
  }

  put(path: string, text: string): void {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '' && !this.getFolderByPath(folder)) this.createFolderSync__(folder);
    this.createSync__(path, text);
  }
}

/** The same object until the text is another one, as in the app; readable of broken frontmatter, unlike the mock's. */
class MetadataCache {
  private readonly known = new Map<string, { readonly text: string; readonly metadata: CachedMetadata }>();

  constructor(private readonly vault: StrictVault) {}

  getFileCache(file: TFile): CachedMetadata | null {
    if (file.extension !== 'md') return null;
    const text = this.vault.readSync__(file);
    const before = this.known.get(file.path);
    if (before?.text === text) return before.metadata;
    const metadata = readMetadata(text) as unknown as CachedMetadata;
    this.known.set(file.path, { text, metadata });
    return metadata;
  }
}

/** Paths with their texts. */
export function hostOf(files: Readonly<Record<string, string>>): Host {
  const app = MockApp.createConfigured__();
  const vault = new StrictVault();
  for (const [path, text] of Object.entries(files)) vault.put(path, text);
  const real = Object.assign(app, { vault, metadataCache: new MetadataCache(vault) }).asOriginalType__();
  const fileAt = (path: string): TFile => {
    const file = vault.getFileByPath(path);
    if (!file) throw new RangeError(`There is no ${path}`);
    return file;
  };
  return {
    app: real,
    reads: vault.reads,
    writes: vault.writes,
    unreadable: vault.unreadable,
    text: (path) => vault.readSync__(fileAt(path)),
    paths: () =>
      vault
        .getFiles()
        .map((file) => file.path)
        .sort(),
    change: (path, text) => vault.overwrite(fileAt(path), text),
    async open(path, mode = 'source') {
      const leaf = app.workspace.getLeaf('tab');
      const view = MarkdownView.create2__(leaf);
      view.file = fileAt(path);
      view.editor.setValue(vault.readSync__(fileAt(path)));
      view.getMode = () => mode;
      const real = view.asOriginalType7__();
      await leaf.open(real);
      await leaf.setViewState({ type: 'markdown' });
      await leaf.openFile(fileAt(path));
      return real;
    },
    shown() {
      const leaves: unknown[] = [];
      app.workspace.iterateAllLeaves((leaf) => leaves.push(leaf));
      return { path: app.workspace.getActiveFile()?.path, leaves: leaves.length };
    },
  };
}

/** All that has been started, but for what waits for a timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5000; turn++) await Promise.resolve();
}
