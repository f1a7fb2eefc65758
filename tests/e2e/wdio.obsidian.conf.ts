/**
 * The same specs against Obsidian itself, which this downloads: the earliest version that the plugin supports and the latest, and
 * the latest as it looks on a phone.
 */
import path from 'node:path';
import { parseObsidianVersions } from 'wdio-obsidian-service';
import { makeEmptyVault, makeExampleVault, makeForeignVault } from './example-vault';
import { HERE, ROOT } from './places';
import { PHONE, shared } from './shared.conf';

const cacheDir = path.join(HERE, '.obsidian-cache');
const versions = await parseObsidianVersions(process.env['OBSIDIAN_VERSIONS'] ?? 'earliest/earliest latest/latest', {
  cacheDir,
});
const vault = makeExampleVault();
makeEmptyVault();
makeForeignVault();

function obsidian(appVersion: string, installerVersion: string, emulateMobile: boolean): WebdriverIO.Capabilities {
  return {
    browserName: 'obsidian',
    'wdio:obsidianOptions': { appVersion, installerVersion, plugins: [ROOT], vault, emulateMobile },
    ...(emulateMobile ? { 'goog:chromeOptions': { mobileEmulation: PHONE } } : {}),
  };
}

export const config = {
  ...shared,
  capabilities: [
    ...versions.map(([app, installer]) => obsidian(app, installer, false)),
    ...versions.slice(-1).map(([app, installer]) => obsidian(app, installer, true)),
  ],
  services: ['obsidian'],
  cacheDir,
};
