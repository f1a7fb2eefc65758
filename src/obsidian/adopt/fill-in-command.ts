import type { Desk } from '../desk';
import { FillInModal } from './fill-in-modal';
import { FillInRun } from './fill-in-run';

/** Runs that were left to look at a note: they go on with what was skipped in mind. */
const left = new WeakMap<Desk, FillInRun>();

/** Asks what the pages could still say, one thing at a time. */
export function fillInProperties(desk: Desk): void {
  const run = left.get(desk) ?? new FillInRun(desk);
  left.delete(desk);
  new FillInModal(desk, run, () => left.set(desk, run)).open();
}
