import { load } from 'js-yaml';
import type { Frontmatter } from '../src/notes/note';
import { plainTree } from '../src/notes/plain-tree';
import { isEmptyYaml } from '../src/notes/yaml-problem';
import { describeYamlError } from './yaml-problems';

/** The block between the two `---` lines that a note begins with. */
export interface FrontmatterBlock {
  /** What stands between the fences, with its last line break: block scalars at the end depend on it. */
  readonly yaml: string;
  /** Where the opening fence begins: 0, or 1 after a byte order mark. */
  readonly start: number;
  /** Behind the closing fence and the blanks that follow it, before its line break. */
  readonly end: number;
}

export interface ReadFrontmatter {
  readonly frontmatter: Frontmatter | null;
  /** One sentence: what is wrong, in which line of the note, and what to do. */
  readonly problem?: string;
}

const OPENING_FENCE = /^\uFEFF?---[ \t]*\r?\n/;
const REST_OF_FENCE = /[ \t]*(?=\r?\n|\r?$)/y;
const LONGEST = 1_000_000;
const DEEPEST = 50;
const MOST_VALUES = 100_000;

/**
 * Finds the frontmatter as Obsidian does: only in the very first line, only with a closing fence. Offsets are those of the
 * whole text, so a byte order mark and CRLF count. Searches by `indexOf`: `^` in a regular expression would also take
 * U+2028 in a value for the start of a line.
 */
export function splitFrontmatter(text: string): FrontmatterBlock | null {
  const opening = OPENING_FENCE.exec(text)?.[0];
  if (opening === undefined) return null;
  const start = opening.startsWith('-') ? 0 : 1;
  for (let lineBreak = opening.length - 1; lineBreak >= 0; lineBreak = text.indexOf('\n---', lineBreak + 1)) {
    if (!text.startsWith('---', lineBreak + 1)) continue;
    REST_OF_FENCE.lastIndex = lineBreak + 4;
    const rest = REST_OF_FENCE.exec(text);
    if (rest) return { yaml: text.slice(opening.length, lineBreak + 1), start, end: lineBreak + 4 + rest[0].length };
  }
  return null;
}

/**
 * Reads the YAML of a frontmatter block in the YAML 1.2 core schema: dates and `yes` stay text. Never throws. The values are
 * plain trees without shared or circular parts.
 */
export function readFrontmatter(yaml: string): ReadFrontmatter {
  if (yaml.length > LONGEST) {
    return unreadable('Its frontmatter is larger than 1 MB and was not read; move the text below the frontmatter.');
  }
  let value: unknown;
  try {
    value = load(yaml, { maxDepth: DEEPEST });
  } catch (error) {
    return isEmptyYaml(error) ? { frontmatter: null } : unreadable(describeYamlError(error, yaml));
  }
  if (value === null) return { frontmatter: null };
  if (!isMapping(value)) return unreadable(describeRoot(value, yaml));
  const tree = plainTree(value, MOST_VALUES);
  if (typeof tree === 'string' || !isMapping(tree.value)) return unreadable(describeSize(yaml));
  return { frontmatter: tree.value };
}

function unreadable(problem: string): ReadFrontmatter {
  return { frontmatter: null, problem };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeRoot(value: unknown, yaml: string): string {
  const content = yaml.split('\n').findIndex((line) => /^\s*[^\s#]/.test(line));
  const found = Array.isArray(value) ? 'a list' : 'plain text';
  return `Its frontmatter is ${found} from line ${Math.max(0, content) + 2} on, not properties; write each as "name: value".`;
}

function describeSize(yaml: string): string {
  return yaml.includes('*')
    ? 'Its frontmatter uses aliases that expand to more than 100,000 values or into themselves; write the values out.'
    : 'Its frontmatter holds more than 100,000 values and was not read; move them below the frontmatter.';
}
