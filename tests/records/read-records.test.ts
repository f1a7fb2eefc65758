import fc from 'fast-check';
import { isConflictCopy, needsBody, recordReader } from '../../src/records/read-records';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { BACKUP_JOB, CHANGE, INCIDENT, SERVICE } from './design-properties';
import { noteOf, readNote, readRecord, spellings, VIENNA } from './reading';

describe('recordReader', () => {
  const reader = recordReader(DEFAULT_SETTINGS, VIENNA);

  it('says what a note holds, and nothing of a note that holds no record', () => {
    expect(reader.typeOf({ type: 'vm' })).toBe('service');
    expect(reader.typeOf({ type: 'recipe' })).toBeNull();
    expect([reader.read(noteOf(null)), reader.read(noteOf({})), reader.read(noteOf({ type: 'recipe' }))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('reads a note that is the same object once', () => {
    const note = noteOf({ type: 'service' });
    expect(reader.read(note)).toBe(reader.read(note));
    expect(reader.read({ ...note })).not.toBe(reader.read(note));
  });

  it('reads dates in the zone and the order that it was given', () => {
    const read = recordReader(DEFAULT_SETTINGS, { ...VIENNA, dayMonthOrder: 'day-first' }).read(
      noteOf({ type: 'service', eol: '24.12.2026 12:00' }),
    );
    expect(read?.record).toMatchObject({ eol: { at: Date.parse('2026-12-24T11:00Z') } });
  });
});

describe('the names of a record', () => {
  it('are its file, aliases, title, service name and host name', () => {
    const note = {
      type: 'vm',
      aliases: ['Pics', 'Snaps, old'],
      title: 'Photos, all',
      serviceName: 'immich',
      hostname: 'ph1',
    };
    expect(readRecord(note).names).toEqual({
      file: 'Photos',
      aliases: ['Pics', 'Snaps, old'],
      title: ['Photos, all'],
      serviceName: ['immich'],
      hostname: ['ph1'],
    });
  });

  it('are read tolerantly', () => {
    const note = {
      type: 'vm',
      alias: 'a, b',
      title: 101,
      'Service Name': ['x', 'y'],
      HOSTNAME: [['ph1']],
      aliases: null,
    };
    expect(readRecord(note).names).toMatchObject({
      aliases: ['a', 'b'],
      title: ['101'],
      serviceName: ['x', 'y'],
      hostname: ['ph1'],
    });
  });

  it('may stand in properties with names of their own', () => {
    const { names } = readRecord({ type: 'vm', fqdn: 'ph1.lan' }, undefined, { propertyNames: { FQDN: 'hostname' } });
    expect(names.hostname).toEqual(['ph1.lan']);
  });
});

describe('isConflictCopy', () => {
  it.each([
    'Lab/NAS [conflicted].md',
    'NAS.sync-conflict-20261123-120000-ABCDEFG.md',
    'Lab/NAS (conflicted copy 2026-11-23 120000).md',
    "NAS (Jo's Laptop's conflicted copy 2026-11-23).md",
    'NAS (Conflicted Copy).md',
  ])('holds for %s', (path) => {
    expect(isConflictCopy(path)).toBe(true);
    expect(readNote(noteOf({ type: 'service' }, undefined, path))).toBeNull();
  });

  it.each(['NAS.md', 'Conflicted.md', '[conflicted]/NAS.md', 'Sync conflicts (how to).md'])(
    'does not hold for %s',
    (path) => {
      expect(isConflictCopy(path)).toBe(false);
    },
  );
});

describe('needsBody', () => {
  it('is for changes and incidents', () => {
    const kinds = ['change', 'incident', 'service', 'backup-job', null] as const;
    expect(kinds.map(needsBody)).toEqual([true, true, false, false, false]);
  });
});

const KINDS = [
  ['service', SERVICE],
  ['backup-job', BACKUP_JOB],
  ['change', CHANGE],
  ['incident', INCIDENT],
] as const;

describe.each(KINDS)('reading a %s', (type, properties) => {
  const names = properties.flatMap(({ name, also = [] }) => [name, ...also]);
  const spelling = fc.constantFrom(...names.flatMap(spellings), '__proto__', 'constructor', 'title', 'aliases', 'Type');
  const value = fc.oneof(fc.anything(), fc.constantFrom(...properties.map((property) => property.value)));
  const frontmatter = fc.array(fc.tuple(spelling, value));
  const note = (entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> => ({
    type,
    ...Object.fromEntries(entries),
  });

  it('never throws, whatever stands in the note, and says the same twice', () => {
    fc.assert(
      fc.property(frontmatter, fc.string(), (entries, body) => {
        const read = readRecord(note(entries), body);
        expect(readRecord(note(entries), body)).toEqual(read);
        const unreadable = read.problems.filter(({ kind }) => kind === 'unreadable');
        expect(unreadable.every((problem) => problem.value.length <= 60 && problem.expected !== '')).toBe(true);
      }),
    );
  });

  it('ends on a note that holds itself', () => {
    const loop: unknown[] = [];
    const group: Record<string, unknown> = { name: loop, link: null };
    loop.push(loop, group);
    group['self'] = group;
    for (const held of [loop, group, [loop, group]]) {
      const { problems } = readRecord(note(properties.map(({ name }) => [name, held])));
      expect(new Set(problems.map(({ property }) => property)).size).toBe(properties.length);
    }
  });

  it('is the same in every order and spelling of the properties', () => {
    const some = fc.shuffledSubarray([...properties]);
    fc.assert(
      fc.property(some, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), fc.boolean(), (chosen, dice, reverse) => {
        const spelt = chosen.map(({ name, value: given, also = [] }, index): [string, unknown] => {
          const all = [name, ...also].flatMap(spellings);
          return [all[(dice[index] ?? 0) % all.length] ?? name, given];
        });
        const plain = readRecord(note(chosen.map(({ name, value: given }) => [name, given])));
        const { names: _, ...read } = readRecord(note(reverse ? spelt.reverse() : spelt));
        expect(read).toEqual({ record: plain.record, problems: [] });
      }),
    );
  });
});
