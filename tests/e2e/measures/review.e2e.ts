/**
 * How long the review takes with 500 lines among 20,000 notes, in the test host: `npm run bench -- --review`. Nothing fails here; the
 * figures are printed, medians of several runs, and say nothing of the app itself.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { browser } from '@wdio/globals';
import { makeLargeVault } from '../example-vault';
import { dismissNotices } from '../pages/notes';
import { startCounting, withWork } from './page-work';

const RUNS = 7;
const VIEW = '.homelab-review';

/** The large vault, with something to say of half of its services: each has a backup of its own that is stale. */
function makeVault(): string {
  const folder = makeLargeVault();
  for (let at = 10_000; at < 20_000; at += 20) {
    const place = path.join(folder, `Folder ${String(at % 100)}`, `Note ${String(at)}.md`);
    writeFileSync(place, '---\ntype: service\ncriticality: low\nstateful: false\n---\n');
  }
  return folder;
}

describe('the hygiene review', function () {
  this.timeout(600_000);
  before(async function () {
    // The same browser in a smaller window says nothing of a phone.
    if (await browser.executeObsidian(() => document.body.hasClass('is-phone'))) this.skip();
    await browser.reloadObsidian({ vault: makeVault() });
    await browser.pause(5000);
    await dismissNotices();
  });

  it('is opened, grouped otherwise, searched and scrolled', async () => {
    const opened: Timed[] = [];
    for (let run = 0; run < RUNS; run++) {
      opened.push(await browser.execute(untilThere, VIEW));
      if (run === RUNS - 1) break;
      await browser.executeObsidian(({ app }) => {
        app.workspace.detachLeavesOfType('homelab-ops-hygiene-review');
      });
    }
    // What is looked for in whole notes comes a moment later.
    await browser.pause(3000);
    const lines = await browser.execute(
      (view) => document.querySelectorAll(`${view} .homelab-review-row`).length,
      VIEW,
    );
    console.log(`\n${String(lines)} lines; medians of ${String(RUNS)}, in brackets fastest and longest`);
    print('opened', opened);
    for (const [what, words] of [
      ['by note', 'By note'],
      ['by practice', 'By practice'],
      ['by cause', 'By cause'],
    ] as const) {
      const runs: Timed[] = [];
      for (let run = 0; run < RUNS; run++) {
        runs.push(await browser.execute(regrouped, VIEW, run % 2 === 0 ? words : 'By severity'));
      }
      print(`grouped ${what}`, runs);
    }
    const typed: Timed[] = [];
    for (let run = 0; run < RUNS; run++)
      typed.push(await browser.execute(searched, VIEW, run % 2 === 0 ? 'note 1' : ''));
    print('searched', typed);
    await browser.execute(searched, VIEW, '');
    await startCounting();
    // Other programs take their share of the frames: how many are late where nothing is scrolled stands beside it.
    for (const [what, by] of [
      ['nothing moves', 0],
      ['scrolled from end to end and back', 120],
    ] as const) {
      const seen: Frames[] = [];
      const { work } = await withWork(async () => {
        seen.push(await browser.execute(framesOf, VIEW, by));
        return { call: 0, painted: 0 };
      });
      const { count, over, longest } = seen[0] ?? { count: 0, over: 0, longest: 0 };
      console.log(
        `${what}: ${String(count)} frames, ${String(over)} over 50 ms, longest ${longest.toFixed(0)} ms; work of the page ${(work / count).toFixed(1)} ms a frame`,
      );
    }
  });
});

interface Timed {
  readonly ms: number;
}

function print(what: string, runs: readonly Timed[]): void {
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (index: number): string => (times[index] ?? NaN).toFixed(0);
  console.log(`${what}: ${at(Math.floor(times.length / 2))} ms (${at(0)} to ${at(times.length - 1)})`);
}

/** From the command to the frame after the one that has the lines. Runs in the page. */
async function untilThere(view: string): Promise<Timed> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const begin = performance.now();
  window.host.command('homelab-ops:show-hygiene-review');
  while (!document.querySelector(`${view} .homelab-review-row`)) await frame();
  await frame();
  return { ms: performance.now() - begin };
}

async function regrouped(view: string, words: string): Promise<Timed> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  document.querySelector<HTMLElement>(`${view} .homelab-graph-toolbar button[aria-label^="By "]`)?.click();
  await frame();
  const item = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((one) =>
    one.textContent.includes(words),
  );
  if (!item) throw new Error(`The menu has no ${words}`);
  const begin = performance.now();
  item.click();
  await frame();
  await frame();
  return { ms: performance.now() - begin };
}

async function searched(view: string, words: string): Promise<Timed> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const input = document.querySelector<HTMLInputElement>(`${view} input[type="search"]`);
  if (!input) throw new Error('There is no search');
  const begin = performance.now();
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await frame();
  await frame();
  return { ms: performance.now() - begin };
}

interface Frames {
  readonly count: number;
  readonly over: number;
  readonly longest: number;
}

/** So many pixels a frame, down and up again: 120 is a wheel that is turned fast. None: 400 frames in which nothing moves. */
async function framesOf(view: string, by: number): Promise<Frames> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const body = document.querySelector<HTMLElement>(`${view} .homelab-review-body`);
  if (!body) throw new Error('There is nothing to scroll');
  const times: number[] = [];
  let before = await frame();
  const step = async (): Promise<void> => {
    const now = await frame();
    times.push(now - before);
    before = now;
  };
  if (by === 0) for (let at = 0; at < 400; at++) await step();
  for (const pixels of by === 0 ? [] : [by, -by]) {
    for (let last = -1; last !== body.scrollTop;) {
      last = body.scrollTop;
      body.scrollTop += pixels;
      await step();
    }
  }
  return { count: times.length, over: times.filter((time) => time > 50).length, longest: Math.max(...times) };
}
