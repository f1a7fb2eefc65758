/**
 * How long a form takes to be on the screen in a large vault, in the test host: `npm run bench -- --app`. Nothing fails here; the
 * figures are printed, medians of several runs, and say nothing of the app itself.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { browser } from '@wdio/globals';
import { pressEscape } from '../pages/commands';
import { dismissNotices } from '../pages/notes';
import { makeLargeVault } from '../example-vault';
import { ROOT } from '../places';

const COMMANDS = [
  'new-service-page',
  'new-backup-job',
  'new-change-record',
  'log-change-just-made',
  'log-incident',
  'add-to-incident-timeline',
  'start-change',
  'record-backup',
];
const RUNS = 7;

describe('a vault of 20,000 notes with 1,000 records', function () {
  this.timeout(600_000);
  before(async () => {
    await browser.reloadObsidian({ vault: makeLargeVault() });
    await browser.pause(4000);
    await dismissNotices();
  });

  it('shows forms', async () => {
    const lines: string[] = [];
    for (const id of COMMANDS) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        times.push(await browser.execute(untilPainted, `homelab-ops:${id}`));
        await pressEscape();
      }
      lines.push(
        `${id.padEnd(26)} ${median(times).toFixed(0).padStart(4)} ms, longest ${Math.max(...times).toFixed(0)} ms`,
      );
    }
    console.log(lines.join('\n'));
  });

  it('evaluates main.js', async () => {
    const code = readFileSync(path.join(ROOT, 'main.js'), 'utf8');
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await evaluated(`${code}\n//${String(run)}`));
    console.log(`evaluating main.js (${String(Math.round(code.length / 1000))} kB): ${median(times).toFixed(1)} ms`);
  });
});

/** From the command to the frame after the one that has its window. Runs in the page. */
async function untilPainted(id: string): Promise<number> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const begin = performance.now();
  window.host.command(id);
  while (!document.querySelector('.modal, .prompt')) await frame();
  await frame();
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Runs the plugin's text in the page, as the app does. */
async function evaluated(code: string): Promise<number> {
  return browser.executeObsidian(({ require }, text) => {
    const begin = performance.now();
    const run = new Function('module', 'exports', 'require', text) as (...given: unknown[]) => void;
    run({ exports: {} }, {}, require);
    return performance.now() - begin;
  }, code);
}
