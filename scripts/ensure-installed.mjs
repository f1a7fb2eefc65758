// Makes sure that the packages of package-lock.json are there, so that a fresh clone needs no first step.
// Works on any Node that knows modules: it is what tells a person that theirs is too old.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Installs what is missing. Returns null, or why that did not work as one sentence. */
export function ensureInstalled(root = ROOT) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    return `this needs Node 20 or newer, and this is Node ${process.versions.node}: see https://nodejs.org`;
  }
  if (isInstalled(root)) {
    return null;
  }
  console.log('Installing the packages of package-lock.json ...');
  // esbuild works without its install script, and nothing else here has one that matters.
  const status = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
  if (status !== 0) {
    return `npm ci failed with exit code ${status}: is the network there?`;
  }
  return isInstalled(root) ? null : 'npm ci ran, but node_modules still does not fit package-lock.json';
}

/** Whether node_modules holds what the lock file says, by npm's own record of what it installed. */
export function isInstalled(root) {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) {
    return false;
  }
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(record);
  const fits = Object.entries(wanted).every(([place, entry]) => {
    const found = present[place];
    // What is made for other systems is not installed.
    return found ? isSame(entry, found) : place === '' || entry.optional === true;
  });
  return fits && Object.keys(present).every((place) => place in wanted) && hasEsbuildBinary(root);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function isSame(a, b) {
  return a.version === b.version && a.integrity === b.integrity;
}

/** A node_modules folder that came from another system (a container, a shared disk) lacks it. */
function hasEsbuildBinary(root) {
  try {
    createRequire(path.resolve(root, 'package.json')).resolve(
      `@esbuild/${process.platform}-${process.arch}/package.json`,
    );
    return true;
  } catch {
    return false;
  }
}

function runNpm(args, cwd) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  return spawnSync(command, [...first, ...args], { cwd, shell, stdio: ['inherit', 1, 1] }).status ?? 2;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const problem = ensureInstalled();
  if (problem) {
    console.log(`ensure-installed: ${problem}`);
    process.exitCode = 2;
  }
}
