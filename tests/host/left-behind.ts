import type { App } from './app';
import { pendingTimers } from './timers';

/** How much of everything there is. A plugin that was switched off leaves these as they were before it. */
export type Counts = Readonly<Record<string, number>>;

const heard = new Set<string>();
let watched = false;

/** Counts who listens to the window, the document or the body; asked once, before anything else listens. */
export function watchListeners(): void {
  if (watched) return;
  watched = true;
  const ids = new Map<unknown, number>();
  for (const [at, target] of [window, document].entries()) {
    const keyOf = (type: string, listener: unknown, options: unknown): string => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      const capture =
        typeof options === 'object' && options !== null && 'capture' in options ? options.capture : options;
      return `${at} ${type} ${String(ids.get(listener))} ${String(capture === true)}`;
    };
    const add = target.addEventListener.bind(target) as EventTarget['addEventListener'];
    const remove = target.removeEventListener.bind(target) as EventTarget['removeEventListener'];
    Object.assign(target, {
      addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions): void {
        heard.add(keyOf(type, listener, options));
        add(type, listener, options);
      },
      removeEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions): void {
        heard.delete(keyOf(type, listener, options));
        remove(type, listener, options);
      },
    });
  }
}

export function countAll(app: App): Counts {
  const { workspace, vault, metadataCache, commands } = app;
  const notices = document.querySelectorAll('.notice-container, .notice-container *').length;
  return {
    commands: Object.keys(commands.commands).length,
    events: vault.listening + metadataCache.listening + workspace.listening,
    views: workspace.viewTypes.size,
    basesViews: app.bases.views.size,
    ribbonIcons: app.ribbonEl.childElementCount,
    statusItems: app.statusBarEl?.childElementCount ?? 0,
    settingTabs: app.setting.pluginTabs.length,
    commandLine: app.commandLine.names.length,
    protocols: app.protocols.names.length,
    codeBlocks: app.codeBlocks.languages.length,
    hoverSources: app.hoverSources.size,
    scopes: app.keymap.depth,
    elements: document.querySelectorAll('body *').length - notices,
    styles: document.head.querySelectorAll('style').length,
    listeners: heard.size,
    timers: pendingTimers(),
  };
}
