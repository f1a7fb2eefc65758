import { nameKey } from '../notes/name-key';
import { readLinks } from '../notes/wikilink';
import { folderOf, type Frontmatter, noteName } from '../notes/note';
import type { Settings } from '../settings';
import { isNothing, wordIn } from './property';
import { wordKey } from './property-words';
import { readKind } from './service';

export type RecordName = 'service' | 'backup-job' | 'change' | 'incident';

/** What a note's type says: which record it holds, and the kind of service where the type names one (`type: vm`). */
export interface RecordType {
  readonly record: RecordName;
  readonly kind?: string;
}

const TYPES: Readonly<Record<string, RecordType>> = {
  service: { record: 'service' },
  backupjob: { record: 'backup-job' },
  backup: { record: 'backup-job' },
  change: { record: 'change' },
  incident: { record: 'incident' },
  host: { record: 'service', kind: 'host' },
  server: { record: 'service', kind: 'host' },
  vm: { record: 'service', kind: 'vm' },
  container: { record: 'service', kind: 'container' },
  lxc: { record: 'service', kind: 'container' },
  app: { record: 'service', kind: 'app' },
  device: { record: 'service', kind: 'device' },
};

/** The words of a person and ours, worked out once for a survey. */
export interface TypeWords {
  readonly property: string;
  readonly meanings: ReadonlyMap<string, RecordType>;
  /** Tags that make a note a record, as `tagKey` writes them. */
  readonly tags: ReadonlyMap<string, RecordType>;
  /** Folders that do, as they are compared: with a `/` behind; a folder within another goes before it. */
  readonly folders: readonly { readonly start: string; readonly type: RecordType }[];
  /** Finds the property in YAML, in any spelling, with the rest of its line. */
  readonly pattern: RegExp;
}

export function typeWords(settings: Settings): TypeWords {
  const meanings = new Map(Object.entries(TYPES));
  const tags = new Map<string, RecordType>();
  for (const [word, meaning] of Object.entries(settings.typeValues)) {
    const type = typeMeant(meaning);
    if (type === null || wordKey(word) === '') continue;
    if (isTagWord(word)) tags.set(tagKey(word), type);
    else meanings.set(wordKey(word), type);
  }
  const property = nameKey(settings.typeProperty);
  const letters = Array.from(property, (letter) => letter.replace(/[$()*+./?[\\\]^{|}]/, '\\$&'));
  return {
    property,
    meanings,
    tags,
    folders: foldersOf(settings),
    pattern: new RegExp(`(?:^|[{,])[ \\t]*["']?${letters.join('[ _-]*')}["']?[ \\t]*:([^\\n]*)`, 'gimu'),
  };
}

/** What a word of ours on the right of a mapping means; any other is a kind of service. Null: nothing. */
export function typeMeant(meaning: string): RecordType | null {
  const kind = readKind(meaning.trim());
  return kind === null ? null : (wordIn(TYPES, meaning) ?? { record: 'service', kind });
}

/** Whether what stands on the left of a mapping of types is a tag. */
export function isTagWord(word: string): boolean {
  return word.trim().startsWith('#');
}

/** How tags are compared, as in Obsidian: without regard to case; `-` and `_` count. */
export function tagKey(tag: string): string {
  return tag.trim().replace(/^#+/, '').normalize('NFC').toLowerCase();
}

/** How folders are compared, with a `/` behind. */
export function folderKey(folder: string): string {
  return `${folder.trim().replace(/^\/+|\/+$/g, '')}/`.normalize('NFC').toLowerCase();
}

function foldersOf({ typeFolders }: Settings): TypeWords['folders'] {
  const folders = Object.entries(typeFolders).flatMap(([folder, meaning]) => {
    const [start, type] = [folderKey(folder), typeMeant(meaning)];
    return start === '/' || type === null ? [] : [{ start, type }];
  });
  return folders.sort((a, b) => b.start.length - a.start.length);
}

/**
 * Whether a block of YAML may make its note a record, so that shells parse no frontmatter in vain, and say nothing of what is
 * wrong with it: most notes of a vault are no records. May say yes too often, and no only to a key written with escapes.
 */
export function mayHoldRecord(yaml: string, words: TypeWords, path = ''): boolean {
  for (const [, value = ''] of yaml.matchAll(words.pattern)) {
    const word = value.trim();
    if (!/^[\p{L}\p{N}\s_-]+$/u.test(word) || words.meanings.has(wordKey(word))) return true;
  }
  return (words.tags.size > 0 && mayHoldTag(yaml, words)) || folderType(path, words) !== null;
}

/** A tag has no blank in it, so it stands in one piece wherever no escape hides it. */
function mayHoldTag(yaml: string, { tags }: TypeWords): boolean {
  const text = yaml.normalize('NFC').toLowerCase();
  if (!text.includes('tag')) return false;
  return text.includes('\\') || [...tags.keys()].some((tag) => text.includes(tag));
}

/**
 * The record that a note holds, or null. The type may be a list, a link, or of another case; the first word that is known counts,
 * then a tag. Where the note stands counts only if it says no type at all.
 */
export function recordTypeOf(frontmatter: Frontmatter | null, words: TypeWords, path = ''): RecordType | null {
  if (!frontmatter) return folderType(path, words);
  let saysType = false;
  for (const [name, value] of Object.entries(frontmatter)) {
    if (nameKey(name) !== words.property) continue;
    saysType ||= !isNothing(value);
    for (const word of typeWordsIn(value)) {
      const type = words.meanings.get(wordKey(word));
      if (type) return type;
    }
  }
  const tagged = words.tags.size > 0 ? tagType(frontmatter, words) : null;
  return tagged ?? (saysType ? null : folderType(path, words));
}

/** The tags of a note's properties, as Obsidian reads them: a list, or a text with commas or blanks between. */
export function tagsIn(frontmatter: Frontmatter): readonly string[] {
  return Object.entries(frontmatter).flatMap(([name, value]) => {
    if (!/^tags?$/i.test(name)) return [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = items.flatMap((item) => (typeof item === 'string' ? item.split(/[\s,]+/) : []));
    return texts.map((tag) => tag.replace(/^#+/, '')).filter((tag) => tag !== '');
  });
}

/** As in Obsidian, a tag includes those below it; of several that are known the first with the most exact one counts. */
function tagType(frontmatter: Frontmatter, { tags }: TypeWords): RecordType | null {
  for (const tag of tagsIn(frontmatter)) {
    for (let key = tagKey(tag); key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('/')))) {
      const type = tags.get(key);
      if (type) return type;
    }
  }
  return null;
}

function folderType(path: string, { folders }: TypeWords): RecordType | null {
  if (folders.length === 0 || path === '') return null;
  const key = path.normalize('NFC').toLowerCase();
  const found = folders.find(({ start }) => key.startsWith(start));
  return found && isThingIn(found.start, key) ? found.type : null;
}

/** Years and months are only order: what is in them counts as if it lay in the folder around. */
const IS_DATE = /^[\d\s/_.-]*$/;

/**
 * Whether a note is one of the things in a folder. Many have a folder for each, with notes about it: below the folder only a note
 * that is called like its own folder is a thing. It is told from the path alone, so no note changes what another one is. `start` is
 * the folder as the path spells it, with a `/` behind.
 */
export function isThingIn(start: string, path: string): boolean {
  const within = folderOf(path.slice(start.length));
  return IS_DATE.test(within) ? !isFolderNote(path) : isNamedLikeFolder(path);
}

/** A note about its folder: a table of contents, not one of the things in it. */
export function isFolderNote(path: string): boolean {
  return isNamedLikeFolder(path) || /^[_\s]*(?:index|readme)$/i.test(noteName(path));
}

function isNamedLikeFolder(path: string): boolean {
  const folder = path.split('/').at(-2) ?? '';
  const name = nameKey(noteName(path));
  return [folder, plainFolderName(folder)].some((one) => nameKey(one) === name);
}

/** `10-Services` -> `Services`: people number folders to sort them. */
export function plainFolderName(folder: string): string {
  return folder.replace(/^[^\p{L}]+/u, '').trim();
}

/** The words that a type's value holds; links, and lists of unquoted ones, are rarer and cost more. */
export function typeWordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string' && !/[[,]/.test(value)) return [lastPart(value)];
  return typeof value === 'string' || Array.isArray(value) ? readLinks(value).map((link) => lastPart(link.target)) : [];
}

/** `Types/Service.md` -> `Service`. */
function lastPart(word: string): string {
  return word
    .slice(word.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .trim();
}
