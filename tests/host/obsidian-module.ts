import * as obsidian from './obsidian';

const ASKED_BY_LOADERS = new Set(['__esModule', 'default', 'then']);

/** The app's module as code of a plugin gets it. A name that this host does not have is an error at once. */
export const obsidianModule: object = new Proxy(obsidian, {
  get(target, name): unknown {
    if (typeof name === 'string' && !(name in target) && !ASKED_BY_LOADERS.has(name)) {
      throw new Error(`obsidian.${name} is not in the test host (tests/host/obsidian.ts)`);
    }
    return Reflect.get(target, name) as unknown;
  },
});

/** What the app gives to a plugin that asks for a module: its own, and nothing of Node. */
export function requireFromApp(name: string): unknown {
  if (name !== 'obsidian') throw new Error(`The app has no ${name}`);
  return obsidianModule;
}
