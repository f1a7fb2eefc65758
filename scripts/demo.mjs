// `npm run demo`: the example vault as if it were written today, with the plugin in it, and its report.
// `npm run demo -- <folder>`: the same report over a vault of your own; nothing is written there.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';
import { daysBetween, localDay, shiftDates } from './shift-dates.mjs';

const EXAMPLE = path.join(ROOT, 'examples', 'homelab-vault');
const DEMO = path.join(ROOT, 'demo-vault');
const MARKER = '.homelab-ops-demo';
/** The day on which the example vault plays. */
const EXAMPLE_DAY = '2026-11-23';
const PLUGIN_ID = 'homelab-ops';
const CLI = path.join(ROOT, 'dist', 'cli.mjs');

/** What a person can put right: said in one line, without a stack. */
class DemoProblem extends Error {}

function runDemo(args) {
  const own = args.length > 0 ? readFolder(args) : null;
  const missing = ensureInstalled();
  if (missing) {
    throw new DemoProblem(missing);
  }
  if (!own) {
    checkDemoFolder();
  }
  const build = runNode(['esbuild.config.mjs']);
  console.log(build.output.trimEnd());
  if (build.status !== 0) {
    throw new DemoProblem('the build failed, see above');
  }
  if (!own) {
    makeDemoVault();
  }
  const vault = own ?? DEMO;
  console.log(`\nhomelab-ops report ${shown(vault)}\n`);
  const { status, output } = runNode([CLI, 'report', vault]);
  process.stdout.write(output);
  if (status !== 0) {
    throw new DemoProblem(`the report ended with exit code ${status}`);
  }
  console.log(`\nWhat to look at next\n${nextSteps(vault, output, own !== null).join('\n')}`);
}

/** npm runs scripts in the checkout; the folder is meant from where the person is. */
function readFolder([folder, ...rest]) {
  if (rest.length > 0 || folder.startsWith('-')) {
    throw new DemoProblem('usage: npm run demo, or npm run demo -- <folder>');
  }
  const full = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DemoProblem(`there is no folder ${full}`);
  }
  return full;
}

/** Messages of the program go where its text goes: everything that the demo says is on stdout. */
function runNode(args) {
  const ran = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { status: ran.status ?? 2, output: ran.stdout + ran.stderr, text: ran.stdout };
}

/** Only a folder that this script made is ever deleted. */
function checkDemoFolder() {
  if (!existsSync(EXAMPLE)) {
    throw new DemoProblem(`there is no example vault at ${shown(EXAMPLE)}`);
  }
  if (existsSync(DEMO) && !existsSync(path.join(DEMO, MARKER))) {
    throw new DemoProblem(`${shown(DEMO)} is there already and was not made by the demo: move it away first`);
  }
}

function makeDemoVault() {
  keepWhatWasWritten();
  rmSync(DEMO, { recursive: true, force: true });
  mkdirSync(DEMO);
  writeFileSync(path.join(DEMO, MARKER), 'Made by "npm run demo", which deletes this folder and makes it anew.\n');
  copyShifted(EXAMPLE, DEMO, daysBetween(EXAMPLE_DAY, localDay(new Date())));
  installPlugin();
}

/** A person who wrote in the demo finds it again: the folder is kept under another name. */
function keepWhatWasWritten() {
  const marker = statSync(path.join(DEMO, MARKER), { throwIfNoEntry: false });
  if (!marker) return;
  const notes = readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  // Making the vault takes a moment after the marker is written.
  const isNewer = (file) => statSync(path.join(DEMO, file)).mtimeMs > marker.mtimeMs + 10_000;
  if (!notes.some(isNewer)) return;
  let number = 1;
  while (existsSync(`${DEMO}-${number}`)) number += 1;
  renameSync(DEMO, `${DEMO}-${number}`);
  console.log(`\n${shown(DEMO)} had notes that you changed: it is kept as ${shown(`${DEMO}-${number}`)}`);
}

function copyShifted(from, to, days) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, shiftDates(entry.name, days));
    if (entry.isDirectory()) {
      mkdirSync(target);
      copyShifted(source, target, days);
    } else if (entry.isFile()) {
      const bytes = readFileSync(source);
      const text = readText(bytes);
      writeFileSync(target, text === null ? bytes : shiftDates(text, days));
    }
  }
}

/** The text of a file with its byte order mark and line endings, or null for a picture and the like. */
function readText(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function installPlugin() {
  const folder = path.join(DEMO, '.obsidian', 'plugins', PLUGIN_ID);
  mkdirSync(folder, { recursive: true });
  for (const name of ['main.js', 'manifest.json', 'styles.css']) {
    copyFileSync(path.join(ROOT, name), path.join(folder, name));
  }
  const list = path.join(DEMO, '.obsidian', 'community-plugins.json');
  const enabled = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  writeFileSync(list, `${JSON.stringify([...new Set([...enabled, PLUGIN_ID])], null, 2)}\n`);
}

function nextSteps(vault, report, isOwn) {
  const command = (...words) => ['node', shown(CLI), ...words].map(quoted).join(' ');
  const folder = shown(vault);
  const example = findExample(vault);
  if (!example) return firstPage();
  const { service, symptoms } = example;
  const firstNote = /\[\[([^\]|#\\]+)/.exec(report)?.[1];
  const steps = [
    [firstNote && `the note "${path.posix.basename(firstNote)}"`, 'where the report starts'],
    [command('impact', folder, service), 'what falls if it fails'],
    [command('suspects', folder, ...symptoms), 'what these have in common when they are down'],
    [command('graph', folder), 'who stands on whom, as Mermaid'],
    [`open ${folder} as a vault in Obsidian`, isOwn ? 'with the plugin, the same inside' : 'the plugin is in it'],
    [!isOwn && 'npm run demo -- <your notes>', 'the same over your own vault, which is only read'],
  ];
  return steps.filter(([what]) => what).map(([what, why]) => `- ${what}: ${why}`);
}

/** A service that others stand on, and two of those: what to try the commands with. Null: there is none. */
function findExample(vault) {
  const name = (note) => path.posix.basename(note, '.md');
  const { standsOn } = JSON.parse(runNode([CLI, 'report', vault, '--format', 'json']).text);
  const best = standsOn.find((entry) => name(entry.path) === 'NAS') ?? standsOn[0];
  return best ? { service: name(best.path), symptoms: best.takesDown.slice(0, 2).map(name) } : null;
}

/** For notes in which nothing stands on anything yet. */
function firstPage() {
  return [
    '- write a page for a host and one for what runs on it; this is a whole page:',
    '',
    '    ---',
    '    type: service',
    '    runs_on: "[[My host]]"',
    '    users: [Everybody]',
    '    ---',
    '',
    '- "Four properties, ten minutes" in README.md goes on from there',
  ];
}

/** Paths below the person's folder are shown from there. */
function shown(file) {
  const relative = path.relative(ROOT, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.replaceAll(path.sep, '/');
}

function quoted(word) {
  return /^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

try {
  runDemo(process.argv.slice(2));
} catch (error) {
  const reason = error instanceof DemoProblem ? error.message : `this should not happen: ${String(error)}`;
  console.log(`demo: ${reason.split('\n')[0]}`);
  process.exitCode = 2;
}
