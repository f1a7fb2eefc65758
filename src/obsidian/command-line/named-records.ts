import type { Inventory } from '../../inventory/inventory';
import { namedService } from '../../inventory/named-services';
import { nearestName } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import { readLinks } from '../../notes/wikilink';
import type { HomelabRecord } from '../../records/read-records';
import { brokenUp } from './broken-up';
import type { Parameters } from './parameters';
import { CannotDo } from './word';

/** The services that a parameter names, separated by commas; a name that has a comma itself may stand alone. */
export function servicesIn(inventory: Inventory, parameters: Parameters, key: string): readonly string[] {
  const text = parameters.name(key);
  if (text === undefined) return [];
  const isOneName = inventory.names.find(text, 'service').length > 0;
  // A link may hold a comma, too.
  const words = isOneName ? [text] : (text.match(/(?:\[\[[^\]]*\]\]|[^,])+/g) ?? []);
  const paths = words
    .filter((word) => word.trim() !== '')
    .map((word) => {
      const named = namedService(inventory, word.trim());
      if (!named.ok) throw new CannotDo(named.reason);
      return named.path;
    });
  return [...new Set(paths)];
}

/** The title of a page as words in a new note. */
export function titleOf(path: string): string {
  return brokenUp(noteName(path));
}

/** The record of a kind that a word means: a path, a name or an alias. */
export function recordNamed<K extends HomelabRecord['record']>(
  inventory: Inventory,
  kind: K,
  word: string,
): Extract<HomelabRecord, { record: K }> | null {
  const link = readLinks(word).find((one) => one.form === 'link');
  const name = link?.target ?? word;
  const byPath = inventory.recordAt(name) ?? inventory.recordAt(`${name}.md`);
  const paths = byPath ? [byPath.path] : inventory.names.find(name, kind);
  const found = paths.map((path) => inventory.recordAt(path)).filter((record) => isOf(record, kind));
  const [only, ...more] = found;
  if (more.length > 0) {
    throw new CannotDo(`"${word}" may mean ${found.map(({ path }) => path).join(' or ')}; give the path`);
  }
  return only ?? null;
}

function isOf<K extends HomelabRecord['record']>(
  record: HomelabRecord | undefined,
  kind: K,
): record is Extract<HomelabRecord, { record: K }> {
  return record?.record === kind;
}

export function nothingNamed(inventory: Inventory, kind: HomelabRecord['record'], word: string): CannotDo {
  const near = nearestName(word, inventory.names.namesOf(kind));
  return new CannotDo(
    `there is no ${kind.replace('-', ' ')} "${word}"${near === null ? '' : `; did you mean "${near}"?`}`,
  );
}
