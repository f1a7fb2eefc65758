import type { KeymapContext, KeymapEventHandler, Modifier, PaneType } from 'obsidian';
import { Platform } from './platform';

type KeyListener = (event: KeyboardEvent, context: KeymapContext) => unknown;

interface Binding extends KeymapEventHandler {
  readonly wanted: readonly string[] | null;
  readonly func: KeyListener;
}

/** `Mod` is Cmd on a Mac and Ctrl elsewhere. */
const spelled = (modifier: Modifier): string => (modifier !== 'Mod' ? modifier : Platform.isMacOS ? 'Meta' : 'Ctrl');

function held(event: KeyboardEvent | MouseEvent): readonly string[] {
  const all: [boolean, string][] = [
    [event.ctrlKey, 'Ctrl'],
    [event.metaKey, 'Meta'],
    [event.shiftKey, 'Shift'],
    [event.altKey, 'Alt'],
  ];
  return all.filter(([is]) => is).map(([, name]) => name);
}

/** Keys that mean something while it is on top: in a modal, in a view. */
export class Scope {
  private readonly bindings: Binding[] = [];

  constructor(private readonly parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: KeyListener): KeymapEventHandler {
    const wanted = modifiers?.map(spelled).sort() ?? null;
    const binding = { scope: this, modifiers: wanted?.join(',') ?? null, key, wanted, func };
    this.bindings.push(binding);
    return binding;
  }

  unregister(handler: KeymapEventHandler): void {
    this.bindings.remove(handler as Binding);
  }

  /** The newest that fits is asked; the app's own way goes on unless its answer is `false`. */
  handle(event: KeyboardEvent): boolean {
    const now = [...held(event)].sort().join(',');
    for (const { key, wanted, func } of [...this.bindings].reverse()) {
      if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
      if (wanted !== null && wanted.join(',') !== now) continue;
      if (func(event, { key: event.key, vkey: event.key, modifiers: now }) === false) {
        event.preventDefault();
        event.stopPropagation();
      }
      return true;
    }
    return this.parent?.handle(event) ?? false;
  }
}

export class Keymap {
  private readonly scopes: Scope[] = [];

  /** Below the modals: the keys of the view that is active, or those of the app. */
  constructor(private readonly below: () => Scope) {
    document.addEventListener('keydown', this.listen, true);
  }

  /** For a page that gets another host. */
  stop(): void {
    document.removeEventListener('keydown', this.listen, true);
  }

  private readonly listen = (event: KeyboardEvent): void => {
    (this.scopes.at(-1) ?? this.below()).handle(event);
  };

  /** How many scopes lie on the app's own. */
  get depth(): number {
    return this.scopes.length;
  }

  pushScope(scope: Scope): void {
    this.scopes.push(scope);
  }

  popScope(scope: Scope): void {
    this.scopes.remove(scope);
  }

  static isModifier(event: MouseEvent | KeyboardEvent, modifier: Modifier): boolean {
    return held(event).includes(spelled(modifier));
  }

  static isModEvent(event?: MouseEvent | KeyboardEvent | null): PaneType | boolean {
    if (!event) return false;
    const mod = Keymap.isModifier(event, 'Mod');
    if (!mod) return event instanceof MouseEvent && event.button === 1 ? 'tab' : false;
    if (event.altKey) return event.shiftKey ? 'window' : 'split';
    return 'tab';
  }
}
