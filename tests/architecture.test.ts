/**
 * The house's rules, held by reading every source file: who may import whom, and what the core must not
 * touch. A violation is listed as `file: rule`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** Lowest first. A file imports from its own room and from lower floors; rooms on one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['src/dates.ts', 'src/settings.ts', 'src/graph/'],
  ['src/notes/'],
  ['src/records/'],
  ['src/inventory/'],
  ['src/templates/', 'src/importers/', 'src/impact.ts', 'src/suspects.ts', 'src/lifecycle/'],
  ['src/briefing/', 'src/proposals/'],
  ['src/availability/'],
  ['src/checks/'],
  ['src/survey.ts'],
  ['src/report/'],
  ['src/adoption/', 'src/picture/'],
  ['src/render/'],
  ['src/obsidian/', 'cli/'],
  ['src/main.ts'],
];

/** Files that stand side by side and do not import each other; the bracketed part says which one a file belongs to. */
const SIBLINGS: readonly RegExp[] = [
  /^src\/checks\/([^/]+\/[^/]+)\.ts$/,
  /^src\/records\/(service|change|incident|backup-job)(?:-[^/]*)?\.ts$/,
  /^src\/templates\/(service|change|incident|backup-job|postmortem|runbook)(?:-[^/]*)?\.ts$/,
  /^src\/importers\/([^/]+)\/.+$/,
  /^src\/importers\/([^/]+)-importer\.ts$/,
];

/** The packages that are used, and where; what is not named here is for the command line alone. */
const PACKAGES: readonly { readonly name: RegExp; readonly where: RegExp; readonly rule: string }[] = [
  { name: /^obsidian$/, where: /^src\/(obsidian\/|main\.ts$)/, rule: 'obsidian is for src/obsidian and src/main.ts' },
  { name: /^@(codemirror|lezer)\//, where: /^src\/obsidian\//, rule: 'the editor is for src/obsidian' },
  { name: /^js-yaml$/, where: /^(src\/notes|cli)\//, rule: 'js-yaml is for src/notes and cli' },
  { name: /^(date-fns|@date-fns\/tz)(\/|$)/, where: /^src\/dates\.ts$/, rule: 'date-fns is for src/dates.ts' },
  { name: /^electron$/, where: /^$/, rule: 'electron is for nobody: the plugin runs on phones' },
];

const BAD_FOLDERS = /(^|\/)(utils?|helpers?|common|types)\//;
const MAX_LINES = 250;

type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly name: string;
  /** The file it means, when it is one of ours. */
  readonly target: string | null;
}

/** All violations, as `file: rule`, in the order of the files. */
function findViolations(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const imports = findImports(source).map((name) => ({ name, target: findTarget(file, name, sources) }));
    const rules = [
      ...placeRules(file, text, source),
      ...imports.flatMap((found) => importRules(file, found)),
      ...(isCore(file) ? coreRules(source) : []),
    ];
    return rules.map((rule) => `${file}: ${rule}`);
  });
}

function placeRules(file: string, text: string, source: ts.SourceFile): string[] {
  const lines = text.split('\n').filter((line) => !/^\s*(\/\/|\/\*|\*|$)/.test(line)).length;
  const reexportsAll = source.statements.some(
    (node) => ts.isExportDeclaration(node) && node.exportClause === undefined,
  );
  return [
    ...(BAD_FOLDERS.test(file) ? ['a folder is named for its subject'] : []),
    ...(path.posix.basename(file) === 'index.ts' || reexportsAll ? ['no barrels'] : []),
    ...(floorOf(file) < 0 ? ['it is in no room of the house'] : []),
    ...(lines > MAX_LINES ? [`it has ${String(lines)} lines, more than ${String(MAX_LINES)}`] : []),
  ];
}

function importRules(file: string, { name, target }: Import): string[] {
  if (target !== null) {
    return targetRules(file, target);
  }
  if (name.startsWith('.')) {
    return [`${name} is not a file of ours`];
  }
  if (isBuiltin(name)) {
    return file.startsWith('cli/') ? [] : [`${name} is for cli`];
  }
  const known = PACKAGES.find((entry) => entry.name.test(name));
  const where = known?.where ?? /^cli\//;
  return where.test(file) ? [] : [known?.rule ?? `the package ${name} is for cli`];
}

function targetRules(file: string, target: string): string[] {
  if (target === 'src/main.ts') {
    return ['nobody imports main.ts'];
  }
  const from = floorOf(file);
  const to = floorOf(target);
  if (roomOf(file) === roomOf(target)) {
    return areSiblings(file, target) ? [`siblings do not import each other: ${target}`] : [];
  }
  if (from >= 0 && to >= 0 && to >= from) {
    return [`${target} is ${to > from ? 'on a higher floor' : 'another room of the same floor'}`];
  }
  return [];
}

function areSiblings(file: string, target: string): boolean {
  return SIBLINGS.some((pattern) => {
    const [one, other] = [pattern.exec(file)?.[1], pattern.exec(target)?.[1]];
    return one !== undefined && other !== undefined && one !== other;
  });
}

const CLOCK = 'the core reads no clock';
const LOCALE = 'the core reads no locale';

/** Rule 2: the same vault, `now` and zone give the same bytes. */
function coreRules(source: ts.SourceFile): string[] {
  const rules: string[] = [];
  const visit = (node: ts.Node): void => {
    rules.push(...hostRules(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return rules;
}

function hostRules(node: ts.Node, source: ts.SourceFile): string[] {
  if (ts.isPropertyAccessExpression(node)) {
    const text = `${node.expression.getText(source)}.${node.name.text}`;
    return [
      ...(/^(globalThis\.)?(Date|performance)\.now$/.test(text) ? [`${CLOCK}: ${text}`] : []),
      ...(/^(globalThis\.)?console\./.test(text) ? [`the core writes no console: ${text}`] : []),
      ...(text.startsWith('Math.random') ? ['the core is deterministic: Math.random'] : []),
      ...(node.name.text.startsWith('toLocale') ? [`${LOCALE}: ${node.name.text}`] : []),
    ];
  }
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText(source) === 'Date') {
    const isRead = ts.isCallExpression(node) || !node.arguments?.length;
    return isRead ? [`${CLOCK}: Date without arguments`] : [];
  }
  return [];
}

/** Also those of types, re-exports and `import()`. */
function findImports(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = importedName(node);
    if (named !== undefined && ts.isStringLiteralLike(named)) {
      names.push(named.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function importedName(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier;
  }
  if (ts.isExternalModuleReference(node)) {
    return node.expression;
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  }
  if (!ts.isCallExpression(node)) {
    return undefined;
  }
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
}

function findTarget(file: string, name: string, sources: Sources): string | null {
  if (!name.startsWith('.')) {
    return null;
  }
  const base = path.posix.join(path.posix.dirname(file), name);
  const candidates = [base, `${base}.ts`, base.replace(/\.js$/, '.ts'), `${base}/index.ts`];
  return candidates.find((candidate) => sources.has(candidate)) ?? null;
}

function roomOf(file: string): string | undefined {
  return FLOORS.flat().find((room) => (room.endsWith('/') ? file.startsWith(room) : file === room));
}

function floorOf(file: string): number {
  const room = roomOf(file);
  return FLOORS.findIndex((rooms) => room !== undefined && rooms.includes(room));
}

function isCore(file: string): boolean {
  return file.startsWith('src/') && !file.startsWith('src/obsidian/') && file !== 'src/main.ts';
}

const ROOT = path.join(__dirname, '..');

function readSources(): Map<string, string> {
  const files = ['src', 'cli'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}

describe('the house', () => {
  it('keeps its rules', () => {
    const sources = readSources();
    expect(sources.size).toBeGreaterThan(0);
    expect(findViolations(sources)).toEqual([]);
  });
});

describe('findViolations', () => {
  const rest: readonly [string, string][] = [
    'src/dates.ts',
    'src/settings.ts',
    'src/graph/graph.ts',
    'src/notes/note.ts',
    'src/records/service.ts',
    'src/records/change.ts',
    'src/records/fields.ts',
    'src/checks/check.ts',
    'src/checks/backups/backup-stale.ts',
    'src/checks/changes/change-open.ts',
    'src/survey.ts',
    'src/render/report.ts',
    'src/obsidian/view.ts',
    'src/main.ts',
    'cli/main.ts',
  ].map((file) => [file, '']);

  const inHouse = (file: string, text: string): string[] => findViolations(new Map([...rest, [file, text]]));

  it.each([
    ['src/records/service.ts', 'src/survey.ts is on a higher floor', "import { a } from '../survey';"],
    ['src/records/service.ts', 'src/survey.ts is on a higher floor', "import type { A } from '../survey';"],
    ['src/records/service.ts', 'src/survey.ts is on a higher floor', "type A = import('../survey').A;"],
    ['src/records/service.ts', 'src/survey.ts is on a higher floor', "const a = import('../survey');"],
    ['src/records/service.ts', 'src/survey.ts is on a higher floor', "export { a } from '../survey';"],
    ['src/graph/graph.ts', 'src/dates.ts is another room of the same floor', "import { a } from '../dates';"],
    ['src/graph/graph.ts', 'src/notes/note.ts is on a higher floor', "import { a } from '../notes/note';"],
    ['src/graph/graph.ts', 'the package dagre is for cli', "import a from 'dagre';"],
    ['cli/main.ts', 'src/obsidian/view.ts is another room of the same floor', "import a from '../src/obsidian/view';"],
    ['src/obsidian/view.ts', 'cli/main.ts is another room of the same floor', "import a from '../../cli/main';"],
    ['src/obsidian/view.ts', 'nobody imports main.ts', "import type A from '../main';"],
    ['src/survey.ts', 'obsidian is for src/obsidian and src/main.ts', "import { Plugin } from 'obsidian';"],
    ['cli/main.ts', 'obsidian is for src/obsidian and src/main.ts', "import { Plugin } from 'obsidian';"],
    ['src/obsidian/view.ts', 'electron is for nobody: the plugin runs on phones', "import { shell } from 'electron';"],
    ['src/obsidian/view.ts', 'node:fs is for cli', "import fs from 'node:fs';"],
    ['src/notes/note.ts', 'fs is for cli', "const fs = require('fs');"],
    ['src/records/fields.ts', 'js-yaml is for src/notes and cli', "import { load } from 'js-yaml';"],
    ['src/records/fields.ts', 'date-fns is for src/dates.ts', "import { addDays } from 'date-fns';"],
    ['src/records/fields.ts', 'date-fns is for src/dates.ts', "import { tz } from '@date-fns/tz';"],
    ['src/records/fields.ts', './gone is not a file of ours', "import a from './gone';"],
    [
      'src/checks/backups/restore.ts',
      'siblings do not import each other: src/checks/backups/backup-stale.ts',
      "import a from './backup-stale';",
    ],
    [
      'src/checks/backups/restore.ts',
      'siblings do not import each other: src/checks/changes/change-open.ts',
      "import a from '../changes/change-open';",
    ],
    ['src/records/service.ts', 'siblings do not import each other: src/records/change.ts', "import a from './change';"],
    ['src/render/index.ts', 'no barrels', ''],
    ['src/render/all.ts', 'no barrels', "export * from './report';"],
    ['src/render/utils/text.ts', 'a folder is named for its subject', ''],
    ['src/words.ts', 'it is in no room of the house', ''],
    ['src/survey.ts', 'it has 251 lines, more than 250', 'const a = 1;\n'.repeat(251)],
    ['src/survey.ts', 'the core reads no clock: Date.now', 'const a = Date.now();'],
    ['src/survey.ts', 'the core reads no clock: Date without arguments', 'const a = new Date();'],
    ['src/survey.ts', 'the core reads no clock: Date without arguments', 'const a = new Date;'],
    ['src/survey.ts', 'the core writes no console: console.log', "console.log('a');"],
    ['src/survey.ts', 'the core reads no locale: toLocaleString', 'const a = (1).toLocaleString();'],
    ['src/survey.ts', 'the core is deterministic: Math.random', 'const a = Math.random();'],
  ])('finds in %s: %s', (file, rule, text) => {
    expect(inHouse(file, text)).toEqual([`${file}: ${rule}`]);
  });

  it.each([
    ['src/survey.ts', "import { a } from './records/service'; import b from './checks/check';"],
    ['src/records/service.ts', "import { a } from './fields'; import b from '../dates';"],
    ['src/checks/backups/restore.ts', "import a from '../check';"],
    ['src/checks/all-checks.ts', "import a from './backups/backup-stale'; import b from './changes/change-open';"],
    ['src/notes/edit.ts', "import { parseEvents } from 'js-yaml';"],
    ['src/dates.ts', "import { addDays } from 'date-fns'; import { tz } from '@date-fns/tz';"],
    ['src/main.ts', "import { Plugin } from 'obsidian'; import a from './obsidian/view';"],
    ['cli/main.ts', "import fs from 'node:fs'; import { fromMarkdown } from 'mdast-util-from-markdown';"],
    ['cli/main.ts', 'const now = new Date(); console.log(Date.now());'],
    ['src/survey.ts', '// Date.now() and console.log\nconst a = new Date(0), b = "import x from \'obsidian\'";'],
    ['src/survey.ts', '// a comment\n\n'.repeat(200)],
  ])('finds nothing in %s (%#)', (file, text) => {
    expect(inHouse(file, text)).toEqual([]);
  });
});
