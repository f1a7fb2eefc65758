/** What both configurations have in common: the specs, the vault, a window and a phone. */
import { HERE } from './places';

export const PHONE = { deviceMetrics: { width: 390, height: 844, pixelRatio: 2, touch: true } };
export const WINDOW = { width: 1200, height: 800 };

export const shared = {
  runner: 'local' as const,
  framework: 'mocha' as const,
  rootDir: HERE,
  specs: ['./specs/*.e2e.ts'],
  maxInstances: 1,
  logLevel: 'error' as const,
  reporters: ['spec' as const],
  waitforTimeout: 5000,
  mochaOpts: { ui: 'bdd' as const, timeout: 60_000 },
};
