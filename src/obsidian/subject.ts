import { type App, MarkdownView, TFile } from 'obsidian';
import type { Frontmatter } from '../notes/note';
import { readLinks } from '../notes/wikilink';
import { type RecordName, recordTypeOf, typeWords } from '../records/record-type';
import type { Desk } from './desk';

/** What a command was started from. */
export interface Subject {
  readonly file: TFile | null;
  /** Which record the note holds. */
  readonly record: RecordName | null;
  /** Paths of the services: the page itself, those that a change or incident names, those linked in the selected text. */
  readonly services: readonly string[];
  /** The first selected line, as plain text; empty: nothing is selected. */
  readonly selection: string;
}

/** The subject of the active note, or of the one whose menu was used. Asks the metadata cache, so it never waits for a survey. */
export function subjectOf(desk: Desk, file = desk.app.workspace.getActiveFile()): Subject {
  const text = selectedText(desk.app, file);
  const linked = servicesIn(desk, text, file?.path ?? '');
  return {
    file,
    record: file && recordOf(desk, file),
    services: linked.length > 0 ? linked : file ? servicesOf(desk, file) : [],
    selection: firstLine(text),
  };
}

function servicesOf(desk: Desk, file: TFile): readonly string[] {
  const record = recordOf(desk, file);
  if (record === 'service') return [file.path];
  const known = desk.lab()?.inventory.recordAt(file.path);
  if (known) return desk.lab()?.inventory.linked(file.path, 'services') ?? [];
  if (record !== 'change' && record !== 'incident') return [];
  const values = Object.entries(frontmatterOf(desk, file) ?? {}).filter(([name]) =>
    /^(services?|affected)$/i.test(name),
  );
  return servicesIn(
    desk,
    values
      .flatMap(([, value]) => readLinks(value))
      .map((link) => `[[${link.target}]]`)
      .join(' '),
    file.path,
  );
}

/** The services that a text links. */
function servicesIn(desk: Desk, text: string, sourcePath: string): readonly string[] {
  const files = readLinks(text)
    .filter((link) => link.form === 'link')
    .map((link) => desk.app.metadataCache.getFirstLinkpathDest(link.target, sourcePath))
    .filter((file): file is TFile => file instanceof TFile);
  const paths = files.filter((file) => isService(desk, file)).map((file) => file.path);
  return [...new Set(paths)];
}

function isService(desk: Desk, file: TFile): boolean {
  return recordOf(desk, file) === 'service';
}

function recordOf(desk: Desk, file: TFile): RecordName | null {
  return recordTypeOf(frontmatterOf(desk, file), typeWords(desk.settings()), file.path)?.record ?? null;
}

function frontmatterOf({ app }: Desk, file: TFile): Frontmatter | null {
  return app.metadataCache.getFileCache(file)?.frontmatter ?? null;
}

function selectedText(app: App, file: TFile | null): string {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  return view && view.file?.path === file?.path && view.getMode() === 'source' ? view.editor.getSelection() : '';
}

const MOST_LETTERS = 200;

/** Without the signs of a list, a task, a quote or a heading, and with links by what they show. */
function firstLine(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  return line
    .replace(/^\s*(?:(?:[-*+>]|#{1,6}|\d+[.)]|\[.\])\s+)+/, '')
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]+)\]\]/g, '$1')
    .trim()
    .slice(0, MOST_LETTERS);
}
