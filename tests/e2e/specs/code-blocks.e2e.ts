import { $, $$, browser, expect } from '@wdio/globals';
import { pickCommand } from '../pages/commands';
import { dismissQuestion, pathOf, writeNote } from '../pages/given';
import { dismissNotices, editorText, openNote, openPath } from '../pages/notes';
import { isPhone, shot, tap } from '../pages/screen';

const IMMICH = 'Services/Apps/Immich.md';
const SHOPPING = 'Notes/Shopping list.md';
const BLOCK = '.workspace-leaf.mod-active .homelab-block';

const block = (...lines: readonly string[]): string => ['```homelab-ops', ...lines, '```', ''].join('\n');

/** A note with these blocks, to be read. */
async function readBlocks(name: string, ...blocks: readonly string[]): Promise<void> {
  const path = `Notes/${name}.md`;
  await writeNote(path, `What I look at on Sunday evenings.\n\n${blocks.join('\nAnd then:\n\n')}`);
  await openNote(path, 'preview');
  await $(BLOCK).waitForDisplayed();
}

/** A picture of the block, which may stand below the properties. */
async function blockShot(name: string): Promise<void> {
  await browser.execute((selector) => document.querySelector(selector)?.scrollIntoView(), BLOCK);
  await shot(name);
}

async function texts(selector: string): Promise<string[]> {
  return $$(`${BLOCK} ${selector}`).map((one) => one.getText());
}

describe('a code block in a note that is read', () => {
  before(dismissQuestion);
  afterEach(dismissNotices);

  it('is the card of a service on its own page', async () => {
    await openNote(IMMICH, 'preview');
    await $(`${BLOCK} .homelab-card`).waitForDisplayed();
    expect(await texts('.homelab-card-practice-name')).toEqual([
      'Documentation',
      'Changes',
      'Monitoring',
      'Backups',
      'Availability',
      'Security',
    ]);
    expect(await $(`${BLOCK} [data-practice="backups"]`).getText()).toContain('its backup lies on NAS');
    expect((await texts('[data-about="backups"] li')).join()).toMatch(/Last backup \d+ hours ago, asked every day/);
    await blockShot('block-card');
  });

  it('is the card of another service, whose links lead to its page', async () => {
    await readBlocks('Card', block('view: service', 'service: [[NAS]]'));
    await $(`${BLOCK} .homelab-card`).waitForDisplayed();
    await shot('block-card-of-another');
    await tap(`${BLOCK} .homelab-card-title a`);
    await browser.waitUntil(async () => (await openPath()) === 'Services/Hardware/NAS.md');
  });

  it('is a picture, in which a press on a service shows what falls with it', async function () {
    await readBlocks('Graph', block('view: graph', 'service: "[[Caddy]]"', 'steps: 1'));
    if (await isPhone()) {
      await $(`${BLOCK} .homelab-graph-list`).waitForDisplayed();
      await shot('block-graph-list');
      await tap('//button[text()="Show as a picture"]');
    }
    const host = $(`${BLOCK} .homelab-graph-service[data-path="Services/Hardware/pve1.md"]`);
    await host.waitForDisplayed();
    await shot('block-graph');
    await host.click();
    await $(`${BLOCK} .homelab-embedded-headline`).waitForDisplayed();
    expect(await $(`${BLOCK} .homelab-embedded-headline`).getText()).toMatch(/^If pve1 fails, \d+ services go down/);
    expect(await host.getAttribute('data-look')).toBe('failed');
    await shot('block-graph-failure');
    await host.click();
    await $(`${BLOCK} .homelab-embedded-headline`).waitForDisplayed({ reverse: true });
    const before = await $$(`${BLOCK} .homelab-graph-service`).length;
    await tap(`${BLOCK} [data-what="focus"] button`);
    await browser.waitUntil(async () => (await $$(`${BLOCK} .homelab-graph-service`).length) > before);
    await tap('//button[text()="Show as a list"]');
    await $(`${BLOCK} .homelab-graph-list`).waitForDisplayed();
    await shot('block-graph-as-list');
  });

  it('is what falls with the services of a change', async () => {
    await openNote(await pathOf('New firmware for the core switch'), 'preview');
    await $(`${BLOCK} .homelab-impact-headline`).waitForDisplayed();
    expect(await $(`${BLOCK} .homelab-impact-headline`).getText()).toMatch(
      /^If Core switch fails, \d+ services go down/,
    );
    expect(await texts('.homelab-block-part-title')).toContainEqual(
      expect.stringMatching(/^Start again in this order/),
    );
    await blockShot('block-impact');
    await $(`${BLOCK} .homelab-embedded-foot`).scrollIntoView({ block: 'end' });
    await shot('block-impact-picture');
  });

  it('leaves the wheel to the note', async function () {
    if (await isPhone()) this.skip();
    await readBlocks('Long', block('view: graph'), 'More.\n\n'.repeat(60));
    const picture = $(`${BLOCK} svg.homelab-graph`);
    await picture.waitForDisplayed();
    const state = (): Promise<{ readonly scrolled: number; readonly camera: string | null }> =>
      browser.execute(() => ({
        scrolled: document.querySelector('.mod-active .markdown-preview-view')?.scrollTop ?? 0,
        camera: document.querySelector('.homelab-graph-camera')?.getAttribute('transform') ?? null,
      }));
    const { camera } = await state();
    expect(camera).toMatch(/translate/);
    // Chromium gives a wheel to what it turned last, until the mouse moves.
    await picture.moveTo();
    await browser
      .action('wheel')
      .scroll({ origin: await picture.getElement(), deltaY: 200 })
      .perform();
    await browser.waitUntil(async () => (await state()).scrolled === 200);
    expect((await state()).camera).toBe(camera);
  });

  it('is a small failure in words and as a picture', async () => {
    await readBlocks('Impact', block('view: impact', 'service: "[[Postgres]]"'));
    await $(`${BLOCK} .homelab-impact-headline`).waitForDisplayed();
    await shot('block-impact-small');
  });

  it('says what is wrong, and draws the rest', async () => {
    await readBlocks('Wrong', block('view: grahp'), block('view: graph', 'service: "[[Cady]]"', 'direction: sideways'));
    await browser.waitUntil(async () => (await texts('.homelab-block-problems li')).length === 3);
    expect(await texts('.homelab-block-problems li')).toEqual([
      '“grahp” is no view. Possible: graph, impact, service, hygiene, backups, changes, incidents, availability. Did you mean graph?',
      '“sideways” is no direction. Possible: up, down, both.',
      '“Cady” is no service. Did you mean Caddy?',
    ]);
    await shot('block-wrong');
  });

  it('is the first screen of the report', async () => {
    await readBlocks('Hygiene', block('view: hygiene', 'most: 3'));
    await $(`${BLOCK} .homelab-block-report ol`).waitForDisplayed();
    expect((await texts('.homelab-block-report p'))[0]).toMatch(
      /would hurt, \d+ (is|are) worth a look; \d+ services looked at\.$/,
    );
    expect(await $$(`${BLOCK} .homelab-block-report > ol > li`).length).toBe(3);
    await blockShot('block-hygiene');
  });

  for (const view of ['backups', 'changes', 'incidents', 'availability']) {
    it(`is the part of the report on ${view}`, async () => {
      await readBlocks(`Part ${view}`, block(`view: ${view}`));
      await $(`${BLOCK} .homelab-block-report table`).waitForDisplayed();
      // What is too wide is scrolled in the block, not with the page.
      const overflow = await browser.execute(() => {
        const page = document.querySelector('.mod-active .markdown-preview-view');
        return page === null ? 1 : page.scrollWidth - page.clientWidth;
      });
      expect(overflow).toBeLessThanOrEqual(0);
      await blockShot(`block-${view}`);
    });
  }

  it('leads from the report to the pages that it names', async () => {
    await readBlocks('Leads', block('view: incidents', 'service: [[Zigbee2MQTT]]', 'days: 90'));
    const link = $(`${BLOCK} .homelab-block-report a.internal-link`);
    await link.waitForDisplayed();
    await tap(`${BLOCK} .homelab-block-report a.internal-link`);
    await browser.waitUntil(async () => (await openPath()) === 'Incidents/2026-11-22 Lights react slowly.md');
  });

  it('is written by a command, where the cursor is', async () => {
    await writeNote(SHOPPING, 'Milk\n\n\nBread\n');
    await openNote(SHOPPING);
    await browser.executeObsidian(({ app }) => app.workspace.activeEditor?.editor?.setCursor(1));
    if (await isPhone()) await browser.executeObsidianCommand('homelab-ops:insert-dependency-graph');
    else await pickCommand('Insert dependency graph');
    await browser.waitUntil(async () => (await editorText()).text.includes('view: graph'));
    expect((await editorText()).text).toBe(`Milk\n\n${block('view: graph')}\nBread\n`);
  });
});
