import { dump } from 'js-yaml';
import fc from 'fast-check';
import { isFolderNote, mayHoldRecord, recordTypeOf, tagsIn, typeWords } from '../../src/records/record-type';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings';

function typeOf(frontmatter: Readonly<Record<string, unknown>>, settings: Partial<Settings> = {}): unknown {
  return recordTypeOf(frontmatter, typeWords({ ...DEFAULT_SETTINGS, ...settings }));
}

const SERVICE = { record: 'service' };

describe('recordTypeOf', () => {
  it.each(['a:b', 'a,b', '#kind', '🧩', 'kind.of', '(type)', 'a-b c'])(
    'reads the type in the property %s',
    (typeProperty) => {
      expect(typeOf({ [typeProperty]: 'service' }, { typeProperty })).toEqual(SERVICE);
      const words = typeWords({ ...DEFAULT_SETTINGS, typeProperty });
      expect(mayHoldRecord(dump({ [typeProperty]: 'service' }), words)).toBe(true);
    },
  );

  it.each([
    ['service', SERVICE],
    ['backup-job', { record: 'backup-job' }],
    ['backup', { record: 'backup-job' }],
    ['change', { record: 'change' }],
    ['incident', { record: 'incident' }],
    ['host', { record: 'service', kind: 'host' }],
    ['vm', { record: 'service', kind: 'vm' }],
    ['container', { record: 'service', kind: 'container' }],
    ['lxc', { record: 'service', kind: 'container' }],
    ['app', { record: 'service', kind: 'app' }],
    ['server', { record: 'service', kind: 'host' }],
    ['device', { record: 'service', kind: 'device' }],
  ])('knows the type %s', (type, expected) => {
    expect(typeOf({ type })).toEqual(expected);
  });

  it.each([
    'Service',
    ' SERVICE ',
    '[[Service]]',
    ' [[Types/Service|a service]] ',
    '[[Service.md]]',
    '[[Service#Fields]]',
    '[service](Types/Service.md)',
    'homelab, service',
    '#service',
    ['service'],
    ['homelab', 'service'],
    [['service']],
    [[['Types/Service']]],
    ['[[Note]]', '[[Service]]'],
  ])('reads it from %j', (type) => {
    expect(typeOf({ type })).toEqual(SERVICE);
  });

  it.each(['Backup Job', 'backup_job', 'backupJob', '[[Backup job]]'])('reads a type of two words from %j', (type) => {
    expect(typeOf({ type })).toEqual({ record: 'backup-job' });
  });

  it.each(['Type', 'TYPE', 't-y_p e'])('reads it under the name %j', (name) => {
    expect(typeOf({ [name]: 'service' })).toEqual(SERVICE);
  });

  it.each(['note', 'services', 'constructor', '__proto__', '', null, 7, true, {}, [], [null], { record: 'service' }])(
    'finds no record in %j',
    (type) => {
      expect(typeOf({ type })).toBeNull();
    },
  );

  it('takes the first word that it knows', () => {
    expect(typeOf({ type: ['note', 'change', 'incident'] })).toEqual({ record: 'change' });
    expect(typeOf({ type: 'note', Type: 'incident' })).toEqual({ record: 'incident' });
  });

  it("reads a person's own words", () => {
    const typeValues = { 'k8s-app': 'service', Job: 'backup job', Box: 'VM', Disk: 'NAS', Camera: 'Camera', x: '' };
    const words = ['K8s App', 'job', 'box', 'disk', 'camera', 'x', ''];
    expect(words.map((type) => typeOf({ type }, { typeValues }))).toEqual([
      SERVICE,
      { record: 'backup-job' },
      { record: 'service', kind: 'vm' },
      { record: 'service', kind: 'storage' },
      { record: 'service', kind: 'camera' },
      null,
      null,
    ]);
  });

  it('takes words that objects know anyway for words', () => {
    expect(typeOf({ type: 'thing' }, { typeValues: { thing: 'constructor' } })).toEqual({
      record: 'service',
      kind: 'constructor',
    });
  });

  it('reads the type from the property that the settings name', () => {
    expect(typeOf({ 'Is A': 'service' }, { typeProperty: 'is_a' })).toEqual(SERVICE);
    expect(typeOf({ type: 'service' }, { typeProperty: 'isA' })).toBeNull();
  });
});

describe('mayHoldRecord', () => {
  it.each(['type: note', 'title: x', 'subtype: service', '', 'types: service', 'text: "type of service"'])(
    'says no to %j',
    (yaml) => {
      expect(mayHoldRecord(yaml, typeWords(DEFAULT_SETTINGS))).toBe(false);
    },
  );

  it('says yes wherever a record is', () => {
    const word = fc.constantFrom('service', 'Backup Job', '[[Types/VM|x]]', 'note', 'k8s app', 'é', '');
    const type = fc.oneof(word, fc.array(word), fc.array(fc.array(word)));
    const name = fc.constantFrom('type', 'Type', 'TYPE', 't-y_pe', 'other');
    const note = fc.dictionary(name, type);
    const words = typeWords({ ...DEFAULT_SETTINGS, typeValues: { 'k8s-app': 'service', é: 'vm' } });
    fc.assert(
      fc.property(note, fc.constantFrom(-1, 0, 1), (frontmatter, flowLevel) => {
        const yaml = dump(frontmatter, { flowLevel });
        if (recordTypeOf(frontmatter, words)) expect([yaml, mayHoldRecord(yaml, words)]).toEqual([yaml, true]);
      }),
    );
  });
});

const CHANGE = { record: 'change' };
const HOST = { record: 'service', kind: 'host' };

describe('tags that mean a type', () => {
  const words = typeWords({ ...DEFAULT_SETTINGS, typeValues: { '#devices': 'host', '#Lab/Change': 'change' } });
  it.each([
    [['devices'], HOST],
    ['#Devices', HOST],
    ['mine, devices', HOST],
    [['x', 'devices/router'], HOST],
    [['lab/change', 'devices'], CHANGE],
    [['lab'], null],
    [['devices2'], null],
    [[null, 7, { devices: true }], null],
    [null, null],
  ])('reads %j', (tags, expected) => {
    expect(recordTypeOf({ tags }, words)).toEqual(expected);
    expect(recordTypeOf({ Tag: tags }, words)).toEqual(expected);
    expect(recordTypeOf({ labels: tags }, words)).toBeNull();
  });

  it('count behind a type that is known, and also where the type is not', () => {
    expect(recordTypeOf({ type: 'vm', tags: ['devices'] }, words)).toEqual({ record: 'service', kind: 'vm' });
    expect(recordTypeOf({ type: 'page', tags: ['devices'] }, words)).toEqual(HOST);
  });

  it('are no words of the type property', () => {
    expect(recordTypeOf({ type: 'devices' }, words)).toBeNull();
    expect(mayHoldRecord('type: devices', words)).toBe(false);
  });

  it('are never missed in the text of the properties', () => {
    const tag = fc.constantFrom('devices', 'DEVICES', 'lab/change', 'lab/change/x', 'other', '#devices');
    const note = fc.record({ tags: fc.oneof(tag, fc.array(tag)), title: fc.string() });
    fc.assert(
      fc.property(note, fc.constantFrom(-1, 0, 1), (frontmatter, flowLevel) => {
        const yaml = dump(frontmatter, { flowLevel });
        if (recordTypeOf(frontmatter, words)) expect([yaml, mayHoldRecord(yaml, words)]).toEqual([yaml, true]);
      }),
    );
    expect(mayHoldRecord('tags: ["\\u0064evices"]', words)).toBe(true);
    expect(mayHoldRecord('tags: [gadgets]', words)).toBe(false);
    expect(mayHoldRecord('rooms: [devices]', words)).toBe(false);
  });

  it('are found as Obsidian does', () => {
    expect(tagsIn({ tags: ['#a', 'b/c'], TAG: 'd e,#f', tag_list: 'g' })).toEqual(['a', 'b/c', 'd', 'e', 'f']);
  });
});

describe('folders that mean a type', () => {
  const typeFolders = { 'Lab/': 'service', '/Lab/Changes': 'change', Hosts: 'server', '': 'vm', '/': 'vm', Empty: ' ' };
  const words = typeWords({ ...DEFAULT_SETTINGS, typeFolders, typeValues: { '#fix': 'incident' } });
  it.each([
    ['Lab/NAS.md', SERVICE],
    ['lab/nas.md', SERVICE],
    ['Lab/Changes/2026/New disk.md', CHANGE],
    ['Lab/Changes/2026/11 - 12/New disk.md', CHANGE],
    ['Lab/Immich/Immich.md', SERVICE],
    ['Lab/Media/10-Jellyfin/Jellyfin.md', SERVICE],
    ['Hosts/PVE 1/pve-1.md', HOST],
    ['Lab/Immich/Upgrade.md', null],
    ['Lab/Immich/Lab.md', null],
    ['Lab/Immich/Immich/Upgrade.md', null],
    ['Lab/Changes/Disks/New disk.md', null],
    ['Hosts/pve1.md', HOST],
    ['Labs/NAS.md', null],
    ['My/Hosts/pve1.md', null],
    ['Empty/x.md', null],
    ['NAS.md', null],
    ['', null],
  ])('make %s a record', (path, expected) => {
    for (const frontmatter of [null, {}, { type: '' }, { type: [], owner: 'me' }])
      expect(recordTypeOf(frontmatter, words, path)).toEqual(expected);
    expect(mayHoldRecord('a: b', words, path)).toBe(expected !== null);
  });

  it('count only for a note that says no type', () => {
    expect(recordTypeOf({ type: 'book' }, words, 'Lab/NAS.md')).toBeNull();
    expect(recordTypeOf({ type: 'incident' }, words, 'Lab/NAS.md')).toEqual({ record: 'incident' });
    expect(recordTypeOf({ tags: 'fix' }, words, 'Lab/NAS.md')).toEqual({ record: 'incident' });
  });

  it.each([
    'Lab/README.md',
    'Lab/index.md',
    'Lab/_Index.md',
    'Lab/Lab.md',
    'Lab/Changes/changes.md',
    'Lab/Immich/README.md',
  ])('leave the note about a folder alone: %s', (path) => {
    expect(recordTypeOf(null, words, path)).toBeNull();
    expect(recordTypeOf({ type: 'service' }, words, path)).toEqual(SERVICE);
  });

  it('may be numbered', () => {
    expect(isFolderNote('10-Services/Services.md')).toBe(true);
    expect(isFolderNote('Services/10.md')).toBe(false);
    expect(isFolderNote('README.md')).toBe(true);
  });
});
