/** @jest-environment ./tests/host/environment.cjs */
import { hostOf } from '../../host/host';
import { loadPlugin } from '../../host/loaded-plugin';
import { LAB, pages, pause, rest, stateOf } from '../graph/graph-in-app';
import { click } from '../graph/canvas-on-page';
import { block, found, looks, NOTE, open, press, reading, said, seen } from './reading';

const service = (path: string): Element => {
  const el = found(`.homelab-graph-service[data-path="${path}"]`)[0];
  if (!el) throw new RangeError(path);
  return el;
};
const PROBLEMS = '.homelab-block-problems li';

describe('a code block in a note', () => {
  it('waits until the lab is known', async () => {
    const host = hostOf({ ...LAB, [NOTE]: block('view: graph') });
    await loadPlugin(host);
    await host.open(NOTE, 'preview');
    expect(seen('.homelab-block-waiting')).toEqual(['Reading the lab…']);
    expect(looks()).toEqual([]);
    await pause();
    expect(seen('.homelab-block-waiting')).toEqual([]);
    expect(looks()).toHaveLength(6);
  });

  it('says what is wrong, line by line, and draws the rest', async () => {
    await reading(block('view: grahp') + block('view: graph', 'service: vm', 'directoin: up', 'steps: x'));
    expect(said(PROBLEMS)).toEqual([
      expect.stringMatching(/^“grahp” is no view\. Possible: graph, impact, service, .* Did you mean graph\?$/),
      expect.stringMatching(/^“directoin” is no option\. .* Did you mean direction\?$/),
      '“x” is no number of steps. Possible: a whole number such as 2.',
    ]);
    expect(looks()).toEqual(['Films: plain', 'Photos: plain', 'host: plain', 'vm: plain']);
  });

  it('says that a service is missing, until it is there', async () => {
    const { host } = await reading(block('view: service', 'service: Router'));
    expect(said(PROBLEMS)).toEqual(['“Router” is no service.']);
    host.change('Router.md', '---\ntype: service\n---\n');
    await rest();
    expect(said(PROBLEMS)).toEqual([]);
    expect(said('.homelab-card-title')).toEqual(['Router']);
    host.change('Router.md', 'Sold.\n');
    await rest();
    expect(said(PROBLEMS)).toEqual(['“Router” is no service.']);
    expect(found('.homelab-card')).toEqual([]);
  });

  it('draws names as text, whatever stands in them', async () => {
    const path = 'Services/<img src=x onerror=alert(1)>.md';
    await reading(block('view: service', `service: [[${path}]]`) + block('view: <b>x</b>'), {
      [path]: '---\ntype: service\nkind: "<script>"\n---\n',
    });
    expect(found('img, script, b')).toEqual([]);
    expect(said('.homelab-card-title')).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('reads the notes once for many blocks, and again once when something changed', async () => {
    const { host, plugin } = await reading(
      Array.from({ length: 30 }, () => block('view: service', 'service: NAS')).join('\n'),
    );
    expect(said('.homelab-card-title')).toHaveLength(30);
    const survey = jest.spyOn(plugin['desk'], 'survey');
    host.change('NAS.md', LAB['NAS.md']?.replace('storage', 'host') ?? '');
    await rest();
    expect(said('.homelab-card-fact')).toEqual(Array.from({ length: 30 }, () => 'host'));
    expect(survey).toHaveBeenCalledTimes(1);
  });

  it('leaves what is the same where it is', async () => {
    const { host } = await reading(block('view: service', 'service: NAS') + block('view: graph'));
    const before = [found('.homelab-card')[0], service('NAS.md')];
    host.change('Photos.md', `${LAB['Photos.md'] ?? ''}\nMore words.\n`);
    await rest();
    expect([found('.homelab-card')[0], service('NAS.md')]).toEqual(before);
    expect(before.every((one) => one?.isConnected)).toBe(true);
  });

  it('is gone with its note, and with the plugin', async () => {
    const app = await reading(block('view: graph') + block('view: impact', 'service: NAS'));
    const listens = (): number => app.plugin['desk']['listeners'].size;
    const before = listens();
    await app.host.open('NAS.md', 'preview');
    app.host.app.workspace.getLeavesOfType('markdown')[0]?.detach();
    await pause();
    expect(found('')).toEqual([]);
    // The count in the status bar goes on listening to the same news.
    expect(listens()).toBe(before);
    await open(app);
    expect(found('.homelab-graph-service').length).toBeGreaterThan(0);
    app.host.disable('homelab-ops');
    expect(document.querySelectorAll('.block-language-homelab-ops *')).toHaveLength(0);
  });
});

describe('view: graph', () => {
  it('is about the page that it stands on, or about all', async () => {
    await reading('', { 'vm.md': `${LAB['vm.md'] ?? ''}${block('view: graph', 'steps: 1', 'direction: down')}` }).then(
      (app) => open(app, 'vm.md'),
    );
    expect(looks()).toEqual(['host: plain', 'vm: plain']);
  });

  it('shows what falls with a service that is pressed, and no longer', async () => {
    await reading(block('view: graph'));
    click(service('vm.md'));
    expect(seen('.homelab-embedded-headline')).toEqual([
      'If vm fails, 2 services go down too; 1 person or group will notice.',
    ]);
    expect(looks()).toContain('vm: failed');
    expect(looks()).toContain('Photos: down');
    click(service('vm.md'));
    expect(seen('.homelab-embedded-headline')).toEqual([]);
    expect(looks()).toContain('vm: plain');
  });

  it('says what is left out, and shows it for as long as it is open', async () => {
    const { host } = await reading(block('view: graph', 'env: lab'));
    expect(looks()).toEqual(['Films: plain']);
    expect(said('[data-what="environment"]')).toEqual(['5 services are hidden: not lab.Show']);
    await press('[data-what="environment"] button');
    expect(looks()).toHaveLength(6);
    expect(host.text(NOTE)).toBe(block('view: graph', 'env: lab'));
    expect(host.writes).toEqual([]);
  });

  it('is a list as well, and on a phone at first', async () => {
    await reading(block('view: graph'));
    expect(seen('.homelab-graph-list .homelab-graph-item-name')).toEqual([]);
    await press('.homelab-embedded-foot button', 'Show as a list');
    expect(seen('.homelab-graph-list .homelab-graph-item-name')).toHaveLength(6);
    await press('.homelab-graph-item-name', 'vm');
    expect(seen('.homelab-embedded-headline')[0]).toMatch(/^If vm fails/);
    await press('.homelab-embedded-foot button', 'Show as a picture');
    expect(looks()).toContain('vm: failed');
    await reading(block('view: graph'), {}, { phone: true });
    expect(seen('.homelab-graph-list .homelab-graph-item-name')).toHaveLength(6);
    expect(looks()).toEqual([]);
  });

  it('is cut where the list is long, until one asks for the rest', async () => {
    const many = pages(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`s${at}`, 'kind: app'])));
    await reading(block('view: graph', 'search: s') + block('view: graph', 'service: vm'), many, { phone: true });
    const isCut = (): readonly boolean[] => found('.homelab-graph-list').map((one) => one.hasClass('is-cut'));
    expect(isCut()).toEqual([true, false]);
    await press('.homelab-embedded-more button', 'Show all');
    expect(isCut()).toEqual([false, false]);
  });

  it('opens as the dependency graph, with what it is about and what is pressed', async () => {
    const app = await reading(block('view: graph', 'service: vm', 'steps: 1'));
    click(service('vm.md'));
    await press('.homelab-embedded-foot button', 'Open in the dependency graph');
    expect(stateOf(app)).toMatchObject({ options: { focus: 'vm.md', steps: 1 }, selected: ['vm.md'] });
  });

  it('says that there is nothing to draw', async () => {
    await reading(block('view: graph', 'search: nowhere'));
    expect(seen('.homelab-embedded-words')).toEqual(['No services to draw.']);
  });
});

describe('view: impact', () => {
  it('is what falls with the services, in words and as a picture of what is touched', async () => {
    await reading(block('view: impact', 'service: [[vm]], [[NAS]]'));
    expect(said('.homelab-impact-headline')).toEqual([
      'If NAS and vm fail, 2 services go down too; 1 person or group will notice.',
    ]);
    expect(said('.homelab-block-part-title')).toEqual(['Down2', 'Who notices1', 'Start again in this order4']);
    expect(looks()).toEqual(['Films: down', 'NAS: failed', 'Photos: down', 'vm: failed']);
    expect(said('[data-what="only"]')).toEqual(['3 services are not touched, and not drawn.Show']);
    await press('[data-what="only"] button');
    expect(looks()).toHaveLength(6);
  });

  it('leaves what goes down open, the first of many, and folds what else is long', async () => {
    const apps = Array.from({ length: 12 }, (_, i) => [
      `App ${10 + i}.md`,
      '---\ntype: service\nruns_on: "[[NAS]]"\n---\n',
    ]);
    await reading(block('view: impact', 'service: [[NAS]]'), Object.fromEntries(apps) as Record<string, string>);
    const isOpen = (el: Element | null | undefined): boolean | undefined => el?.hasAttribute('open');
    const [down, ...others] = found('.homelab-block-part');
    const [, count = ''] = /^Down(\d+)$/.exec(said('.homelab-block-part-title')[0] ?? '') ?? [];
    expect(isOpen(down)).toBe(true);
    expect(down?.querySelectorAll(':scope > ul > li')).toHaveLength(8);
    const more = down?.querySelector('details');
    expect(isOpen(more)).toBe(false);
    expect(more?.querySelector('summary')?.textContent).toBe(`and ${Number(count) - 8} more`);
    expect(more?.querySelectorAll('li')).toHaveLength(Number(count) - 8);
    expect(isOpen(others.find(({ dataset }) => dataset['about'] === 'recovery'))).toBe(false);
  });

  it('takes the services of the change that it stands in', async () => {
    const change = `---\ntype: change\nservices: "[[host]]"\n---\n${block('view: impact')}`;
    const app = await reading('', { 'Changes/New disk.md': change });
    await open(app, 'Changes/New disk.md');
    expect(said('.homelab-impact-headline')[0]).toMatch(/^If host fails, 3 services go down too/);
  });
});

describe('view: service', () => {
  it('is the card of its page, with links to the others', async () => {
    const app = await reading('', { 'Photos.md': `${LAB['Photos.md'] ?? ''}${block('view: service')}` });
    await open(app, 'Photos.md');
    expect(said('.homelab-card-head')).toEqual(['Photosapphigh']);
    expect(found('.homelab-card-practice').map(({ dataset }) => dataset['practice'])).toEqual([
      'documentation',
      'changes',
      'monitoring',
      'backups',
      'availability',
      'security',
    ]);
    expect(said('[data-practice="monitoring"]')).toEqual(['Monitoringnot filled inNot filled in yet: monitored_by.']);
    await press('[data-about="stands-on"] a', 'NAS');
    expect(app.host.shown().path).toBe('NAS.md');
  });
});

describe('the commands that write a block', () => {
  it('write the card of the page, or ask for a service by an empty link', async () => {
    const { host, run } = await reading('');
    await host.open('NAS.md');
    await run('insert-service-card');
    expect(host.app.workspace.activeEditor?.editor?.getValue()).toContain(block('view: service'));
    const { editor } = await host.open(NOTE);
    await run('insert-service-card');
    expect(editor.getValue()).toBe(block('view: service', 'service: "[[]]"'));
    expect(editor.getCursor()).toEqual({ line: 2, ch: 'service: "[['.length });
  });

  it('write a graph', async () => {
    const { host, run } = await reading('');
    const { editor } = await host.open(NOTE);
    await run('insert-dependency-graph');
    expect(editor.getValue()).toBe(block('view: graph'));
    editor.undo();
    expect(editor.getValue()).toBe('');
  });
});
