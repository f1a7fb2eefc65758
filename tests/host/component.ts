import type { EventRef } from 'obsidian';
import { forget, surface } from './events';

/** Something with a beginning and an end; what it registered ends with it, the newest first. */
export class Component {
  private readonly parts = new Set<Component>();
  private endings: (() => unknown)[] = [];
  private loaded = false;

  /** Waits for an `onload` that takes its time; the parts come after it. */
  load(): unknown {
    if (this.loaded) return undefined;
    this.loaded = true;
    const answer = this.onload();
    if (answer instanceof Promise) {
      return answer.then(() => {
        this.loadParts();
      });
    }
    this.loadParts();
    return undefined;
  }

  private loadParts(): void {
    for (const part of this.parts) part.load();
  }

  onload(): Promise<void> | void {
    return undefined;
  }

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    for (const part of [...this.parts].reverse()) part.unload();
    this.parts.clear();
    this.end();
    try {
      this.onunload();
    } catch (error) {
      surface(error);
    }
  }

  private end(): void {
    const endings = this.endings.reverse();
    this.endings = [];
    for (const ending of endings) {
      try {
        ending();
      } catch (error) {
        surface(error);
      }
    }
  }

  onunload(): void {
    return undefined;
  }

  addChild<T extends Component>(part: T): T {
    this.parts.add(part);
    if (this.loaded) part.load();
    return part;
  }

  removeChild<T extends Component>(part: T): T {
    this.parts.delete(part);
    part.unload();
    return part;
  }

  register(ending: () => unknown): void {
    this.endings.push(ending);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => forget(ref));
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as EventListener;
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }

  get isLoaded(): boolean {
    return this.loaded;
  }
}
