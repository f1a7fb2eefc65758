// Type errors are caught by `tsc --noEmit` over src, cli and tests; here the files are only transpiled, so that the suite starts fast.
process.env.TZ = 'UTC';

/** Packages that are published as ES modules only; jest runs CommonJS, so they are transpiled too. */
const ES_MODULES = [
  'mdast-util-.*',
  'micromark.*',
  'unist-util-.*',
  'decode-named-character-reference',
  'character-entities',
  'ccount',
  'escape-string-regexp',
  'markdown-table',
  'longest-streak',
  'zwitch',
  'devlop',
  'fault',
  'format',
  'fast-check',
  'pure-rand',
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  transform: { '^.+\\.[tj]s$': ['ts-jest', { tsconfig: 'tsconfig.jest.json', diagnostics: false }] },
  // The package holds types alone. Tests of the plugin say `@jest-environment ./tests/host/environment.cjs`.
  moduleNameMapper: { '^obsidian$': '<rootDir>/tests/host/obsidian.ts' },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/)`],
};
