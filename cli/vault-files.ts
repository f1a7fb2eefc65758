import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './note-file';

/** Paths from the vault's root, with `/` on every system, sorted by code unit. */
export interface VaultFiles {
  readonly notes: string[];
  readonly otherFiles: string[];
  /** Folders below the root that could not be listed: what is in them is missing from the other two. */
  readonly unreadFolders: string[];
  /** Links that lead back to a folder that holds the vault, or to each other: what they show is not listed again. */
  readonly loopingLinks: string[];
}

/** The vault itself cannot be read. The message is one plain line. */
export class VaultFolderError extends Error {
  override readonly name = 'VaultFolderError';
}

interface Walk extends VaultFiles {
  readonly root: string;
  readonly realRoot: string;
  /** The real paths of the folders that were listed. */
  readonly seen: Set<string>;
  /** Links to folders, put off until all real folders are known: a folder goes before a link to it. */
  readonly folderLinks: string[];
}

/**
 * Lists a vault. As in Obsidian, names that begin with a dot are left out, and so are links to a folder that holds the vault;
 * `node_modules` too. Each real folder is listed once, so that links cannot make a circle.
 */
export function listVaultFiles(root: string): VaultFiles {
  const walk: Walk = {
    root,
    realRoot: realFolder(root),
    seen: new Set(),
    folderLinks: [],
    notes: [],
    otherFiles: [],
    unreadFolders: [],
    loopingLinks: [],
  };
  listFolder(walk, '', walk.realRoot);
  while (walk.folderLinks.length > 0) {
    for (const link of walk.folderLinks.splice(0).sort()) followLink(walk, link);
  }
  const { notes, otherFiles, unreadFolders, loopingLinks } = walk;
  return {
    notes: notes.sort(),
    otherFiles: otherFiles.sort(),
    unreadFolders: unreadFolders.sort(),
    loopingLinks: loopingLinks.sort(),
  };
}

function realFolder(root: string): string {
  const shown = `"${root.replace(/\s+/g, ' ')}"`;
  let isFolder: boolean;
  try {
    isFolder = statSync(root).isDirectory();
    if (isFolder) readdirSync(root);
  } catch (error) {
    throw new VaultFolderError(`The vault ${shown} cannot be read: ${reason(error)}.`);
  }
  if (!isFolder) throw new VaultFolderError(`The vault ${shown} is not a folder.`);
  return realpathSync(root);
}

function reason(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ENOENT') return 'there is no such folder';
  return code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : code;
}

function listFolder(walk: Walk, folder: string, real: string): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  for (const entry of entriesOf(walk, folder)) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const inVault = folder === '' ? name : `${folder}/${name}`;
    if (entry.isFile()) addFile(walk, inVault);
    else if (entry.isDirectory()) {
      if (name !== 'node_modules') listFolder(walk, inVault, path.join(real, name));
    } else if (entry.isSymbolicLink()) addLink(walk, inVault);
  }
}

function entriesOf(walk: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(`${walk.root}/${folder}`, { withFileTypes: true });
  } catch {
    walk.unreadFolders.push(folder);
    return [];
  }
}

function addFile(walk: Walk, file: string): void {
  (file.endsWith('.md') ? walk.notes : walk.otherFiles).push(file);
}

/** A broken link counts as a note if it is called one: reading it says what is wrong. Pipes and devices are left out. */
function addLink(walk: Walk, link: string): void {
  try {
    const target = statSync(`${walk.root}/${link}`);
    if (target.isDirectory()) walk.folderLinks.push(link);
    else if (target.isFile()) addFile(walk, link);
  } catch (error) {
    if (link.endsWith('.md')) walk.notes.push(link);
    else if (errorCode(error) === 'ELOOP') walk.loopingLinks.push(link);
  }
}

function followLink(walk: Walk, link: string): void {
  if (path.posix.basename(link) === 'node_modules') return;
  let real: string;
  try {
    real = realpathSync(`${walk.root}/${link}`);
  } catch {
    walk.unreadFolders.push(link);
    return;
  }
  const fromTarget = path.relative(real, walk.realRoot);
  const holdsVault = fromTarget !== '..' && !fromTarget.startsWith(`..${path.sep}`) && !path.isAbsolute(fromTarget);
  if (holdsVault) walk.loopingLinks.push(link);
  else listFolder(walk, link, real);
}
