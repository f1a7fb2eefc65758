// Builds the plugin (main.js) and the command line (dist/cli.mjs). The same sources give the same bytes.
import { build } from 'esbuild';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(fileURLToPath(new URL('.', import.meta.url)));
const MAX_PLUGIN_BYTES = 850_000;
/** What the app itself provides. `electron` is left out of the bundle too, but then fails the build below. */
const PROVIDED = ['obsidian', '@codemirror/*', '@lezer/*'];

const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  charset: 'utf8',
  legalComments: 'eof',
  logLevel: 'warning',
  metafile: true,
  sourcemap: false,
};

const plugin = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: [...PROVIDED, 'electron'],
  minify: true,
};

/** Names stay readable in stack traces; what a command does not need is loaded only when it does. */
const commandLine = {
  ...shared,
  entryPoints: { cli: 'cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: '#!/usr/bin/env node' },
};

/** What keeps the plugin from loading on a phone, or from loading fast. */
function findPluginProblems({ metafile, outputFiles }) {
  const [{ text, contents }] = outputFiles;
  const named = Object.values(metafile.outputs).flatMap((output) => output.imports.map((found) => found.path));
  const written = [...text.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1]);
  const foreign = [...new Set([...named, ...written])].filter((name) => !isProvided(name)).sort();
  const problems = foreign.map((name) => `main.js requires ${name}, which a phone does not have`);
  if (contents.length > MAX_PLUGIN_BYTES) {
    problems.push(`main.js has ${kilobytes(contents.length)}, more than ${kilobytes(MAX_PLUGIN_BYTES)}`);
  }
  return problems;
}

function isProvided(name) {
  return PROVIDED.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

async function run() {
  const built = await build({ ...plugin, write: false });
  const problems = findPluginProblems(built);
  if (problems.length > 0) {
    problems.forEach((problem) => console.log(`build: ${problem}`));
    return 1;
  }
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  writeFileSync(path.join(ROOT, 'main.js'), built.outputFiles[0].contents);
  const results = [built, await build(commandLine)];
  chmodSync(path.join(ROOT, 'dist', 'cli.mjs'), 0o755);
  const sizes = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const width = Math.max(...sizes.map(([name]) => name.length));
  for (const [name, { bytes }] of sizes) {
    console.log(`${name.padEnd(width)} ${kilobytes(bytes).padStart(10)}`);
  }
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  // esbuild has already said where the mistake is.
  if (!error.errors) {
    throw error;
  }
  process.exitCode = 1;
}
