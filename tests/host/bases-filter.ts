/** The few statements of a base's filters that the host understands. Any other is an error: a test is not to pass over it. */
import type { App } from './app';
import type { TFile } from './files';

type Filter = string | Readonly<Record<string, unknown>>;

/** Whether a note is among the results. */
export function isKept(app: App, file: TFile, filter: unknown): boolean {
  if (filter === undefined || filter === null) return true;
  if (typeof filter === 'string') return filter.split(' || ').some((part) => isTrue(app, file, part.trim()));
  const [[how, parts] = ['', []]] = Object.entries(filter as Filter);
  const answers = (Array.isArray(parts) ? parts : [parts]).map((part: unknown) => isKept(app, file, part));
  if (how === 'and') return answers.every(Boolean);
  if (how === 'or') return answers.some(Boolean);
  if (how === 'not') return !answers.some(Boolean);
  throw new Error(`A filter has and, or and not, but no ${how}`);
}

const STATEMENTS: readonly (readonly [RegExp, (app: App, file: TFile, given: readonly string[]) => boolean])[] = [
  [/^file\.inFolder\("([^"]*)"\)$/, (_, file, [folder = '']) => file.path.startsWith(`${folder}/`)],
  [/^file\.ext == "([^"]*)"$/, (_, file, [extension]) => file.extension === extension],
  [/^([\w-]+) == "([^"]*)"$/, (app, file, [name = '', word]) => textOf(app, file, name) === word],
  [/^([\w-]+) != "([^"]*)"$/, (app, file, [name = '', word]) => textOf(app, file, name) !== word],
  [
    /^list\(([\w-]+)\)\.map\(value\.toString\(\)\.lower\(\)\)\.containsAny\((.*)\)$/,
    (app, file, [name = '', words = '']) => words.includes(`"${textOf(app, file, name).toLowerCase()}"`),
  ],
];

function isTrue(app: App, file: TFile, statement: string): boolean {
  if (statement.startsWith('!')) return !isTrue(app, file, statement.slice(1));
  for (const [pattern, answer] of STATEMENTS) {
    const found = pattern.exec(statement);
    if (found) return answer(app, file, found.slice(1));
  }
  throw new Error(`The test host does not understand ${statement}`);
}

function textOf(app: App, file: TFile, name: string): string {
  const held = app.metadataCache.getFileCache(file)?.frontmatter?.[name];
  return typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean' ? String(held) : '';
}
