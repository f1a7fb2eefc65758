import type { PairProgress } from '../../graph/failure-pairs';
import type { Lab } from '../../inventory/lab';
import { type WorstPairs, worstPairs } from '../../picture/worst-pairs';
import { Turns } from '../turns';

/** Up to so many services it is over before one could read how far it is. */
const LONG_FROM = 300;

/** The search for the two failures that hurt most, in turns, so that nothing freezes; it can be stopped, and go on. */
export class PairRun {
  readonly isLong: boolean;
  answer: WorstPairs | null = null;
  isStopped = false;
  private progress: PairProgress = { done: 0, of: 0 };
  private readonly work: Generator<PairProgress, WorstPairs>;
  private isRunning = false;

  constructor(
    readonly lab: Lab,
    private readonly changed: () => void,
  ) {
    this.work = worstPairs(lab);
    this.isLong = lab.inventory.services.length > LONG_FROM;
  }

  /** How far it is, in whole percent. */
  percent(): number {
    const { done, of } = this.progress;
    return of === 0 ? 0 : Math.floor((100 * done) / of);
  }

  stop(): void {
    this.isStopped = true;
  }

  /** From where it was stopped, too. */
  async goOn(): Promise<void> {
    this.isStopped = false;
    if (this.isRunning || this.answer) return;
    this.isRunning = true;
    const turns = new Turns();
    while (this.step() && !this.hasStopped()) await turns.rest();
    this.isRunning = false;
    this.changed();
  }

  /** Whether there is more to do. */
  private step(): boolean {
    const before = this.percent();
    const step = this.work.next();
    if (step.done === true) this.answer = step.value;
    else this.progress = step.value;
    if (this.percent() !== before) this.changed();
    return step.done !== true;
  }

  /** Somebody stops it in a rest. */
  private hasStopped(): boolean {
    return this.isStopped;
  }
}
