import { CORE_SCHEMA, defineMappingTag, defineScalarTag, defineSequenceTag, load, mapTag } from 'js-yaml';
import { plainTree } from './plain-tree';
import { isEmptyYaml, isSeveralDocuments, secondDocumentLine, yamlProblem } from './yaml-problem';

export interface YamlLimits {
  readonly maxLetters?: number;
  readonly maxValues?: number;
}

/** What a foreign file says, or why it cannot be read: a whole sentence. The line counts from 1. */
export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly line?: number };

/** A file of 100,000 lines has about half of either. */
const MAX_LETTERS = 5_000_000;
const MAX_VALUES = 400_000;
const DEEPEST = 50;

/** A line, an item or a value that begins with what a template tool fills in. */
const TEMPLATE = /^\s*(?:-\s+)*(?:[^\s'"#:][^'"#]*:\s+)?\{[{%]/;
/** js-yaml notices such a line at its end, or a little below. */
const NEAR = 3;

/**
 * Other tools give values a tag of their own (`!override`, `!vault`, `!secret`): the value is read as if it were not there, apart from
 * Compose's `!reset`, which takes the value away.
 */
const isReset = (tag: string): boolean => tag === '!reset';
const LOCAL_TAGS = CORE_SCHEMA.withTags([
  defineScalarTag('!', {
    matchByTagPrefix: true,
    resolve: (text: string, _: boolean, tag: string) => (isReset(tag) || /^(?:~|null)?$/i.test(text) ? null : text),
    identify: () => false,
  }),
  defineSequenceTag('!', {
    matchByTagPrefix: true,
    create: (tag): { readonly items: unknown[]; readonly isReset: boolean } => ({ items: [], isReset: isReset(tag) }),
    addItem: ({ items }, item) => {
      items.push(item);
    },
    finalize: ({ items, isReset: gone }): unknown => (gone ? null : items),
    identify: () => false,
  }),
  defineMappingTag('!', { ...mapTag, matchByTagPrefix: true, identify: () => false }),
]);

/**
 * Reads a YAML file of another tool: the core schema, with merges (`<<`), as a plain tree without shared or circular parts. Never throws,
 * whatever the file; one that would grow beyond the limits is refused. A file with nothing in it reads as null.
 */
export function readYaml(text: string, limits: YamlLimits = {}): YamlReading {
  const { maxLetters = MAX_LETTERS, maxValues = MAX_VALUES } = limits;
  if (text.length > maxLetters) {
    return { ok: false, reason: `It is longer than ${thousands(maxLetters)} characters and was not read; split it.` };
  }
  const source = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = load(source, { maxDepth: DEEPEST, schema: LOCAL_TAGS });
  } catch (error) {
    return isEmptyYaml(error) ? { ok: true, value: null } : refusal(error, source);
  }
  const tree = plainTree(value, maxValues, true);
  if (typeof tree !== 'string') return { ok: true, value: tree.value };
  return { ok: false, reason: sizeReason(tree, source, maxValues) };
}

function refusal(error: unknown, source: string): YamlReading {
  const problem = yamlProblem(error, source);
  if (!problem) return { ok: false, reason: 'It is not valid YAML; correct it.' };
  if (isSeveralDocuments(error)) {
    const reason = 'It holds several YAML documents, and a second begins here; save each of them as a file of its own.';
    return { ok: false, reason, line: secondDocumentLine(source, firstContent(source)) + 1 };
  }
  const template = templateLine(source, problem.line);
  if (template !== null) {
    const reason =
      'It is a template: what stands between {{ }} or {% %} is filled in by its own tool; import the file that the tool makes of it.';
    return { ok: false, reason, line: template + 1 };
  }
  const line = problem.line + 1;
  if (problem.name !== undefined)
    return { ok: false, reason: `It is not valid YAML: ${problem.name} stands here a second time; keep one.`, line };
  return { ok: false, reason: `It is not valid YAML: ${wordsFor(problem, source)}.`, line };
}

/** The line is told beside the sentence. A tab where js-yaml only sees bad indentation is a tab to a person. */
function wordsFor({ sentence, line }: { readonly sentence: string; readonly line: number }, source: string): string {
  const isTab = /^ *\t/.test(source.split('\n')[line] ?? '');
  return isTab ? 'this line is indented with a tab; use spaces' : sentence.replace('line N', 'this line');
}

function templateLine(source: string, line: number): number | null {
  const lines = source.split('\n');
  for (let at = line; at >= Math.max(0, line - NEAR); at--) if (TEMPLATE.test(lines[at] ?? '')) return at;
  return null;
}

/** A `---` above all content begins the first document, not the second. */
function firstContent(source: string): number {
  return source.split('\n').findIndex((line) => !/^\s*(?:#.*|---\s*|%.*)?$/.test(line));
}

function sizeReason(why: 'too-many' | 'too-deep', source: string, maxValues: number): string {
  if (why === 'too-deep')
    return 'It is nested deeper than 50 levels, or an alias (*) in it leads back to itself; write the values out.';
  const most = thousands(maxValues);
  return source.includes('*')
    ? `Its aliases (*) expand to more than ${most} values; write the values out.`
    : `It holds more than ${most} values and was not read; split it.`;
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
