import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { DEFAULT_ACRONYMS } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/acronyms.js';
import { DEFAULT_BRANDS } from 'eslint-plugin-obsidianmd/dist/lib/rules/ui/brands.js';
import { restrictedImportsOptions } from 'eslint-plugin-obsidianmd/dist/lib/ruleOptions.js';
import globals from 'globals';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const SOURCES = ['src/**/*.ts', 'cli/**/*.ts'];
/** Where the app is not: its rules are off there. */
const OUTSIDE_THE_APP = ['cli/**', 'tests/**', 'bench/**', 'scripts/**', '*.mjs', '*.cjs'];

/** A warning that nobody has to heed is noise: everything is an error, or off. */
const asErrors = (configs) =>
  configs.map((config) => ({
    ...config,
    ...(config.rules && { rules: Object.fromEntries(Object.entries(config.rules).map(raise)) }),
  }));

function raise([rule, setting]) {
  const [severity, ...options] = [setting].flat();
  return [rule, [severity === 'warn' || severity === 1 ? 'error' : severity, ...options]];
}

const rulesOf = (configs) => Object.assign({}, ...configs.map((config) => config.rules ?? {}));
const appRulesOff = Object.fromEntries(Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, 'off']));

// Names that keep their spelling in sentence case. The lists replace the plugin's own, so those are taken along.
const BRANDS = [
  'Ansible',
  'Backblaze B2',
  'Bases',
  'Borg',
  'Canvas',
  'Docker',
  'Docker Compose',
  'Gatus',
  'Grafana',
  'Home Assistant',
  'Homelab Ops',
  'Jellyfin',
  'Kubernetes',
  'Kuma',
  'NetBox',
  'Nextcloud',
  'Pi-hole',
  'Podman',
  'Prometheus',
  'Proxmox',
  'Restic',
  'Synology',
  'Tailscale',
  'Terraform',
  'TrueNAS',
  'Unraid',
  'Uptime Kuma',
  'WireGuard',
];
const ACRONYMS = [
  'CV',
  'DHCP',
  'ISO',
  'ISP',
  'ITIL',
  'KVM',
  'LAN',
  'LXC',
  'MTBF',
  'MTTA',
  'MTTD',
  'MTTR',
  'NAS',
  'NFS',
  'NTP',
  'NVR',
  'OS',
  'PDU',
  'PoE',
  'RAID',
  'RPO',
  'RTO',
  'SEV',
  'SLA',
  'SLI',
  'SLO',
  'SMART',
  'SMB',
  'SNMP',
  'SSO',
  'UPS',
  'UTC',
  'VLAN',
  'VM',
  'VMs',
  'VPN',
  'VPS',
  'WAN',
  'ZFS',
];

// The house's floors, as tests/architecture.test.ts holds them; here so that the editor says it at once.
const FLOORS = [
  ['dates', 'settings', 'graph'],
  ['notes'],
  ['records'],
  ['inventory'],
  ['templates', 'importers', 'impact', 'suspects', 'lifecycle'],
  ['briefing', 'proposals'],
  ['availability'],
  ['checks'],
  ['survey'],
  ['report'],
  ['adoption', 'picture'],
  ['render'],
  ['obsidian'],
  ['main'],
];

const NO_NODE = { regex: `^(node:|(${builtinModules.join('|')})(/|$))`, message: 'Node is for cli/.' };
const NO_ELECTRON = { regex: '^electron$', message: 'The plugin runs on phones too.' };
const NO_APP = { regex: '^obsidian$', message: 'obsidian is for src/obsidian and src/main.ts.' };
const NO_EDITOR = { regex: '^@(codemirror|lezer)/', message: 'The editor is for src/obsidian.' };
const NO_YAML = { regex: '^js-yaml$', message: 'js-yaml is for src/notes and cli/.' };
const NO_DATE_FNS = { regex: '^(@?date-fns)(/|$)', message: 'date-fns is for src/dates.ts.' };
const NO_SHELL = {
  regex: '/(src/)?(obsidian|main)(/|$)',
  message: 'The two shells never import each other, and nobody main.ts.',
};
const NO_CLI = { regex: '/cli/', message: 'The two shells never import each other.' };
const NO_SIBLING = { regex: '^\\./|^\\.\\./[a-z][^/]*/', message: 'Two checks do not import each other.' };

/** What a room must not import. The options of a rule are not merged, so each room gets all of them at once. */
function patternsFor(name, upwards) {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(name));
  const others = FLOORS.slice(floor)
    .flat()
    .filter((other) => other !== name);
  const higher = `^${upwards}(${others.join('|')})(/|$)`;
  const isShell = name === 'obsidian' || name === 'main';
  return [
    NO_NODE,
    NO_ELECTRON,
    NO_CLI,
    ...(others.length > 0 ? [{ regex: higher, message: 'A file imports from its own room and lower floors.' }] : []),
    ...(isShell ? [] : [NO_APP, NO_EDITOR]),
    ...(name === 'notes' ? [] : [NO_YAML]),
    ...(name === 'dates' ? [] : [NO_DATE_FNS]),
    ...(name === 'graph' ? [{ regex: '^[^.]', message: 'graph/ imports nothing outside itself.' }] : []),
  ];
}

function restrict(files, patterns) {
  return {
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: restrictedImportsOptions, patterns }] },
  };
}

const UP = '(\\.\\./)+';
const rooms = FLOORS.flat().flatMap((name) => [
  restrict([`src/${name}.ts`], patternsFor(name, '\\./')),
  restrict([`src/${name}/**/*.ts`], patternsFor(name, UP)),
]);

export default defineConfig([
  globalIgnores([
    'node_modules',
    'dist',
    'main.js',
    'coverage',
    'demo-vault*',
    'examples',
    'tests/vaults',
    'tests/expected',
    // A package of its own, with a configuration of its own.
    'tests/e2e',
    'package-lock.json',
    'tsconfig*.json',
    'versions.json',
  ]),
  ...asErrors(obsidianmd.configs.recommendedWithLocalesEn),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...rulesOf(tseslint.configs.strictTypeChecked),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'obsidianmd/ui/sentence-case': [
        'error',
        {
          enforceCamelCaseLower: true,
          brands: [...DEFAULT_BRANDS, ...BRANDS],
          acronyms: [...DEFAULT_ACRONYMS, ...ACRONYMS],
        },
      ],
    },
  },
  {
    files: SOURCES,
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
    },
  },
  ...rooms,
  restrict(['src/checks/*/**/*.ts'], [...patternsFor('checks', UP), NO_SIBLING]),
  restrict(['cli/**/*.ts'], [NO_ELECTRON, NO_APP, NO_EDITOR, NO_DATE_FNS, NO_SHELL]),
  {
    files: OUTSIDE_THE_APP,
    languageOptions: { globals: globals.node },
    rules: appRulesOff,
  },
  { files: ['tests/**/*.ts'], languageOptions: { globals: globals.jest } },
  {
    // Mermaid's browser bundle is a script: it runs as the body of a function, in the page that jest makes.
    files: ['tests/support/mermaid.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['package.json'],
    rules: {
      // js-yaml says where each value stands in the text, which the proposed packages do not.
      'depend/ban-dependencies': [
        'error',
        { presets: ['native', 'microutilities', 'preferred'], allowed: ['js-yaml'] },
      ],
    },
  },
  {
    files: ['manifest.json'],
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
]);
