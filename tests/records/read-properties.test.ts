import { BACKUP_JOB_PROPERTIES } from '../../src/records/backup-job';
import { CHANGE_PROPERTIES } from '../../src/records/change';
import { INCIDENT_PROPERTIES } from '../../src/records/incident';
import { canonicalName, indexProperties, type PropertyTable, shortValue } from '../../src/records/read-properties';
import { nameKey } from '../../src/notes/name-key';
import { SERVICE_PROPERTIES } from '../../src/records/service';
import { BACKUP_JOB, CHANGE, type DesignProperty, INCIDENT, SERVICE } from './design-properties';
import { camelCase, problemLines, readRecord, shown, spellings } from './reading';

const KINDS: readonly [string, PropertyTable, readonly DesignProperty[]][] = [
  ['service', SERVICE_PROPERTIES, SERVICE],
  ['backup-job', BACKUP_JOB_PROPERTIES, BACKUP_JOB],
  ['change', CHANGE_PROPERTIES, CHANGE],
  ['incident', INCIDENT_PROPERTIES, INCIDENT],
];

describe.each(KINDS)('the properties of a %s', (type, table, properties) => {
  it('are those of the design, no more and no fewer', () => {
    expect(Object.keys(table).map(canonicalName).sort()).toEqual(properties.map(({ name }) => name).sort());
  });

  it.each(properties)('has $name in every spelling', ({ name, value, reads }) => {
    for (const spelling of spellings(name)) {
      const { record, problems } = readRecord({ type, [spelling]: value });
      expect([spelling, shown(record, camelCase(name)), problems]).toEqual([spelling, reads, []]);
    }
  });

  it.each(properties.flatMap((property) => (property.also ?? []).map((synonym) => ({ ...property, synonym }))))(
    'reads $synonym as $name in every spelling',
    ({ name, value, reads, synonym }) => {
      for (const spelling of spellings(synonym)) {
        const { record, problems } = readRecord({ type, [spelling]: value });
        expect([spelling, shown(record, camelCase(name)), problems]).toEqual([spelling, reads, []]);
      }
    },
  );

  it('have these other names and no more', () => {
    const others = Object.entries(table).map(([key, { also, before }]) => [canonicalName(key), [...before, ...also]]);
    expect(Object.fromEntries(others)).toEqual(
      Object.fromEntries(properties.map(({ name, also = [] }) => [name, also])),
    );
  });

  it('never gives one name to two of them', () => {
    const names = Object.entries(table).flatMap(([key, { also, before }]) => [canonicalName(key), ...also, ...before]);
    expect(names.map(nameKey).filter((name, index, all) => all.indexOf(name) !== index)).toEqual([]);
  });

  it.each(properties)('takes an empty $name for missing', ({ name }) => {
    for (const empty of [null, '', '  ', [], [null], ['', ' '], [[]]]) {
      const { record, problems } = readRecord({ type, [name]: empty });
      expect(shown(record, camelCase(name))).toEqual(table[camelCase(name)]?.missing);
      expect(problems).toEqual([]);
    }
  });

  it.each(properties)('says of a $name that cannot be read where it is and what is expected', ({ name }) => {
    const value = [{ a: { b: 1 }, c: 2 }];
    const { problems } = readRecord({ type, [name.toUpperCase()]: value });
    const expected = table[camelCase(name)]?.expected;
    expect(problems).toMatchObject([
      { path: 'Lab/Photos.md', property: name.toUpperCase(), kind: 'unreadable', expected },
    ]);
  });

  it.each(properties)('says of two spellings of $name both', ({ name, value }) => {
    const { record, problems } = readRecord({ type, [name]: null, [name.toUpperCase()]: value });
    expect(problemLines(problems)).toEqual([`two-spellings: ${name} "${name}, ${name.toUpperCase()}"`]);
    expect(shown(record, camelCase(name))).not.toEqual(table[camelCase(name)]?.missing);
  });
});

describe('readProperties', () => {
  it('takes the first of two spellings', () => {
    const { record } = readRecord({ type: 'service', dependsOn: '[[A]]', 'Depends On': '[[B]]' });
    expect(shown(record, 'dependsOn')).toEqual(['A']);
  });

  it('takes the links under several names of one property together, the own name first', () => {
    const { record, problems } = readRecord({ type: 'service', vm: 'docker', host: '[[pve1]]', runs_on: ['[[pve2]]'] });
    expect(shown(record, 'runsOn')).toEqual(['pve2', 'pve1', 'docker']);
    expect(problems).toEqual([]);
  });

  it('takes the own name of a property before its synonyms', () => {
    const { record } = readRecord({ type: 'service', backup_date: '2020-01-01', last_backup: '2026-11-23T12:00' });
    expect(shown(record, 'lastBackup')).toBe('2026-11-23T11:00:00.000Z');
  });

  it.each(['service_status', 'lifecycle'])('takes %s before status, which then may mean the page', (name) => {
    const { record, problems } = readRecord({ type: 'service', status: 'draft of the page', [name]: 'archived' });
    expect(shown(record, 'status')).toBe('retired');
    expect(problems).toEqual([]);
  });

  it('reads the status where what goes before it is empty', () => {
    const { record } = readRecord({ type: 'service', service_status: '', status: 'planned' });
    expect(shown(record, 'status')).toBe('planned');
  });

  it("reads a person's own property names, in any spelling", () => {
    const settings = { propertyNames: { hyper_visor: 'runs_on', Wartung: 'maintenance-window' } };
    const note = { type: 'service', 'Hyper Visor': 'pve1', wartung: 'Sun 02:00-05:00' };
    const { record } = readRecord(note, undefined, settings);
    expect(shown(record, 'runsOn')).toEqual(['pve1']);
    expect(shown(record, 'maintenanceWindow')).toEqual([{ days: [7], from: 120, to: 300 }]);
  });

  it('tells each bad part of a list and keeps the rest', () => {
    const { record, problems } = readRecord({
      type: 'service',
      auth: ['mfa', 'magic'],
      dependsOn: ['[[A]]', { x: 1 }],
    });
    expect([shown(record, 'auth'), shown(record, 'dependsOn')]).toEqual([['mfa'], ['A']]);
    expect(problemLines(problems).map((line) => line.split(':')[0])).toEqual(['unreadable', 'unreadable']);
    expect(problemLines(problems)).toContain('unreadable: auth "magic"');
  });

  it('tells two spellings of the names of a note and of its type', () => {
    const { problems } = readRecord({
      type: 'service',
      Type: 'note',
      title: 'A',
      TITLE: 'B',
      Aliases: [],
      aliases: [],
    });
    expect(problemLines(problems)).toEqual([
      'two-spellings: type "type, Type"',
      'two-spellings: title "title, TITLE"',
      'two-spellings: Aliases "Aliases, aliases"',
    ]);
  });
});

describe('indexProperties', () => {
  it('lets a name mean another property only where the settings say so', () => {
    const index = indexProperties({ Host: 'a', 'h-o-s-t': 'b', hypervisor: 'c' }, new Map([['hypervisor', 'host']]));
    expect([...index].map(([name, found]) => [name, found.map((one) => one.value)])).toEqual([
      ['host', ['a', 'b', 'c']],
    ]);
  });

  it('is not led astray by names that objects have anyway', () => {
    const frontmatter = JSON.parse('{"__proto__": "a", "constructor": "b", "hasOwnProperty": "c"}') as object;
    const index = indexProperties({ ...frontmatter }, new Map());
    expect(index.get('constructor')).toEqual([{ spelling: 'constructor', value: 'b' }]);
  });
});

describe('canonicalName', () => {
  it('is the snake case of a key', () => {
    expect(['kind', 'dependsOn', 'lastRestoreMinutes'].map(canonicalName)).toEqual([
      'kind',
      'depends_on',
      'last_restore_minutes',
    ]);
  });
});

describe('shortValue', () => {
  it.each([
    ['soon', 'soon'],
    ['  two\n lines ', 'two lines'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(57)}...`],
    [`${'x'.repeat(56)}🔥🔥🔥`, `${'x'.repeat(56)}...`],
    [[1, 2], 'a list'],
    [{ a: 1 }, 'a group of properties'],
    [42, '42'],
    [false, 'false'],
    [Symbol('x'), 'Symbol(x)'],
  ])('shows %p on one line', (value, expected) => {
    expect(shortValue(value)).toBe(expected);
  });
});
