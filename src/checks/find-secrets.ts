/** Looks for secrets in a text. What is found is never handed on: only what kind it is, the line, and how it begins. */
import { MAY_HOLD_SECRET, NAMED_SECRET, SECRET_PATTERNS } from './secret-patterns';

export interface SecretSighting {
  /** From 1, in the whole text. */
  readonly line: number;
  /** `a GitHub token` */
  readonly kind: string;
  /** At most the first four characters, and never more than a third of it. */
  readonly begins: string;
}

/** A line of more is no line that a person wrote. */
const LONGEST_LINE = 8000;

/** In the order of the lines; of several in one line the first of each place. Cost: one look at texts in which no such sign stands. */
export function findSecrets(text: string): readonly SecretSighting[] {
  if (!MAY_HOLD_SECRET.test(text)) return [];
  return text.split(/\r\n|\n|\r/).flatMap((line, at) => {
    const short = line.slice(0, LONGEST_LINE);
    return MAY_HOLD_SECRET.test(short) ? secretsInLine(short).map((one) => ({ line: at + 1, ...one })) : [];
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function secretsInLine(line: string): readonly Omit<SecretSighting, 'line'>[] {
  const taken: (Place & { readonly kind: string; readonly value: string })[] = [];
  const take = (kind: string, value: string, place: Place): void => {
    if (!taken.some((one) => one.start < place.end && place.start < one.end)) taken.push({ kind, value, ...place });
  };
  for (const { kind, pattern, floor = 0 } of SECRET_PATTERNS) {
    for (const match of line.matchAll(pattern)) {
      const value = match[1] ?? '';
      if (isPlaceholder(value) || entropyOf(value) < floor) continue;
      take(kind, value, placeOf(match.index, match[0], value));
    }
  }
  for (const match of line.matchAll(NAMED_SECRET)) {
    const [whole, name = '', written = ''] = match;
    const value = written.replace(/[*_,;.)\]]+$/, '');
    if (isNamedSecret(name, value)) take(`a ${wordFor(name)}`, value, placeOf(match.index, whole, written));
  }
  return taken.sort((a, b) => a.start - b.start).map(({ kind, value }) => ({ kind, begins: beginningOf(value) }));
}

/** The value stands at the end of what was matched. */
function placeOf(index: number, whole: string, value: string): Place {
  const end = index + whole.lastIndexOf(value) + value.length;
  return { start: end - value.length, end };
}

function beginningOf(value: string): string {
  return value.slice(0, Math.min(4, Math.floor(value.length / 3)));
}

/** Names that say something about a secret and name none: `password_file`, `secrets_in`, `token_url`, `public key`. */
const ABOUT =
  /(?:[_.-]|^)(?:in|file|path|dir|name|id|ids|url|uri|type|length|size|min|max|ttl|age|every|policy|expiry|expires|lifetime|header|field|count|reset|manager|location|hint|algorithm)s?$|public/i;

/** A word may be any word; what was made by a machine, or by a person who was asked for signs, is none. */
function isNamedSecret(name: string, value: string): boolean {
  if (ABOUT.test(name) || isPlaceholder(value) || KNOWN_TO_ALL.test(value) || isReference(value)) return false;
  if (/^[\p{L}._-]+$/u.test(value)) return false;
  const isMade = /passw|passphrase|kennwort|passcode/i.test(name)
    ? value.length >= 8 && entropyOf(value) >= 2.75
    : value.length >= 10 && entropyOf(value) >= 3.5;
  return isMade && kindsOfSigns(value) > 1;
}

function wordFor(name: string): string {
  return /passw|passphrase|kennwort|passcode/i.test(name) ? 'password' : /token/i.test(name) ? 'token' : 'secret';
}

/** What a person writes where the secret is to be put, or was. */
const PLACEHOLDER =
  /^(?:[<{[(].*[>}\])]?|\$\{?\w.*|%\w+%|[\w-]*x{4,}.*|\*+.*|•+.*|\.{3,}.*|…+.*|-+|_+|#+)$|example|changeme|change[_-]me|redacted|placeholder|your[_-]|dummy/i;
/** What everybody knows is none. By itself a machine may make such letters too. */
const KNOWN_TO_ALL = /hunter2|s3cr3t|p[a@]ssw[o0]rd\d*$|foobar|1234567|abcdef|deadbeef/i;

/** A private key begins with dashes, and a hash with a dollar sign: those are no placeholders. */
const BEGINS_SO = /^(?:-----BEGIN|\$(?:2[aby]|[156y]|apr1|argon2))/;

function isPlaceholder(value: string): boolean {
  return !BEGINS_SO.test(value) && (PLACEHOLDER.test(value) || new Set(value).size < 3);
}

/** A path, an address, a date, a number or a version: where it is kept, and when it was changed. */
function isReference(value: string): boolean {
  return (
    /^(?:\.{0,2}|~)\/|^[A-Za-z]:\\|^[a-z][\w+.-]*:(?:\/\/)?/i.test(value) ||
    /^[\d.,:/TZ+-]+$/.test(value) ||
    /^v?\d+(?:\.\d+)+/.test(value) ||
    /\.(?:md|txt|ya?ml|json|env|pem|key|kdbx|pdf)$/i.test(value)
  );
}

function kindsOfSigns(value: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((one) => one.test(value)).length;
}

/** Shannon's measure: bits for each character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const char of text) {
    counts.set(char, (counts.get(char) ?? 0) + 1);
    total += 1;
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}
