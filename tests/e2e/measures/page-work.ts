/** How long the page's own thread was at work, told by Chromium: what other programs do at the same time does not count. */
import { browser } from '@wdio/globals';
import type { Timing } from './graph-timing';

export interface Worked extends Timing {
  /** In milliseconds, with what the driver asks of the page. */
  readonly work: number;
}

interface Metrics {
  readonly metrics: readonly { readonly name: string; readonly value: number }[];
}

export async function startCounting(): Promise<void> {
  await browser.sendCommandAndGetResult('Performance.enable', { timeDomain: 'threadTicks' });
}

export async function withWork(run: () => Promise<Timing>): Promise<Worked> {
  const before = await secondsOfWork();
  const timing = await run();
  return { ...timing, work: 1000 * ((await secondsOfWork()) - before) };
}

async function secondsOfWork(): Promise<number> {
  const { metrics } = (await browser.sendCommandAndGetResult('Performance.getMetrics', {})) as Metrics;
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}
