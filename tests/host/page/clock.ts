/**
 * Stops the page's clock at an instant. What waits still comes, for timers run on. Only for pictures, which would be other ones
 * every time they are taken.
 */
export function stopClock(at: number): void {
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given: [] | [number | string | Date] | [number, number, ...number[]]) {
      if (given.length === 0) super(at);
      else super(...(given as [number, number]));
    }

    static override now(): number {
      return at;
    }
  } as DateConstructor;
}
