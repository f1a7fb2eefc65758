/**
 * The bundle as it is released, built by the project's own script in a folder of its own.
 * @jest-environment ./tests/host/environment.cjs
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifest from '../../manifest.json';
import type HomelabOpsPlugin from '../../src/main';
import { hostOf } from '../host/host';
import { loadPlugin } from '../host/loaded-plugin';
import * as obsidian from '../host/obsidian';

const ROOT = path.join(__dirname, '../..');
let folder = '';
let code = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'homelab-ops-build-'));
  copyFileSync(path.join(ROOT, 'esbuild.config.mjs'), path.join(folder, 'esbuild.config.mjs'));
  for (const name of ['src', 'cli', 'node_modules']) symlinkSync(path.join(ROOT, name), path.join(folder, name));
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: folder });
  code = readFileSync(path.join(folder, 'main.js'), 'utf8');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Loaded {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly required: ReadonlySet<string>;
}

/** Runs it as the app does: with a `require` that knows the app's own modules and nothing of Node. */
function load(): Loaded {
  const required = new Set<string>();
  const require = (name: string): unknown => {
    required.add(name);
    if (name !== 'obsidian') throw new Error(`The app has no ${name}`);
    return obsidian;
  };
  const module: { exports: Record<string, unknown> } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is what a plugin loader does
  const run = new Function('require', 'module', 'exports', code) as (...given: readonly unknown[]) => void;
  run(require, module, module.exports);
  return { exports: module.exports, required };
}

describe('main.js', () => {
  it('is a CommonJS module whose default export is a plugin', () => {
    const { exports } = load();
    expect(exports['__esModule']).toBe(true);
    expect(Object.keys(exports)).toEqual(['default']);
    expect(exports['default']).toEqual(expect.any(Function));
    expect((exports['default'] as typeof HomelabOpsPlugin).prototype).toBeInstanceOf(obsidian.Plugin);
  });

  it('is enabled from its text alone, and leaves nothing behind when it is disabled', async () => {
    // Before all that loads it here: what is left of a plugin that was never disabled ends when it likes.
    const host = hostOf({});
    const before = host.leftBehind();
    await host.enable(manifest, code);
    await host.settle();
    expect(host.leftBehind()).not.toEqual(before);
    host.disable(manifest.id);
    await host.settle();
    expect(host.leftBehind()).toEqual(before);
  });

  it('loads, and writes the report', async () => {
    const host = hostOf({ 'NAS.md': '---\ntype: service\ncriticality: critical\n---\n' });
    const plugin = load().exports['default'] as typeof HomelabOpsPlugin;
    const { run } = await loadPlugin(host, null, plugin);
    await run('write-hygiene-report');
    expect(host.writes).toEqual([expect.stringMatching(/^Homelab\/Reports\/Hygiene \d{4}-W\d\d\.md$/)]);
  });

  it('loses nothing that was written meanwhile: it never writes a note as a whole', () => {
    expect(code).not.toMatch(/\.vault\.(modify|append|adapter)\b/);
  });

  it('requires the app alone: nothing of Node, and no Electron', () => {
    const written = [...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? '');
    expect([...load().required]).toEqual(['obsidian']);
    expect([...new Set(written)]).toEqual(['obsidian']);
    expect(written.filter((name) => isBuiltin(name) || name === 'electron')).toEqual([]);
    expect(code).not.toMatch(/\bprocess\.(env|cwd|platform)|\b__dirname\b|\bBuffer\./);
  });

  it('is smaller than 850,000 bytes', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(850_000);
  });
});
