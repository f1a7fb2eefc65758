import fc from 'fast-check';
import { type Mapping, withMappings } from '../../src/adoption/mapping';
import { proposeMappings } from '../../src/adoption/propose-mapping';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';
import { type Pages, survey, vault, ZONE, zoneOf } from '../support/lab';

function proposed(pages: Pages, settings: Partial<Settings> = {}): readonly Mapping[] {
  return proposeMappings(vault(pages), { ...DEFAULT_SETTINGS, ...settings }, zoneOf(ZONE));
}

/** `type-value homelab-service = service (2)`, with a question mark where it is a guess. */
function lines(pages: Pages, settings: Partial<Settings> = {}): readonly string[] {
  return proposed(pages, settings).map(
    ({ kind, from, means, notes, isSure }) => `${kind} ${from} = ${means}${isSure ? '' : '?'} (${notes})`,
  );
}

const bare = { frontmatter: null };

describe('type values', () => {
  it('are proposed by what their words mean in a homelab', () => {
    const pages = {
      'jellyfin.md': { type: 'homelab-service' },
      'sonarr.md': { type: 'Homelab Service' },
      'radarr.md': { type: 'homelab-service' },
      'pve1.md': { type: ['[[Types/proxmox-node|node]]'] },
      'sw.md': { type: 'switch' },
      'Fix.md': { type: 'change-record' },
      'Job.md': { type: 'restic-job' },
      'Bad day.md': { type: 'Postmortem' },
      'Odd.md': { type: 'system' },
      'Access.md': { type: 'access point' },
      'Page.md': { type: 'serverPage' },
    };
    expect(lines(pages)).toEqual([
      'type-value homelab-service = service (3)',
      'type-value access point = network (1)',
      'type-value change-record = change (1)',
      'type-value Postmortem = incident (1)',
      'type-value proxmox-node = host (1)',
      'type-value restic-job = backup-job (1)',
      'type-value serverPage = host (1)',
      'type-value switch = network (1)',
      'type-value system = service? (1)',
    ]);
  });

  it.each([
    'book',
    'project',
    'customer-service',
    'person',
    'note',
    'changelog',
    'room-service',
    'process',
    'status',
    'service-station',
    'x',
    '#device',
    'host family',
    '',
    '🎉',
    'service/../x y',
  ])('are never proposed where they are no word of a homelab: %j', (type) => {
    expect(proposed({ 'A.md': { type }, 'B.md': { type } })).toEqual([]);
  });

  it('are not proposed where they are read anyway, or the settings say what they mean', () => {
    const pages = { 'A.md': { type: 'Incident' }, 'B.md': { type: 'system' }, 'C.md': { type: ['hypervisor', 'vm'] } };
    expect(proposed(pages, { typeValues: { System: 'app' } })).toEqual([]);
  });

  it('are not proposed of what the settings leave out, of copies and of broken notes', () => {
    const hypervisor = { type: 'hypervisor' };
    const pages = {
      'Templates/Host.md': hypervisor,
      'A (conflicted copy).md': hypervisor,
      'B.md': { frontmatter: hypervisor, problem: 'It is broken.' },
    };
    expect(proposed(pages)).toEqual([]);
  });

  it('come with examples and a sentence', () => {
    const pages = Object.fromEntries(['d', 'b', 'c', 'a'].map((name) => [`${name}.md`, { type: 'k8s-app' }]));
    expect(proposed(pages)).toEqual([
      {
        id: 'type-value:k8s-app',
        kind: 'type-value',
        from: 'k8s-app',
        means: 'app',
        notes: 4,
        examples: ['a.md', 'b.md', 'c.md'],
        isSure: true,
        why: '"k8s-app" is a word for an app.',
      },
    ]);
  });
});

describe('words of other languages', () => {
  const three = (page: Readonly<Record<string, unknown>>): Pages => ({ 'A.md': page, 'B.md': page, 'C.md': page });

  it('are guesses where most notes with them have properties of a service', () => {
    const pages = {
      'A.md': { type: 'Tjeneste', runs_on: 'C', 'Depends on': ['B'] },
      'B.md': { type: 'tjeneste', runsOn: 'C', url: 'https://b.home' },
      'C.md': { type: 'tjeneste', ip: '10.0.0.1', hypervisor: 'x' },
      'D.md': { type: 'tjeneste' },
    };
    const [found, ...rest] = proposed(pages);
    expect(rest.map((one) => one.from)).toEqual(['hypervisor']);
    expect(found).toMatchObject({ from: 'tjeneste', means: 'service', notes: 4, isSure: false });
    expect(found?.why).toBe(
      '"tjeneste" is no word that is known, but 3 of 4 notes with it have properties of a service, such as runs_on and Depends on.',
    );
  });

  it('are not where few notes say so, or what they have is not of a service alone', () => {
    const page = { type: 'tjeneste', runs_on: 'C', ip: '10.0.0.1' };
    expect(lines(three(page))).toEqual(['type-value tjeneste = service? (3)']);
    expect(proposed({ 'A.md': page, 'B.md': page })).toEqual([]);
    expect(
      proposed({
        ...three(page),
        'D.md': { type: 'tjeneste' },
        'E.md': { type: 'tjeneste' },
        'F.md': { type: 'tjeneste' },
      }),
    ).toEqual([]);
    expect(proposed(three({ type: 'book', status: 'active', owner: 'Kim', url: 'https://x' }))).toEqual([]);
    expect(proposed(three({ type: 'task', depends_on: [], blockedBy: [], priority: 1 }))).toEqual([]);
    expect(proposed(three(page), { typeValues: { Tjeneste: 'vm' } })).toEqual([]);
  });

  it('are known in German, as guesses', () => {
    const words = 'Dienst Geräte Gera\u0308t Änderung Störungen Ausfälle Sicherung'.split(' ');
    expect(lines(Object.fromEntries(words.map((type, at) => [`${at}.md`, { type }])))).toEqual(
      [
        'type-value Ausfälle = incident? (1)',
        'type-value Dienst = service? (1)',
        'type-value Geräte = device? (1)',
        'type-value Gera\u0308t = device? (1)',
        'type-value Sicherung = backup-job? (1)',
        'type-value Störungen = incident? (1)',
        'type-value Änderung = change? (1)',
      ].sort(),
    );
    expect(lines({ 'Dienste/A.md': bare, 'Dienste/B.md': bare })).toEqual(['folder Dienste = service? (2)']);
  });

  it('are known in German for properties', () => {
    const page = { type: 'vm', läuft_auf: 'B', benötigt: 'B', 'Letzte Sicherung': '2026-11-20', Nutzer: 'Kim' };
    const other = { type: 'vm', 'abha\u0308ngig von': 'B', braucht: 'Zeit' };
    expect([...lines({ 'A.md': page, 'B.md': {}, 'C.md': other })].sort()).toEqual([
      'property Letzte Sicherung = last_backup? (1)',
      'property Nutzer = users? (1)',
      'property abha\u0308ngig von = depends_on? (1)',
      'property benötigt = depends_on? (1)',
      'property läuft_auf = runs_on? (1)',
    ]);
  });
});

describe('the type property', () => {
  it('is proposed where another says what the notes are, with the words in it', () => {
    const pages = {
      'Devices/Lab UPS.md': { isA: 'device', isIn: '[[Areas/Cellar/index]]' },
      'Devices/Router/index.md': { isA: 'device', dependsOn: ['[[Devices/Lab UPS]]'] },
      'Systems/Home network/index.md': { isA: 'system', partOf: '[[Areas/Cellar/index]]' },
      'Areas/Cellar/index.md': { isA: 'area' },
    };
    expect(lines(pages)).toEqual([
      'type-property isA = type (3)',
      'type-value system = service? (1)',
      'property isIn = runs_on? (1)',
      'property partOf = runs_on? (1)',
    ]);
  });

  it('may be the class of a host in an inventory', () => {
    const host = { bastet: 'host' };
    const pages = { 'pve1.md': { bastet: 'host', ip: '10.0.20.21/24' }, 'pve2.md': host, 'pve3.md': host };
    expect(lines(pages)).toEqual(['type-property bastet = type (3)']);
  });

  it('stays where one note is read by it, or surely would be, however many another one has', () => {
    const hosts = { 'A.md': { class: 'host' }, 'B.md': { class: 'host' }, 'C.md': { class: 'host' } };
    expect(lines(hosts)).toEqual(['type-property class = type (3)']);
    expect(proposed({ ...hosts, 'D.md': { type: 'service' } })).toEqual([]);
    expect(lines({ ...hosts, 'D.md': { type: 'hypervisor' } })).toEqual(['type-value hypervisor = host (1)']);
    expect(lines({ ...hosts, 'D.md': { type: 'system' } })).toEqual([
      'type-property class = type? (3)',
      'type-value system = service? (1)',
    ]);
    expect(lines({ ...hosts, 'D.md': { type: 'book' } })).toEqual(['type-property class = type (3)']);
  });

  it('stays where only one or two notes have another', () => {
    const host = { Category: 'Server' };
    expect(proposed({ 'A.md': host, 'B.md': host })).toEqual([]);
    expect(lines({ 'A.md': host, 'B.md': host, 'C.md': host })).toEqual(['type-property Category = type? (3)']);
  });

  it('is a guess where the property is used for much else', () => {
    const router = { category: 'router' };
    const pages = { 'A.md': router, 'B.md': router, 'C.md': router, 'D.md': { category: 'recipes' } };
    expect(lines(pages)).toEqual(['type-property category = type? (3)', 'type-value router = network? (3)']);
    const system = { category: 'system' };
    expect(proposed({ 'A.md': system, 'B.md': system, 'C.md': system })).toEqual([]);
  });

  it('is that of the main document, where each service has several notes', () => {
    const documents = (name: string): Pages => ({
      [`${name}/architecture.md`]: { doc_type: 'architecture', service_name: name, depends_on: ['proxmox', 'npm'] },
      [`${name}/runbook.md`]: { doc_type: 'runbook', service_name: name, depends_on: ['proxmox'] },
      [`${name}/baselines.md`]: { doc_type: 'baselines', service_name: name, depended_on_by: [] },
    });
    const pages = { ...documents('karakeep'), ...documents('npm') };
    expect(lines(pages)).toEqual(['type-property doc_type = type? (2)', 'type-value architecture = service? (2)']);
    expect(proposed(pages)[1]?.why).toBe(
      '2 notes with a service_name say doc_type: architecture, one for each service; the other 4 notes about them would be the same services again.',
    );
    const settings = withMappings(DEFAULT_SETTINGS, proposed(pages));
    expect(survey(pages, { settings }).lab.inventory.services.map((one) => one.serviceName)).toEqual([
      'karakeep',
      'npm',
    ]);
    expect(proposed({ ...pages, 'NAS.md': { type: 'host' } })).toEqual([]);
  });
});

describe('tags', () => {
  it('are proposed for notes without a type, and sure where the notes look like it', () => {
    const pages = {
      'Router.md': { tags: ['devices'], model: 'RB5009' },
      'TV.md': { tags: ['Devices'] },
      'pve1.md': { tags: ['homelab/host'], ip: '10.0.0.1' },
      'pve2.md': { tags: '#homelab/host', ip: '10.0.0.2' },
      'Essay.md': { tags: ['server'] },
      'Essay 2.md': { tags: ['server'] },
      'Typed.md': { tags: ['vm'], type: 'article' },
      'Typed 2.md': { tags: ['vm'], type: 'article' },
      'Once.md': { tags: ['container'] },
    };
    expect(lines(pages)).toEqual([
      'tag #devices = device? (2)',
      'tag #homelab/host = host (2)',
      'tag #server = host? (2)',
    ]);
  });

  it('are not proposed where the settings hold them', () => {
    const pages = { 'A.md': { tags: ['devices'] }, 'B.md': { tags: ['devices'] } };
    expect(proposed(pages, { typeValues: { '#Devices': 'host' } })).toEqual([]);
  });
});

describe('folders', () => {
  it('are proposed where their name is known and most of their notes say no type', () => {
    const pages = {
      '10-Services/Jellyfin.md': bare,
      '10-Services/Sonarr.md': { url: 'https://tv.home' },
      '10-Services/Services.md': bare,
      '10-Services/Radarr.md': { type: 'vm' },
      'Changes/New disk.md': bare,
      'Changes/2026/New fan.md': bare,
      'Changes/2026/New case.md': { date: '2026-01-02' },
      'Changes/Old case.md': {},
      'Hosts/pve1.md': bare,
      'Server/pve1.md': { type: 'note' },
      'Server/pve2.md': { type: 'note' },
      'Server/pve3.md': bare,
      'Server/pve4.md': bare,
    };
    expect(lines(pages)).toEqual([
      'folder Changes = change (4)',
      'folder 10-Services = service (2)',
      'property date = started? (1)',
    ]);
  });

  it('are guesses where people keep other things too, but not inside a homelab', () => {
    const two = (folder: string): Pages => ({ [`${folder}/a.md`]: bare, [`${folder}/b.md`]: bare });
    expect(lines(two('Backups'))).toEqual(['folder Backups = backup-job? (2)']);
    expect(lines(two('Homelab/Backups'))).toEqual(['folder Homelab/Backups = backup-job (2)']);
    expect(lines(two('Systems'))).toEqual(['folder Systems = service? (2)']);
    expect(lines(two('Customer services'))).toEqual([]);
    expect(lines(two('Templates/Services'))).toEqual([]);
  });

  it('count the note called like its folder where things have a folder of their own, and no note beside it', () => {
    const pages = {
      'Services/Immich/Immich.md': bare,
      'Services/Immich/Upgrade.md': bare,
      'Services/Immich/README.md': bare,
      'Services/Sonarr/Setup.md': { owner: 'Kim' },
      'Services/Sonarr/Log.md': { type: 'log' },
      'Services/Jellyfin.md': bare,
      'Services/Services.md': bare,
    };
    const found = proposed(pages);
    expect(lines(pages)).toEqual(['folder Services = service (2)']);
    expect(found[0]?.why).toBe(
      '2 of 2 notes in this folder say no type, and its name is a word for a service. 2 notes in folders within it stay what they are: there, only a note called like its folder counts.',
    );
    const { services } = survey(pages, { settings: withMappings(DEFAULT_SETTINGS, found) }).lab.inventory;
    expect(services.map((one) => one.path)).toEqual(['Services/Immich/Immich.md', 'Services/Jellyfin.md']);
  });

  it('are not proposed where fewer than two notes would count', () => {
    const about = {
      'Services/Jellyfin/Setup.md': bare,
      'Services/Jellyfin/Log.md': bare,
      'Services/Sonarr/A.md': bare,
    };
    expect(proposed(about)).toEqual([]);
    expect(proposed({ ...about, 'Services/Sonarr/Sonarr.md': bare })).toEqual([]);
    expect(lines({ ...about, 'Services/Sonarr/Sonarr.md': bare, 'Services/Wiki.md': bare })).toHaveLength(1);
  });

  it('are told of once, the inner one for its own notes, and not where the settings hold them', () => {
    const pages = {
      'Services/A.md': bare,
      'Services/B.md': bare,
      'Services/VMs/C.md': bare,
      'Services/VMs/D.md': bare,
      'Services/VMs/E.md': bare,
    };
    expect(lines(pages)).toEqual(['folder Services/VMs = vm (3)', 'folder Services = service (2)']);
    expect(proposed(pages, { typeFolders: { Services: 'service', 'Services/VMs': 'vm' } })).toEqual([]);
    expect(lines(pages, { typeFolders: { services: 'service' } })).toEqual(['folder Services/VMs = vm (3)']);
  });
});

describe('properties', () => {
  it('are proposed where records have them by names of their own', () => {
    const pages = {
      'pve1.md': { type: 'host', ip_address: '10.0.0.1', children: ['vm1'] },
      'vm1.md': { type: 'vm', Hypervisor: 'pve1', blockedBy: [{ uid: '[[pve1]]' }] },
      'Fix.md': { type: 'change', affected_services: ['vm1'], date: '2026-01-02' },
      'Book.md': { type: 'book', hypervisor: 'x', date: '2026-01-02' },
    };
    expect(lines(pages)).toEqual([
      'property affected_services = services (1)',
      'property blockedBy = depends_on? (1)',
      'property date = started? (1)',
      'property Hypervisor = runs_on (1)',
      'property ip_address = ip (1)',
    ]);
    const settings = withMappings(DEFAULT_SETTINGS, proposed(pages));
    expect(survey(pages, { settings }).lab.inventory.linked('vm1.md', 'runsOn')).toEqual(['pve1.md']);
  });

  it('are not proposed where the note has both, where they read as something else, or the settings hold them', () => {
    const host = { type: 'host', fqdn: 'a.home', hostname: 'a' };
    expect(proposed({ 'a.md': host })).toEqual([]);
    expect(lines({ 'a.md': host, 'b.md': { type: 'host', fqdn: 'b.home' } })).toEqual([
      'property fqdn = hostname? (2)',
    ]);
    expect(lines({ 'Lab.md': {}, 'a.md': { type: 'vm', isIn: '[[Lab]]', partOf: '[[Lab]]' } })).toEqual([
      'property isIn = runs_on? (1)',
    ]);
    expect(lines({ 'a.md': { type: 'change', date: '23/11/2026' } })).toEqual([
      'property date = started? (1)',
      'day-month-order 23/11/2026 = day-first (1)',
    ]);
    expect(proposed({ 'a.md': { type: 'service', last_restore: 'it went well' } })).toEqual([]);
    expect(proposed({ 'a.md': { type: 'service', storage: '2 TB', isIn: '[[Nowhere]]', machine: null } })).toEqual([]);
    expect(proposed({ 'a.md': { type: 'vm', hypervisor: 'b' } }, { propertyNames: { hypervisor: 'node' } })).toEqual(
      [],
    );
  });
});

describe('the order of day and month', () => {
  const dated = (...dates: string[]): Pages =>
    Object.fromEntries(dates.map((date, at) => [`${at}.md`, { type: 'service', last_backup: date }]));
  it.each([
    [['03/04/2026', '23/11/2026'], 'day-month-order 23/11/2026 = day-first (2)'],
    [['03/04/2026', '11/23/2026 10:00'], 'day-month-order 11/23/2026 10:00 = month-first (2)'],
    [['03.04.2026'], 'day-month-order 03.04.2026 = day-first? (1)'],
    [['13/04/2026', '04/13/2026', '04/14/2026'], 'day-month-order 04/13/2026 = month-first? (3)'],
  ])('of %j', (dates, expected) => {
    expect(lines(dated(...dates))).toEqual([expected]);
  });

  it('is asked for where it matters alone', () => {
    expect(lines(dated('2026-04-03', 'yesterday', '10.0.20.21'))).toEqual([]);
    expect(lines(dated('03/04/2026'), { dayMonthOrder: 'month-first' })).toEqual([]);
    expect(lines({ 'A.md': { type: 'book', last_backup: '23/11/2026' } })).toEqual([]);
    expect(lines({ 'A.md': { type: 'service', image: '23/11/2026' } })).toEqual([]);
  });
});

describe('proposals', () => {
  const name = fc.constantFrom(
    'type',
    'isA',
    'tags',
    'category',
    'date',
    'hypervisor',
    'partOf',
    'last_backup',
    'service_name',
    'doc_type',
    'toString',
    '__proto__',
  );
  const value = fc.oneof(
    fc.constantFrom('service', 'homelab-service', 'system', 'book', '23/11/2026', 'constructor', '[[A]]', '#server'),
    fc.anything({ maxDepth: 2 }),
  );
  const path = fc.constantFrom('A', 'Services/A', 'Services/B', 'Lab/Backups/C', 'Changes/x/D', 'Hosts/Hosts', 'T/E');
  const pages = fc.dictionary(
    path.map((one) => `${one}.md`),
    fc.option(fc.dictionary(name, value)),
  );

  it('of anything never throw, change nothing, and once taken are not made again', () => {
    fc.assert(
      fc.property(pages, (given) => {
        const whole = Object.fromEntries(
          Object.entries(given).map(([key, frontmatter]) => [key, { frontmatter } as const]),
        );
        const found = proposed(whole);
        expect(proposed(whole)).toEqual(found);
        const settings = withMappings(DEFAULT_SETTINGS, found);
        const again = proposed(whole, settings).map(({ id }) => id);
        expect(again.filter((id) => found.some((one) => one.id === id))).toEqual([]);
      }),
    );
  });
});
