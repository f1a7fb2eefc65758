import { Notice, TFile, Vault } from 'obsidian';
import { dayOf, timeOf } from '../dates';
import type { RecordName } from '../records/record-type';
import type { Settings } from '../settings';
import { noteNameFor, notePath } from '../templates/note-name';
import { type NoteDraft, recordNote } from '../templates/record-note';
import { defaultTemplate, type TemplateNote } from '../templates/which-template';
import type { Desk } from './desk';
import { keepDraft } from './keep-draft';
import { isTaken, saysItExists, withFolder } from './vault-places';

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

/** A note whose text is known and whose place is not to be another. */
export interface PlacedNote {
  readonly path: string;
  readonly text: string;
  readonly draft: NoteDraft;
}

/** Makes a note where it was said that it would be, or throws with a sentence: a name that was taken meanwhile is not ours. */
export async function createAt(desk: Desk, { path, text, draft }: PlacedNote): Promise<TFile> {
  const { vault } = desk.app;
  if (path.split('/').includes('..'))
    throw new Error('It lies outside of the vault. Put right its folder in the settings.');
  if (isTaken(vault, path)) throw new Error('There is a note of that name by now. Import again to add to it.');
  const file = await vault.create(await withFolder(vault, path), text);
  keepDraft(desk, { file, written: text, draft });
  return file;
}

/** The person's own template for this kind; null: there is none. */
export async function ownTemplate(desk: Desk, kind: RecordName): Promise<OwnTemplate | null> {
  const template = defaultTemplate(kind, templateNotes(desk), desk.settings());
  const text = await templateText(desk, template);
  return template && text !== null ? { path: template.path, text } : null;
}

export interface OwnTemplate {
  readonly path: string;
  readonly text: string;
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

function createFree(vault: Vault, folder: string, name: string, text: string): Promise<TFile> {
  return createFile(vault, folder, { name, ending: 'md' }, text);
}

/**
 * Makes a file of that name, or of the next one that is free. A name can be taken on the disk and not be known yet: then the next one
 * is tried.
 */
export async function createFile(
  vault: Vault,
  folder: string,
  { name, ending }: { readonly name: string; readonly ending: string },
  text: string,
): Promise<TFile> {
  const refused = new Set<string>();
  const ended = (path: string): string => path.replace(/md$/, ending);
  for (;;) {
    const isFree = (path: string): boolean => !refused.has(path) && !isTaken(vault, ended(path));
    const free = notePath(folder, name, (path) => !isFree(path));
    const path = await withFolder(vault, ended(free));
    try {
      return await vault.create(path, text);
    } catch (error) {
      if (refused.size >= 9 || !saysItExists(error)) throw error;
      refused.add(free);
    }
  }
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
