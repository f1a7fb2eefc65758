import { TFolder, type Vault } from 'obsidian';
import { folderOf } from '../notes/note';

/** Windows, macOS and Android know no difference between `NAS.md` and `nas.md`, and macOS none between the ways to write an `ü`. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLowerCase();
  return plain(one) === plain(other);
}

/** Whether something is there by that path, or by one that a disk takes for the same. */
export function isTaken(vault: Vault, path: string): boolean {
  const folder = spelledFolder(vault, folderOf(path));
  const name = path.slice(path.lastIndexOf('/') + 1);
  return folder.known?.children.some((child) => sameName(child.name, name)) ?? false;
}

/** The path as the vault spells its folders, which are made where they are missing. */
export async function withFolder(vault: Vault, path: string): Promise<string> {
  const { spelled, known } = spelledFolder(vault, folderOf(path));
  if (!known) {
    await vault.createFolder(spelled).catch((error: unknown) => {
      if (!saysItExists(error)) throw error;
    });
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  return spelled === '' ? name : `${spelled}/${name}`;
}

interface SpelledFolder {
  readonly spelled: string;
  /** Null where it is not there yet. */
  readonly known: TFolder | null;
}

function spelledFolder(vault: Vault, path: string): SpelledFolder {
  let known: TFolder | null = vault.getRoot();
  const names: string[] = [];
  for (const part of path.split('/').filter((one) => one !== '')) {
    known = known && childFolder(known, part);
    names.push(known?.name ?? part);
  }
  return { spelled: names.join('/'), known };
}

function childFolder(folder: TFolder, name: string): TFolder | null {
  const folders = folder.children.filter((child) => child instanceof TFolder);
  const fits = (child: TFolder): boolean => sameName(child.name, name);
  return folders.find((child) => child.name === name) ?? folders.find(fits) ?? null;
}

export function saysItExists(error: unknown): boolean {
  return error instanceof Error && /already exists/i.test(error.message);
}
