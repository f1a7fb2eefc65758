/** What wdio-obsidian-service is for the real app, this is for the page of the test host: the same names on the same browser. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageOptions, Remains } from '../host/page/main';
import { BUILT, ROOT } from './places';
import { WINDOW } from './shared.conf';

const PLUGIN = 'homelab-ops';
const DATA = `.obsidian/plugins/${PLUGIN}/data.json`;

interface Options {
  readonly vault: string;
  readonly emulateMobile?: boolean;
  readonly appVersion: string;
}

interface Reload {
  readonly vault?: string;
  readonly plugins?: string[];
}

type Capabilities = Record<string, unknown> & { readonly 'wdio:obsidianOptions': Options };

/** What `executeObsidian` runs in the page. A text, as the service for the real app has it. */
const inThePage = (work: (...given: never[]) => unknown): string => `
  const require = window.wdioObsidianService().require;
  return await (${work.toString()}).call(null, window.wdioObsidianService(), ...arguments);`;

export default class HostService {
  constructor(
    _options: unknown,
    private readonly capabilities: Capabilities,
  ) {}

  async before(_capabilities: unknown, _specs: unknown, browser: WebdriverIO.Browser): Promise<void> {
    const execute = (work: (...given: never[]) => unknown, ...given: unknown[]): Promise<unknown> =>
      browser.execute(inThePage(work), ...given);
    Object.assign(browser, {
      executeObsidian: execute,
      executeObsidianCommand: async (id: string) => {
        const done = await browser.execute((name) => window.host.command(name), id);
        if (!done) throw new Error(`Obsidian command ${id} not found or failed.`);
      },
      getObsidianVersion: () => this.capabilities['wdio:obsidianOptions'].appVersion,
      reloadObsidian: ({ vault, plugins }: Reload = {}) => this.reload(browser, vault, plugins),
    });
    // What nobody caught in the page fails the test in which it came up. A hook of a service could not make it fail.
    afterEach(async () => {
      const errors = await browser.execute(() => window.pageErrors.splice(0));
      if (errors.length > 0) throw new Error(`Uncaught in the page: ${errors.join('\n')}`);
    });
    if (!this.capabilities['wdio:obsidianOptions'].emulateMobile) await fitWindow(browser);
    await this.start(browser, freshly(this.capabilities['wdio:obsidianOptions'].vault), true);
  }

  /** Begins on a fresh vault; or on the one that is there, as the app does that is started again. */
  private async reload(browser: WebdriverIO.Browser, vault?: string, plugins?: readonly string[]): Promise<void> {
    const remains = vault ? freshly(path.resolve(vault)) : await browser.execute(() => window.remains());
    await this.start(browser, remains, plugins?.includes(PLUGIN) ?? true);
  }

  private async start(browser: WebdriverIO.Browser, { files, localStorage }: Remains, enabled: boolean): Promise<void> {
    const { vault, emulateMobile = false } = this.capabilities['wdio:obsidianOptions'];
    const { [DATA]: data, ...others } = files;
    const clock = process.env['HOST_NOW'];
    const options: PageOptions = {
      files: others,
      localStorage,
      vaultName: path.basename(vault),
      phone: emulateMobile,
      dark: false,
      now: clock ? Date.parse(clock) : null,
      plugin: {
        manifest: JSON.parse(textOf('manifest.json')) as PageOptions['plugin']['manifest'],
        code: textOf('main.js'),
        styles: textOf('styles.css'),
        data: data === undefined ? null : (JSON.parse(data) as unknown),
        enabled,
      },
    };
    await browser.url(pathToFileURL(path.join(BUILT, 'host.html')).href);
    await browser.execute((given) => window.startHostPage(given), options);
  }
}

/** A window of Chromium is larger than the page in it; it is the page that has a size here. */
async function fitWindow(browser: WebdriverIO.Browser): Promise<void> {
  const { width, height } = await browser.execute(() => ({
    width: window.outerWidth - window.innerWidth,
    height: window.outerHeight - window.innerHeight,
  }));
  await browser.setWindowSize(WINDOW.width + width, WINDOW.height + height);
}

function textOf(name: string): string {
  return readFileSync(path.join(ROOT, name), 'utf8');
}

function freshly(folder: string): Remains {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const relative = (file: string): string => path.relative(folder, file).split(path.sep).join('/');
  return {
    files: Object.fromEntries(files.map((file) => [relative(file), readFileSync(file, 'utf8')])),
    localStorage: {},
  };
}
