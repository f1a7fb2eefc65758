import fc from 'fast-check';
import type { Snapshot } from '../../src/importers/imported';
import { canBeSeen, claimsOn, matches, toldBy } from '../../src/proposals/backup-ids';
import { groupSnapshots } from '../../src/proposals/snapshot-groups';

const BASE = { file: 'a.json', at: 1, written: '1970-01-01T00:00:00Z', tags: [], paths: [] };
const SNAPSHOTS: readonly Snapshot[] = [
  { ...BASE, tool: 'restic', host: 'NAS', tags: ['photos'], paths: ['/srv/Photos/', '/etc'] },
  { ...BASE, tool: 'restic', host: 'pi', tags: ['photos', 'weekly'], paths: ['/srv/my photos'] },
  { ...BASE, tool: 'kopia', host: 'nas', tags: ['app:photos'], paths: ['C:\\Data'] },
  { ...BASE, tool: 'borg', name: 'nas-2026-11-22T03:00:07', series: 'nas-*', repository: 'ssh://borg@box/./nas' },
  { ...BASE, tool: 'proxmox-backup', name: 'vm/101', alsoNamed: ['101', 'photos'] },
  { ...BASE, tool: 'healthchecks', name: 'Nightly photos', alsoNamed: ['nightly-photos'] },
];
const NAMES = ['nas', 'pi', 'kopia', 'borg', 'vm', 'check'];
const GROUPS = groupSnapshots({ snapshots: SNAPSHOTS, remarks: [] }, 2);

function claimed(...ids: readonly string[]): readonly string[] {
  const found = claimsOn(GROUPS).of(ids);
  return NAMES.filter((_, index) => {
    const group = GROUPS[index];
    return group !== undefined && found.has(group);
  });
}

describe('a backup_id', () => {
  it.each([
    ['host:nas', ['nas', 'kopia']],
    ['Host: NAS', ['nas', 'kopia']],
    ['hostname:na*', ['nas', 'kopia']],
    ['tag:photos', ['nas', 'pi']],
    ['tag:app:photos', ['kopia']],
    ['path:/srv/photos', ['nas']],
    ['path:/srv/*', ['nas', 'pi']],
    ['path:/etc/', ['nas']],
    ['path:c:\\data', ['kopia']],
    ['path:/srv/my photos', ['pi']],
    ['host:pi path:/srv/my*photos', ['pi']],
    ['host:nas path:/srv/my*photos', []],
    ['tag:photos tag:weekly', ['pi']],
    ['tool:restic host:nas', ['nas']],
    ['repository:ssh://borg@box/./nas', ['borg']],
    ['repo:*/nas', ['borg']],
    ['archive:nas-*', ['borg']],
    ['archive:vm/101', []],
    ['nas-2026-11-22T03:00:07', ['borg']],
    ['group:vm/101', ['vm']],
    ['group:101', ['vm']],
    ['vm/101', ['vm']],
    ['group:photos', ['vm']],
    ['check:nightly photos', ['check']],
    ['check:Nightly-Photos', ['check']],
    ['photos', ['nas', 'pi', 'vm']],
    ['nas photos', ['nas']],
    ['ssh://borg@box/./nas', ['borg']],
    ['*', ['nas', 'pi', 'kopia', 'borg', 'vm', 'check']],
    ['restic', []],
    ['host:', []],
    ['', []],
    ['constructor', []],
  ])('of %j claims %j', (id, expected) => {
    expect(claimed(id)).toEqual(expected);
  });

  it('claims what any of several does', () => {
    expect(claimed('host:pi', 'group:vm/101')).toEqual(['pi', 'vm']);
  });

  it.each([
    ['host:nas', ['nas'], true],
    ['host:nas', ['check'], false],
    ['host:nas', ['borg'], false],
    ['host:nas', ['vm'], true],
    ['tag:photo', ['vm'], false],
    ['tag:photo', ['kopia'], true],
    ['repository:/mnt', ['borg'], true],
    ['group:vm/102', ['nas', 'borg'], false],
    ['group:vm/102', ['nas', 'vm'], true],
    ['archive:nas-*', ['borg'], true],
    ['archive:nas-* host:nas', ['borg'], false],
    ['archive:nas-* host:nas', ['nas', 'borg'], false],
    ['tool:kopia host:nas', ['nas'], false],
    ['photos', ['check'], true],
    ['photos', [], false],
  ] as const)('of %j can be seen in what is read of %j: %s', (id, names, expected) => {
    const read = GROUPS.filter((_, index) => names.some((name) => name === NAMES[index]));
    expect(canBeSeen(id, toldBy(read))).toBe(expected);
  });

  it('of a host can be seen where Borg names one', () => {
    const told = { ...BASE, tool: 'borg', name: 'a', host: 'pi' };
    const groups = groupSnapshots({ snapshots: [told], remarks: [] }, 2);
    expect(canBeSeen('host:nas', toldBy(groups))).toBe(true);
    expect(canBeSeen('repository:/mnt', toldBy(groups))).toBe(false);
  });

  it('of a host or a path is not missed where somebody has left the key out', () => {
    const groups = groupSnapshots({ snapshots: [{ ...BASE, tool: 'restic', paths: ['/srv'] }], remarks: [] }, 2);
    expect(canBeSeen('host:nas', toldBy(groups))).toBe(false);
    expect(canBeSeen('path:/etc', toldBy(groups))).toBe(true);
  });
});

describe('wildcards', () => {
  it('fit what a regular expression fits', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    fc.assert(
      fc.property(letters, text, (pattern, subject) => {
        const slow = new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`);
        expect(matches(pattern, subject)).toBe(slow.test(subject));
      }),
    );
  });

  it('claim what looking at each name claims', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-'), minLength: 1, maxLength: 5 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(name), pattern, (names, id) => {
        const groups = groupSnapshots(
          { snapshots: names.map((one) => ({ ...BASE, tool: 'borg', name: one })), remarks: [] },
          2,
        );
        const found = [...claimsOn(groups).of([`archive:${id}`])].map((group) => group.names[0] ?? '');
        expect(found.sort()).toEqual(names.filter((one) => matches(id, one)).sort());
      }),
    );
  });
});
