interface Debounced<T extends unknown[]> {
  (...args: T): Debounced<T>;
  cancel(): Debounced<T>;
  run(): unknown;
}

/** Calls once, `timeout` after the first call; after the last one where each call begins the wait anew. */
export function debounce<T extends unknown[]>(
  callback: (...args: T) => unknown,
  timeout = 0,
  resetTimer = false,
): Debounced<T> {
  let timer: number | null = null;
  let latest: T | null = null;
  const run = (): unknown => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    const args = latest;
    latest = null;
    return args ? callback(...args) : undefined;
  };
  const debounced = (...args: T): Debounced<T> => {
    latest = args;
    if (timer !== null && resetTimer) {
      window.clearTimeout(timer);
      timer = null;
    }
    timer ??= window.setTimeout(run, timeout);
    return whole;
  };
  const cancel = (): Debounced<T> => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    latest = null;
    return whole;
  };
  const whole: Debounced<T> = Object.assign(debounced, { cancel, run });
  return whole;
}
