import type { Inventory } from '../../src/inventory/inventory';
import type { LinkKey } from '../../src/inventory/link-targets';
import type { Note } from '../../src/notes/note';
import { type Given, notesOf, paths, type PlainPages, surveyOf, surveyOfNotes } from '../support/services';

const inventoryOf = (pages: PlainPages, given: Given = {}): Inventory => surveyOf(pages, given).lab.inventory;

/** What the property of `app` means, or why it means nothing. */
function meaning(
  value: unknown,
  others: PlainPages,
  property = 'depends_on',
  from = 'app',
  given: Given = {},
): unknown {
  const inventory = inventoryOf({ ...others, [from]: { ...others[from], [property]: value } }, given);
  const key = property.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as LinkKey;
  const problems = inventory.linkProblems.filter(({ path }) => path === `${from}.md`);
  return problems.length > 0
    ? problems.map(({ kind, candidates }) => [kind, ...candidates])
    : inventory.linked(`${from}.md`, key);
}

describe('a written link', () => {
  const nas = { 'Hosts/NAS': {}, 'Old/deep/NAS': {} };

  it('means the note at its path', () => {
    expect(meaning('[[Old/deep/NAS]]', nas)).toEqual(paths('Old/deep/NAS'));
    expect(meaning('[[Old/deep/NAS.md]]', nas)).toEqual(paths('Old/deep/NAS'));
    expect(meaning('[[old/DEEP/nas]]', nas)).toEqual(paths('Old/deep/NAS'));
    expect(meaning('[[deep/NAS]]', nas)).toEqual(paths('Old/deep/NAS'));
    expect(meaning('[[./NAS]]', nas, 'depends_on', 'Hosts/app')).toEqual(paths('Hosts/NAS'));
  });

  it('means the nearest note of its name', () => {
    expect(meaning('[[NAS]]', nas, 'depends_on', 'Old/deep/app')).toEqual(paths('Old/deep/NAS'));
    expect(meaning('[[NAS]]', nas, 'depends_on', 'Old/app')).toEqual(paths('Old/deep/NAS'));
    expect(meaning('[[NAS]]', nas, 'depends_on', 'Elsewhere/app')).toEqual(paths('Hosts/NAS'));
  });

  it('has a heading, a block or another text beside its name', () => {
    expect(meaning(['[[NAS#Disks|the box]]', '[[Hosts/NAS^1]]'].slice(0, 1), nas)).toEqual(paths('Hosts/NAS'));
    expect(meaning('[the box](Old/deep/NAS.md)', nas)).toEqual(paths('Old/deep/NAS'));
  });

  it('does not mean an alias, a title or a host name', () => {
    expect(meaning('[[box]]', { NAS: { aliases: ['box'], title: 'box', hostname: 'box' } })).toEqual([['unresolved']]);
  });

  it('to a note that is no service is a finding', () => {
    expect(meaning('[[Recipe]]', { Recipe: { type: 'recipe' } })).toEqual([['no-record', 'Recipe.md']]);
    expect(meaning('[[Nightly]]', { Nightly: { type: 'backup-job' } })).toEqual([['no-record', 'Nightly.md']]);
  });
});

describe('a plain name', () => {
  it.each([
    ['file name', 'Box', {}],
    ['alias', 'a', { aliases: ['x', 'Box'] }],
    ['single alias', 'a', { alias: 'Box' }],
    ['title', 'a', { title: 'Box' }],
    ['service name', 'a', { service_name: 'Box' }],
    ['host name', 'a', { hostname: 'Box' }],
  ])('is looked for by %s', (_, name, page) => {
    expect(meaning('box', { [name]: page })).toEqual(paths(name));
  });

  const sorts: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['Folder/Box', {}],
    ['b', { aliases: 'Box' }],
    ['c', { title: 'Box' }],
    ['d', { service_name: 'Box' }],
    ['e', { hostname: 'Box' }],
  ];
  it.each(sorts.map(([name], rank) => [name, rank] as const))(
    'prefers %s to the sorts of names after it',
    (name, rank) => {
      expect(meaning('box', Object.fromEntries(sorts.slice(rank)))).toEqual(paths(name));
    },
  );

  it('ignores case, spaces, hyphens and underscores', () => {
    for (const name of ['home-assistant', 'Home_Assistant', 'homeassistant', 'HOME  ASSISTANT']) {
      expect(meaning(name, { 'Home Assistant': {} })).toEqual(paths('Home Assistant'));
    }
  });

  it('with two hits in one sort of names is ambiguous', () => {
    expect(meaning('NAS', { 'b/NAS': {}, 'a/nas': {} })).toEqual([['ambiguous', 'a/nas.md', 'b/NAS.md']]);
    expect(meaning('box', { b: { title: 'box' }, a: { title: 'Box' }, c: { hostname: 'box' } })).toEqual([
      ['ambiguous', 'a.md', 'b.md'],
    ]);
  });

  it('is one hit where a note has it twice', () => {
    expect(meaning('box', { a: { aliases: ['Box', 'box'] } })).toEqual(paths('a'));
  });

  it('without a hit is a finding that names the nearest', () => {
    expect(meaning('Nextclod', { Nextcloud: {} })).toEqual([['unresolved']]);
    const { findings } = surveyOf({ app: { depends_on: 'Nextclod' }, Nextcloud: {} });
    expect(findings.find(({ check }) => check === 'link-broken')?.fix).toContain('Did you mean Nextcloud?');
  });

  it('may be a path', () => {
    expect(meaning('Old/NAS', { 'Old/NAS': {}, 'New/NAS': {} })).toEqual(paths('Old/NAS'));
    expect(meaning('New/NAS.md', { 'Old/NAS': {}, 'New/NAS': {} })).toEqual(paths('New/NAS'));
  });

  it('does not mean a note that holds no record, or one of another kind', () => {
    expect(meaning('NAS', { NAS: { type: 'recipe' }, 'Job/NAS': { type: 'backup-job' } })).toEqual([['unresolved']]);
    expect(meaning('NAS', { NAS: { type: 'recipe' }, box: { title: 'NAS' } })).toEqual(paths('box'));
  });
});

describe('several names', () => {
  const all = { NAS: {}, Router: {}, DNS: {} };

  it.each([
    ['a scalar', 'NAS', ['NAS']],
    ['a list', ['NAS', 'Router'], ['NAS', 'Router']],
    ['a comma list', 'NAS, router,DNS', ['NAS', 'Router', 'DNS']],
    ['a comma list in a list', ['NAS, Router', 'DNS'], ['NAS', 'Router', 'DNS']],
    ['links in one text', '[[NAS]] and [[Router|the router]]', ['NAS', 'Router']],
    ['an unquoted link', [['NAS']], ['NAS']],
    ['an unquoted link with another text', [['NAS|the box']], ['NAS']],
    ['unquoted links in a list', [[['NAS']], [['Router']]], ['NAS', 'Router']],
    ['unquoted and quoted links', [[['NAS']], '[[Router]]', 'DNS'], ['NAS', 'Router', 'DNS']],
    ['objects that name a link', [{ uid: '[[NAS]]', reltype: 'x' }, { name: 'Router' }], ['NAS', 'Router']],
    ['the same one twice', ['NAS', '[[nas]]', 'Router', 'NAS'], ['NAS', 'Router']],
    ['nothing', [null, ''], []],
  ])('are read from %s', (_, value, found) => {
    expect(meaning(value, all)).toEqual(paths(...found));
  });

  it('read an unquoted link with a comma in its name', () => {
    expect(meaning([['Router', 'upstairs']], { 'Router, upstairs': {} })).toEqual(paths('Router, upstairs'));
  });
});

describe('facts in runs_on', () => {
  const host = { 'Proxmox VE': { hostname: 'pve1' } };

  it.each([
    '10.0.0.5',
    '10.0.0.5:8006',
    '192.168.1.0/24',
    'fe80::1',
    '::1',
    101,
    '101',
    '2.5',
    'app',
    'APP',
    'https://pve:8006',
  ])('are no links: %s', (fact) => {
    expect(meaning(fact, host, 'runs_on')).toEqual([]);
    expect(meaning([fact, 'pve1'], host, 'runs_on')).toEqual(paths('Proxmox VE'));
  });

  it.each(['hosted_on', 'host', 'vm', 'node', 'server', 'Hosted-On', 'hostedOn'])(
    'are none in %s either',
    (synonym) => {
      const inventory = inventoryOf({ ...host, app: { [synonym]: ['10.0.0.5', 'app', 'pve1'] } });
      expect(inventory.linkProblems).toEqual([]);
      expect(inventory.linked('app.md', 'runsOn')).toEqual(paths('Proxmox VE'));
    },
  );

  it('are its own names of every sort', () => {
    const inventory = inventoryOf({
      app: { aliases: 'a1', title: 'a2', service_name: 'a3', hostname: 'a4', vm: ['a1', 'a2', 'a3', 'a4'] },
    });
    expect(inventory.linkProblems).toEqual([]);
    expect(inventory.linked('app.md', 'runsOn')).toEqual([]);
  });

  it('are none when another note has the name first', () => {
    expect(meaning('media', { media: {}, app: { hostname: 'media' } }, 'runs_on')).toEqual(paths('media'));
  });

  it('are no written links but the one to the note itself', () => {
    expect(meaning([[101]], { '101': {} }, 'runs_on')).toEqual(paths('101'));
    expect(meaning('[[app]]', {}, 'runs_on')).toEqual([]);
    expect(meaning(['[[app]]', '[[media]]'], { media: {} }, 'runs_on')).toEqual(paths('media'));
  });

  it('are placeholders where no page bears their name', () => {
    expect(meaning('todo', {}, 'depends_on')).toEqual([]);
    expect(meaning('todo', { Todo: {} }, 'depends_on')).toEqual(paths('Todo'));
  });

  it('are none elsewhere', () => {
    expect(meaning('10.0.0.5', {}, 'depends_on')).toEqual([['unresolved']]);
    expect(meaning('app', {}, 'depends_on')).toEqual(paths('app'));
  });
});

describe('properties that take text too', () => {
  it.each(['monitored_by', 'alerts_to', 'backup_to', 'secrets_in', 'runbook', 'backup'])(
    'take words in %s',
    (property) => {
      expect(
        meaning(['ntfy', 'https://ntfy.example.org', '[[Guide]]'], { Guide: { type: 'guide' } }, property),
      ).toEqual([]);
      expect(meaning('[[nowhere]]', {}, property)).toEqual([['unresolved']]);
    },
  );

  it('take any file that is linked', () => {
    const given = { otherFiles: ['Manuals/nas.pdf'] };
    expect(meaning('[[nas.pdf]]', {}, 'runbook', 'app', given)).toEqual([]);
    expect(meaning('[[router.pdf]]', {}, 'runbook', 'app', given)).toEqual([['unresolved']]);
  });

  it('mean a service where a name fits one, and a job in backup', () => {
    const pages = { Restic: { type: 'backup-job' }, Kuma: {} };
    expect(meaning('restic', pages, 'backup')).toEqual(paths('Restic'));
    expect(meaning('kuma', pages, 'monitored_by')).toEqual(paths('Kuma'));
  });
});

describe('words of one’s own', () => {
  it('are types, mapped in the settings', () => {
    const settings = { typeValues: { 'k8s-app': 'service', Kiste: 'host' } };
    const { services } = inventoryOf(
      { a: { type: 'K8s App' }, b: { type: ['note', '[[Types/kiste|x]]'] }, c: { type: 'x' } },
      { settings },
    );
    expect(services.map(({ path, kind }) => [path, kind])).toEqual([
      ['a.md', undefined],
      ['b.md', 'host'],
    ]);
  });

  it('are properties, mapped in the settings', () => {
    const settings = { propertyNames: { hypervisor: 'runs_on', 'Braucht Auch': 'dependsOn' } };
    const inventory = inventoryOf(
      { app: { Hypervisor: 'pve', 'braucht-auch': 'db', depends_on: undefined }, pve: {}, db: {} },
      { settings },
    );
    expect(inventory.linked('app.md', 'runsOn')).toEqual(paths('pve'));
    expect(inventory.linked('app.md', 'dependsOn')).toEqual(paths('db'));
  });

  it('stand in another type property', () => {
    const { services } = inventoryOf({ a: { category: 'vm' }, b: {} }, { settings: { typeProperty: 'category' } });
    expect(services.map(({ path, kind }) => [path, kind])).toEqual([['a.md', 'vm']]);
  });
});

describe('notes that count for nothing', () => {
  it.each(['NAS [conflicted]', 'NAS.sync-conflict-20261101-120000-ABC', 'NAS (conflicted copy)'])(
    'are copies of sync conflicts: %s',
    (copy) => {
      const inventory = inventoryOf({ NAS: {}, [copy]: {}, app: { depends_on: 'NAS' } });
      expect(inventory.services.map(({ path }) => path)).toEqual(paths('NAS', 'app'));
      expect(inventory.linked('app.md', 'dependsOn')).toEqual(paths('NAS'));
      expect(inventory.conflictCopies).toEqual(paths(copy));
    },
  );

  it('are notes without frontmatter, of another type, or in a folder that is left out', () => {
    const notes: Note[] = [
      { path: 'Diary.md', frontmatter: null },
      { path: 'Broken.md', frontmatter: null, problem: 'Line 3 cannot be read.' },
      ...notesOf({ 'Templates/Service': {}, Recipe: { type: 'recipe' }, Empty: { type: null }, NAS: {} }),
    ];
    const { inventory } = surveyOfNotes(notes).lab;
    expect(inventory.services.map(({ path }) => path)).toEqual(paths('NAS'));
    expect(inventory.unreadableNotes).toEqual([{ path: 'Broken.md', problem: 'Line 3 cannot be read.' }]);
  });
});

describe('words for nothing', () => {
  it.each(['none', 'Nothing', 'nobody', 'no', 'N/A', 'tbd', 'TODO', '?', 'unknown', 'Bare metal', '-'])(
    '%s is neither a link nor a problem',
    (words) => {
      for (const property of ['runs_on', 'depends_on', 'data_on', 'uses', 'replicas']) {
        expect(meaning(words, {}, property)).toEqual([]);
        expect(meaning([words, 'nas'], { nas: {} }, property)).toEqual(paths('nas'));
      }
    },
  );

  it('are a link where they are written as one', () => {
    expect(meaning('[[None]]', { None: {} })).toEqual(paths('None'));
    expect(meaning('[[None]]', {})).toEqual([['unresolved']]);
  });
});

describe('the foundation of the settings', () => {
  it('is found by link, name or path, sorted', () => {
    const { foundation } = inventoryOf(
      { UPS: {}, 'Net/Router': {}, Pi: { hostname: 'dns' } },
      { settings: { foundation: ['ups', '[[Router]]', 'DNS'] } },
    );
    expect(foundation).toEqual(paths('Net/Router', 'Pi', 'UPS'));
  });

  it('is a finding of the settings where a name does not resolve', () => {
    const { lab, findings } = surveyOf(
      { 'a/Box': {}, 'b/Box': {}, Recipe: { type: 'recipe' } },
      { settings: { foundation: ['Rooter', 'box', '[[Recipe]]'] } },
    );
    expect(lab.inventory.foundation).toEqual([]);
    expect(lab.inventory.linkProblems.map(({ path, property, kind }) => [path, property, kind])).toEqual([
      ['', 'foundation', 'unresolved'],
      ['', 'foundation', 'ambiguous'],
      ['', 'foundation', 'no-record'],
    ]);
    expect(findings.filter(({ path }) => path === '').map(({ check, title }) => [check, title])).toEqual([
      ['link-ambiguous', 'Settings'],
      ['link-broken', 'Settings'],
      ['link-broken', 'Settings'],
    ]);
  });
});

describe('words on the command line', () => {
  const inventory = inventoryOf({
    'Hosts/NAS': { hostname: 'box' },
    'a/Web': {},
    'b/Web': {},
    Nightly: { type: 'backup-job' },
  });

  it.each([
    ['Hosts/NAS.md', ['Hosts/NAS']],
    ['Hosts/NAS', ['Hosts/NAS']],
    ['nas', ['Hosts/NAS']],
    ['[[NAS]]', ['Hosts/NAS']],
    [' box ', ['Hosts/NAS']],
    ['a/Web', ['a/Web']],
    ['b/Web.md', ['b/Web']],
    ['[[b/Web]]', ['b/Web']],
    ['web', ['a/Web', 'b/Web']],
    ['[[Web]]', ['a/Web', 'b/Web']],
    ['nowhere', []],
    ['Nightly', []],
  ])('mean services: %s', (words, found) => {
    expect(inventory.find(words)).toEqual(paths(...found));
  });
});
