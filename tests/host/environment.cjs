/** A page without a browser, with the few globals that every browser has and jsdom lacks. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- jest loads it as CommonJS
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextEncoder, TextDecoder, structuredClone });
  }

  /** Packages as Node takes them, so that the same sources run here and in the other tests. */
  exportConditions() {
    return ['node', 'node-addons'];
  }
};
