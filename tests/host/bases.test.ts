/** @jest-environment ./tests/host/environment.cjs */
import {
  BasesView,
  type BasesViewRegistration,
  Plugin,
  type PluginManifest,
  type QueryController,
  type TFile,
} from 'obsidian';
import { checkOptions } from './bases';
import { type Host, hostOf, settle } from './host';

const MANIFEST: PluginManifest = {
  id: 'sample',
  name: 'Sample',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  author: '',
  description: '',
};
const LAYOUT = 'sample-names';
const BASE = `filters: 'file.inFolder("Lab")'
views:
  - type: table
    name: Table
  - type: ${LAYOUT}
    name: Names
    filters:
      and: ['kind != "vm"']
    size: 2
`;
const FILES = {
  'Lab/A.md': '---\nkind: host\n---\n',
  'Lab/B.md': '---\nkind: vm\n---\n',
  'C.md': '',
  'Lab.base': BASE,
};

class NamesView extends BasesView {
  override readonly type = LAYOUT;
  readonly el: HTMLElement;

  constructor(controller: QueryController, parent: HTMLElement) {
    super(controller);
    this.el = parent.createDiv('names');
  }

  override onDataUpdated(): void {
    const names = this.data.data.map((one) => one.file.basename + (one.getValue('note.kind')?.toString() ?? ''));
    this.el.setText([...names, this.config.get('size')].join(' '));
    this.el.onclick = (): void => this.config.set('size', 4);
  }
}

const REGISTRATION: BasesViewRegistration = {
  name: 'Names',
  icon: 'table',
  factory: (controller, el) => new NamesView(controller, el),
};

class Sample extends Plugin {
  registered: boolean | null = null;

  override onload(): void {
    this.registered = this.registerBasesView(LAYOUT, REGISTRATION);
  }
}

async function open(host: Host): Promise<void> {
  const file = host.app.vault.getFileByPath('Lab.base') as TFile;
  await host.app.workspace.getLeaf(false).openFile(file);
  await settle();
}

function press(name: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.bases-toolbar button')];
  buttons.find((button) => button.textContent === name)?.click();
}

const seen = (): string => document.querySelector('.bases-view')?.textContent ?? 'no base';

describe('a base', () => {
  it('shows the results of the view that was chosen, and follows the notes', async () => {
    const host = hostOf(FILES);
    await host.enable(MANIFEST, Sample);
    await open(host);
    expect(seen()).toBe('AB');
    press('Names');
    expect(seen()).toBe('Ahost 2');
    host.change('Lab/D.md', '---\nkind: app\n---\n');
    expect(seen()).toBe('Ahost Dapp 2');
  });

  it('keeps in its file what a view keeps, and follows it', async () => {
    const host = hostOf(FILES);
    await host.enable(MANIFEST, Sample);
    await open(host);
    press('Names');
    host.overwrite('Lab.base', BASE.replace('size: 2', 'size: 3'));
    expect(seen()).toBe('Ahost 3');
    document.querySelector<HTMLElement>('.names')?.click();
    await settle();
    expect([seen(), host.text('Lab.base')]).toEqual(['Ahost 4', expect.stringContaining('size: 4')]);
  });

  it('does not know a view whose plugin is not there, and draws it once it is', async () => {
    const host = hostOf(FILES);
    await open(host);
    press('Names');
    expect(seen()).toBe(`Unknown view type "${LAYOUT}"`);
    await host.enable(MANIFEST, Sample);
    expect(seen()).toBe('Ahost 2');
    host.disable('sample');
    expect(seen()).toBe(`Unknown view type "${LAYOUT}"`);
  });

  it('is any file where Bases is off', async () => {
    const host = hostOf(FILES);
    host.inside.bases.isEnabled = false;
    const plugin = await host.enable(MANIFEST, Sample);
    expect(plugin instanceof Sample && plugin.registered).toBe(false);
    await open(host);
    expect([document.querySelector('.bases-view'), host.shown().path]).toEqual([null, 'Lab.base']);
  });

  it.each([
    ['a layout of the app', 'kanban', REGISTRATION],
    ['a name that may be anybody’s', 'graph', REGISTRATION],
    ['a layout that is there', LAYOUT, REGISTRATION],
    ['an icon that there is not', 'sample-other', { ...REGISTRATION, icon: 'no-such-icon' }],
  ])('takes no registration of %s', async (_, id, registration) => {
    const plugin = await hostOf(FILES).enable(MANIFEST, Sample);
    expect(() => plugin.registerBasesView(id, registration)).toThrow();
  });
});

describe('the options of a view', () => {
  it('are those that are not hidden', () => {
    const options = checkOptions([
      { type: 'toggle', key: 'a', displayName: 'A' },
      {
        type: 'group',
        displayName: 'More',
        items: [{ type: 'text', key: 'b', displayName: 'B', shouldHide: () => true }],
      },
    ]);
    expect(options.map(({ key }) => key)).toEqual(['a']);
  });

  it.each([
    [
      'the same key twice',
      [{ type: 'toggle', key: 'a', displayName: 'A' } as const, { type: 'text', key: 'a', displayName: 'B' } as const],
    ],
    ['a key of the app', [{ type: 'text', key: 'filters', displayName: 'A' } as const]],
    [
      'a default that cannot be chosen',
      [{ type: 'dropdown', key: 'a', displayName: 'A', options: { x: 'X' }, default: 'y' } as const],
    ],
  ])('cannot have %s', (_, options) => {
    expect(() => checkOptions(options)).toThrow();
  });
});
