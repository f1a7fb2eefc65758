import { $, $$, browser, expect } from '@wdio/globals';
import { Key } from 'webdriverio';
import { press, pressEnter, pressEscape, runCommand, type } from '../pages/commands';
import { modalTitle, waitUntilClosed } from '../pages/form';
import { dismissQuestion, pathOf, writeNote } from '../pages/given';
import {
  box,
  camera,
  drawn,
  focusedService,
  foundText,
  GRAPH,
  graphState,
  item,
  leftOut,
  looks,
  panelText,
  panelWith,
  pressInPanel,
  pressShow,
  pressTool,
  searchFor,
  selected,
  showGraph,
  showPicture,
  tickIn,
  waitForGraph,
} from '../pages/graph';
import { menuItems, openNoteMenu, pickFromMenu } from '../pages/menu';
import { openNote, openPath } from '../pages/notes';
import { isPhone, shot, tap } from '../pages/screen';

const NAS = 'Services/Hardware/NAS.md';
const PVE1 = 'Services/Hardware/pve1.md';
const IMMICH = 'Services/Apps/Immich.md';
const CADDY = 'Services/Platform/Caddy.md';

async function clear(): Promise<void> {
  while ((await selected()).length > 0) await pressInPanel('Clear');
}

describe('the dependency graph', () => {
  before(dismissQuestion);

  it('draws the lab, and says what it leaves out', async () => {
    await showGraph();
    expect(await drawn()).toHaveLength(38);
    const said = (await leftOut()).join('\n');
    expect(said).toContain('1 service is not drawn: retired.');
    expect(said).toContain('stand on the base below: ');
    await shot('graph');
  });

  it('is the same tab when it is asked for again', async () => {
    await openNote(NAS);
    await showGraph();
    expect(await $$(GRAPH).length).toBe(1);
  });

  it('says with what to begin', async () => {
    if (await isPhone()) await $('.homelab-graph-fold').click();
    expect(await panelText()).toContain('What the lab stands on');
    await pressInPanel('pve1');
    await panelWith('If pve1 fails');
    await shot('graph-failure');
    await clear();
  });
});

describe('a mouse on the picture', () => {
  before(async function () {
    if (await isPhone()) this.skip();
    await showGraph();
    await showPicture();
  });

  it('selects with a click, and no longer with a second', async () => {
    await $(box(PVE1)).click();
    await panelWith('If pve1 fails');
    expect(await looks('failed')).toEqual(['pve1: failed']);
    expect(await looks('down')).toEqual(expect.arrayContaining(['Caddy: down', 'DNS: down', 'Immich: down']));
    await shot('graph-selected');
    await $(box(PVE1)).click();
    expect(await selected()).toEqual([]);
  });

  it('adds with Shift', async () => {
    await $(box(NAS)).click();
    await browser.action('key').down(Key.Shift).perform(true);
    await $(box(PVE1)).click();
    await browser.action('key').up(Key.Shift).perform();
    await panelWith('If NAS and pve1 fail');
    expect(await looks('failed')).toEqual(['NAS: failed', 'pve1: failed']);
    await shot('graph-two-selected');
  });

  it('does not lay out anew for it', async () => {
    const before = await camera();
    await $(box(CADDY)).click();
    expect(await camera()).toBe(before);
  });

  it('clears with a click beside everything', async () => {
    await clickBeside();
    expect(await selected()).toEqual([]);
  });

  it('opens the page with a double click, and the view stays', async () => {
    await $(box(IMMICH)).doubleClick();
    await browser.waitUntil(async () => (await openPath()) === IMMICH);
    expect(await $$(GRAPH).length).toBe(1);
    await showGraph();
    await clear();
  });

  it('opens it in a new tab with the modifier', async () => {
    const before = await tabs();
    await browser.action('key').down(Key.Ctrl).perform(true);
    await $(box(NAS)).click();
    await browser.action('key').up(Key.Ctrl).perform();
    await browser.waitUntil(async () => (await openPath()) === NAS);
    expect(await tabs()).toBe(before + 1);
    await showGraph();
  });

  it('moves the picture where it is dragged, and nearer with the wheel', async () => {
    await tap('button[aria-label="Zoom to fit"]');
    const before = await camera();
    await drag(60, 40);
    const moved = await camera();
    expect(moved).not.toBe(before);
    await browser.action('wheel').scroll({ x: 400, y: 400, deltaX: 0, deltaY: -240, duration: 50 }).perform();
    await browser.waitUntil(async () => (await camera()) !== moved);
    expect(await selected()).toEqual([]);
    await tap('button[aria-label="Zoom to fit"]');
    await browser.waitUntil(async () => (await camera()) === before);
  });

  it('has a menu behind the right button', async () => {
    await $(box(NAS)).click({ button: 'right' });
    await $('.menu .menu-item').waitForDisplayed();
    expect(await menuItems()).toEqual(
      expect.arrayContaining(['Open', 'What stops if this stops?', 'Log incident', 'Record backup']),
    );
    await shot('graph-menu');
    await pickFromMenu('Log incident');
    expect(await modalTitle()).toBe('Log incident');
    await pressEscape();
    await waitUntilClosed();
  });
});

describe('the keyboard on the picture', () => {
  before(async function () {
    if (await isPhone()) this.skip();
    await showGraph();
    await clear();
    await $(box(IMMICH)).click();
  });

  it('clears with Escape, and stays where it is', async () => {
    expect(await selected()).toEqual(['Immich']);
    await pressEscape();
    expect(await selected()).toEqual([]);
    expect(await focusedService()).toBe('Immich');
  });

  it('walks the lines and the rows', async () => {
    await press(Key.ArrowDown);
    const below = await focusedService();
    expect(below).not.toBe('Immich');
    await press(Key.ArrowUp);
    const above = await focusedService();
    expect(above).not.toBe(below);
    await press(Key.ArrowRight);
    expect(await focusedService()).not.toBe(above);
  });

  it('selects with Space, one after the other, and clears with Escape', async () => {
    const first = await focusedService();
    await press(Key.Space);
    expect(await selected()).toEqual([first]);
    await press(Key.ArrowLeft);
    await press(Key.Space);
    expect(await selected()).toHaveLength(2);
    await pressEscape();
    expect(await selected()).toEqual([]);
  });

  it('opens with Enter', async () => {
    const name = await focusedService();
    await pressEnter();
    await browser.waitUntil(async () => (await openPath())?.endsWith(`${name}.md`));
    await showGraph();
  });
});

describe('the search', () => {
  before(showGraph);

  it('lights up what it finds, and hides nothing', async () => {
    await searchFor('dns');
    expect(await foundText()).toBe('3 found');
    expect(await drawn()).toHaveLength(38);
    await shot('graph-search');
  });

  it('goes from one to the next with Enter, and one goes on typing', async () => {
    await pressEnter();
    expect(await foundText()).toBe('1 of 3');
    await pressEnter();
    expect(await foundText()).toBe('2 of 3');
    await shot('graph-search-hit');
    await type('1');
    expect(await foundText()).toBe('1 found');
  });

  it('shows only these on request, and all of them again', async () => {
    await searchFor('dns');
    await $('//button[text()="Show only these"]').click();
    expect(await drawn()).toEqual(['DNS', 'dns1', 'dns2']);
    expect((await leftOut()).join()).toContain('hidden by the search for “dns”');
    await shot('graph-only-these');
    await pressShow('search');
    expect(await drawn()).toHaveLength(38);
    await $(`${GRAPH} input[type="search"]`).click();
    await pressEscape();
    expect(await foundText()).toBe('');
  });

  it('draws what it finds and is hidden on request', async () => {
    await pressTool('Filter');
    await tickIn('Lab');
    await pressEscape();
    await searchFor('immich');
    expect(await foundText()).toBe('1 found, not drawn');
    await shot('graph-search-hidden');
    await tap('//button[text()="Show it"]');
    expect(await foundText()).toBe('1 of 1');
    expect(await drawn()).toHaveLength(38);
    await searchFor('');
  });
});

describe('Escape', () => {
  before(async function () {
    if (await isPhone()) this.skip();
    await showGraph();
    await tap('button[aria-label="Zoom to fit"]');
  });

  it('clears the selection after a click on words beside the picture too', async () => {
    await $(box(NAS)).click();
    await panelWith('If NAS fails');
    await $('.homelab-graph-headline').click();
    await pressEscape();
    expect(await selected()).toEqual([]);
    await $(box(NAS)).click();
    await $('.homelab-graph-left-out > li > span').click();
    await pressEscape();
    expect(await selected()).toEqual([]);
  });
});

describe('narrowing it down', () => {
  before(showGraph);

  it('filters, says how much is on and what is hidden', async () => {
    await pressTool('Filter');
    await tickIn('Lab');
    await shot('graph-filter');
    await pressEscape();
    expect((await drawn()).includes('test-vm')).toBe(true);
    expect((await drawn()).includes('NAS')).toBe(false);
    expect((await leftOut()).join()).toContain('hidden: not lab');
    await shot('graph-filtered');
    await pressShow('environment');
    expect(await drawn()).toHaveLength(38);
  });

  it('shows what is around one service, further or less far', async () => {
    await openNote(NAS);
    await runCommand('show-blast-radius');
    await waitForGraph();
    await panelWith('If NAS fails');
    expect(await $('.homelab-graph-focus').getText()).toContain('Around NAS');
    const two = (await drawn()).length;
    await shot('graph-around');
    await $('.homelab-graph-focus select[data-choice="steps"]').selectByVisibleText('1 step');
    expect((await drawn()).length).toBeLessThan(two);
    await $('.homelab-graph-focus select[data-choice="direction"]').selectByVisibleText('what it stands on');
    expect((await drawn()).includes('Immich')).toBe(false);
    await $('.homelab-graph-focus button[aria-label="Show all services"]').click();
    expect(await drawn()).toHaveLength(38);
    await clear();
  });

  it('keeps what it shows with the layout', async () => {
    await pressTool('Filter');
    await tickIn('Host');
    await pressEscape();
    const state = await graphState();
    await browser.executeObsidian(async ({ app }, kept) => {
      const [leaf] = app.workspace.getLeavesOfType('homelab-ops-graph-view');
      await leaf?.setViewState({ type: 'empty' });
      await leaf?.setViewState({ type: 'homelab-ops-graph-view', state: kept, active: true });
    }, state);
    await waitForGraph();
    expect(await graphState()).toEqual(state);
    await pressShow('kinds');
  });
});

describe('what fails now', () => {
  it('is seen with a press', async () => {
    await showGraph();
    await pressTool('Failing now');
    await $('.menu .menu-item').waitForDisplayed();
    const [first = ''] = await menuItems();
    expect(first).toContain('Lights react slowly');
    await shot('graph-failing');
    await pickFromMenu(first);
    await panelWith('If Zigbee2MQTT fails');
    await clear();
  });

  it('is seen from its note', async () => {
    await openNote(await pathOf('New firmware for the core switch'));
    await openNoteMenu();
    await pickFromMenu('Show blast radius');
    await waitForGraph();
    await panelWith('If Core switch fails');
    await shot('graph-change-ahead');
    await $('.homelab-graph-focus button[aria-label="Show all services"]').click();
    await clear();
  });
});

describe('weak spots', () => {
  before(showGraph);

  it('are marked on the picture and said beside it', async () => {
    await pressTool('Weak spots');
    await tickIn('What the lab stands on');
    await tickIn('Redundancy that is none');
    await shot('graph-weak-menu');
    await pressEscape();
    await panelWith('DNS');
    expect(await panelText()).toContain('Redundancy that is none');
    if (!(await isPhone())) expect(await looks('spot', 'shared')).toEqual(expect.arrayContaining(['DNS: spot']));
    await shot('graph-weak-spots');
    await pressInPanel('Switch all off');
  });

  it('in pairs are found on demand, and seen with a press', async () => {
    await pressTool('Weak spots');
    await $('//button[text()="Which two failures hurt most?"]').click();
    await $('.homelab-graph-side .homelab-graph-row').waitForDisplayed();
    await shot('graph-pairs');
    await $('.homelab-graph-side .homelab-graph-row').click();
    await panelWith('fail together');
    if (!(await isPhone())) expect(await looks('failed')).toHaveLength(2);
    await shot('graph-pair');
    await pressInPanel('Done');
  });
});

describe('the list', () => {
  before(async () => {
    await showGraph();
    if (!(await isPhone())) await pressTool('List');
  });

  after(async () => {
    if (!(await isPhone())) await pressTool('Picture');
  });

  it('says what the picture shows, and takes the same presses', async () => {
    expect(await (await item(IMMICH)).getText()).toContain('runs on docker-vm');
    await (await item(NAS)).$('.homelab-graph-item-name').click();
    await panelWith('If NAS fails');
    expect(await (await item(IMMICH)).$('.homelab-graph-item-words').getText()).toContain('down');
    await shot('graph-list');
    await clear();
  });

  it('opens a page, and has the menu of a service', async () => {
    await (await item(NAS)).$('button[aria-label="More about NAS"]').click();
    await $('.menu .menu-item').waitForDisplayed();
    expect(await menuItems()).toContain('What does this need?');
    await shot('graph-list-menu');
    await pickFromMenu('Open');
    await browser.waitUntil(async () => (await openPath()) === NAS);
    await showGraph();
  });
});

describe('where there is little room', () => {
  let window = { width: 0, height: 0 };

  before(async () => {
    window = await browser.getWindowSize();
    await showGraph();
  });

  it('what falls stands below the picture', async function () {
    const phone = await isPhone();
    if (phone) await showPicture();
    else await browser.setWindowSize(720, 900);
    await browser.waitUntil(async () => (await $(box(NAS)).getSize('width')) > 10);
    // A phone begins with a part of the picture that one can read.
    await searchFor('storage');
    await pressEnter();
    await pressEscape();
    await tap(box(NAS));
    await panelWith('If NAS fails');
    const picture = await $('.homelab-graph-stage').getLocation('y');
    expect(await $('.homelab-graph-side').getLocation('y')).toBeGreaterThan(picture + 100);
    await shot('graph-narrow');
    await $('.homelab-graph-fold').click();
    await shot('graph-narrow-folded');
    expect(await $('.homelab-graph-part').isDisplayed()).toBe(false);
    await $('.homelab-graph-fold').click();
    await clear();
  });

  after(async () => {
    if (await isPhone()) await pressTool('List');
    else await browser.setWindowSize(window.width, window.height);
  });
});

describe('while the notes change', () => {
  it('the picture follows', async () => {
    await showGraph();
    await writeNote('Services/Apps/Music.md', '---\ntype: service\nkind: app\ndata_on: "[[NAS]]"\n---\n');
    await browser.waitUntil(async () => (await drawn()).includes('Music'));
  });

  it('a note that is renamed stays selected', async () => {
    await browser.executeObsidian(async ({ app }) => {
      const note = app.vault.getFileByPath('Services/Apps/Music.md');
      if (note) await app.fileManager.renameFile(note, 'Services/Apps/Songs.md');
    });
    await browser.waitUntil(async () => (await drawn()).includes('Songs'));
  });

  it('long names and names with markup stay names', async () => {
    const name = 'A very long name of a service that nobody would ever want to read in a small box of a picture';
    await writeNote(`Services/Apps/${name}.md`, '---\ntype: service\nkind: app\nruns_on: "[[NAS]]"\n---\n');
    await writeNote('Services/Apps/b & i.md', '---\ntype: service\ntitle: <img src=x>\nruns_on: "[[NAS]]"\n---\n');
    await browser.waitUntil(async () => (await drawn()).includes('b & i'));
    await openNote(`Services/Apps/${name}.md`);
    await runCommand('show-blast-radius');
    await panelWith('A very long name');
    expect(await $(`${GRAPH} img`).isExisting()).toBe(false);
    await shot('graph-long-name');
  });
});

describe('a vault without services', () => {
  it('helps to begin', async () => {
    await browser.reloadObsidian({ vault: '.built/empty' });
    await runCommand('show-dependency-graph');
    await $('.homelab-graph-words button').waitForDisplayed();
    await shot('graph-empty');
    await $('//button[text()="New service page"]').click();
    expect(await modalTitle()).toBe('New service page');
    await pressEscape();
  });
});

describe('a lab of hundreds of services', () => {
  it('asks what it is to be about', async () => {
    await browser.executeObsidian(async ({ app }) => {
      await app.vault.create('Host.md', '---\ntype: service\nkind: host\n---\n');
      for (let at = 0; at < 320; at++) {
        const on = at < 20 ? 'Host' : `App ${String(at % 20)}`;
        await app.vault.create(`App ${String(at)}.md`, `---\ntype: service\nkind: app\nruns_on: "[[${on}]]"\n---\n`);
      }
    });
    await runCommand('show-dependency-graph');
    await $('//button[text()="Draw all 321"]').waitForDisplayed({ timeout: 20_000 });
    await shot('graph-asks');
    await searchFor('app 31');
    await shot('graph-asks-search');
    await $('.homelab-graph-words .homelab-graph-row').click();
    await waitForGraph();
    expect((await drawn()).length).toBeLessThan(30);
    await shot('graph-focused');
  });

  it('draws them all for who asks for it', async () => {
    await $('.homelab-graph-focus button[aria-label="Show all services"]').click();
    await $('//button[text()="Draw all 321"]').click();
    await waitForGraph();
    expect(await drawn()).toHaveLength(321);
    await shot('graph-many');
  });
});

async function tabs(): Promise<number> {
  return $$('.workspace-tab-header').length;
}

/** From the middle of the picture's left edge, where nothing is drawn. */
async function drag(x: number, y: number): Promise<void> {
  const { left, middle } = await stage();
  await browser
    .action('pointer')
    .move({ x: left + 4, y: middle })
    .down()
    .move({ x: left + 4 + x, y: middle + y, duration: 50 })
    .up()
    .perform();
}

async function clickBeside(): Promise<void> {
  const { left, middle } = await stage();
  await browser
    .action('pointer')
    .move({ x: left + 4, y: middle })
    .down()
    .up()
    .perform();
}

async function stage(): Promise<{ readonly left: number; readonly middle: number }> {
  const { x, y } = await $('.homelab-graph-stage').getLocation();
  const { height } = await $('.homelab-graph-stage').getSize();
  return { left: Math.round(x), middle: Math.round(y + height / 2) };
}
