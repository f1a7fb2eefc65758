import { YAMLException } from 'js-yaml';

/** The first line of the block is the second of the note. */
const LINES_ABOVE = 1;
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

/** js-yaml 5 throws where there is nothing but blanks and comments; to Obsidian that is a note without properties. */
export function isEmptyYaml(error: unknown): boolean {
  return error instanceof YAMLException && error.reason.startsWith('expected a document');
}

/** One plain sentence for what `load` threw, its line counted in the note, without js-yaml's picture of the place. */
export function describeYamlError(error: unknown, yaml: string): string {
  if (!(error instanceof YAMLException)) return 'Its frontmatter is not valid YAML; correct it.';
  if (error.reason.startsWith('expected a single')) return severalDocuments(yaml);
  const isComplexKey = error.reason.startsWith(COMPLEX_KEY);
  const line = (isComplexKey ? complexKeyLine(yaml) : (error.mark?.line ?? 0)) + 1 + LINES_ABOVE;
  if (error.reason === 'duplicated mapping key') {
    const name = keyAt(yaml, error.mark?.position ?? 0);
    return `Its frontmatter has ${name} twice, the second time in line ${line}; keep one of them.`;
  }
  const known = SENTENCES.find(([reason]) => error.reason.startsWith(reason))?.[1];
  const reason = error.reason.slice(0, 120);
  const what = known ?? `line N is not valid YAML (${reason}); correct it, or ${QUOTE_IT}`;
  return `Its frontmatter cannot be read: ${what.replace('N', String(line))}.`;
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

function severalDocuments(yaml: string): string {
  const separator = yaml.split('\n').findIndex((line) => /^(---|\.\.\.)(\s|$)/.test(line));
  const line = Math.max(0, separator) + 1 + LINES_ABOVE;
  return `Its frontmatter cannot be read: line ${line} begins a second YAML document; delete "---" or "..." there.`;
}
