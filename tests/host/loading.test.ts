/** @jest-environment ./tests/host/environment.cjs */
import { ItemView, MarkdownRenderer, Modal, Plugin, type PluginManifest } from 'obsidian';
import { type Host, hostOf, settle } from './host';
import type { EnableOptions } from './plugins';

const MANIFEST: PluginManifest = {
  id: 'sample',
  name: 'Sample',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  author: '',
  description: '',
};

class SampleView extends ItemView {
  getViewType(): string {
    return 'sample-view';
  }

  getDisplayText(): string {
    return 'Sample';
  }
}

class Sample extends Plugin {
  readonly happened: string[] = [];

  override async onload(): Promise<void> {
    await Promise.resolve();
    this.addCommand({ id: 'hello', name: 'Say hello', callback: () => this.happened.push('hello') });
    this.addCommand({ id: 'here', name: 'Write here', editorCallback: (editor) => editor.replaceSelection('here') });
    this.addCommand({ id: 'never', name: 'Never', checkCallback: () => false });
    this.addRibbonIcon('siren', 'Hello', () => this.happened.push('ribbon'));
    this.addStatusBarItem().setText('fine');
    this.registerView('sample-view', (leaf) => new SampleView(leaf));
    this.registerHoverLinkSource('sample', { display: 'Sample', defaultMod: true });
    this.registerObsidianProtocolHandler('sample', (params) => this.happened.push(JSON.stringify(params)));
    this.registerCliHandler('sample:say', 'Says', { text: { description: 'what', required: true } }, (params) =>
      JSON.stringify(params),
    );
    this.registerEvent(this.app.vault.on('modify', () => this.happened.push('modify')));
    this.registerDomEvent(document, 'click', () => undefined);
    this.registerInterval(window.setInterval(() => undefined, 1000));
  }

  override onUserEnable(): void {
    this.happened.push('by a person');
  }
}

async function withSample(host: Host, options: EnableOptions = {}): Promise<Sample> {
  const plugin = await host.enable(MANIFEST, Sample, options);
  if (!(plugin instanceof Sample)) throw new Error('Another plugin');
  return plugin;
}

/** What surfaces as an uncaught error while something happens. */
async function uncaught(happens: () => unknown): Promise<readonly string[]> {
  const messages: string[] = [];
  const listener = (event: ErrorEvent): void => {
    event.preventDefault();
    messages.push(event.message);
  };
  window.addEventListener('error', listener);
  await happens();
  await settle();
  window.removeEventListener('error', listener);
  return messages;
}

describe('a plugin', () => {
  it('leaves nothing behind when it is switched off', async () => {
    jest.useFakeTimers();
    const host = hostOf({ 'A.md': 'as it was' });
    await host.open('A.md');
    await jest.advanceTimersByTimeAsync(3000);
    const before = host.leftBehind();
    const plugin = await withSample(host);
    expect(host.leftBehind()).not.toEqual(before);
    await host.app.workspace.ensureSideLeaf('sample-view', 'right');
    host.disable('sample');
    await settle();
    host.overwrite('A.md', 'changed');
    host.app.workspace.detachLeavesOfType('sample-view');
    await jest.advanceTimersByTimeAsync(3000);
    expect(host.leftBehind()).toEqual(before);
    expect(jest.getTimerCount()).toBe(0);
    expect(plugin.happened).toEqual([]);
    jest.useRealTimers();
  });

  it('is caught where it leaves something behind', async () => {
    class Careless extends Plugin {
      override onload(): void {
        this.app.vault.on('modify', () => undefined);
        document.addEventListener('keydown', () => undefined);
        document.body.createDiv('careless');
        window.setTimeout(() => undefined, 1000);
      }
    }
    const host = hostOf({});
    const before = host.leftBehind();
    await host.enable(MANIFEST, Careless);
    host.disable('sample');
    const after = host.leftBehind();
    const left = Object.keys(after).filter((what) => after[what] !== before[what]);
    expect(left).toEqual(['events', 'elements', 'listeners', 'timers']);
  });

  it('has commands by its own id and name, which run where they can', async () => {
    const host = hostOf({ 'A.md': '' });
    const plugin = await withSample(host);
    expect(host.inside.commands.listCommands().map(({ id, name }) => `${id} ${name}`)).toEqual([
      'sample:hello Sample: Say hello',
    ]);
    expect([host.command('sample:hello'), host.command('sample:here'), host.command('sample:never')]).toEqual([
      true,
      false,
      false,
    ]);
    const view = await host.open('A.md');
    expect([host.command('sample:here'), view.editor.getValue()]).toEqual([true, 'here']);
    expect(plugin.happened).toEqual(['hello']);
  });

  it('answers on the command line and to links', async () => {
    const host = hostOf({});
    const plugin = await withSample(host);
    expect(await host.cli('sample:say text="two words" loud')).toBe('{"text":"two words","loud":"true"}');
    await expect(host.cli('sample:say')).rejects.toThrow('Missing required parameter: text');
    await expect(host.cli('sample:shout')).rejects.toThrow('Unknown command: sample:shout');
    host.protocol('obsidian://sample?service=Home%20NAS');
    expect(plugin.happened).toEqual(['{"service":"Home NAS","action":"sample"}']);
  });

  it('knows whether a person has switched it on', async () => {
    const host = hostOf({});
    const plugin = await withSample(host, { byUser: true });
    expect(plugin.happened).toEqual(['by a person']);
  });

  it('gets back as text what it saved, and null where it saved nothing', async () => {
    const plugin = await withSample(hostOf({}));
    expect(await plugin.loadData()).toBeNull();
    const saved = { list: [1] };
    await plugin.saveData(saved);
    expect(await plugin.loadData()).toEqual(saved);
    expect(await plugin.loadData()).not.toBe(saved);
  });

  it.each([
    [
      'a view type that is taken',
      (plugin: Plugin) => plugin.registerView('sample-view', (leaf) => new SampleView(leaf)),
    ],
    [
      'a word of the command line that is taken',
      (plugin: Plugin) => plugin.registerCliHandler('sample:say', '', null, () => ''),
    ],
    ['an icon that there is not', (plugin: Plugin) => plugin.addRibbonIcon('no-such-icon', '', () => undefined)],
  ])('cannot register %s', async (_, register) => {
    const plugin = await withSample(hostOf({}));
    expect(() => register(plugin)).toThrow();
  });

  it('is run from the text of main.js, and asks for the app alone', async () => {
    const host = hostOf({});
    const code = (module: string): string =>
      `const { Plugin } = require('${module}'); module.exports.default = class extends Plugin { onload() { new (require('obsidian').Bases)(); } };`;
    await expect(host.enable(MANIFEST, code('obsidian'))).rejects.toThrow('obsidian.Bases is not in the test host');
    await expect(host.enable(MANIFEST, code('fs'))).rejects.toThrow('The app has no fs');
  });
});

describe('an error in a handler', () => {
  it('stops no other handler, and surfaces', async () => {
    const host = hostOf({ 'A.md': '' });
    const heard = jest.fn();
    host.app.vault.on('modify', () => {
      throw new Error('careless handler');
    });
    host.app.vault.on('modify', heard);
    const messages = await uncaught(() => host.overwrite('A.md', 'b'));
    expect(messages).toEqual([expect.stringContaining('careless handler')]);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('a modal', () => {
  it('is in the page, and gone by Escape', () => {
    const { app } = hostOf({});
    const modal = new Modal(app);
    modal.setTitle('Ask');
    modal.open();
    expect(document.querySelector('.modal-title')?.textContent).toBe('Ask');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(document.querySelector('.modal')).toBeNull();
  });
});

describe('MarkdownRenderer', () => {
  it('draws no HTML of a note, and needs somebody who ends what it draws', async () => {
    const { app } = hostOf({});
    const el = createDiv();
    await MarkdownRenderer.render(app, '**a** <img src=x onerror=alert(1)>', el, '', await withSample(hostOf({})));
    expect(el.querySelector('img')).toBeNull();
    expect(el.querySelector('strong')?.textContent).toBe('a');
    await expect(async () => MarkdownRenderer.render(app, '', el, '', {} as never)).rejects.toThrow('component');
  });
});
