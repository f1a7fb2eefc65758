/** @jest-environment ./tests/host/environment.cjs */
import {
  all,
  choose,
  drawn,
  graphApp,
  type GraphApp,
  LAB,
  looks,
  menuTitles,
  pages,
  pause,
  press,
  rest,
  pressTool,
  stateOf,
  texts,
  tick,
  words,
} from './graph-in-app';

const OUTAGE = '---\ntype: incident\nstatus: investigating\nservices: ["[[NAS]]", "[[vm]]"]\n---\n';
const PLAN = '---\ntype: change\nstatus: scheduled\nservices: "[[host]]"\n---\n';

async function shown(files: Readonly<Record<string, string>> = LAB): Promise<GraphApp> {
  const app = await graphApp(files);
  await app.run('show-dependency-graph');
  await pause();
  return app;
}

async function search(text: string): Promise<void> {
  const [input] = all('input[type="search"]') as readonly HTMLInputElement[];
  if (!input) throw new Error('There is no search');
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await pause();
}

describe('beside the picture', () => {
  it('stands what falls with what is selected, and who notices', async () => {
    const app = await shown();
    await press('.homelab-graph-row', 'host');
    expect(words('.homelab-graph-headline')).toBe(
      'If host fails, 3 services go down too; 1 person or group will notice.',
    );
    expect(texts('.homelab-graph-part > summary')).toEqual(
      expect.arrayContaining(['Down3', 'Who notices1', 'Start again in this order4']),
    );
    expect(all('.homelab-graph-part ol a.internal-link').map((link) => link.dataset['href'])[0]).toBe('host.md');
    await press('.homelab-graph-side button', 'Clear');
    expect(stateOf(app)['selected']).toEqual([]);
    expect(looks().every((look) => look.endsWith(': plain'))).toBe(true);
  });

  it('is said what falls and is not drawn', async () => {
    await shown();
    await pressTool('Filter');
    await tick('Production');
    await press('.homelab-graph-row', 'host');
    expect(words('.homelab-graph-side')).toContain('1 of these is not in the picture.');
    await press('.homelab-graph-side button', 'Draw all services');
    expect(drawn()).toContain('Films');
    expect(words('.homelab-graph-side')).not.toContain('not in the picture');
  });

  it('a change or an incident begins with what is selected', async () => {
    await shown();
    await press('.homelab-graph-row', 'NAS');
    await press('.homelab-graph-side button', 'Log incident');
    expect(document.querySelector('.modal-title')?.textContent).toBe('Log incident');
    expect(document.querySelector('.modal .homelab-chip')?.textContent).toContain('NAS');
  });

  it('stands what goes on, and its services are seen as failed with a press', async () => {
    const app = await shown({ ...LAB, 'Disks full.md': OUTAGE, 'New board.md': PLAN });
    expect(texts('.homelab-graph-row')).toEqual(
      expect.arrayContaining(['Disks fullopen incident, 2 services', 'New boardchange ahead, 1 service']),
    );
    await pressTool('Failing now: 2');
    expect(menuTitles()).toEqual(['Disks full', 'New board']);
    await choose('New board');
    expect(stateOf(app)['selected']).toEqual(['host.md']);
    expect(looks()).toContain('Photos: down');
  });
});

describe('pages that say nothing of what they stand on', () => {
  it('are asked about, one after the other, whichever page is open', async () => {
    const app = await graphApp(pages({ a: 'kind: app', b: 'kind: host' }));
    await app.host.open('a.md');
    await app.run('show-dependency-graph');
    await pause();
    expect(words('.homelab-graph-headline')).toBe('None of them says what it stands on.');
    await press('.homelab-graph-side button', 'What does this need?');
    expect(document.querySelector('.prompt-input, .suggestion-container, .prompt')).not.toBeNull();
  });
});

describe('weak spots', () => {
  it('are marked, and said in sentences; also that there are none', async () => {
    const app = await shown();
    await pressTool('Weak spots');
    await tick('What the lab stands on');
    await tick('Circles that stop a cold start');
    expect(stateOf(app)['layers']).toEqual(['stands-on', 'loops']);
    expect(words('.homelab-graph-side')).toContain('host takes down 1 service that matters: Photos.');
    expect(words('.homelab-graph-side')).toContain('There is none of this.');
    expect(looks()).toContain('host: spot');
    const spots = looks().filter((look) => look.endsWith(': spot')).length;
    expect(texts('.homelab-graph-toolbar > .homelab-graph-button')).toContain(`Weak spots: ${spots}`);
    await press('.homelab-graph-side button', 'Switch all off');
    expect(stateOf(app)['layers']).toEqual([]);
  });

  it('that are accepted are marked so', async () => {
    await shown(
      pages({
        a: 'depends_on: "[[b]]"\naccepted_risks: ["dependency-loop: started by hand"]',
        b: 'depends_on: "[[a]]"\naccepted_risks: ["dependency-loop: started by hand"]',
      }),
    );
    await pressTool('Weak spots');
    await tick('Circles that stop a cold start');
    expect(texts('.homelab-graph-accepted')).toContain('accepted');
  });

  it('in pairs are found on demand, and seen on the picture', async () => {
    const app = await shown(
      pages({
        DNS: 'replicas: ["[[dns1]]", "[[dns2]]"]\nmin_up: 1\ncriticality: critical',
        dns1: 'kind: app',
        dns2: 'kind: app',
      }),
    );
    await pressTool('Weak spots');
    await press('.homelab-graph-popover button', 'Which two failures hurt most?');
    await pause();
    expect(texts('.homelab-graph-rows .homelab-graph-row')).toEqual(['dns1 and dns21 goes down']);
    await press('.homelab-graph-rows .homelab-graph-row');
    expect(looks()).toEqual(['DNS: down', 'dns1: failed', 'dns2: failed']);
    expect(stateOf(app)['selected']).toEqual([]);
    await press('.homelab-graph-side button', 'Done');
    expect(looks().every((look) => look.endsWith(': plain'))).toBe(true);
  });
});

describe('while pairs are looked at', () => {
  it('a change of the notes keeps what is selected meanwhile, and looks again', async () => {
    const app = await shown(pages({ DNS: 'replicas: ["[[dns1]]", "[[dns2]]"]\nmin_up: 1', dns1: '', dns2: '' }));
    await pressTool('Weak spots');
    await press('.homelab-graph-popover button', 'Which two failures hurt most?');
    await pause();
    await press('.homelab-graph-rows .homelab-graph-row');
    await press('.homelab-graph-side button', 'All that falls with both');
    expect(stateOf(app)['selected']).toEqual(['dns1.md', 'dns2.md']);
    app.host.change('Wiki.md', '---\ntype: service\ndepends_on: "[[DNS]]"\n---\n');
    await rest();
    expect(looks()).toEqual(['DNS: down', 'Wiki: down', 'dns1: failed', 'dns2: failed']);
    await press('.homelab-graph-side button', 'Clear');
    expect(texts('.homelab-graph-rows .homelab-graph-row')).toEqual(['dns1 and dns22 go down']);
  });
});

describe('the toolbar', () => {
  it('narrows the picture down, says so, and shows it all again with one press', async () => {
    await shown();
    await pressTool('Filter');
    await tick('App');
    await tick('Host');
    expect(drawn()).toEqual(['Films', 'Idea', 'Photos', 'host']);
    expect(texts('.homelab-graph-toolbar > .homelab-graph-button')).toContain('Filter: 2');
    expect(words('.homelab-graph-left-out')).toContain('2 services are hidden: of another kind than app and host.');
    await press('[data-what="kinds"] button', 'Show');
    expect(drawn()).toHaveLength(6);
    expect(texts('.homelab-graph-toolbar > .homelab-graph-button')).toContain('Filter');
  });

  it('finds services without hiding the others, and hides them on request', async () => {
    const app = await shown();
    await search('film');
    expect(words('.homelab-graph-count')).toBe('1 found');
    expect(drawn()).toHaveLength(6);
    await press('.homelab-graph-search button', 'Show only these');
    expect(drawn()).toEqual(['Films']);
    await search('nowhere');
    expect(words('.homelab-graph-count')).toBe('Nothing found');
    await press('[data-what="search"] button', 'Show');
    expect(stateOf(app)['options']).toEqual({});
  });

  it('goes from one to the next with Enter, and says at which it is', async () => {
    await shown();
    await search('o');
    const before = words('.homelab-graph-count');
    expect(before).toMatch(/^\d found$/);
    const [input] = all('input[type="search"]');
    const enter = async (shiftKey = false): Promise<void> => {
      input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey, bubbles: true }));
      await pause();
    };
    await enter();
    expect(words('.homelab-graph-count')).toMatch(/^1 of \d$/);
    await enter();
    expect(words('.homelab-graph-count')).toMatch(/^2 of \d$/);
    await enter(true);
    expect(words('.homelab-graph-count')).toMatch(/^1 of \d$/);
    expect(document.activeElement).toBe(input);
    const [hit] = all('.homelab-graph-service[data-found="true"]')
      .map((one) => one.dataset['path'])
      .sort();
    expect(all('.homelab-graph-service[tabindex="0"]').map((one) => one.dataset['path'])).toEqual([hit]);
    expect(document.querySelectorAll('.homelab-graph-view.has-hit')).toHaveLength(1);
    await search('');
    expect(document.querySelectorAll('.homelab-graph-view.has-hit')).toHaveLength(0);
  });

  it('draws what was found and is hidden, by a press or by Enter', async () => {
    const app = await shown();
    await pressTool('Filter');
    await tick('Lab');
    await search('NAS');
    expect(words('.homelab-graph-count')).toBe('1 found, not drawn');
    await press('.homelab-graph-search button', 'Show it');
    expect(drawn()).toContain('NAS');
    expect(words('.homelab-graph-count')).toBe('1 of 1');
    await app.host.open('Films.md');
    await app.run('show-blast-radius');
    await pause();
    expect(drawn()).not.toContain('NAS');
    const [input] = all('input[type="search"]');
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await pause();
    expect(stateOf(app)['options']).toMatchObject({ focus: 'NAS.md' });
  });

  it('says when nothing is left, and brings everything back', async () => {
    await shown();
    await search('film');
    await press('.homelab-graph-search button', 'Show only these');
    await pressTool('Filter');
    await tick('Production');
    expect(words('.homelab-graph-words')).toContain('Nothing is left to draw');
    await press('.homelab-graph-words button', 'Show everything');
    expect(drawn()).toHaveLength(6);
  });

  it('shows what it is about, how far and which way', async () => {
    const app = await graphApp(LAB);
    await app.host.open('Photos.md');
    await app.run('show-blast-radius');
    await pause();
    expect(words('.homelab-graph-focus-name')).toBe('Around Photos');
    expect(drawn()).toEqual(['NAS', 'Photos', 'host', 'vm']);
    const [steps] = all('.homelab-graph-focus select') as readonly HTMLSelectElement[];
    if (!steps) throw new Error('There are no steps to choose');
    steps.value = '1';
    steps.dispatchEvent(new Event('change'));
    await pause();
    expect(drawn()).toEqual(['NAS', 'Photos', 'vm']);
    await press('.homelab-graph-focus button');
    expect(drawn()).toHaveLength(6);
    expect(document.querySelector('.homelab-graph-focus-name')).toBeNull();
  });

  it('has what one needs more seldom in a menu', async () => {
    const app = await shown();
    await pressTool('More');
    expect(menuTitles()).toEqual(['Copy as Mermaid', 'Save as canvas', 'Save as SVG', 'Print the cold-start sheet']);
    expect(app.host.writes).toEqual([]);
  });

  it('offers all lines by one name, where some are not drawn, and takes it back', async () => {
    const apps = Array.from({ length: 40 }, (_, at) => [`App ${at}`, 'kind: app\nruns_on: "[[Big host]]"']);
    const app = await shown(
      pages({ 'Big host': 'kind: host', ...(Object.fromEntries(apps) as Record<string, string>) }),
    );
    expect(texts('.homelab-graph-left-out button')).toContain('Draw all lines');
    await pressTool('More');
    await choose('Draw all lines');
    expect(stateOf(app)['options']).toEqual({ showAll: true });
    expect(texts('.homelab-graph-left-out button')).not.toContain('Draw all lines');
    await pressTool('More');
    await choose('Draw all lines');
    expect(stateOf(app)['options']).toEqual({});
  });
});

describe('a pointer over a service', () => {
  it('asks for the preview of its page, as the app wants to be asked', async () => {
    const { host } = await shown();
    const asked: unknown[] = [];
    const workspace = host.app.workspace as unknown as { on(name: string, heard: (info: unknown) => void): unknown };
    workspace.on('hover-link', (info) => asked.push(info));
    const nas = all('.homelab-graph-service').find((one) => one.dataset['path'] === 'NAS.md');
    nas?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    await pause();
    expect(asked).toEqual([
      expect.objectContaining({ source: 'homelab-ops-graph-view', linktext: 'NAS.md', targetEl: nas }),
    ]);
  });
});
