import { dump } from 'js-yaml';
import fc from 'fast-check';
import { mayHoldRecord, recordTypeOf, typeWords } from '../../src/records/record-type';
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
