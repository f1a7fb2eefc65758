import type { EventRef } from 'obsidian';

type Callback = (...data: never[]) => unknown;

interface Listener extends EventRef {
  readonly name: string;
  readonly callback: Callback;
  readonly context: unknown;
  readonly source: Events;
}

// Taken while the module loads, before a test puts a clock of its own in its place.
const later = window.setTimeout.bind(window);

/** An error in somebody's handler stops nobody else; it surfaces as an uncaught one, which fails the test. */
export function surface(error: unknown): void {
  later(() => {
    throw error;
  });
}

/** All that waits for a turn of the page's own clock. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => later(resolve, 0));
}

export class Events {
  private listeners: Listener[] = [];

  on(name: string, callback: Callback, context?: unknown): EventRef {
    const listener: Listener = { name, callback, context, source: this };
    this.listeners.push(listener);
    return listener;
  }

  off(name: string, callback: Callback): void {
    this.listeners = this.listeners.filter((one) => one.name !== name || one.callback !== callback);
  }

  offref(ref: EventRef): void {
    this.listeners = this.listeners.filter((one) => one !== ref);
  }

  trigger(name: string, ...data: readonly unknown[]): void {
    for (const { name: own, callback, context } of [...this.listeners]) {
      if (own !== name) continue;
      try {
        const answer = callback.apply(context, data as never[]);
        if (answer instanceof Promise) answer.catch(surface);
      } catch (error) {
        surface(error);
      }
    }
  }

  /** How many listen; for the check that a plugin leaves nobody behind. */
  get listening(): number {
    return this.listeners.length;
  }
}

/** Takes a listener off, wherever it listens. */
export function forget(ref: EventRef): void {
  (ref as Listener).source.offref(ref);
}
