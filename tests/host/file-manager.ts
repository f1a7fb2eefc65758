import type { TAbstractFile, TFile, TFolder } from './files';
import type { MetadataCache } from './metadata-cache';
import type { Vault } from './vault';

interface LinkToChange {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** Files as a person handles them: what a person throws away, and links that follow a renamed note. */
export class FileManager {
  constructor(
    private readonly vault: Vault,
    private readonly metadata: MetadataCache,
  ) {}

  getNewFileParent(): TFolder {
    return this.vault.getRoot();
  }

  generateMarkdownLink(file: TFile, source: string, subpath = '', alias = ''): string {
    const target = this.metadata.fileToLinktext(file, source) + subpath;
    return alias === '' || alias === target ? `[[${target}]]` : `[[${target}|${alias}]]`;
  }

  trashFile(file: TAbstractFile): Promise<void> {
    return this.vault.trash(file);
  }

  async renameFile(file: TAbstractFile, path: string): Promise<void> {
    this.metadata.flush();
    const old = file.path;
    const plans = Object.entries(this.metadata.resolvedLinks)
      .filter(([, targets]) => targets[old] !== undefined)
      .map(([source]) => ({ source, links: this.linksTo(old, source) }));
    await this.vault.rename(file, path);
    for (const { source, links } of plans) {
      const linking = this.vault.getFileByPath(source === old ? path : source);
      const target = this.vault.getFileByPath(path);
      if (!linking || !target) continue;
      const name = this.metadata.fileToLinktext(target, linking.path);
      await this.vault.process(linking, (text) => retarget(text, links, name));
    }
  }

  /** Links in the body; the app changes those in properties too, which nothing here asks for. */
  private linksTo(path: string, source: string): readonly LinkToChange[] {
    return (this.metadata.getCache(source)?.links ?? [])
      .map(({ link, position }) => ({
        start: position.start.offset,
        end: position.end.offset,
        target: link.split('#')[0] ?? '',
      }))
      .filter(({ target }) => this.metadata.getFirstLinkpathDest(target, source)?.path === path)
      .reverse();
  }
}

function retarget(text: string, links: readonly LinkToChange[], name: string): string {
  return links.reduce(
    (changed, { start, end, target }) =>
      changed.slice(0, start) + changed.slice(start, end).replace(target, () => name) + changed.slice(end),
    text,
  );
}
