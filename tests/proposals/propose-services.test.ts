import type { Note } from '../../src/notes/note';
import type { NoteProposal, Proposals } from '../../src/proposals/proposal';
import { proposeServices } from '../../src/proposals/propose-services';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { compose } from '../support/imports';
import { labOf, type PlainPages, surveyOfNotes } from '../support/services';

type Files = Readonly<Record<string, string | readonly string[]>>;

interface Given {
  readonly host?: string;
  readonly pages?: PlainPages;
  readonly settings?: Partial<Settings>;
  readonly others?: readonly string[];
}

function propose(files: Files, { host, pages = {}, settings = {}, others = [] }: Given = {}): Proposals {
  const taken = new Set(
    [...Object.keys(pages).map((name) => `${name}.md`), ...others].map((path) => path.toLowerCase()),
  );
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return proposeServices(compose(files), host ?? null, labOf(pages, settings), all, (path) =>
    taken.has(path.toLowerCase()),
  );
}

/** `create Homelab/Services/web.md`, and a line for each property. */
function linesOf({ notes }: Proposals): readonly string[] {
  return notes.flatMap((note) => [
    `${note.kind} ${note.path}${note.suggestion === undefined ? '' : '?'}`,
    ...propertiesOf(note),
  ]);
}

function propertiesOf(note: NoteProposal): readonly string[] {
  return note.properties.map(({ key, how, value, suggestion }) => {
    const text = typeof value === 'object' ? value.join(', ') : String(value);
    return `  ${how} ${key}: ${text}${suggestion === undefined ? '' : '?'}`;
  });
}

function pathsIn({ notes }: Proposals): readonly string[] {
  return notes.map(({ path }) => path.replace('Homelab/Services/', ''));
}

function remarksIn({ remarks }: Proposals): readonly string[] {
  return remarks.map(({ kind, where, message }) => `${kind} ${where}: ${message}`);
}

const PHOTOS: Files = {
  'photos/compose.yaml': [
    'services:',
    '  immich:',
    '    image: ghcr.io/immich-app/immich-server:v1',
    '    container_name: immich_server',
    '    depends_on: [db]',
    '    environment: [REDIS_HOST=redis]',
    '    labels: [homepage.name=Photos, homepage.href=https://photos.lan, homepage.description=Of all of us]',
    '    profiles: [all]',
    '  redis: {image: redis}',
    '  db: {image: postgres}',
  ],
};

describe('new pages', () => {
  it('say what the file says, and link the pages that they stand on', () => {
    const proposals = propose(PHOTOS, { host: 'docker-vm', pages: { 'Hosts/docker-vm': { kind: 'vm' } } });
    expect(linesOf(proposals)).toEqual([
      'create Homelab/Services/Photos.md',
      '  add stack: photos',
      '  add serviceName: immich',
      '  add image: ghcr.io/immich-app/immich-server:v1',
      '  add url: https://photos.lan',
      '  add runsOn: [[docker-vm]]',
      '  add dependsOn: [[photos db]]',
      '  add-items dependsOn: [[photos redis]]?',
      '  add aliases: immich_server',
      'create Homelab/Services/photos redis.md',
      '  add kind: database',
      '  add stack: photos',
      '  add serviceName: redis',
      '  add image: redis',
      '  add runsOn: [[docker-vm]]',
      'create Homelab/Services/photos db.md',
      '  add kind: database',
      '  add stack: photos',
      '  add serviceName: db',
      '  add image: postgres',
      '  add runsOn: [[docker-vm]]',
    ]);
    expect(proposals.notes[0]).toMatchObject({
      record: 'service',
      title: 'Photos',
      body: 'Of all of us\n\nOnly started with the profile all.',
    });
    expect(proposals.remarks).toEqual([]);
  });

  it('say why a link is only a guess', () => {
    const guess = propose(PHOTOS).notes[0]?.properties.find(({ suggestion }) => suggestion !== undefined);
    expect(guess?.suggestion).toBe('Only REDIS_HOST in its environment names it.');
  });

  it('go where the settings say, and are named as they say', () => {
    const settings = { servicesFolder: 'Lab', serviceName: 'svc {{title}}' };
    expect(propose({ 'm/compose.yaml': 'services: {web1: {image: a}}' }, { settings }).notes[0]?.path).toBe(
      'Lab/svc web1.md',
    );
  });

  it('do not say their kind in the property in which the type stands', () => {
    const found = propose(
      { 'm/compose.yaml': 'services: {store: {image: redis}}' },
      { settings: { typeProperty: 'Kind' } },
    );
    expect(linesOf(found)).not.toContain('  add kind: database');
  });
});

describe('names of new pages', () => {
  it('have the stack in front where they say only a role', () => {
    expect(
      pathsIn(propose({ 'wiki/compose.yaml': 'services: {db: {image: a}, app: {image: b}, outline: {image: c}}' })),
    ).toEqual(['wiki db.md', 'wiki app.md', 'outline.md']);
  });

  it('have none in front that they begin with, or that nobody knows', () => {
    expect(pathsIn(propose({ 'redis/compose.yaml': 'services: {redis: {image: a}}' }))).toEqual(['redis.md']);
    expect(pathsIn(propose({ 'compose.yaml': 'services: {db: {image: a}}' }))).toEqual(['db.md']);
  });

  it('have it in front of both where two would have one name', () => {
    const files = {
      'a/compose.yaml': 'services: {grafana: {image: x}}',
      'b/compose.yaml': 'services: {grafana: {image: x}}',
    };
    expect(pathsIn(propose(files))).toEqual(['a grafana.md', 'b grafana.md']);
  });

  it('have it in front where a page goes by that name already', () => {
    const file = { 'b/compose.yaml': 'services: {grafana: {image: x}}' };
    expect(pathsIn(propose(file, { pages: { grafana: { stack: 'a' } } }))).toEqual(['b grafana.md']);
    expect(pathsIn(propose(file, { pages: { Charts: { stack: 'a', aliases: 'Grafana' } } }))).toEqual(['b grafana.md']);
    expect(pathsIn(propose(file, { host: 'Grafana' }))).toEqual(['Grafana.md', 'b grafana.md']);
  });

  it('get a number where nobody knows the stack, so that what is written by that name elsewhere means what it meant', () => {
    const found = propose(
      { 'compose.yaml': 'services: {grafana: {image: x}}' },
      { pages: { grafana: { stack: 'a' } } },
    );
    expect(pathsIn(found)).toEqual(['grafana 2.md']);
  });

  it('are told apart where one with its stack is the plain name of another', () => {
    const files = {
      'nextcloud/compose.yaml': 'services: {db: {image: x}}',
      'x/compose.yaml': 'services: {nextcloud-db: {image: x}}',
    };
    expect(pathsIn(propose(files))).toEqual(['nextcloud db.md', 'x nextcloud-db.md']);
  });

  it('have the key, not the title, where the title is of two', () => {
    const label = 'labels: [homepage.name=Immich]';
    const file = {
      'photos/compose.yaml': ['services:', `  server: {image: a, ${label}}`, `  learning: {image: b, ${label}}`],
    };
    expect(pathsIn(propose(file))).toEqual(['photos server.md', 'photos learning.md']);
  });

  it('get a number where a note that is no record has the path', () => {
    const found = propose(
      { 'm/compose.yaml': 'services: {plex: {image: a}, web1: {image: b, depends_on: [plex]}}' },
      { others: ['Homelab/Services/Plex.md'] },
    );
    expect(pathsIn(found)).toEqual(['plex 2.md', 'web1.md']);
    expect(linesOf(found)).toContain('  add dependsOn: [[plex 2]]');
  });

  it('never leave their folder', () => {
    const file = { 'm/compose.yaml': ['services:', '  plex: {image: a, labels: ["homepage.name=../../.obsidian/x"]}'] };
    expect(propose(file).notes[0]?.path).toMatch(/^Homelab\/Services\/[^/]+\.md$/);
  });
});

describe('pages that are there', () => {
  const FILE: Files = {
    'm/compose.yaml': [
      'services:',
      '  plex: {image: "plex:1", container_name: plexbox, depends_on: [store], labels: [homepage.name=Films]}',
      '  store: {image: postgres}',
    ],
  };
  const STORE = { stack: 'm', service_name: 'store', kind: 'database', image: 'postgres', runs_on: '[[vm]]' };
  const forPages = (pages: PlainPages): Proposals => propose(FILE, { pages: { store: STORE, ...pages } });

  it.each<[string, PlainPages, string]>([
    ['stack and service_name', { Media: { stack: 'M', service_name: 'Plex' } }, 'Media.md'],
    ['stack and name', { Plex: { stack: 'm' } }, 'Plex.md'],
    ['stack and alias', { Media: { stack: 'm', aliases: ['PlexBox'] } }, 'Media.md'],
    ['title', { Films: {} }, 'Films.md'],
    ['container', { Media: { hostname: 'plexbox' } }, 'Media.md'],
    ['key', { 'TV/PLEX': {} }, 'TV/PLEX.md'],
  ])('are found by %s', (_, pages, path) => {
    expect(linesOf(forPages(pages))).toContain(`change ${path}`);
  });

  it.each<[string, PlainPages]>([
    ['of another stack', { plex: { stack: 'other' } }],
    ['with another image', { plex: { image: 'emby:2' } }],
    ['of a machine', { plex: { kind: 'vm' } }],
    ['with another service_name', { plex: { service_name: 'emby' } }],
  ])('are something else if they are %s', (_, pages) => {
    expect(pathsIn(forPages(pages))).toContain('Films.md');
    expect(linesOf(forPages(pages))).not.toContain('change plex.md');
  });

  it('gain only what they lack', () => {
    const pages = { plex: { image: 'plex:1', URL: 'https://tv.lan' } };
    expect(linesOf(forPages(pages))).toEqual([
      'change plex.md',
      '  add stack: m',
      '  add serviceName: plex',
      '  add dependsOn: [[store]]',
    ]);
  });

  it('are only suggested where nothing but a common name speaks for them', () => {
    const file = { 'm/compose.yaml': 'services: {redis: {image: redis}}' };
    const [note] = propose(file, { pages: { Redis: {} } }).notes;
    expect(note?.suggestion).toBe('This page names no stack; only its name speaks for its being redis of the stack m.');
    expect(propose(file, { pages: { Redis: { image: 'redis:6' } } }).notes[0]?.suggestion).toBeUndefined();
  });

  it('are touched by none where several would have one', () => {
    const files = {
      'a/compose.yaml': 'services: {redis: {image: x}}',
      'b/compose.yaml': 'services: {redis: {image: x}}',
    };
    expect(linesOf(propose(files, { pages: { Redis: {} } })).filter((line) => line.startsWith('c'))).toEqual([
      'create Homelab/Services/a redis.md',
      'create Homelab/Services/b redis.md',
    ]);
  });

  it('are touched by none where one may be several, which is told', () => {
    const found = forPages({ 'a/plex': {}, 'b/Plex': {} });
    expect(found.notes).toEqual([]);
    expect(remarksIn(found)).toEqual([
      'skipped m/compose.yaml: services.plex: plex of the stack m may be a/plex.md or b/Plex.md; nothing is done. Write the stack and service_name into the right one.',
    ]);
  });

  it('count where they say something else, which is told', () => {
    const found = propose(FILE, {
      host: 'docker',
      pages: {
        store: STORE,
        vm: {},
        // Whether what runs on a machine runs in a part of it, too, nobody can say.
        docker: { runs_on: 'vm' },
        plex: {
          stack: 'm',
          service_name: 'plex',
          image: 'plex:2',
          status: 'retired',
          depends_on: '[[store]]',
          runs_on: 'vm',
        },
      },
    });
    expect(found.notes).toEqual([]);
    expect(remarksIn(found)).toEqual([
      'conflict plex.md: plex is retired, and m/compose.yaml still has it.',
      'conflict plex.md: plex has another image than m/compose.yaml, which says plex:1.',
      'conflict plex.md: plex runs on something else than docker, as its page has it.',
      'conflict store.md: store runs on something else than docker, as its page has it.',
    ]);
  });

  it('run on a machine also by way of another', () => {
    const pages = {
      store: STORE,
      plex: { stack: 'm', service_name: 'plex', image: 'plex:1', runs_on: 'vm', depends_on: 'store' },
      vm: { runs_on: 'pve' },
      pve: {},
    };
    expect(propose(FILE, { host: '[[pve]]', pages })).toEqual({ notes: [], remarks: [] });
  });

  it('are offered the links that their list lacks', () => {
    const found = forPages({
      plex: { stack: 'm', service_name: 'plex', image: 'plex:1', depends_on: ['nas'] },
      nas: {},
    });
    expect(linesOf(found)).toEqual(['change plex.md', '  add-items dependsOn: [[store]]?']);
    expect(found.notes[0]?.properties[0]?.suggestion).toBe('The file says so (depends_on), and the page does not.');
  });

  it('are offered no link that they have by another property, or by a plain name', () => {
    const plex = { stack: 'm', service_name: 'plex', image: 'plex:1' };
    expect(forPages({ plex: { ...plex, uses: '[[store]]', depends_on: 'nas' }, nas: {} }).notes).toEqual([]);
    expect(propose(FILE, { pages: { plex: { ...plex, depends_on: 'store' } } }).notes.map(({ kind }) => kind)).toEqual([
      'create',
    ]);
  });
});

describe('links', () => {
  const FILE = { 'm/compose.yaml': 'services: {plex: {image: a, depends_on: [store]}, store: {image: b}}' };

  it('have the path where the vault has another file of that name', () => {
    const found = propose(FILE, { pages: { 'Notes/Store': { type: 'diary' } } });
    expect(linesOf(found)).toContain('  add dependsOn: [[Homelab/Services/store|store]]');
  });

  it('have the path where the page that is there is not the only one', () => {
    const found = propose(FILE, {
      pages: { 'Lab/Store': { stack: 'm', service_name: 'store' }, 'Notes/Store': { type: 'diary' } },
    });
    expect(linesOf(found)).toContain('  add dependsOn: [[Lab/Store|Store]]');
  });

  it('are Markdown links to what a wikilink cannot hold', () => {
    const found = propose(FILE, { pages: { 'Lab #1/Store [old]': { stack: 'm', service_name: 'store' } } });
    expect(linesOf(found)).toContain('  add dependsOn: [Store \\[old\\]](<Lab%20%231/Store%20%5Bold%5D.md>)');
  });

  it('lead to pages of what is not among the files, of the same stack or by the name of a container', () => {
    const file = {
      'm/compose.yaml': 'services: {plex: {image: a, depends_on: [store], network_mode: "container:gluetun"}}',
    };
    const pages = {
      Data: { stack: 'm', service_name: 'store' },
      VPN: { aliases: 'gluetun' },
      store: { stack: 'other' },
    };
    expect(linesOf(propose(file, { pages }))).toContain('  add dependsOn: [[Data]], [[VPN]]');
  });

  it('that lead nowhere are told', () => {
    const file = { 'm/compose.yaml': 'services: {plex: {image: a, depends_on: [gone]}}' };
    expect(remarksIn(propose(file))).toEqual([
      'skipped m/compose.yaml: services.plex: Its depends_on names gone, which is neither in the files nor the name of one page; it is left out.',
    ]);
  });
});

describe('the host', () => {
  const FILE = { 'm/compose.yaml': 'services: {plex: {image: a}}' };

  it('gets a page where it has none', () => {
    expect(linesOf(propose(FILE, { host: 'docker-vm' })).slice(0, 2)).toEqual([
      'create Homelab/Services/docker-vm.md',
      '  add kind: host',
    ]);
    expect(linesOf(propose(FILE, { host: '[[docker-vm]]' }))).toContain('  add runsOn: [[docker-vm]]');
  });

  it('is told where it may be several', () => {
    const found = propose(FILE, { host: 'vm', pages: { 'a/vm': {}, 'b/vm': {} } });
    expect(linesOf(found).join()).not.toContain('runsOn');
    expect(remarksIn(found)).toEqual([
      'skipped vm: vm may mean a/vm.md or b/vm.md, so nothing is said of what they run on. Choose one of these.',
    ]);
  });

  it('is linked by its path where a link was given', () => {
    const pages = { 'a/vm': {}, 'b/vm': {} };
    expect(linesOf(propose(FILE, { host: '[[b/vm|vm]]', pages }))).toContain('  add runsOn: [[b/vm|vm]]');
  });

  it('is said of nothing where nobody names it', () => {
    expect(linesOf(propose(FILE, { host: ' ' })).join()).not.toContain('runsOn');
  });
});

describe('the same files on a second machine', () => {
  const FILE = {
    'mon/compose.yaml': [
      'services:',
      '  agent: {image: "agent:1", container_name: mon-agent, depends_on: [db]}',
      '  db: {image: postgres}',
    ],
  };
  const AGENT = { stack: 'mon', service_name: 'agent', image: 'agent:1', runs_on: '[[A1]]', depends_on: '[[mon db]]' };
  const DB = { kind: 'database', stack: 'mon', service_name: 'db', image: 'postgres', runs_on: '[[A1]]' };
  const PAGES = { A1: { kind: 'host' }, B1: { kind: 'host' }, agent: AGENT, 'mon db': DB };

  it('get pages of their own, with the machine in the name, and links among themselves', () => {
    const found = propose(FILE, { host: 'B1', pages: PAGES });
    expect(linesOf(found)).toEqual([
      'create Homelab/Services/agent B1.md',
      '  add stack: mon',
      '  add serviceName: agent',
      '  add image: agent:1',
      '  add runsOn: [[B1]]',
      '  add dependsOn: [[mon db B1]]',
      '  add aliases: mon-agent',
      'create Homelab/Services/mon db B1.md',
      '  add kind: database',
      '  add stack: mon',
      '  add serviceName: db',
      '  add image: postgres',
      '  add runsOn: [[B1]]',
    ]);
    expect(remarksIn(found)[0]).toBe(
      'note mon/compose.yaml: services.agent: agent of the stack mon has the page agent.md, which runs on something else than B1, so a second page is proposed. If it has moved, leave that out and correct the first one.',
    );
  });

  it('have them also where the first page has no service_name', () => {
    const { service_name: _, ...plain } = AGENT;
    expect(pathsIn(propose(FILE, { host: 'B1', pages: { ...PAGES, agent: plain } }))).toEqual([
      'agent B1.md',
      'mon db B1.md',
    ]);
  });

  it('are each known by what they run on, and are several where nobody says that', () => {
    const pages = {
      ...PAGES,
      'agent B1': { ...AGENT, runs_on: 'B1', depends_on: '[[mon db B1]]' },
      'mon db B1': { ...DB, runs_on: 'B1' },
    };
    expect(propose(FILE, { host: 'A1', pages })).toEqual({ notes: [], remarks: [] });
    expect(propose(FILE, { host: '[[B1]]', pages })).toEqual({ notes: [], remarks: [] });
    const found = propose(FILE, { pages });
    expect(found.notes).toEqual([]);
    expect(remarksIn(found)[0]).toContain('may be agent B1.md or agent.md; nothing is done.');
  });

  it('link what is not among the files on their own machine', () => {
    const pages = { ...PAGES, 'mon db B1': { ...DB, runs_on: 'B1' } };
    const [note] = propose(
      { 'mon/compose.yaml': 'services: {agent: {image: "agent:1", depends_on: [db]}}' },
      { host: 'B1', pages },
    ).notes;
    expect(note && propertiesOf(note)).toContain('  add dependsOn: [[mon db B1]]');
  });

  it('leave a page alone that names no stack, and say so', () => {
    const found = propose(FILE, { host: 'B1', pages: { A1: {}, B1: {}, agent: { runs_on: 'A1' } } });
    expect(pathsIn(found)).toEqual(['mon db.md']);
    expect(remarksIn(found)).toEqual(['conflict agent.md: agent runs on something else than B1, as its page has it.']);
  });
});

describe('notes that nearly are the page', () => {
  const FILE = { 'm/compose.yaml': 'services: {plex: {image: a}}' };
  const remarksFor = (notes: readonly Note[], host: string | null = null): readonly string[] => {
    const taken = new Set(notes.map(({ path }) => path.toLowerCase()));
    const { lab } = surveyOfNotes(notes);
    return remarksIn(
      proposeServices(compose(FILE), host, lab, DEFAULT_SETTINGS, (path) => taken.has(path.toLowerCase())),
    );
  };

  it('are told where they are in the way', () => {
    const path = 'Homelab/Services/Plex.md';
    expect(remarksFor([{ path, frontmatter: { rating: 5 } }])).toEqual([
      `note m/compose.yaml: services.plex: There is a note ${path} of that name that is not read as a service, so a new page is proposed. If it is this one, write "type: service" into it and import again.`,
    ]);
    expect(remarksFor([{ path: 'Homelab/Services/box.md', frontmatter: null }], 'box')).toEqual([
      expect.stringContaining('note box: There is a note Homelab/Services/box.md of that name'),
    ]);
  });

  it('are told where they cannot be read, wherever they are', () => {
    expect(remarksFor([{ path: 'x/plex.md', frontmatter: null, problem: 'line 2 is broken.' }])).toEqual([
      'note m/compose.yaml: services.plex: There is a note x/plex.md of that name that is not read as a service, so a new page is proposed. Its properties cannot be read: line 2 is broken. Correct them and import again.',
    ]);
  });

  it('are told elsewhere in the vault, unless they are something of their own', () => {
    const note = { path: 'x/Plex.md', frontmatter: { rating: 5 } };
    expect(remarksFor([note])).toEqual([expect.stringContaining('There is a note x/Plex.md of that name')]);
    expect(remarksFor([{ ...note, frontmatter: { type: 'backup' } }])).toEqual([]);
    expect(remarksFor([{ ...note, path: 'Templates/Plex.md' }])).toEqual([]);
  });

  it('are told where a page has the name of the stack', () => {
    const file = {
      'immich/compose.yaml':
        'services: {db: {image: postgres}, immich-server: {image: immich-server}, web: {image: b}}',
    };
    const told = (pages: PlainPages): readonly string[] => remarksIn(propose(file, { pages }));
    expect(told({ Immich: {} })).toEqual([
      'note immich/compose.yaml: services.immich-server: The page Immich has the name of this stack; if it is its main service, write "service_name: immich-server" and "stack: immich" into it and import again.',
    ]);
    expect(told({ Immich: { kind: 'vm' } })).toEqual([]);
    expect(told({ Immich: { stack: 'immich', service_name: 'web' } })).toEqual([]);
    expect(told({ Immich: {}, x: { stack: 'immich', service_name: 'immich-server' } })).toEqual([]);
  });
});

describe('what the importer says', () => {
  it('is among the remarks, with its place', () => {
    const found = propose({
      'm/compose.yaml': 'services: {plex: {image: a, environment: [PLEX_TOKEN=ab]}}',
      'x.yaml': '',
    });
    expect(remarksIn(found)).toEqual([
      'secret m/compose.yaml: services.plex.environment.PLEX_TOKEN: By its name this is a secret; it is not taken over.',
      'skipped x.yaml: It is empty; there is nothing to import.',
    ]);
  });
});
