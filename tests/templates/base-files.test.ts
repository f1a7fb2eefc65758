import { load } from 'js-yaml';
import { reportNote } from '../../src/render/report-note';
import { buildReport } from '../../src/report/report';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { baseFiles, GRAPH_LAYOUT } from '../../src/templates/base-files';
import { survey } from '../support/lab';

interface View {
  readonly type: string;
  readonly name: string;
  readonly filters?: unknown;
  readonly groupBy?: { readonly property: string };
  readonly order: readonly string[];
  readonly sort?: readonly { readonly property: string; readonly direction: string }[];
}
interface Base {
  readonly filters: unknown;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, { readonly displayName: string }>>;
  readonly views: readonly View[];
}

const OWN: Partial<Settings> = {
  typeProperty: 'Art des Eintrags',
  typeValues: { 'K8s App': 'service', vps: 'vm', Störung: 'incident', 'a "b"': 'change' },
  propertyNames: { 'läuft auf': 'runs_on', wann: 'started', file: 'status', 'says "x": #y': 'severity' },
  templatesFolder: 'Lab/My "templates"',
  ignoredFolders: [],
  servicesFolder: 'Lab/Services/',
  defaultBackupEvery: '1d',
};

function bases(settings: Partial<Settings> = {}): Readonly<Record<string, Base>> {
  const files = baseFiles({ ...DEFAULT_SETTINGS, ...settings });
  return Object.fromEntries(files.map(({ path, text }) => [path, load(text) as Base]));
}

function base(name: string, settings: Partial<Settings> = {}): Base {
  const found = Object.entries(bases(settings)).find(([path]) => path.endsWith(`${name}.base`))?.[1];
  if (!found) throw new Error(`There is no ${name}.base`);
  return found;
}

/** All statements of a filter. */
function statements(filter: unknown): string[] {
  if (typeof filter === 'string') return [filter];
  if (typeof filter !== 'object' || filter === null) return [];
  expect(Object.keys(filter)).toHaveLength(1);
  expect(['and', 'or', 'not']).toEqual(expect.arrayContaining(Object.keys(filter)));
  return Object.values(filter).flat().flatMap(statements);
}

function expressions({ filters, formulas, views }: Base): string[] {
  return [
    ...statements(filters),
    ...Object.values(formulas ?? {}),
    ...views.flatMap((view) => statements(view.filters)),
  ];
}

/** What the help page "Functions" lists, as far as it is used. */
const DOCUMENTED = [
  'list',
  'map',
  'toString',
  'lower',
  'containsAny',
  'hasTag',
  'inFolder',
  'isEmpty',
  'date',
  'now',
  'today',
  'if',
  'relative',
];

describe('the bases', () => {
  it('lie beside the folder of the services', () => {
    expect(Object.keys(bases())).toEqual([
      'Homelab/Services.base',
      'Homelab/Changes.base',
      'Homelab/Incidents.base',
      'Homelab/Backups.base',
      'Homelab/Hygiene reports.base',
    ]);
    expect(Object.keys(bases({ servicesFolder: 'Services' }))[0]).toBe('Services.base');
    expect(Object.keys(bases({ servicesFolder: '../../Lab/Services' }))[0]).toBe('Lab/Services.base');
  });

  it.each([{}, OWN])('are valid YAML of the shape that the help page describes: %j', (settings) => {
    for (const [path, one] of Object.entries(bases(settings))) {
      expect([
        path,
        Object.keys(one).filter((key) => !['filters', 'formulas', 'properties', 'views'].includes(key)),
      ]).toEqual([path, []]);
      for (const view of one.views) {
        expect(['table', GRAPH_LAYOUT]).toContain(view.type);
        expect(view.order[0]).toBe('file.name');
        for (const id of [...view.order.slice(1), ...(view.sort ?? []).map((sort) => sort.property)]) {
          expect(id).toMatch(/^(note|formula)\./);
          if (view.order.includes(id)) expect(one.properties[id]?.displayName).toMatch(/^\p{Lu}/u);
        }
      }
      expect(new Set(one.views.map((view) => view.name)).size).toBe(one.views.length);
    }
  });

  it.each([{}, OWN])('use only functions, formulas and operators that are documented: %j', (settings) => {
    for (const one of Object.values(bases(settings))) {
      for (const expression of expressions(one)) {
        const code = expression.replace(/"(?:[^"\\]|\\.)*"/g, '""');
        const called = [...code.matchAll(/(\w+)\(/g)].map((found) => found[1] ?? '');
        expect(called.filter((name) => !DOCUMENTED.includes(name))).toEqual([]);
        expect(code).toMatch(/^[\w\s.,()![\]"<>=&|-]+$/);
        expect(code.split('(')).toHaveLength(code.split(')').length);
      }
      const formulas = Object.keys(one.formulas ?? {}).map((name) => `formula.${name}`);
      const used = one.views
        .flatMap((view) => [...view.order, view.groupBy?.property ?? ''])
        .filter((id) => id.startsWith('formula.'));
      expect([...new Set(used)].sort()).toEqual(formulas.sort());
    }
  });

  it('show what is asked for most', () => {
    const views = (name: string): readonly string[] => base(name).views.map((view) => view.name);
    expect(views('Services')).toEqual(['By criticality', 'Reachable from outside', 'Retired', 'Dependency graph']);
    expect(views('Changes')).toEqual(['Scheduled', 'Last 30 days', 'To review', 'All']);
    expect(views('Incidents')).toEqual(['Open', 'All', 'Cause not known']);
    expect(views('Backups')).toEqual(['Older than 7 days', 'All', 'Restore tests']);
    expect(views('Hygiene reports')).toEqual(['Week by week', 'Levels']);
    expect(base('Backups', OWN).views[0]?.name).toBe('Older than 2 days');
  });

  it('show in the trend exactly the figures that reports have, in columns that all have a heading', () => {
    const { properties } = reportNote(buildReport(survey({})));
    const written = properties.map(([name]) => `note.${name}`).filter((name) => name !== 'note.type');
    const { views, properties: headings } = base('Hygiene reports');
    const shown = views.flatMap(({ order, sort }) => [...order.slice(1), ...(sort ?? []).map((by) => by.property)]);
    expect([...new Set(shown)].sort()).toEqual([...written].sort());
    expect(Object.keys(headings).sort()).toEqual([...written].sort());
  });

  it('have the dependency graph of the services, without those that are retired', () => {
    const all = Object.values(bases(OWN)).flatMap(({ views }) => views);
    expect(all.filter(({ type }) => type === GRAPH_LAYOUT)).toEqual([
      {
        type: 'homelab-ops-graph',
        name: 'Dependency graph',
        filters: base('Services', OWN).views[0]?.filters,
        order: ['file.name'],
      },
    ]);
  });

  it('take for a service what the plugin takes for one, and leave out templates', () => {
    const [type = '', ...folders] = statements(base('Services').filters);
    expect(type).toBe(
      'list(type).map(value.toString().lower()).containsAny("service", "host", "server", "vm", "container", "lxc", "app", "device")',
    );
    expect(folders).toEqual(['!file.inFolder("Homelab/Templates")', '!file.inFolder("Templates")']);
  });

  it('take tags and folders that the settings say mean one, the folders for notes without a type', () => {
    const settings = {
      typeValues: { '#Devices': 'host', '#fix': 'change' },
      typeFolders: { '/Lab/': 'service', 'Lab/Changes': 'change', 'Lab/VMs': 'vm', '/': 'service', Odd: '' },
      typeProperty: 'isA',
    };
    const [services = ''] = statements(base('Services', settings).filters);
    expect(services.split(' || ').slice(1)).toEqual([
      'file.hasTag("Devices")',
      '(file.inFolder("Lab") && isA.isEmpty() && !file.inFolder("Lab/Changes"))',
      '(file.inFolder("Lab/VMs") && isA.isEmpty())',
    ]);
    const [changes = ''] = statements(base('Changes', settings).filters);
    expect(changes).toMatch(
      / \|\| file\.hasTag\("fix"\) \|\| \(file\.inFolder\("Lab\/Changes"\) && isA\.isEmpty\(\)\)$/,
    );
    expect(changes).not.toContain('"fix",');
  });

  it("speak the person's own words", () => {
    const services = base('Services', OWN);
    expect(statements(services.filters)).toEqual([
      expect.stringMatching(/^list\(note\["Art des Eintrags"\]\).*\("k8s app", "vps", "service", .*"k8sapp"\)$/),
      '!file.inFolder("Lab/My \\"templates\\"")',
    ]);
    expect(services.properties['note.läuft auf']).toEqual({ displayName: 'Läuft auf' });
    expect(statements(services.views[0]?.filters)[0]).toBe('note["file"] != "retired"');
    expect(base('Incidents', OWN).views[0]?.sort).toEqual([
      { property: 'note.says "x": #y', direction: 'ASC' },
      { property: 'note.wann', direction: 'DESC' },
    ]);
    expect(statements(base('Changes', OWN).views[1]?.filters)).toEqual(['date(wann) > now() - "30d"']);
  });
});
