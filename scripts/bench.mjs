// `npm run bench`: builds the command line and the benchmarks, and runs them; with `-- --layout` the layout alone. In the test host,
// `npm run bench -- --app` measures the forms in a large vault, `npm run bench -- --review` the review in one with 500 findings, and
// `npm run bench -- --graph` the dependency graph beside its peers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';

const missing = ensureInstalled();
if (missing) {
  console.log(`npm run bench: ${missing}`);
  process.exit(2);
}
for (const [option, spec] of [
  ['--app', 'measures/forms.e2e.ts'],
  ['--review', 'measures/review.e2e.ts'],
]) {
  if (!process.argv.includes(option)) continue;
  const { runE2e } = await import('./e2e.mjs');
  process.exit(await runE2e(['--spec', spec, '--maxInstances', '1']));
}
const { build } = await import('esbuild');
if (process.argv.includes('--graph')) {
  const { installSpecs, runE2e } = await import('./e2e.mjs');
  installSpecs();
  await buildPictures(path.join(ROOT, 'tests', 'e2e', '.built'));
  process.exit(await runE2e(['--spec', 'measures/graph.e2e.ts', '--maxInstances', '1']));
}
const folder = path.join(ROOT, 'dist', 'bench');

function run(file, args = []) {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!process.argv.includes('--layout')) run(path.join(ROOT, 'esbuild.config.mjs'));
mkdirSync(folder, { recursive: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: ['bench/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile: path.join(folder, 'main.mjs'),
});
run(path.join(folder, 'main.mjs'), process.argv.slice(2));
rmSync(folder, { recursive: true, force: true });

/** Our picture and those of its peers as scripts of the test host's page, with the app's interface that the page has. */
async function buildPictures(outdir) {
  const obsidian = {
    name: 'obsidian',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^obsidian$/ }, () => ({ path: 'obsidian', namespace: 'page' }));
      onLoad({ filter: /.*/, namespace: 'page' }, () => ({
        contents: "module.exports = window.wdioObsidianService().require('obsidian');",
      }));
    },
  };
  const measures = path.join(ROOT, 'tests', 'e2e', 'measures');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['graph-ours.ts', 'graph-peers.ts'].map((name) => path.join(measures, name)),
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    outdir,
    plugins: [obsidian],
    logLevel: 'warning',
  });
}
