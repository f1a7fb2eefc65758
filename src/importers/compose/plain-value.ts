/** What YAML reads to, taken apart without trust: whatever stands where, something of the expected shape comes back. */

export type Mapping = Readonly<Record<string, unknown>>;

/** One `NAME=value`, as a list or a mapping has it. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

export function mappingIn(value: unknown): Mapping | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : null;
}

/** A scalar in words; null for what is none, or empty. */
export function wordsIn(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The texts of a list; one text is a list of it. */
export function textsIn(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map(wordsIn).filter((text) => text !== null);
}

/** Environment, labels and arguments come as a mapping or as a list of `NAME=value`. */
export function pairsIn(value: unknown): readonly Pair[] {
  if (Array.isArray(value)) return textsIn(value).map(pairIn);
  const entries = Object.entries(mappingIn(value) ?? {});
  return entries.map(([name, inner]) => ({ name: name.trim(), value: wordsIn(inner) ?? '' }));
}

function pairIn(text: string): Pair {
  const at = text.indexOf('=');
  return at < 0 ? { name: text, value: '' } : { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/**
 * `${TAG:-latest}` is the default that it has, between marks if there are any; what has none stays as it stands, and `$$` is a dollar
 * sign.
 */
export function withDefaults(text: string, mark = ''): string {
  return filledIn(text, mark).replace(/\$\$/g, '$');
}

/** What of a text stands in the file: without the variables that only the machine knows. */
export function literalPart(text: string): string {
  return filledIn(text).replace(/\$\$|\$\{[^}]*\}|\$[A-Za-z_]\w*/g, (found) => (found === '$$' ? '$' : ''));
}

function filledIn(text: string, mark = ''): string {
  let filled = text.slice(0, MOST_LETTERS);
  // Defaults hold variables themselves: `${A:-${B:-x}}`.
  for (let depth = 0; depth < 3 && filled.includes('${'); depth++) {
    filled = filled.replace(/\$\{\w+:?-([^{}]*)\}/g, `${mark}$1${mark}`);
  }
  return filled;
}

/** Whether a text holds what only the machine it runs on, or a template tool, fills in. */
export function hasVariable(text: string): boolean {
  return /\$(?:\{|[A-Za-z_])|\{\{|\{%/.test(text);
}

/** Nobody writes longer values that name anything; looking through a book would take its time. */
const MOST_LETTERS = 4000;
const MOST_WORDS = 300;

/**
 * Text of a file as words on one line: without what Markdown, HTML, a link or another plugin's template (`<%`) would make of it, and
 * without what cannot be seen.
 */
export function plainWords(text: string): string {
  return text
    .slice(0, MOST_LETTERS)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, (signs) => (/^[\u200C\u200D]+$/.test(signs) ? signs : ' '))
    .replace(/[`*[\]<>|~^{}\\#=%]+|:{2,}|\$(?=\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s+-]+/, '')
    .slice(0, MOST_WORDS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
