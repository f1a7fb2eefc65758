/** What in words for people, such as a name or a description, looks like a key or tells one. */

/** As the keys of known tools begin. `claim-based` and `sk-learn` are words, so that those need a digit. */
const KNOWN_KEY =
  /(?:^|[^\p{L}\p{N}])(gh[oprsu]_\w{4,}|github_pat_\w{4,}|gl(?:pat|dt|rt|ptt|soat)-[\w-]{4,}|xox[a-z]-[\w-]{4,}|A[KS]IA[A-Z\d]{6,}|eyJ[\w-]{8,}|(?:sk|tskey|claim|hvs|dckr_pat|npm|pypi)[-_.](?=[\w-]*\d)[\w-]{8,}|-----BEGIN)/u;
/** A made word goes to and fro between letters and digits; `backup20261123` and `x86` do not. */
const MOST_TURNS = 4;

/** Looking for keys in a book would take its time. */
const MOST_LETTERS = 4000;

/** The first word that looks like a key; null: none does. */
export function keyIn(text: string): string | null {
  return knownKeyIn(text) ?? (text.slice(0, MOST_LETTERS).match(/[A-Za-z\d+=]{16,}/g) ?? []).find(isMade) ?? null;
}

/** Only those of known tools: the tag of an image may be any digest. */
export function knownKeyIn(text: string): string | null {
  return KNOWN_KEY.exec(text.slice(0, MOST_LETTERS))?.[1] ?? null;
}

function isMade(word: string): boolean {
  const turns = (word.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g) ?? []).length;
  const digits = word.replace(/\D+/g, '').length;
  const isMixed = /[a-z]/.test(word) && /[A-Z]/.test(word);
  return digits >= 3 && word.length - digits >= 3 && (turns > MOST_TURNS || (isMixed && turns > 2));
}

const WORD =
  '(?:^|[^\\p{L}\\p{N}])(?:\\p{L}*(?:passw(?:or[dt]|örter)|kennwort|passphrase|token|secret|geheimnis|login|credential)(?:e|n|s|en|es)?|passwd|pass|pwd?|pin|psk|zugangsdaten|(?:api|access|private)[ _-]?keys?)(?![\\p{L}\\p{N}-])["\'’)]*';
/** `the password for the admin is ...` */
const FOR_WHOM = '(?:\\s+(?:for|of|f[üu]r|von|vom|to)(?:\\s+[\\p{L}\\p{N}_.-]+){1,3}?)?';
/** `password: x`, `password = x`, `password is x`. */
const TOLD = new RegExp(`${WORD}${FOR_WHOM}\\s*(?:[:=→]|->|\\s(?:is|ist|lautet|are|sind)\\s)+\\s*\\S`, 'iu');
/** `password hunter2`, `login admin/admin`, `password for the admin hunter2`. */
const FOLLOWED = new RegExp(`${WORD}((?:\\s+\\S+){1,5})`, 'giu');
const FOR = /^(?:for|of|f[üu]r|von|vom|to)$/i;
/** No word of a sentence has such signs in it. */
const VALUE = /^(?!\(?https?:)(?=.*[\p{L}\d])(?=.*(?:[\d/@!$%&*+=_]|\p{Ll}\p{Lu}))/u;
/** `me:hunter2@host`, without anything in front that makes an address of it. */
const SIGN_IN = /(?:^|[^\w:/@])(?!mailto:)[^\s:/@]+:[^\s:/@]+@[\w[]/i;

/** Whether words tell a secret: a sign-in, or a value behind a word such as `password`. */
export function tellsSecret(text: string): boolean {
  return (
    TOLD.test(text) || [...text.matchAll(FOLLOWED)].some(([, words = '']) => hasValue(words)) || SIGN_IN.test(text)
  );
}

function hasValue(following: string): boolean {
  const [first = '', ...more] = following.trim().split(/\s+/);
  return (FOR.test(first) ? more : [first]).some((word) => VALUE.test(word));
}
