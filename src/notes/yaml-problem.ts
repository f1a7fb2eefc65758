import { YAMLException } from 'js-yaml';

const QUOTE_IT = 'put the value in quotes';
const COMPLEX_KEY = 'object-based map';

/** What js-yaml says, by the start of it, and what to tell a person; `N` stands for the line. */
const SENTENCES: readonly (readonly [reason: string, sentence: string])[] = [
  ['tab characters', 'line N is indented with a tab; use spaces'],
  [COMPLEX_KEY, `line N has bare brackets or braces where a name is expected; ${QUOTE_IT}`],
  ['unidentified alias', `line N has a value that begins with "*"; ${QUOTE_IT}`],
  ['expected hexadecimal', 'line N has a backslash within double quotation marks; use single ones'],
  ['unknown escape', 'line N has a backslash within double quotation marks; use single ones'],
  ['unknown ', `line N has a value that begins with "!"; ${QUOTE_IT}`],
  ['null byte', 'line N holds a control character; delete it'],
  ['the stream contains non-printable', 'line N holds a control character; delete it'],
  ['unexpected end of the stream within a single', 'a quotation mark is still open in line N; close it'],
  ['unexpected end of the stream within a double', 'a quotation mark is still open in line N; close it'],
  ['unexpected end of the stream within a flow', 'a bracket is still open in line N; close it'],
  ['missed comma', 'in line N a comma or a closing bracket is missing; add it'],
  [
    'bad indentation of a mapping',
    `line N is not "name: value"; correct its indentation, or ${QUOTE_IT} if it holds ": " or begins with a sign`,
  ],
  ['deficient indentation', 'a bracket or a quotation mark is still open above line N; close it'],
  ['bad indentation', 'line N is not indented like the lines around it; correct its indentation'],
  ['nesting exceeded', 'line N is nested deeper than 50 levels; make it flatter'],
  ['can not read a block mapping', 'line N is not "name: value"; add the name and a colon'],
];

/** What is wrong with a text that YAML refuses. */
export interface YamlProblem {
  /** Counted from 0 in the YAML. */
  readonly line: number;
  /** With `N` for the line; empty for a name that is there twice, which is `name`. */
  readonly sentence: string;
  readonly name?: string;
}

/** js-yaml 5 throws where there is nothing but blanks and comments; to Obsidian that is a note without properties. */
export function isEmptyYaml(error: unknown): boolean {
  return error instanceof YAMLException && error.reason.startsWith('expected a document');
}

export function isSeveralDocuments(error: unknown): boolean {
  return error instanceof YAMLException && error.reason.startsWith('expected a single');
}

/** The line in which a second document begins, from 0. */
export function secondDocumentLine(yaml: string, from = 0): number {
  const found = yaml.split('\n').findIndex((line, at) => at >= from && /^(---|\.\.\.)(\s|$)/.test(line));
  return Math.max(0, found);
}

/** What js-yaml threw, without its picture of the place; null where it is none of its own exceptions. */
export function yamlProblem(error: unknown, yaml: string): YamlProblem | null {
  if (!(error instanceof YAMLException)) return null;
  const line = error.reason.startsWith(COMPLEX_KEY) ? complexKeyLine(yaml) : (error.mark?.line ?? 0);
  if (error.reason === 'duplicated mapping key') {
    return { line, sentence: '', name: keyAt(yaml, error.mark?.position ?? 0) };
  }
  const known = SENTENCES.find(([reason]) => error.reason.startsWith(reason))?.[1];
  const reason = error.reason.slice(0, 120);
  return { line, sentence: known ?? `line N is not valid YAML (${reason}); correct it, or ${QUOTE_IT}` };
}

/** js-yaml points at the mapping around it, so the usual shapes are looked for: `{{title}}`, `{[a]: b}`, `[[NAS]]: x`. */
function complexKeyLine(yaml: string): number {
  const found = yaml.split('\n').findIndex((line) => /^[^#'"]*(?:\{\s*[{[]|[\]}]\s*:|\?\s+[[{])/.test(line));
  return Math.max(0, found);
}

function keyAt(yaml: string, position: number): string {
  const name = /^[^\n\r"':,{}[\]]{1,60}/.exec(yaml.slice(position, position + 60))?.[0].trim();
  return name ? `"${name}"` : 'one property';
}
