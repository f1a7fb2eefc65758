import { normalizePath, TFolder } from 'obsidian';
import { baseFiles } from '../../templates/base-files';
import { starterService } from '../../templates/starter-notes';
import type { Desk } from '../desk';

/** What a set-up did, by path. */
export interface SetUp {
  readonly made: readonly string[];
  /** What was there already, and was left as it is. */
  readonly there: readonly string[];
  /** A sentence for each thing that could not be made; the rest was made all the same. */
  readonly problems: readonly string[];
}

interface Thing {
  readonly path: string;
  /** A folder has none. */
  readonly text?: string;
}

/** Makes the folders, a starter service page and the bases: each only where it is absent. */
export async function setUpNotes(desk: Desk): Promise<SetUp> {
  const [made, there, problems]: [string[], string[], string[]] = [[], [], []];
  for (const thing of thingsToMake(desk)) {
    const outcome = await make(desk, thing);
    if (outcome === 'made') made.push(thing.path);
    else if (outcome === 'there') there.push(thing.path);
    else problems.push(`${thing.path} was not made: ${outcome.problem}`);
  }
  return { made, there, problems };
}

function thingsToMake(desk: Desk): readonly Thing[] {
  const settings = desk.settings();
  const { servicesFolder, changesFolder, incidentsFolder, backupJobsFolder } = settings;
  const folders = [servicesFolder, changesFolder, incidentsFolder, backupJobsFolder].filter((path) => path !== '');
  return [...new Set(folders)]
    .map((path): Thing => ({ path }))
    .concat(starterService(settings), baseFiles(settings))
    .map((thing) => ({ ...thing, path: normalizePath(thing.path) }));
}

async function make({ app: { vault } }: Desk, { path, text }: Thing): Promise<'made' | 'there' | { problem: string }> {
  if (path.split('/').includes('..')) {
    return { problem: 'it lies outside of the vault. Put right its folder in the settings.' };
  }
  const existing = vault.getAbstractFileByPath(path);
  if (existing) {
    const isAsMeant = existing instanceof TFolder === (text === undefined);
    return isAsMeant ? 'there' : { problem: 'something else has that name.' };
  }
  try {
    const folder = text === undefined ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
    if (text !== undefined) await vault.create(path, text);
    return 'made';
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    // Under other capital letters: the disk may take them for the same, the vault does not.
    return /already exists/i.test(problem) ? 'there' : { problem };
  }
}
