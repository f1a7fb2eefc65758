/** How many milliseconds of work somebody who types does not notice. */
const LONGEST_TURN = 12;

/** Long work in turns, between which the app draws and takes keys. */
export class Turns {
  private since = performance.now();

  /** To be awaited between two pieces of the work. */
  async rest(): Promise<void> {
    if (performance.now() - this.since < LONGEST_TURN) return;
    await new Promise((resolve) => window.setTimeout(resolve));
    this.since = performance.now();
  }
}
