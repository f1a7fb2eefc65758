import { type Adoption, adoptionOf, findsNothing, OTHER_WORDS } from '../src/adoption/adoption';
import { counted } from '../src/dates';
import type { Note, VaultContents } from '../src/notes/note';
import { renderAdoptionJson } from '../src/render/vault-check-json';
import { renderAdoption } from '../src/render/vault-check-markdown';
import type { Settings } from '../src/settings';
import { createSurveyor } from '../src/survey';
import type { Request } from './arguments';
import { type Outcome, type Setting, settingOf, type System } from './open-vault';
import { readVaultFolder, type VaultFolder } from './vault-folder';
import { writeSettings } from './write-settings';

/** `all`: guesses are taken, too. */
export type AdoptRequest = Request & { readonly all?: boolean };

/** Says what the notes of a vault seem to mean; with `--write` the settings say so too. No note is ever touched. */
export function adopt(request: Request, system: System): Outcome {
  const setting = settingOf(request, system);
  const { contents, under } = readAll(request.vault, setting);
  const { settings, zone, now } = setting;
  const adoption = adoptionOf(contents, { settings, zone, now, takesGuesses: request.all, under });
  const text = request.format === 'json' ? renderAdoptionJson(adoption) : renderAdoption(adoption);
  const written = request.write ? writeSettings(request.vault, adoption.taken) : howToTake(adoption);
  const advice = findsNothing(adoption) ? [OTHER_WORDS] : [];
  return { text, messages: [...setting.messages, ...foldersOf(contents), ...written, ...advice], exitCode: 0 };
}

function foldersOf({ notes, unreadFolders }: VaultFolder): readonly string[] {
  const skipped = unreadFolders.map((folder) => `The folder ${folder} cannot be read; its notes are missing here.`);
  return notes.length === 0 ? [...skipped, 'There is no note in this vault.'] : skipped;
}

function howToTake(adoption: Adoption): readonly string[] {
  const { mappings, taken } = adoption;
  if (findsNothing(adoption)) return ['Nothing here speaks of a homelab: no type, no tag and no folder is known.'];
  if (mappings.length === 0) return ['There is nothing to propose: what can be recognised is read already.'];
  const guesses = mappings.length - taken.length;
  const sure = taken.length === 0 ? '' : `--write stores ${counted(taken.length, 'setting')}`;
  const rest = guesses === 0 ? '' : `--write --all stores ${counted(guesses, 'guess', 'guesses')}${sure && ' too'}`;
  return [`Nothing was written. ${[sure, rest].filter((part) => part !== '').join('; ')}.`];
}

/** Reads the properties of all notes, once: what they mean is not known before. */
function readAll(
  vault: string,
  { settings, zone }: Setting,
): { readonly contents: VaultFolder; readonly under: (settings: Settings) => VaultContents } {
  const surveyor = createSurveyor(settings, zone);
  const blocks = new Map<string, string>();
  const contents = readVaultFolder(vault, {
    mayHoldRecord: (yaml, path) => blocks.set(path, yaml).size > 0,
    needsBody: (frontmatter, path) => surveyor.needsBody(frontmatter, path),
  });
  return { contents, under: (so) => ({ ...contents, notes: withOwnProblems(contents.notes, blocks, so, zone) }) };
}

/** What is wrong with the properties of a note that is no record is nobody's business. */
function withOwnProblems(
  notes: readonly Note[],
  blocks: ReadonlyMap<string, string>,
  settings: Settings,
  zone: Setting['zone'],
): readonly Note[] {
  const surveyor = createSurveyor(settings, zone);
  return notes.map((note) => {
    const yaml = note.problem === undefined || note.frontmatter ? undefined : blocks.get(note.path);
    return yaml === undefined || surveyor.mayHoldRecord(yaml, note.path)
      ? note
      : { path: note.path, frontmatter: null };
  });
}
