/** The specs against the test host, in Chromium. `npm run e2e` says where Chromium and its driver are. */
import { makeEmptyVault, makeExampleVault, makeForeignVault } from './example-vault';
import HostService from './host-service';
import { BUILT } from './places';
import { PHONE, shared } from './shared.conf';

const { CHROMIUM = '/usr/bin/chromium', CHROMEDRIVER = '/usr/bin/chromedriver' } = process.env;
/** The version of the app whose interface the host has. */
const STANDS_FOR = '1.13.1';
/** For pictures: how many dots of the picture are one of the page. */
const scale = process.env['HOST_SCALE'] ?? '1';
const vault = `${BUILT}/homelab`;

function browserFor(emulateMobile: boolean): WebdriverIO.Capabilities {
  const quiet = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'];
  const args = [...quiet, `--force-device-scale-factor=${scale}`];
  return {
    browserName: 'chrome',
    'goog:chromeOptions': { binary: CHROMIUM, args, ...(emulateMobile ? { mobileEmulation: PHONE } : {}) },
    'wdio:chromedriverOptions': { binary: CHROMEDRIVER },
    'wdio:enforceWebDriverClassic': true,
    'wdio:obsidianOptions': { vault, emulateMobile, appVersion: STANDS_FOR, installerVersion: STANDS_FOR },
  };
}

export const config = {
  ...shared,
  // A window and a phone side by side.
  maxInstances: 2,
  capabilities: [browserFor(false), browserFor(true)],
  services: [[HostService, {}]],
  onPrepare(): void {
    makeExampleVault(process.env['HOST_NOW']?.slice(0, 10));
    makeEmptyVault();
    makeForeignVault();
  },
};
