/** What looks like a secret is told by its place, so that a person can take it out of the file; it is never taken over. */
import { hasSignInOfImage } from './image';
import {
  literalPart,
  type Mapping,
  mappingIn,
  pairsIn,
  plainWords,
  textsIn,
  withDefaults,
  wordsIn,
} from './plain-value';
import { keyIn, knownKeyIn, tellsSecret } from './secret-words';

export interface FoundSecret {
  /** Below the service, such as `environment.DB_PASSWORD`. */
  readonly place: string;
  readonly message: string;
}

/** All places in a service that look as if a secret stood there, each once. */
export function secretsIn(service: Mapping): readonly FoundSecret[] {
  const found = new Map<string, FoundSecret>();
  const put = (place: string, why: string | null): unknown =>
    why === null || found.has(place) ? null : found.set(place, { place, message: why });
  for (const { place, pairs } of pairsOf(service)) {
    for (const { name, value } of pairs) {
      put(
        `${place}.${placeWords(name)}`,
        whySecret(name, value) ?? (place === 'labels' ? whySecretLabel(name, value) : null),
      );
    }
  }
  put('container_name', whySecretWords(wordsIn(service['container_name']) ?? ''));
  put('image', whySecretImage(wordsIn(service['image']) ?? ''));
  for (const [key, value] of Object.entries(service)) {
    if (['environment', 'labels', 'image', 'container_name'].includes(key)) continue;
    if (key === 'command' || key === 'entrypoint' || key === 'healthcheck') {
      const words = textsIn(key === 'healthcheck' ? mappingIn(value)?.['test'] : value);
      put(key, secretFlag(words.join(' ')));
    }
    if (hasSignIn(value, 0)) put(placeWords(key), SIGN_IN);
  }
  return [...found.values()];
}

function pairsOf(service: Mapping): readonly { readonly place: string; readonly pairs: ReturnType<typeof pairsIn> }[] {
  return [
    { place: 'environment', pairs: pairsIn(service['environment']) },
    { place: 'labels', pairs: pairsIn(service['labels']) },
    { place: 'build.args', pairs: pairsIn(mappingIn(service['build'])?.['args']) },
  ];
}

/** Of the labels whose words would come into a note; what an address has behind its `?` is cut off where it must be. */
export function whySecretLabel(name: string, value: string): string | null {
  if (/^homepage\.(?:name|group|description)$/i.test(name)) return whySecretWords(value);
  const key = name.toLowerCase() === 'homepage.href' ? keyIn(withDefaults(value)) : null;
  return key === null ? null : sentence('This looks like a secret', key);
}

/** A name in a message: nothing but letters, however long it is, and of a key only how it begins. */
export function placeWords(name: string): string {
  const key = keyIn(name);
  return (key === null ? name : firstOf(key)).replace(/[^\w.-]+/g, '_').slice(0, 80);
}

/** Why words that would come into a note may hold a secret, as a sentence; null: they do not. */
export function whySecretWords(written: string): string | null {
  const text = withDefaults(written);
  // A sign-in in an address is taken out of it.
  const shown = [text, plainWords(text)].map((words) => words.replace(/:\/\/[^\s/?#]*@/g, '://'));
  const key = shown.map(keyIn).find((found) => found !== null) ?? null;
  if (key !== null) return sentence('This looks like a secret', key);
  return shown.some(tellsSecret) ? 'The words here seem to tell a secret; they are not taken over.' : null;
}

/** Why an image may hold a secret: who signs in at a registry, or a key in a name. */
export function whySecretImage(written: string): string | null {
  if (hasSignInOfImage(written)) return 'There is a sign-in in an image here, and so the image is left out.';
  const key = withDefaults(written)
    .split(/[/:@]/)
    .map(knownKeyIn)
    .find((found) => found !== null);
  return key === undefined ? null : sentence('This looks like a secret', key);
}

/** Why a value looks like a secret, as a sentence with at most its first four characters in it; null: it does not. */
export function whySecret(name: string, written: string): string | null {
  const value = withDefaults(written.trim());
  const literal = literalPart(written.trim());
  if (literal.replace(/[\W_]+/g, '') === '') return null;
  if (isSecretName(name) && isSecretValue(literal)) return sentence('By its name this is a secret', literal);
  if (signInOf(value) !== null) return SIGN_IN;
  return looksMade(literal) ? sentence('This looks like a secret', literal) : null;
}

const SIGN_IN = 'There is a sign-in in an address here; it is not taken over.';

/** Of a short one four characters would be half of it, so it shows none. */
function sentence(what: string, value: string): string {
  const shown = plainWords(firstOf(value));
  return `${what}${shown === '' ? '' : ` (it begins with "${shown}")`}; it is not taken over.`;
}

function firstOf(value: string): string {
  return value.slice(0, Math.min(4, Math.floor(value.length / 3)));
}

const SECRET_WORD =
  /(?:PASSWORD|PASSWD|PASSWORT|PASSPHRASE|SECRET|TOKEN|APIKEY|CREDENTIAL|PRIVATEKEY|HTPASSWD|REQUIREPASS)S?$/;
const SECRET_WORDS: ReadonlySet<string> = new Set(['KEY', 'KEYS', 'PASS', 'PW', 'PWD', 'DBPASS', 'PSK', 'SALT', 'PIN']);
/** Names that end in these say something about a secret, and are none. */
const ABOUT =
  /^(?:FILE|PATH|DIR|NAME|ID|HEADER|TYPE|ALGORITHM|ENABLED?|URLS?|URI|HOST|PORT|USER|LENGTH|SIZE|MIN|MAX|COUNT|TTL|AGE|LIFETIME|EXPIRY|EXPIRES|EXPIRATION|HOURS|DAYS|MINUTES|SECONDS|DURATION|POLICY|RESET|LAYOUT)$/;

export function isSecretName(name: string): boolean {
  const words = name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z\d]+/)
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (ABOUT.test(last) || (words.includes('PUBLIC') && /^KEYS?$/.test(last))) return false;
  return words.some((word) => SECRET_WORD.test(word)) || SECRET_WORDS.has(last);
}

/** Switches, and where a secret is kept, are none. */
function isSecretValue(value: string): boolean {
  return (
    !/^(?:true|false|yes|no|on|off|none|null|auto|disabled?|enabled?)$/i.test(value) &&
    !/^\.{0,2}\/[\w./-]*$/.test(value)
  );
}

const MADE_BY = /^(?:gh[opsu]_|github_pat_|glpat-|xox[abp]-|sk-|AKIA|eyJ[\w-]{10}|claim-|tskey-|-----BEGIN)/;
const HASHED = /\$(?:2[aby]|apr1|argon2[id]{0,2}|[156])\$/;

/** Long random letters and digits, or something that begins as the keys of known tools do. */
function looksMade(value: string): boolean {
  if (MADE_BY.test(value) || HASHED.test(value)) return true;
  const runs = /^[./]/.test(value) ? [] : (value.match(/[A-Za-z\d+=]{24,}/g) ?? []);
  return runs.some((run) => {
    const digits = run.replace(/\D+/g, '').length;
    const isMixed = /[a-z]/.test(run) && /[A-Z]/.test(run);
    return digits >= 3 && run.length - digits >= 3 && (isMixed || /^[\da-f]{32,}$/i.test(run));
  });
}

/** `//name:password@` in an address. What a variable holds is not in the file. */
function signInOf(text: string): string | null {
  for (const [, authority = ''] of text.matchAll(/:\/\/([^\s/?#]*)/g)) {
    const at = authority.lastIndexOf('@');
    const [, password = ''] = /^[^:]*:(.*)$/.exec(at < 0 ? '' : authority.slice(0, at)) ?? [];
    if (password.replace(/\$\{[^}]*\}|\$\w+/g, '') !== '') return password;
  }
  return null;
}

function hasSignIn(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return signInOf(withDefaults(value)) !== null;
  if (typeof value !== 'object' || value === null || depth > 5) return false;
  return Object.values(value).some((inner) => hasSignIn(inner, depth + 1));
}

/** `--requirepass hunter2`, `--token=...`. */
function secretFlag(command: string): string | null {
  const words = command.slice(0, 4000).split(/\s+/);
  for (const [at, word] of words.entries()) {
    if (!word.startsWith('-')) continue;
    const sign = word.indexOf('=');
    const name = (sign < 0 ? word : word.slice(0, sign)).replace(/^-+/, '');
    const value = sign < 0 ? (words[at + 1] ?? '') : word.slice(sign + 1);
    if (name.length < 3 || !isSecretName(name) || value.startsWith('-')) continue;
    const why = whySecret('password', value.replace(/^["']|["']$/g, ''));
    if (why !== null) return why;
  }
  return null;
}
