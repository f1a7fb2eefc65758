type Start = (callback: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => number;
type Stop = (id?: number) => void;
type Clock = Record<'setTimeout' | 'setInterval', Start> & Record<'clearTimeout' | 'clearInterval', Stop>;

/** Those that somebody waits for, but for the app's own. */
let pending = new Set<number>();
let counting: Start | null = null;
let isOwn = false;

/** A timer of the app itself: a save, an index, a notice that goes. It ends by itself, and no plugin has to end it. */
export function ownTimeout(callback: () => void, delay: number): number {
  isOwn = true;
  try {
    return window.setTimeout(callback, delay);
  } finally {
    isOwn = false;
  }
}

/** Counts timers from now on, on the clock of a test too. */
export function watchTimers(): void {
  const clock = window as unknown as Clock;
  if (clock.setTimeout === counting) return;
  const mine = new Set<number>();
  pending = mine;
  const counted =
    (start: Start, once: boolean): Start =>
    (callback, delay, ...given) => {
      const isApps = isOwn;
      const call = (): void => {
        if (once) mine.delete(id);
        callback(...given);
      };
      const id = start(call, delay);
      if (!isApps) mine.add(id);
      return id;
    };
  const uncounted =
    (stop: Stop): Stop =>
    (id) => {
      if (id !== undefined) mine.delete(id);
      stop(id);
    };
  const { setTimeout, setInterval, clearTimeout, clearInterval } = clock;
  clock.setTimeout = counted(setTimeout.bind(window), true);
  clock.setInterval = counted(setInterval.bind(window), false);
  clock.clearTimeout = uncounted(clearTimeout.bind(window));
  clock.clearInterval = uncounted(clearInterval.bind(window));
  counting = clock.setTimeout;
}

export function pendingTimers(): number {
  return pending.size;
}
