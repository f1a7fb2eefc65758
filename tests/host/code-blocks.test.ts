/** @jest-environment ./tests/host/environment.cjs */
import { MarkdownRenderChild, MarkdownRenderer, Plugin } from 'obsidian';
import { type Host, hostOf, settle } from './host';

const MANIFEST = { id: 'clock', name: 'Clock', version: '1.0.0', minAppVersion: '1.13.0', author: '', description: '' };
const NOTE = 'Before.\n\n```clock\nzone: here\n```\n\n```js\nlet x;\n```\n';

interface Seen {
  readonly host: Host;
  readonly log: string[];
}

async function seen(text: string): Promise<Seen> {
  const host = hostOf({ 'A.md': text, 'B.md': '' });
  const log: string[] = [];
  class Clock extends Plugin {
    override onload(): void {
      this.registerMarkdownCodeBlockProcessor('clock', (source, el, context) => {
        log.push(`${context.sourcePath}: ${source}, attached: ${String(el.isConnected)}`);
        const child = new MarkdownRenderChild(el);
        child.onload = () => void log.push('begins');
        child.onunload = () => void log.push('ends');
        context.addChild(child);
        el.setText('12:00');
      });
    }
  }
  await host.enable(MANIFEST, Clock);
  return { host, log };
}

describe('a code block of a language that a plugin draws', () => {
  it('is drawn by it in the reading view, before it is on the page', async () => {
    const { host, log } = await seen(NOTE);
    const { contentEl } = await host.open('A.md', 'preview');
    await settle();
    expect(log).toEqual(['A.md: zone: here, attached: false', 'begins']);
    expect(contentEl.querySelector('.block-language-clock')?.textContent).toBe('12:00');
    expect(contentEl.querySelectorAll('pre')).toHaveLength(1);
  });

  it('ends with its text, and with its tab', async () => {
    const { host, log } = await seen(NOTE);
    await host.open('A.md', 'preview');
    host.overwrite('A.md', `${NOTE}\nMore.\n`);
    await settle();
    expect(log.slice(2)).toEqual(['ends', 'A.md: zone: here, attached: false', 'begins']);
    host.app.workspace.detachLeavesOfType('markdown');
    await settle();
    expect(log.slice(5)).toEqual(['ends']);
  });

  it('is text in the editor, and once the plugin has gone', async () => {
    const { host, log } = await seen(NOTE);
    await host.open('A.md');
    host.disable('clock');
    await host.open('A.md', 'preview');
    await settle();
    expect(log).toEqual([]);
  });

  it('is drawn in what a plugin renders, and in one language once', async () => {
    const { host, log } = await seen('');
    const child = new MarkdownRenderChild(createDiv());
    await MarkdownRenderer.render(host.app, NOTE, child.containerEl, 'B.md', child);
    child.load();
    expect(log).toEqual(['B.md: zone: here, attached: false', 'begins']);
    const again = await host.enable({ ...MANIFEST, id: 'other' }, class extends Plugin {});
    expect(() => again.registerMarkdownCodeBlockProcessor('clock', () => undefined)).toThrow('already registered');
  });
});
