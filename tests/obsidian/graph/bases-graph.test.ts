/** @jest-environment ./tests/host/environment.cjs */
import { Plugin, type TFile } from 'obsidian';
import { LabDesk } from '../../../src/obsidian/desk';
import { registerBasesGraph } from '../../../src/obsidian/graph/bases-graph';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { baseFiles } from '../../../src/templates/base-files';
import { type Host, hostOf, settle } from '../../host/host';

const BASE = 'Lab.base';
const MANIFEST = { id: 'lab', name: 'Lab', version: '1.0.0', minAppVersion: '1.13.0', author: '', description: '' };

function service(properties: string): string {
  return `---\ntype: service\n${properties}\n---\n`;
}

/** Photos run on the VM, the VM on the NAS; Mail beside them. */
const PAGES = {
  'Lab/Photos.md': service('runs_on: "[[VM]]"\nowner: Mara'),
  'Lab/VM.md': service('kind: vm\nruns_on: "[[NAS]]"'),
  'Lab/NAS.md': service('kind: host\nowner: "[[People/Jo|Jo]]"'),
  'Lab/Mail.md': service('owner: Mara'),
  'Lab/Ideas.md': 'no service',
};

function baseOf(options = '', filter = 'file.inFolder("Lab")'): string {
  return `filters: '${filter}'\nviews:\n  - type: homelab-ops-graph\n    name: Graph\n${options.replace(/^/gm, '    ')}\n`;
}

interface Opened {
  readonly host: Host;
  readonly desk: LabDesk;
  readonly stop: () => void;
}

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the notes were read before the base is opened. */
  readonly isRead?: boolean;
  readonly hasBases?: boolean;
}

async function opened(base: string, { files = PAGES, isRead = true, hasBases = true }: Given = {}): Promise<Opened> {
  const host = hostOf({ ...files, [BASE]: base });
  host.inside.bases.isEnabled = hasBases;
  host.notices.splice(0);
  const desks: LabDesk[] = [];
  class Sample extends Plugin {
    override onload(): void {
      const desk = new LabDesk(this, () => ({ settings: DEFAULT_SETTINGS, problems: [] }));
      desks.push(desk);
      registerBasesGraph(desk);
      desk.watch();
    }
  }
  await host.enable(MANIFEST, Sample);
  const [desk] = desks;
  if (!desk) throw new Error('The plugin was not loaded');
  if (isRead) await desk.freshLab();
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(BASE) as TFile);
  await (isRead ? settle() : rest());
  return { host, desk, stop: () => host.disable('lab') };
}

/** Longer than notes have to rest before the lab is read, and a base before it is drawn, again. */
async function rest(): Promise<void> {
  await settle();
  await new Promise((resolve) => setTimeout(resolve, 600));
  await settle();
}

const all = (selector: string): Element[] => [...document.querySelectorAll(`.homelab-base-graph ${selector}`)];
const words = (selector: string): string[] => all(selector).map((el) => el.textContent.trim());
const drawn = (): string[] =>
  all('.homelab-graph-service')
    .map((el) => (el.getAttribute('data-path') ?? '').replace(/^Lab\/|\.md$/g, ''))
    .sort();
const box = (name: string): Element | null =>
  document.querySelector(`.homelab-graph-service[data-path="Lab/${name}.md"]`);
const lines = (): string[] =>
  all('.homelab-graph-line[data-from]').map((el) =>
    [el.getAttribute('data-from'), el.getAttribute('data-to')].join(' ').replace(/Lab\/|\.md/g, ''),
  );

describe('the dependency graph in a base', () => {
  it('draws the services that the base lists, and says what is none', async () => {
    const { host } = await opened(baseOf());
    expect(drawn()).toEqual(['Mail', 'NAS', 'Photos', 'VM']);
    expect(lines().sort()).toEqual(['Photos VM', 'VM NAS']);
    expect(words('.homelab-base-said')).toEqual(['1 note in this base is no service page.']);
    expect(words('.homelab-base-legend li')).toEqual([]);
    expect([host.notices, host.writes]).toEqual([[], []]);
  });

  it('joins its services over those that are not in it, and says how many these are', async () => {
    await opened(baseOf('filters: \'kind != "vm"\''));
    expect(drawn()).toEqual(['Mail', 'NAS', 'Photos']);
    expect(lines()).toEqual(['Photos NAS']);
    expect(words('.homelab-graph-left-out li[data-what]')[0]).toBe('1 service is not listed.');
  });

  it('draws what is around them, as many steps and in the direction that was chosen, and lets it step back', async () => {
    const around = (options: string): string => baseOf(`filters: 'kind == "vm"'\n${options}`);
    await opened(around('steps: 1'));
    expect(drawn()).toEqual(['NAS', 'Photos', 'VM']);
    expect([box('VM'), box('NAS')].map((el) => el?.getAttribute('data-look'))).toEqual(['plain', 'faded']);
    await opened(around('steps: 1\ndirection: up'));
    expect(drawn()).toEqual(['Photos', 'VM']);
    await opened(around('steps: many\ndirection: [sideways]'));
    expect(drawn()).toEqual(['VM']);
  });

  it('colours by a property: a colour and the word for each, and a legend', async () => {
    await opened(baseOf('colourBy: property\ncolourProperty: note.owner'));
    expect(words('.homelab-base-legend-title')).toEqual(['owner']);
    expect(words('.homelab-base-legend li')).toEqual(['Jo1', 'Mara2', 'not filled in1']);
    expect([box('NAS'), box('Mail'), box('VM')].map((el) => el?.getAttribute('data-colour') ?? null)).toEqual([
      '1',
      '4',
      null,
    ]);
    expect(box('Mail')?.querySelector('.homelab-graph-facts')?.textContent).toBe('Mara');
    expect(box('Mail')?.getAttribute('aria-label')).toContain('Mara');
  });

  it('colours by the worst finding', async () => {
    await opened(baseOf('colourBy: finding'));
    expect(words('.homelab-base-legend-title')).toEqual(['Worst finding']);
    const coloured = all('.homelab-graph-service[data-colour]').length;
    expect(coloured).toBeGreaterThan(0);
    const counted = all('.homelab-base-legend li')
      .filter((item) => item.querySelector('[data-colour]'))
      .map((item) => Number(item.querySelector('.homelab-base-count')?.textContent));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(coloured);
  });

  it('is the same element, in the same place, after news that change nothing; and follows those that do', async () => {
    const { host } = await opened(baseOf());
    const before = box('Mail');
    host.change('Lab/Ideas.md', 'still no service');
    await rest();
    expect(box('Mail')).toBe(before);
    host.change('Lab/Mail.md', service('runs_on: "[[VM]]"'));
    await rest();
    expect(lines()).toContain('Mail VM');
    host.overwrite(BASE, baseOf('filters: \'kind == "vm"\''));
    await rest();
    expect(drawn()).toEqual(['VM']);
  });

  it('draws many news as one', async () => {
    const { host, desk } = await opened(baseOf());
    const asked = jest.spyOn(desk, 'lab');
    for (let i = 0; i < 50; i++) host.overwrite(BASE, baseOf(`limit: ${i}`));
    await rest();
    expect(asked.mock.calls.length).toBeLessThan(8);
  });

  it('waits for the notes where nobody has read them so far', async () => {
    await opened(baseOf(), { isRead: false });
    expect(drawn()).toEqual(['Mail', 'NAS', 'Photos', 'VM']);
  });

  it.each([
    ['nothing', 'file.inFolder("Nowhere")', 'No notes in this base'],
    ['no service', 'file.inFolder("Notes")', 'No services in this base'],
    ['what is retired alone', 'file.inFolder("Old")', 'Nothing is left to draw'],
  ])('says so where the base lists %s', async (_, filter, title) => {
    const files = { ...PAGES, 'Notes/A.md': 'text', 'Notes/B.md': 'text', 'Old/X.md': service('status: retired') };
    await opened(baseOf('', filter), { files });
    expect(words('h3')).toEqual([title]);
    expect(all('.homelab-base-picture')[0]?.getAttribute('style')).toContain('display: none');
  });

  it('has a tab to itself, and in a note as much room as the picture needs', async () => {
    const { host } = await opened(baseOf());
    expect([all('.is-embedded').length, document.querySelectorAll('.homelab-base-graph.is-whole').length]).toEqual([
      0, 1,
    ]);
    host.overwrite(BASE, 'views:\n  - type: table\n    name: Table\n');
    document.querySelector('.bases-view')?.classList.add('bases-embed');
    host.overwrite(BASE, baseOf());
    await rest();
    expect([all('.is-embedded').length, document.querySelectorAll('.homelab-base-graph.is-whole').length]).toEqual([
      1, 0,
    ]);
  });

  it('draws on demand what it has left out, for good where the menu has it', async () => {
    const apps = Array.from({ length: 44 }, (_, i) => [`Lab/App ${i}.md`, service('runs_on: "[[VM]]"')] as const);
    const { host } = await opened(baseOf(), { files: { ...PAGES, ...Object.fromEntries(apps) } });
    const hub = document.querySelector<HTMLElement>('.homelab-graph-left-out [data-what="hub"] button');
    expect(lines()).not.toContain('App 7 VM');
    hub?.click();
    await settle();
    expect(lines()).toContain('App 7 VM');
    expect(host.writes).toEqual([]);
    const again = await opened(baseOf(), { files: { ...PAGES, ...Object.fromEntries(apps) } });
    [...document.querySelectorAll<HTMLElement>('.homelab-graph-left-out button')]
      .find((button) => button.textContent === 'Draw all lines')
      ?.click();
    await rest();
    expect(lines()).toContain('App 7 VM');
    expect(again.host.text(BASE)).toContain('showAllLines: true');
  });

  it('is a view of the base of services that the plugin makes', async () => {
    const made = baseFiles({ ...DEFAULT_SETTINGS, servicesFolder: 'Lab' })[0]?.text ?? '';
    await opened(made, { files: { ...PAGES, 'Lab/Old.md': service('status: retired') } });
    expect(all('*')).toEqual([]);
    [...document.querySelectorAll<HTMLElement>('.bases-toolbar button')]
      .find((button) => button.textContent === 'Dependency graph')
      ?.click();
    await settle();
    expect(drawn()).toEqual(['Mail', 'NAS', 'Photos', 'VM']);
    expect(words('.homelab-graph-left-out li[data-what]')[0]).toBe('1 service is not listed.');
  });

  it('shows what falls with a service that is pressed', async () => {
    await opened(baseOf());
    box('NAS')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settle();
    expect([box('NAS'), box('Photos'), box('Mail')].map((el) => el?.getAttribute('data-look'))).toEqual([
      'failed',
      'down',
      'faded',
    ]);
  });

  it('is nowhere where Bases is off, and leaves nothing behind', async () => {
    const off = await opened(baseOf(), { hasBases: false });
    expect([off.host.inside.bases.views.size, all('*').length, off.host.notices]).toEqual([0, 0, []]);
    const { host, stop } = await opened(baseOf());
    expect(host.inside.bases.views.size).toBe(1);
    stop();
    expect([host.inside.bases.views.size, document.querySelector('.homelab-base-graph')]).toEqual([0, null]);
    host.change('Lab/Mail.md', service('runs_on: "[[VM]]"'));
    await rest();
    expect(host.notices).toEqual([]);
  });
});
