import { $, browser, expect } from '@wdio/globals';
import { pressEscape } from '../pages/commands';
import { field, fillField, fieldValue } from '../pages/form';
import { shot } from '../pages/screen';

const DATA = '.obsidian/plugins/homelab-ops/data.json';

async function openSettings(): Promise<void> {
  await browser.executeObsidian(({ app }) => {
    // Not in the published interface, and there in every version.
    const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): unknown } };
    setting.open();
    setting.openTabById('homelab-ops');
  });
  await $('.modal.mod-settings .setting-item').waitForDisplayed();
}

async function stored(): Promise<Record<string, unknown>> {
  const text = await browser.executeObsidian(({ app }, path) => app.vault.adapter.read(path), DATA);
  return JSON.parse(text) as Record<string, unknown>;
}

describe('the settings', () => {
  beforeEach(openSettings);
  afterEach(pressEscape);

  it('keep what is chosen', async () => {
    const row = await field('Practise like work');
    await browser.waitUntil(async () => (await row.getText()).includes('Practising like work adds'));
    await shot('settings');
    await row.$('.checkbox-container').click();
    await browser.waitUntil(async () => (await stored())['depth'] === 'work');
  });

  it('say what is wrong below the field, and keep nothing of it', async () => {
    await fillField('Backups', 'often');
    const row = await field('Backups');
    await browser.waitUntil(async () => (await row.getText()).includes('Not saved'));
    await shot('settings-wrong');
    expect(await stored()).not.toHaveProperty('defaultBackupEvery', 'often');
    await fillField('Backups', '12h');
    await browser.waitUntil(async () => (await stored())['defaultBackupEvery'] === '12h');
    expect(await fieldValue('Backups')).toBe('12h');
  });

  it('refuse a word that means nothing, and a folder outside of the vault', async () => {
    await fillField('Properties', 'hypervisor: runs_onn');
    const row = await field('Properties');
    await browser.waitUntil(async () => (await row.getText()).includes('Did you mean runs_on?'));
    await shot('settings-wrong-property');
    await fillField('Properties', 'hypervisor: runs_on');
    await browser.waitUntil(async () => !(await row.getText()).includes('Not saved'));
    await fillField('Reports', '../Elsewhere');
    const folder = await field('Reports');
    await browser.waitUntil(async () => (await folder.getText()).includes('outside of the vault'));
    await fillField('Reports', 'Reports');
    await browser.waitUntil(async () => (await stored())['reportsFolder'] === 'Reports');
    expect(await stored()).toHaveProperty('propertyNames', { hypervisor: 'runs_on' });
  });

  it('store what everything stands on, and say what has no page', async () => {
    await fillField('Everything stands on', 'NAS, Modem in the cellar');
    const row = await field('Everything stands on');
    await browser.waitUntil(async () => (await row.getText()).includes('no service page yet for Modem in the cellar.'));
    await shot('settings-foundation');
    expect(await stored()).toHaveProperty('foundation', ['NAS, Modem in the cellar']);
  });
});
