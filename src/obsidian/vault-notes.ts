import { type App, type CachedMetadata, TFile, Vault } from 'obsidian';
import type { Frontmatter, Note, VaultContents } from '../notes/note';
import type { Surveyor } from '../survey';
import { Turns } from './turns';

/** One object for all, so that a note without metadata is known again too. */
const NO_METADATA: CachedMetadata = {};
const NOT_READ = 'It cannot be read; check the disk, and whether a sync has fetched it.';
const NOT_YAML = 'Its properties cannot be read: what stands between the --- lines is not valid YAML.';

/** Properties of which none is there: nothing is wrong with them. */
function saysNothing(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^\s*(?:#.*|---\s*)?$/.test(line));
}

/** Reads the vault through the app's metadata cache. Only notes whose record needs it have their text read. */
export class VaultNotes {
  /** A note is the same object as long as its file is unchanged, so that the surveyor need not read it again. */
  private readonly known = new Map<
    string,
    { readonly mtime: number; readonly cache: CachedMetadata; readonly note: Note }
  >();

  constructor(
    private readonly app: App,
    private readonly surveyor: Pick<Surveyor, 'needsBody' | 'mayHoldRecord'>,
  ) {}

  async read(): Promise<VaultContents> {
    const files: TFile[] = [];
    Vault.recurseChildren(this.app.vault.getRoot(), (file) => {
      if (file instanceof TFile) files.push(file);
    });
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const notes: Note[] = [];
    const turns = new Turns();
    for (const file of files) {
      if (file.extension !== 'md') continue;
      const cache = this.app.metadataCache.getFileCache(file) ?? NO_METADATA;
      notes.push(this.knownNote(file, cache) ?? (await this.readAndKeep(file, cache)));
      await turns.rest();
    }
    return { notes, otherFiles: files.filter((file) => file.extension !== 'md').map((file) => file.path) };
  }

  private knownNote(file: TFile, cache: CachedMetadata): Note | null {
    const before = this.known.get(file.path);
    return before && before.cache === cache && before.mtime === file.stat.mtime ? before.note : null;
  }

  private async readAndKeep(file: TFile, cache: CachedMetadata): Promise<Note> {
    const note = await this.readNote(file, cache);
    this.known.set(file.path, { mtime: file.stat.mtime, cache, note });
    return note;
  }

  private async readNote(file: TFile, cache: CachedMetadata): Promise<Note> {
    const frontmatter: Frontmatter | null = cache.frontmatter ?? null;
    const broken = frontmatter ? null : await this.brokenFrontmatter(file, cache);
    if (broken !== null) return { path: file.path, frontmatter, problem: broken };
    if (!this.surveyor.needsBody(frontmatter, file.path)) return { path: file.path, frontmatter };
    const text = await this.textOf(file);
    if (text === null) return { path: file.path, frontmatter, problem: NOT_READ };
    const body = { text, headings: cache.headings ?? [], listItems: cache.listItems ?? [] };
    return { path: file.path, frontmatter, body };
  }

  /** The cache has no frontmatter where its YAML is broken. That is worth a finding only where it would be a record. */
  private async brokenFrontmatter(file: TFile, cache: CachedMetadata): Promise<string | null> {
    const block = cache.sections?.[0]?.type === 'yaml' ? cache.sections[0].position : null;
    if (!block) return null;
    const text = await this.textOf(file);
    if (text === null) return NOT_READ;
    const yaml = text.slice(block.start.offset, block.end.offset);
    return !saysNothing(yaml) && this.surveyor.mayHoldRecord(yaml, file.path) ? NOT_YAML : null;
  }

  /** Null where a file cannot be read: one such file is a finding, and no reason to know nothing of the others. */
  private async textOf(file: TFile): Promise<string | null> {
    try {
      return await this.app.vault.cachedRead(file);
    } catch {
      return null;
    }
  }
}
