import { Notice, TFile, TFolder, Vault } from 'obsidian';
import { dayOf, timeOf } from '../dates';
import { folderOf } from '../notes/note';
import type { RecordName } from '../records/record-type';
import type { Settings } from '../settings';
import { noteNameFor, notePath } from '../templates/note-name';
import { type NoteDraft, recordNote } from '../templates/record-note';
import { defaultTemplate, type TemplateNote } from '../templates/which-template';
import type { Desk } from './desk';
import { keepDraft } from './keep-draft';

export interface CreateOptions {
  /** One of the person's own; without it, the one that is theirs for this kind, else the built-in one. */
  readonly template?: TemplateNote;
  /** A text to be used instead of any template. */
  readonly text?: string;
  /** Whose day and time a template may name; else now. */
  readonly at?: number;
}

/**
 * Makes a note: its folder where that is missing, a name that is free, and its text at once, so that there is never an empty note
 * for another plugin to fill. Throws with a sentence for the person where it cannot.
 */
export async function createRecord(desk: Desk, draft: NoteDraft, options: CreateOptions = {}): Promise<TFile> {
  const { app, zone } = desk;
  const settings = desk.settings();
  const at = options.at ?? desk.now();
  const placeholders = { date: dayOf(at, zone), time: timeOf(at, zone), ...draft.placeholders };
  const full = { ...draft, placeholders };
  const template = options.template ?? defaultTemplate(draft.kind, templateNotes(desk), settings);
  const filled = recordNote(full, options.text ?? (await templateText(desk, template)), settings);
  const note = filled.ok || draft.kind !== 'incident' ? filled : recordNote(full, null, settings);
  if (!note.ok) throw new Error(templateProblem(template, note));
  // An outage does not wait for a template to be put right.
  if (!filled.ok) new Notice(`${templateProblem(template, filled)} The built-in one was used.`);
  const { folder, pattern } = placeFor(draft.kind, settings);
  const made = await createFree(app.vault, folder, noteNameFor(pattern, draft.title, placeholders.date), note.text);
  if (note.unknown.length > 0) new Notice(unknownWords(note.unknown));
  keepDraft(desk, { file: made, written: note.text, draft: full });
  return made;
}

/** The page of a service that so far was only named. */
export function createServicePage(desk: Desk, title: string, properties: NoteDraft['properties'] = {}): Promise<TFile> {
  return createRecord(desk, { kind: 'service', title, properties, sections: {} });
}

/** The page that has come since a person chose to create it, such as from another device. */
export function serviceFile(desk: Desk, title: string): TFile | null {
  const { folder, pattern } = placeFor('service', desk.settings());
  return desk.app.vault.getFileByPath(notePath(folder, noteNameFor(pattern, title, ''), () => false));
}

/** The notes in the person's folder of templates. */
export function templateNotes(desk: Desk): readonly TemplateNote[] {
  const { app } = desk;
  const folder = app.vault.getFolderByPath(desk.settings().templatesFolder);
  const notes: TemplateNote[] = [];
  if (!folder) return notes;
  Vault.recurseChildren(folder, (file) => {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    const frontmatter = app.metadataCache.getFileCache(file)?.frontmatter ?? null;
    notes.push({ path: file.path, name: file.basename, frontmatter });
  });
  return notes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function templateText({ app }: Desk, template: TemplateNote | null): Promise<string | null> {
  const file = template && app.vault.getFileByPath(template.path);
  return file ? app.vault.cachedRead(file) : null;
}

function placeFor(kind: RecordName, settings: Settings): { readonly folder: string; readonly pattern: string } {
  switch (kind) {
    case 'service':
      return { folder: settings.servicesFolder, pattern: settings.serviceName };
    case 'backup-job':
      return { folder: settings.backupJobsFolder, pattern: settings.backupJobName };
    case 'change':
      return { folder: settings.changesFolder, pattern: settings.changeName };
    case 'incident':
      return { folder: settings.incidentsFolder, pattern: settings.incidentName };
  }
}

/** A name can be taken on the disk and not be known yet: then the next one is tried. */
async function createFree(vault: Vault, folder: string, name: string, text: string): Promise<TFile> {
  const refused = new Set<string>();
  for (;;) {
    const free = notePath(folder, name, (path) => refused.has(path) || isTaken(vault, path));
    const path = await withFolder(vault, free);
    try {
      return await vault.create(path, text);
    } catch (error) {
      if (refused.size >= 9 || !saysItExists(error)) throw error;
      refused.add(free);
    }
  }
}

/** Windows, macOS and Android know no difference between `NAS.md` and `nas.md`, and macOS none between the ways to write an `ü`. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLowerCase();
  return plain(one) === plain(other);
}

function isTaken(vault: Vault, path: string): boolean {
  const folder = spelledFolder(vault, folderOf(path));
  const name = path.slice(path.lastIndexOf('/') + 1);
  return folder.known?.children.some((child) => sameName(child.name, name)) ?? false;
}

/** The path as the vault spells its folders, which are made where they are missing. */
async function withFolder(vault: Vault, path: string): Promise<string> {
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

function saysItExists(error: unknown): boolean {
  return error instanceof Error && /already exists/i.test(error.message);
}

function templateProblem(
  template: TemplateNote | null,
  { reason, line }: { readonly reason: string; readonly line?: number },
): string {
  if (!template) return reason;
  return `The template ${template.path}${line === undefined ? '' : `, line ${line}`} cannot be used: ${reason}`;
}

function unknownWords(unknown: readonly string[]): string {
  return `The template asks for what is not known here: ${unknown.join(', ')}. It stays as it is.`;
}
