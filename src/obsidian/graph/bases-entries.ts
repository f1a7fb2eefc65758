import { type BasesEntry, type BasesPropertyId, NullValue } from 'obsidian';
import type { Lab } from '../../inventory/lab';

/** What a base lists, taken out of its entries: these are others after the next update. */
export interface ListedServices {
  readonly paths: readonly string[];
  /** Notes that are no service pages; files that are no notes go without saying. */
  readonly others: number;
  /** What each says in the property; those that say nothing are not in it. */
  readonly words: ReadonlyMap<string, string>;
}

/** An alias, or the last part of the path: `[[Services/NAS|NAS]]`, `[[Services/NAS]]`. */
const LINK = /!?\[\[(?:[^[\]|]*[|/])?([^[\]|/]+)\]\]/g;

/** Each note once, however often the base lists it. */
export function listServices(
  entries: readonly BasesEntry[],
  lab: Lab,
  property: BasesPropertyId | null,
): ListedServices {
  const services = new Map<string, BasesEntry>();
  const others = new Set<string>();
  for (const entry of entries) {
    const { path, extension } = entry.file;
    if (lab.inventory.serviceAt(path)) services.set(path, entry);
    else if (extension === 'md') others.add(path);
  }
  const words = new Map<string, string>();
  if (property !== null) {
    for (const [path, entry] of services) {
      const word = wordOf(entry, property);
      if (word !== '') words.set(path, word);
    }
  }
  return { paths: [...services.keys()].sort(), others: others.size, words };
}

function wordOf(entry: BasesEntry, property: BasesPropertyId): string {
  const value = entry.getValue(property);
  if (value === null || value instanceof NullValue) return '';
  const text = value.toString();
  // The app's own map view meets such a text for what is not there.
  if (text === 'null' && !value.isTruthy()) return '';
  return text.replace(LINK, '$1').replace(/\s+/g, ' ').trim();
}
