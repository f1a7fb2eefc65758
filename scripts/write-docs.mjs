// Writes docs/properties.md, docs/checks.md and docs/scorecard.md from the code, so that they cannot say anything else than it does.
// `--check` writes nothing and exits with 1 where a file is out of date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import {
  BACKUP_JOB_INTRODUCTION,
  CHANGE_INTRODUCTION,
  CHECKS_INTRODUCTION,
  INCIDENT_INTRODUCTION,
  PROPERTIES_INTRODUCTION,
  SCORECARD_INTRODUCTION,
  SERVICE_INTRODUCTION,
} from './docs-introductions.mjs';

const ROOT = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
const GENERATED = '<!-- Written by scripts/write-docs.mjs from the code: change it there, then run `npm run docs`. -->';

const CHECKS = path.join(ROOT, 'src', 'checks');
const ENTRY = `
export { ALL_CHECKS } from './src/checks/all-checks';
export { BACKUP_ABOUT } from './src/records/backup-properties';
export { BACKUP_JOB_ABOUT, BACKUP_JOB_PROPERTIES } from './src/records/backup-job';
export { CHANGE_ABOUT, CHANGE_PROPERTIES } from './src/records/change';
export { INCIDENT_ABOUT, INCIDENT_PROPERTIES } from './src/records/incident';
export { canonicalName } from './src/records/read-properties';
export { CRITERIA } from './src/report/scorecard-criteria';
export { SERVICE_ABOUT, SERVICE_PROPERTIES } from './src/records/service';
`;

/** What the docs say of the checks, by id: an export of each check's file. */
function aboutEntry() {
  const files = readdirSync(CHECKS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(path.join(CHECKS, name)).map((file) => `${name}/${file.replace(/\.ts$/, '')}`));
  const imports = files.map((file, index) => `import { about as about${index} } from './src/checks/${file}';`);
  const pairs = files.map((file, index) => `'${path.basename(file)}': about${index}`);
  return `${imports.join('\n')}\nexport const ABOUT = { ${pairs.join(', ')} };\n`;
}

/** The TypeScript that the docs are made of, bundled in memory. */
async function loadSources() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: ENTRY + aboutEntry(), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sources',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return runInNewContext(`${outputFiles[0].text}\nsources;`);
}

/** A table; what a text holds of signs that would end a cell is escaped. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text) {
  return prose(text).replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
}

/** Plain text as Markdown: code between backticks stays, and no sign begins an HTML element. */
function prose(text) {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/</g, '&lt;').replace(/[\\*]/g, '\\$&')))
    .join('');
}

const code = (name) => `\`${name}\``;
const capitalized = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function propertiesPage(sources) {
  const kinds = [
    [
      'Service',
      'service',
      sources.SERVICE_PROPERTIES,
      { ...sources.BACKUP_ABOUT, ...sources.SERVICE_ABOUT },
      SERVICE_INTRODUCTION,
    ],
    [
      'Backup job',
      'backup-job',
      sources.BACKUP_JOB_PROPERTIES,
      { ...sources.BACKUP_ABOUT, ...sources.BACKUP_JOB_ABOUT },
      BACKUP_JOB_INTRODUCTION,
    ],
    ['Change', 'change', sources.CHANGE_PROPERTIES, sources.CHANGE_ABOUT, CHANGE_INTRODUCTION],
    ['Incident', 'incident', sources.INCIDENT_PROPERTIES, sources.INCIDENT_ABOUT, INCIDENT_INTRODUCTION],
  ];
  const parts = kinds.map(([title, type, properties, about, introduction]) =>
    [`## ${title} (\`type: ${type}\`)`, introduction, propertyTable(properties, about, sources.canonicalName)].join(
      '\n\n',
    ),
  );
  return [GENERATED, '# The properties', PROPERTIES_INTRODUCTION, ...parts].join('\n\n') + '\n';
}

function propertyTable(properties, about, canonicalName) {
  const rows = Object.entries(properties).map(([key, { also, before, expected, words }]) => [
    code(canonicalName(key)),
    [...before.map((name) => `${code(name)} (goes first)`), ...also.map(code)].join(', '),
    words ? wordList(words) : expected,
    about[key],
  ]);
  return table(['Property', 'Also read', 'Value', 'What it is for'], rows);
}

/** `production` (also `prod`, `live`), `lab` (also `test`). */
function wordList(words) {
  return Object.entries(words)
    .map(([word, also]) => code(word) + (also.length > 0 ? ` (also ${also.map(code).join(', ')})` : ''))
    .join(', ');
}

function checksPage({ ALL_CHECKS, ABOUT, canonicalName }) {
  const checks = ALL_CHECKS.map((check) => ({ ...check, ...ABOUT[check.id] }));
  const summary = table(
    ['Check', 'Practice', 'Severity', 'Depth', 'What it finds'],
    checks.map(({ id, practice, severity, depth, says }) => [`[${id}](#${id})`, practice, severity, depth, says]),
  );
  const practices = [...new Set(checks.map((check) => check.practice))];
  const parts = practices.flatMap((practice) => [
    `## ${capitalized(practice)}`,
    ...checks.filter((check) => check.practice === practice).map((check) => checkEntry(check, canonicalName)),
  ]);
  return [GENERATED, '# The checks', CHECKS_INTRODUCTION, summary, ...parts].join('\n\n') + '\n';
}

function scorecardPage({ CRITERIA }) {
  const levels = ['bronze', 'silver', 'gold', 'platinum'].map((level) =>
    [`## ${capitalized(level)}`, criteriaTable(CRITERIA.filter((criterion) => criterion.level === level))].join('\n\n'),
  );
  return [GENERATED, '# The scorecard', SCORECARD_INTRODUCTION, ...levels].join('\n\n') + '\n';
}

function criteriaTable(criteria) {
  const rows = criteria.map(({ asks, practice, depth, asksFor = [], checks = [] }) => [
    asks,
    practice,
    depth,
    asksFor.map(code).join(', '),
    checks.map((id) => `[${id}](checks.md#${id})`).join(', '),
  ]);
  return table(['What has to be so', 'Practice', 'Depth', 'Properties', 'Not where these find something'], rows);
}

/** A page accepts a risk, and these find what is no page. */
const NOT_ACCEPTED = new Map([
  ['note-conflicted', 'It cannot be accepted: a copy is no page of your lab. It is gone when the copy is.'],
  ['note-unreadable', 'It cannot be accepted: a page that cannot be read cannot say so.'],
]);

/** What has to show somewhere before a check judges anybody. */
function beginning({ begins }, canonicalName) {
  if (!begins) return [];
  // What is read from a note's text is no property.
  const properties = begins.anyOf.filter((key) => key !== 'lastEntry').map((key) => code(canonicalName(key)));
  const shows = properties.length > 0 ? `some note says ${properties.join(' or ')}` : 'some note shows it';
  return [`**When it begins.** Nothing is found until ${shows}. ${prose(begins.how)}`];
}

function checkEntry(check, canonicalName) {
  const { id, practice, depth, severity, says, why, fix } = check;
  const lines = [
    `### ${id}`,
    `*${capitalized(practice)}, ${severity}, depth ${depth}.* ${prose(says)}`,
    `**Why it matters.** ${prose(why)}`,
    `**How to fix it.** ${prose(fix)}`,
    ...beginning(check, canonicalName),
    `**How to accept it.** ${NOT_ACCEPTED.get(id) ?? `On the page of the note:\n\n${acceptance(id)}`}`,
  ];
  return lines.join('\n\n');
}

function acceptance(id) {
  return ['```yaml', 'accepted_risks:', `  - "${id} until 2027-01-01: why you can live with it"`, '```'].join('\n');
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
  } catch {
    return null;
  }
}

async function run(isCheck) {
  const sources = await loadSources();
  const pages = [
    ['docs/properties.md', propertiesPage(sources)],
    ['docs/checks.md', checksPage(sources)],
    ['docs/scorecard.md', scorecardPage(sources)],
  ];
  const stale = pages.filter(([file, text]) => readIfThere(path.join(ROOT, file)) !== text);
  if (!isCheck) {
    stale.forEach(([file, text]) => writeFileSync(path.join(ROOT, file), text));
    return 0;
  }
  stale.forEach(([file]) => console.log(`docs: ${file} is out of date; run npm run docs`));
  return stale.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await run(process.argv.includes('--check'));
}
