import type { Lab } from '../../inventory/lab';
import { nameKey } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import { createServicePage, serviceFile } from '../create-note';
import type { Desk } from '../desk';
import { linkTo } from '../link-to';
import { ChipsField, type Elsewhere } from './chips-field';
import type { Choice } from './choice';
import type { FieldWords } from './field';

export interface PagesWords extends FieldWords {
  /** Paths, or names as a person or an alert writes them: they are looked up when the notes were read. */
  readonly value?: readonly string[];
  readonly most?: number;
  /** What can be linked; without it: the services. */
  readonly choices?: (lab: Lab) => readonly Choice[];
  /** What else a text may stand for than a page that is to be created. */
  readonly texts?: (text: string) => readonly Choice[];
  /** The field in which a text belongs that is no name; offered before the creation of a page. */
  readonly elsewhere?: Elsewhere;
  /** Whether pages of that name may be created; services may. */
  readonly createsPages?: boolean;
  /** What the field says of a page that it creates. */
  readonly ofNewPage?: (title: string) => Readonly<Record<string, string>>;
}

/** Links to pages, mostly of services. A name that has none offers to create its page; that happens on submitting. */
export class PagesField extends ChipsField {
  private unresolved: readonly string[];
  private readonly ofNewPage: (title: string) => Readonly<Record<string, string>>;

  constructor(
    parent: HTMLElement,
    words: PagesWords,
    private readonly desk: Desk,
  ) {
    const { value = [], choices = serviceChoices, createsPages = true, texts, ofNewPage, ...rest } = words;
    const fresh = (text: string): readonly Choice[] => [
      ...(createsPages ? [newPage(text)] : []),
      ...(texts?.(text) ?? []),
    ];
    super(
      parent,
      {
        ...rest,
        value: value.filter((path) => isNote(desk, path)).map(pageChoice),
        fresh,
        isReady: () => desk.lab() !== null,
        choices: () => {
          const lab = desk.lab();
          return lab ? choices(lab) : [];
        },
      },
      desk,
    );
    this.ofNewPage = ofNewPage ?? ((): Readonly<Record<string, string>> => ({}));
    this.unresolved = value.filter((path) => !isNote(desk, path));
    const lab = desk.lab();
    if (lab) this.lookUp(lab);
  }

  labArrived(lab: Lab): void {
    this.lookUp(lab);
    this.refresh();
  }

  /** What means one page is that page; the rest stands in the field as it came. */
  private lookUp({ inventory }: Lab): void {
    const found = this.unresolved.map((words) => ({ words, paths: inventory.find(words) }));
    const known = found.flatMap(({ paths }) => (paths.length === 1 ? paths.map(pageChoice) : []));
    const rest = found.filter(({ paths }) => paths.length !== 1).map(({ words }) => words);
    this.unresolved = [];
    if (found.length > 0) this.fillMore(known, rest.join(', '));
  }

  /** Those that exist. */
  paths(): readonly string[] {
    return this.items.map((item) => item.key).filter(isPath);
  }

  /** What a property holds: links, with the pages that did not exist created first, and text where it is one. */
  async links(): Promise<readonly string[]> {
    await this.createPages();
    return this.items.map((item) => (isPath(item.key) ? linkTo(this.desk.app, item.key) : item.label));
  }

  /** A page that was created is an ordinary one from then on, so that submitting again does not make another. */
  private async createPages(): Promise<void> {
    for (const item of this.items.filter((one) => one.key.startsWith(NEW))) {
      const { desk, ofNewPage } = this;
      const title = item.label;
      const file = serviceFile(desk, title) ?? (await createServicePage(desk, title, ofNewPage(title)));
      this.items = this.items.map((one) => (one === item ? pageChoice(file.path) : one));
    }
    this.draw();
  }
}

function isNote(desk: Desk, path: string): boolean {
  return desk.app.vault.getFileByPath(path) !== null;
}

const NEW = 'new:';
const TEXT = 'text:';

function isPath(key: string): boolean {
  return !key.startsWith(NEW) && !key.startsWith(TEXT);
}

function newPage(text: string): Choice {
  return { key: NEW + nameKey(text), label: text, mark: 'new page', offer: `Create page "${text}"` };
}

/** A text that stands for itself. */
export function textChoice(text: string, offer: string): Choice {
  return { key: TEXT + text, label: text, offer };
}

export function pageChoice(path: string): Choice {
  return { key: path, label: noteName(path) };
}

export function serviceChoices({ inventory }: Lab): readonly Choice[] {
  return inventory.services.map((service) => serviceChoice(service, inventory.names.namesAt(service.path)));
}

/** @param also its other names, which find it */
export function serviceChoice({ path, title, kind, status }: Service, also: readonly string[] = []): Choice {
  const hint = status === 'retired' || status === 'planned' ? status : kind;
  return { key: path, label: title, also, ...(hint !== undefined && { hint }) };
}
