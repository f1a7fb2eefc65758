/** @jest-environment ./tests/host/environment.cjs */
import '../../host/dom';
import { PairRun } from '../../../src/obsidian/graph/pair-run';
import { type WorstPairs, worstPairs } from '../../../src/picture/worst-pairs';
import type { Lab } from '../../../src/inventory/lab';
import { labOf, type PlainPages } from '../../support/services';

/** A group that can spare one of its members. */
function lab(members: number): Lab {
  const names = Array.from({ length: members }, (_, at) => `m${at}`);
  const group: PlainPages[string] = { replicas: names, min_up: members - 1, criticality: 'critical' };
  return labOf({ group, ...Object.fromEntries(names.map((name) => [name, { kind: 'app' }])) });
}

function atOnce(given: Lab): WorstPairs {
  const work = worstPairs(given);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe('the search for pairs in turns', () => {
  it('finds what the search at once finds', async () => {
    const given = lab(3);
    const run = new PairRun(given, () => undefined);
    await run.goOn();
    expect(run.answer).toEqual(atOnce(given));
    expect(run.isLong).toBe(false);
  });

  it('can be stopped, says how far it is, and goes on from there', async () => {
    const given = lab(500);
    let told = 0;
    const run: PairRun = new PairRun(given, () => {
      told++;
      if (told === 1) run.stop();
    });
    expect(run.isLong).toBe(true);
    await run.goOn();
    expect([run.answer, run.isStopped]).toEqual([null, true]);
    const stoppedAt = run.percent();
    expect(stoppedAt).toBeGreaterThan(0);
    await run.goOn();
    expect(run.percent()).toBeGreaterThanOrEqual(stoppedAt);
    expect(run.answer).toEqual(atOnce(given));
    expect(told).toBeGreaterThan(1);
  });
});
