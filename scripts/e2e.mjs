// `npm run e2e`: the specs of tests/e2e in Chromium, against the test host, on a desktop and on a phone.
// What follows `--` goes to WebdriverIO: `npm run e2e -- --spec specs/settings.e2e.ts`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, ensureInstalled, isInstalled } from './ensure-installed.mjs';

const E2E = path.join(ROOT, 'tests', 'e2e');
const bin = (folder, file) => path.join(folder, 'node_modules', file);
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CHROMEDRIVERS = ['/usr/bin/chromedriver', '/usr/lib/chromium-browser/chromedriver'];

/** What a person can put right: said in one line, without a stack. */
export class E2eProblem extends Error {}

/** Makes everything ready and runs WebdriverIO; answers with its exit code. */
export async function runE2e(args, env = {}) {
  const missing = ensureInstalled();
  if (missing) throw new E2eProblem(missing);
  const browsers = findBrowsers();
  installSpecs();
  step('types', [bin(ROOT, 'typescript/bin/tsc'), '-p', E2E]);
  step('lint', [bin(ROOT, 'eslint/bin/eslint.js'), '--max-warnings', '0', '.'], E2E);
  step('build', ['esbuild.config.mjs']);
  // Only now: on a fresh clone the packages were not there when this file was read.
  const { buildPage } = await import('../tests/host/page/build-page.mjs');
  await buildPage(path.join(E2E, '.built'));
  const wdio = [bin(E2E, '@wdio/cli/bin/wdio.js'), 'run', 'wdio.host.conf.ts', ...args];
  return run(wdio, E2E, { ...browsers, ...env });
}

function findBrowsers() {
  const CHROMIUM = firstOf([process.env.CHROMIUM, ...CHROMIUMS]);
  const CHROMEDRIVER = firstOf([process.env.CHROMEDRIVER, ...CHROMEDRIVERS]);
  if (!CHROMIUM || !CHROMEDRIVER) {
    throw new E2eProblem(
      'this needs Chromium and its driver: apt-get install chromium chromium-driver fonts-noto-core fonts-noto-color-emoji, or say where they are in CHROMIUM and CHROMEDRIVER',
    );
  }
  return { CHROMIUM, CHROMEDRIVER };
}

const firstOf = (files) => files.find((file) => file && existsSync(file));

/** The specs have packages of their own, which whoever only builds and tests need not have. */
export function installSpecs() {
  if (isInstalled(E2E)) return;
  console.log('Installing the packages of tests/e2e/package-lock.json ...');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const status = spawnSync(command, [...first, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: E2E,
    stdio: 'inherit',
  }).status;
  if (status !== 0) throw new E2eProblem(`npm ci in tests/e2e failed with exit code ${status}: is the network there?`);
}

function step(name, args, cwd = ROOT) {
  const code = run(args, cwd);
  if (code !== 0) throw new E2eProblem(`${name}: see above`);
}

function run(args, cwd, env = {}) {
  return spawnSync(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 2;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await runE2e(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof E2eProblem)) throw error;
    console.error(`e2e: ${error.message}`);
    process.exitCode = 2;
  }
}
