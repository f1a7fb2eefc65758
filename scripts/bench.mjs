// `npm run bench`: builds the command line and the benchmarks, and runs them. `npm run bench -- --app` measures the forms instead,
// in a large vault in the test host.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';

const missing = ensureInstalled();
if (missing) {
  console.log(`npm run bench: ${missing}`);
  process.exit(2);
}
if (process.argv.includes('--app')) {
  const { runE2e } = await import('./e2e.mjs');
  process.exit(await runE2e(['--spec', 'measures/forms.e2e.ts', '--maxInstances', '1']));
}
const { build } = await import('esbuild');
const folder = path.join(ROOT, 'dist', 'bench');

function run(file) {
  const { status } = spawnSync(process.execPath, [file], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(path.join(ROOT, 'esbuild.config.mjs'));
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
run(path.join(folder, 'main.mjs'));
rmSync(folder, { recursive: true, force: true });
