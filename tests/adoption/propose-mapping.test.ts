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
    const pages = { 'pve1.md': { bastet: 'host', ip: '10.0.20.21/24' }, 'pve2.md': { bastet: 'host' } };
    expect(lines(pages)).toEqual(['type-property bastet = type (2)']);
  });

  it('stays where it says more, and is a guess where it says something', () => {
    const some = { 'A.md': { type: 'vm', class: 'host' }, 'B.md': { type: 'vm' } };
    expect(proposed(some)).toEqual([]);
    const more = { 'A.md': { type: 'vm' }, 'B.md': { class: 'host' }, 'C.md': { class: 'host' } };
    expect(lines(more)).toEqual(['type-property class = type? (2)']);
  });

  it('is a guess where the property is used for much else', () => {
    expect(lines({ 'A.md': { category: 'router' }, 'B.md': { category: 'recipes' } })).toEqual([
      'type-property category = type? (1)',
      'type-value router = network? (1)',
    ]);
    expect(proposed({ 'B.md': { category: 'system' } })).toEqual([]);
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

  it('are guesses where each thing has a folder of its own', () => {
    const pages = {
      'Services/Jellyfin/Setup.md': bare,
      'Services/Jellyfin/Notes.md': bare,
      'Services/Sonarr/Setup.md': bare,
      'Services/All.md': bare,
    };
    expect(lines(pages)).toEqual(['folder Services = service? (4)']);
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
    expect(lines(pages, { typeFolders: { services: 'service' } })).toEqual([]);
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
