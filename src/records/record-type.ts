import { nameKey } from '../notes/name-key';
import { readLinks } from '../notes/wikilink';
import type { Frontmatter } from '../notes/note';
import type { Settings } from '../settings';
import { wordIn } from './property';
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
  /** Finds the property in YAML, in any spelling, with the rest of its line. */
  readonly pattern: RegExp;
}

export function typeWords(settings: Settings): TypeWords {
  const meanings = new Map(Object.entries(TYPES));
  for (const [word, meaning] of Object.entries(settings.typeValues)) {
    const kind = readKind(meaning.trim());
    if (kind === null || wordKey(word) === '') continue;
    meanings.set(wordKey(word), wordIn(TYPES, meaning) ?? { record: 'service', kind });
  }
  const property = nameKey(settings.typeProperty);
  const letters = Array.from(property, (letter) => letter.replace(/[$()*+./?[\\\]^{|}]/, '\\$&'));
  return {
    property,
    meanings,
    pattern: new RegExp(`(?:^|[{,])[ \\t]*["']?${letters.join('[ _-]*')}["']?[ \\t]*:([^\\n]*)`, 'gimu'),
  };
}

/**
 * Whether a block of YAML may make its note a record, so that shells parse no frontmatter in vain, and say nothing of what is
 * wrong with it: most notes of a vault are no records. May say yes too often, and no only to a key written with escapes.
 */
export function mayHoldRecord(yaml: string, words: TypeWords): boolean {
  for (const [, value = ''] of yaml.matchAll(words.pattern)) {
    const word = value.trim();
    if (!/^[\p{L}\p{N}\s_-]+$/u.test(word) || words.meanings.has(wordKey(word))) return true;
  }
  return false;
}

/** The record that a note holds, or null. The type may be a list, a link, or of another case; the first word that is known counts. */
export function recordTypeOf(frontmatter: Frontmatter, words: TypeWords): RecordType | null {
  for (const [name, value] of Object.entries(frontmatter)) {
    if (nameKey(name) !== words.property) continue;
    for (const word of flat(value)) {
      const type = words.meanings.get(wordKey(lastPart(word)));
      if (type) return type;
    }
  }
  return null;
}

/** The words in a value; links, and lists of unquoted ones, are rarer and cost more. */
function flat(value: unknown): readonly string[] {
  if (typeof value === 'string' && !/[[,]/.test(value)) return [value];
  return typeof value === 'string' || Array.isArray(value) ? readLinks(value).map((link) => link.target) : [];
}

/** `Types/Service.md` -> `Service`. */
function lastPart(word: string): string {
  return word
    .slice(word.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .trim();
}
