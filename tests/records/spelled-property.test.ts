import fc from 'fast-check';
import { nameKey } from '../../src/notes/name-key';
import { setProperties } from '../../src/lifecycle/set-properties';
import { spelledProperty } from '../../src/records/spelled-property';
import { BACKUP_JOB_PROPERTIES } from '../../src/records/backup-job';
import { CHANGE_PROPERTIES } from '../../src/records/change';
import { INCIDENT_PROPERTIES } from '../../src/records/incident';
import { canonicalName, type PropertyTable } from '../../src/records/read-properties';
import { SERVICE_PROPERTIES } from '../../src/records/service';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { shown } from './reading';
import { applied, contextOf, note, recordOf } from '../lifecycle/note-steps';

const TABLES: Readonly<Record<'service' | 'backup-job' | 'change' | 'incident', PropertyTable>> = {
  service: SERVICE_PROPERTIES,
  'backup-job': BACKUP_JOB_PROPERTIES,
  change: CHANGE_PROPERTIES,
  incident: INCIDENT_PROPERTIES,
};

describe('the name of a property in a note', () => {
  const named = (frontmatter: Record<string, unknown> | null, key: string, propertyNames = {}): string =>
    spelledProperty(frontmatter, 'service', key, { ...DEFAULT_SETTINGS, propertyNames });

  it.each([
    [{ lastBackup: '2026-11-01' }, 'lastBackup', 'lastBackup'],
    [{ 'Last Backup': null }, 'lastBackup', 'Last Backup'],
    [{ 'BACKED-UP': '2026-11-01' }, 'lastBackup', 'BACKED-UP'],
    [{ tier: 2 }, 'criticality', 'tier'],
    [{ lifecycle: 'active' }, 'status', 'lifecycle'],
    [{}, 'lastBackup', 'last_backup'],
    [null, 'lastBackup', 'last_backup'],
  ])('is in %j, for %s, %s', (frontmatter, key, expected) => {
    expect(named(frontmatter, key)).toBe(expected);
  });

  it('is, of several, the one that readers heed', () => {
    expect(named({ status: 'active', lifecycle: 'retired' }, 'status')).toBe('lifecycle');
    expect(named({ status: 'active', lifecycle: '' }, 'status')).toBe('status');
  });

  it('is the person’s own where the settings say so', () => {
    const own = { hypervisor: 'runs_on', 'Zuletzt gesichert': 'lastBackup' };
    expect(named({ 'zuletzt-gesichert': '' }, 'lastBackup', own)).toBe('zuletzt-gesichert');
    expect(named({}, 'lastBackup', own)).toBe('Zuletzt gesichert');
    expect(named({ last_backup: '' }, 'lastBackup', own)).toBe('last_backup');
    expect(named({ type: 'service' }, 'runsOn', { hypervisor: 'hosted_on' })).toBe('hypervisor');
  });

  it('belongs to one property alone', () => {
    for (const table of Object.values(TABLES)) {
      const names = Object.entries(table).flatMap(([key, { before, also }]) => [
        ...before,
        canonicalName(key),
        ...also,
      ]);
      expect(new Set(names.map(nameKey)).size).toBe(names.length);
    }
  });
});

/** Other ways to write a name: case, and what stands between its words. */
const respelled = (name: string): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom('_', '-', ' ', ''), fc.constantFrom('lower', 'UPPER', 'Title')).map(([gap, look]) => {
    const words = name.split('_');
    const cased = look === 'UPPER' ? words.map((word) => word.toUpperCase()) : words;
    return (look === 'Title' ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)) : cased).join(gap);
  });

describe('setting a property', () => {
  const spellings = fc
    .constantFrom(...(['service', 'backup-job', 'change', 'incident'] as const))
    .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...datesOf(TABLES[kind]))))
    .chain(([kind, key]) => {
      const property = TABLES[kind][key];
      const names = [...(property?.before ?? []), canonicalName(key), ...(property?.also ?? [])];
      return fc.tuple(fc.constant(kind), fc.constant(key), fc.constantFrom(...names).chain(respelled));
    });

  it('keeps the synonym, the case and the spelling that the note has, and is read back', () => {
    fc.assert(
      fc.property(
        spellings,
        fc.constantFrom('2026-01-01 # why', '', '"2026-01-01"', "'x'"),
        ([kind, key, name], old) => {
          const text = note([`type: ${kind}`, `${name}: ${old}`, 'mine: true']);
          const edits = setProperties(kind, { [key]: '2026-11-23T22:10:00' }, contextOf(text));
          const result = applied(text, edits);
          expect(result.split('\n').map((line) => line.split(':')[0])).toEqual(
            text.split('\n').map((line) => line.split(':')[0]),
          );
          expect(shown(recordOf(result), key)).toBe(
            shown(recordOf(note([`type: ${kind}`, `${canonicalName(key)}: 2026-11-23T22:10:00`])), key),
          );
        },
      ),
    );
  });

  it('leaves alone what is undefined, and writes lists as lists', () => {
    const text = note(['type: service', 'Stakeholders: Anna']);
    const edits = setProperties('service', { users: ['Anna', 'Ben'], url: undefined, minUp: 2 }, contextOf(text));
    expect(applied(text, edits)).toContain('Stakeholders:\n  - Anna\n  - Ben\nmin_up: 2\n');
    expect(applied(text, edits)).not.toContain('url');
  });
});

function datesOf(table: PropertyTable): readonly string[] {
  return Object.keys(table).filter((key) => table[key]?.expected.startsWith('a date'));
}
