import type { Lab } from '../inventory/lab';
import { nameKey } from '../notes/name-key';
import { noteName } from '../notes/note';
import { readLinks } from '../notes/wikilink';
import type { Service } from '../records/service';
import type { Settings } from '../settings';
import { noteNameFor, notePath } from '../templates/note-name';
import { overlookedNote } from './overlooked-note';
import type { NoteProposal, Remark } from './proposal';

/** The page of the machine that everything in the files runs on. */
export interface HostPage {
  readonly path: string;
  readonly title: string;
  /** Where it has no page yet. */
  readonly proposal?: NoteProposal;
}

/** `host`: a link, or a name. Null: nobody said one, or it may mean several pages, which is told. */
export function hostPage(
  host: string | null,
  lab: Lab,
  settings: Settings,
  isTaken: (path: string) => boolean,
  remarks: Remark[],
): HostPage | null {
  const words = host?.trim() ?? '';
  if (words === '') return null;
  const [only, ...more] = lab.inventory.find(words);
  if (only !== undefined && more.length > 0) {
    const message = `${words} may mean ${[only, ...more].join(' or ')}, so nothing is said of what they run on. Choose one of these.`;
    remarks.push({ kind: 'skipped', where: words, message });
    return null;
  }
  if (only !== undefined) return { path: only, title: noteName(only) };
  const link = readLinks(words)[0];
  const title = noteNameFor('{{title}}', noteName(link?.target ?? words), '');
  const name = noteNameFor(settings.serviceName, title, '');
  const path = notePath(settings.servicesFolder, name, isTaken);
  const overlooked = overlookedNote(
    notePath(settings.servicesFolder, name, () => false),
    isTaken,
    lab,
    settings,
  );
  if (overlooked !== null) remarks.push({ kind: 'note', where: words, message: overlooked });
  const properties = [{ key: 'kind', how: 'add', value: 'host' }] as const;
  return { path, title, proposal: { kind: 'create', record: 'service', path, title, properties } };
}

/** Whether a page says that it runs on this one, be it by way of another. */
export function runsOnHost(page: Service, host: HostPage, { inventory }: Lab): boolean {
  const isNamed = (one: Service | undefined): boolean =>
    one?.runsOn.some((link) => nameKey(link.shown) === nameKey(host.title)) ?? false;
  const seen = new Set<string>();
  const queue = [page.path];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    // By its name also before it has a page.
    if (path === host.path || isNamed(inventory.serviceAt(path))) return true;
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...inventory.linked(path, 'runsOn'));
  }
  return false;
}
