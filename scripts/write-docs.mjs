// Writes docs/properties.md and docs/checks.md from the code, so that they cannot say anything else than it does.
// `--check` writes nothing and exits with 1 where a file is out of date.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';

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

const PROPERTIES_INTRODUCTION = `A note is a record when its \`type\` says so. Everything else in these tables is optional: fill in what helps you, and leave the
rest. Properties that are not in the tables are yours and are left alone.

- **Names.** Case and separators do not matter: \`depends_on\`, \`dependsOn\`, \`depends-on\` and \`Depends On\` are one property. The
  names under "Also read" mean the same. Your own names can be added in the settings (\`hypervisor\` means \`runs_on\`).
- **Types.** \`type\` may be a list or a link. \`host\`, \`vm\`, \`container\`, \`lxc\`, \`app\`, \`server\` and \`device\` are services of that
  kind. The settings can name another property than \`type\`, and give your own words a meaning (\`k8s-app\` means service).
- **Links.** \`"[[NAS]]"\` in quotes is best: Obsidian keeps such links right when you rename a note. Without quotes, as Markdown
  links and as plain names they are read too. A plain name is looked for among the file names, aliases, \`title\`, \`service_name\`
  and \`hostname\` of your records.
- **Dates.** \`2026-11-23\`, \`2026-11-23T22:10\`, with seconds, a time zone, or as \`[[2026-11-23]]\`. Without a time, what begins
  (\`started\`, \`detected\`, \`scheduled_start\`, \`announced\`, \`since\`) means the first moment of that day, and everything else the last.
  \`23.11.2026\` is read once the settings say whether the day or the month comes first.
- **Durations.** \`90m\`, \`12h\`, \`1d\`, \`2w\`, \`3mo\`, \`1y\`, \`90 days\`, \`daily\`, \`weekly\`, \`monthly\`, \`quarterly\`, \`yearly\`, \`P1DT12H\`.
- **Words.** Where a value is one of a few words, the ones in brackets mean the same, and case and separators do not matter.
- **Lists.** Where several values make sense, one alone is fine too.

What cannot be read is in the report, with the note and what is expected; it is never guessed at and never silent.`;

const SERVICE_INTRODUCTION = `Anything that others rely on: an app, a host, a VM, a switch, the UPS, the internet line. \`type\`, \`runs_on\`, \`depends_on\` and
\`users\` are enough to see what breaks when something fails, and whom to tell.`;

const BACKUP_JOB_INTRODUCTION = `One job covers many: every service that links it in \`backup\`, and whatever runs on such a service and has no backup of its own. A
property on the page of the service goes before that of the job.`;

const CHANGE_INTRODUCTION = `What, why, plan, **rollback plan**, verification and review are sections of the note. A rollback plan of which only the headings,
comments or empty list items are there counts as none.`;

const INCIDENT_INTRODUCTION = `The timeline is a section of the note: a line \`- 21:04 text\` for each event, with the date (\`- 2026-11-24 00:10 text\`) where the
day differs from the line before. Action items are tasks, due as \`📅 2026-12-01\`, \`[due:: 2026-12-01]\`, or \`due 2026-12-01\` at the end. A
postmortem counts as written when the root cause says something and there is an action item, or the word none.`;

function checksPage({ ALL_CHECKS, ABOUT }) {
  const checks = ALL_CHECKS.map((check) => ({ ...check, ...ABOUT[check.id] }));
  const summary = table(
    ['Check', 'Practice', 'Severity', 'Depth', 'What it finds'],
    checks.map(({ id, practice, severity, depth, says }) => [`[${id}](#${id})`, practice, severity, depth, says]),
  );
  const practices = [...new Set(checks.map((check) => check.practice))];
  const parts = practices.flatMap((practice) => [
    `## ${capitalized(practice)}`,
    ...checks.filter((check) => check.practice === practice).map(checkEntry),
  ]);
  return [GENERATED, '# The checks', CHECKS_INTRODUCTION, summary, ...parts].join('\n\n') + '\n';
}

const CHECKS_INTRODUCTION = `A check looks at all notes for one thing that would hurt. What it finds is in the weekly report, told once for each cause. Checks
of the depth \`home\` run always; those of the depth \`work\` are the full discipline, for those who practise for the job, and run
when the settings say so. A property that you did not fill in is never a finding.

If you decide to live with a finding, say so on the page of the note that it is about. It is then no longer counted, and the page
says why. All parts but the id are optional: the cause as a link (only findings with this cause), the last day on which that
holds, and the reason. The quotes keep YAML from taking the colon for its own.

\`\`\`yaml
accepted_risks:
  - backup-stale
  - "backup-same-failure-domain [[NAS]] until 2027-01-01: the second NAS comes in December"
\`\`\``;

/** A page accepts a risk, and these find what is no page. */
const NOT_ACCEPTED = new Map([
  ['note-conflicted', 'It cannot be accepted: a copy is no page of your lab. It is gone when the copy is.'],
  ['note-unreadable', 'It cannot be accepted: a page that cannot be read cannot say so.'],
]);

function checkEntry({ id, practice, depth, severity, says, why, fix }) {
  const lines = [
    `### ${id}`,
    `*${capitalized(practice)}, ${severity}, depth ${depth}.* ${prose(says)}`,
    `**Why it matters.** ${prose(why)}`,
    `**How to fix it.** ${prose(fix)}`,
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
