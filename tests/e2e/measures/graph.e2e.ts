/**
 * How long the dependency graph takes to be drawn and to show a failure, in the test host, beside mermaid and cytoscape with dagre, which
 * draw the same services and lines: `npm run bench -- --graph`. Nothing fails here; the figures are printed, medians of several runs,
 * and say nothing of the app itself.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser } from '@wdio/globals';
import { generateLab } from '../../../bench/generated-labs';
import { asFile } from '../../../bench/generated-vault';
import { dismissNotices } from '../pages/notes';
import { BUILT } from '../places';
import type {} from './graph-ours';
import type {} from './graph-peers';
import type { PeerGraph, Timing } from './graph-timing';
import { startCounting, withWork, type Worked } from './page-work';

const RUNS = 7;
const VIEW = '.workspace-leaf-content[data-type="homelab-ops-graph-view"]';

type Peer = 'mermaid' | 'cytoscape';

interface Measured {
  readonly show: readonly Worked[];
  readonly recolour: readonly Worked[];
}

describe('the dependency graph', function () {
  this.timeout(600_000);
  before(async function () {
    // The same browser in a smaller window says nothing of a phone.
    if (await browser.executeObsidian(() => document.body.hasClass('is-phone'))) this.skip();
  });

  it('is drawn and coloured, beside its peers', async () => {
    await browser.reloadObsidian({ vault: '.built/empty' });
    await browser.pause(1000);
    await startCounting();
    await loadScript('graph-ours.js');
    await loadScript('graph-peers.js');
    for (const [services, lines, peers] of [
      [200, 350, ['mermaid', 'cytoscape']],
      [500, 0, []],
      [1000, 0, []],
      [1000, 2400, []],
    ] as const) {
      const graph = await browser.execute((count, atLeast) => window.ourPicture.prepare(count, atLeast), services, lines); // prettier-ignore
      console.log(
        `\n${services} services, ${graph.edges.length} lines: medians of ${RUNS}, in brackets first, fastest, longest`,
      );
      print('ours', await ours());
      for (const peer of peers) print(peer, await peerOf(peer, graph));
    }
  });

  it('is opened in a vault of a thousand services', async () => {
    await browser.reloadObsidian({ vault: writeLab(1000) });
    await browser.pause(4000);
    await dismissNotices();
    const opened: Opened[] = [];
    const all: Opened[] = [];
    for (let run = 0; run < RUNS; run++) {
      opened.push(await browser.execute(untilThere, 'command', `${VIEW} .homelab-graph-words button, ${VIEW} svg.homelab-graph, ${VIEW} .homelab-graph-words a`)); // prettier-ignore
      all.push(await browser.execute(untilThere, 'Draw all 1000', `${VIEW} svg.homelab-graph .homelab-graph-service`));
      await browser.executeObsidian(({ app }) => {
        app.workspace.detachLeavesOfType('homelab-ops-graph-view');
      });
    }
    for (const [what, runs] of [
      ['opened, and asks for a service', opened],
      ['`Draw all`', all],
    ] as const) {
      console.log(`1000 services, ${what}: ${figures(runs.map(({ ms }) => ms))}, longest task ${figures(runs.map(({ longest }) => longest))}`); // prettier-ignore
    }
  });
});

async function ours(): Promise<Measured> {
  const show: Worked[] = [];
  const recolour: Worked[] = [];
  for (let run = 0; run < RUNS; run++)
    show.push(await withWork(async () => await browser.execute(() => window.ourPicture.show())));
  for (let run = 0; run < RUNS; run++) {
    await browser.execute(() => window.ourPicture.reset());
    recolour.push(await withWork(async () => await browser.execute(() => window.ourPicture.recolour())));
  }
  await browser.execute(() => {
    window.ourPicture.end();
  });
  return { show, recolour };
}

async function peerOf(peer: Peer, graph: PeerGraph): Promise<Measured> {
  const show: Worked[] = [];
  const recolour: Worked[] = [];
  const call = async (what: 'show' | 'recolour' | 'reset'): Promise<Timing> =>
    await browser.execute((name, method, given) => window.peerPictures[name][method](given), peer, what, graph);
  for (let run = 0; run < RUNS; run++) show.push(await withWork(() => call('show')));
  for (let run = 0; run < RUNS; run++) {
    await call('reset');
    recolour.push(await withWork(() => call('recolour')));
  }
  await browser.execute((name) => {
    window.peerPictures[name].end();
  }, peer);
  return { show, recolour };
}

function print(name: string, { show, recolour }: Measured): void {
  for (const [what, runs] of [
    ['drawn', show],
    ['failure shown', recolour],
  ] as const) {
    // prettier-ignore
    const painted = figures(runs.map((run) => run.painted));
    console.log(`${name.padEnd(10)} ${what.padEnd(14)} until painted ${painted}, work of the page ${figures(runs.map((run) => run.work))}`); // prettier-ignore
  }
}

/** The median; in brackets the first, and the fastest and the longest: a busy machine shows in how far these are apart. */
function figures(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const [median, ...others] = [sorted[Math.floor(sorted.length / 2)], values[0], sorted[0], sorted.at(-1)].map(
    (value) => value?.toFixed(0) ?? '',
  );
  return `${(median ?? '').padStart(5)} ms (${others.join(', ')})`;
}

interface Opened {
  readonly ms: number;
  readonly longest: number;
}

/** From the command, or from a click on a button, to the frame after the one that has what is looked for. Runs in the page. */
async function untilThere(what: string, wanted: string): Promise<Opened> {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ type: 'longtask' });
  await frame();
  const begin = performance.now();
  const button = [...document.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent.includes(what)); // prettier-ignore
  if (what === 'command') window.host.command('homelab-ops:show-dependency-graph');
  else if (button) button.click();
  else throw new Error(`there is no button ${what}`);
  while (!document.querySelector(wanted) && performance.now() - begin < 20_000) await frame();
  await frame();
  const ms = performance.now() - begin;
  // A long task is told of a little later.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  tasks.disconnect();
  return { ms, longest };
}

async function loadScript(name: string): Promise<void> {
  const src = pathToFileURL(path.join(BUILT, name)).href;
  await browser.execute(
    (from) =>
      new Promise<void>((resolve, reject) => {
        const script = document.createElement('script');
        script.onload = () => {
          resolve();
        };
        script.onerror = () => {
          reject(new Error(`${from} is not there: npm run bench -- --graph makes it`));
        };
        script.src = from;
        document.head.append(script);
      }),
    src,
  );
}

/** The notes of a generated lab as a vault; answers with its folder. */
function writeLab(services: number): string {
  const folder = path.join(BUILT, `lab-${services}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const note of generateLab(services, 1).notes) writeFileSync(path.join(folder, note.path), asFile(note));
  return folder;
}
