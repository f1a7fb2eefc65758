import { browser, expect } from '@wdio/globals';
import {
  drawnInBase,
  legend,
  looksInBase,
  openBase,
  openInGraph,
  saidInBase,
  showPicture,
  tapInBase,
  writeBase,
} from '../pages/base';
import { dismissQuestion, writeNote } from '../pages/given';
import { drawn, leftOut, pressShow, waitForGraph } from '../pages/graph';
import { shot } from '../pages/screen';

const BASE = 'Services/Lab.base';
const SERVICES = 'file.inFolder("Services")';
const APPS = 'file.inFolder("Services/Apps")';

describe('the dependency graph in a base', () => {
  before(async () => {
    await dismissQuestion();
    await writeNote('Services/Ideas.md', 'A shelf for the switch.\n');
    await writeBase(BASE, SERVICES, {});
    await openBase(BASE);
    await shot('base-graph-first');
    await showPicture();
  });

  it('draws the services of the base, and says what else is in it', async () => {
    expect(await drawnInBase()).toEqual(expect.arrayContaining(['Immich', 'NAS', 'pve1']));
    expect(await saidInBase()).toContain('1 note in this base is no service page.');
    await shot('base-graph');
  });

  it('shows what falls with a service that is pressed', async () => {
    await tapInBase('Services/Hardware/NAS.md');
    expect(await looksInBase('failed', 'down')).toEqual(expect.arrayContaining(['NAS: failed', 'Immich: down']));
    await shot('base-graph-failure');
    await tapInBase('Services/Hardware/NAS.md');
  });

  it('colours by a property, with the word in each box and a legend', async () => {
    await writeBase(BASE, SERVICES, { colourBy: 'property', colourProperty: 'note.criticality' });
    await browser.waitUntil(async () => (await legend()).length > 0);
    expect(await legend()).toEqual(expect.arrayContaining([expect.stringMatching(/^critical \d+$/)]));
    await shot('base-graph-colours');
  });

  it('colours by the worst finding', async () => {
    await writeBase(BASE, SERVICES, { colourBy: 'finding' });
    await browser.waitUntil(async () => (await legend()).some((line) => line.startsWith('error')));
    await shot('base-graph-findings');
  });

  it('joins the services of a part of the lab over the others, which it counts', async () => {
    await writeBase(BASE, APPS, {});
    await browser.waitUntil(async () => !(await drawnInBase()).includes('NAS'));
    expect(await saidInBase()).toMatch(/\d+ services are not listed\./);
    await shot('base-graph-part');
  });

  it('draws what is around them, stepped back', async () => {
    await writeBase(BASE, 'file.inFolder("Services/Lab")', { steps: 1 });
    await browser.waitUntil(async () => (await looksInBase('faded')).length > 0);
    expect(await looksInBase('plain')).toEqual(expect.arrayContaining(['GitLab: plain']));
    await shot('base-graph-around');
  });

  it('goes on in the dependency graph with the same services, and with all of them on demand', async () => {
    await openInGraph();
    await waitForGraph();
    expect(await drawn()).toEqual(['GitLab', 'Mealie', 'k3s', 'lab1', 'test-vm']);
    expect((await leftOut())[0]).toBe('34 services are not listed, nor within 1 step of what is.');
    await pressShow('only');
    await browser.waitUntil(async () => (await drawn()).includes('NAS'));
  });
});
