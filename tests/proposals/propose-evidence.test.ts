import fc from 'fast-check';
import type { ImportedSnapshots, Snapshot } from '../../src/importers/imported';
import { importSnapshots } from '../../src/importers/snapshot-importers';
import type { NoteProposal, Proposals } from '../../src/proposals/proposal';
import { proposeEvidence } from '../../src/proposals/propose-evidence';
import { instantOf, labOf, NOON, type PlainPages, UTC } from '../support/services';

/** `{ host: 'nas', at: '2026-11-22T02:00:05' }` is a snapshot of restic. */
interface Given extends Partial<Omit<Snapshot, 'at'>> {
  readonly at: string;
}

function snapshotOf({ at, ...rest }: Given): Snapshot {
  return { tool: 'restic', file: 'backups.json', at: instantOf(at), written: `${at}Z`, tags: [], paths: [], ...rest };
}

function propose(pages: PlainPages, given: readonly Given[], more: Partial<ImportedSnapshots> = {}): Proposals {
  const snapshots = { snapshots: given.map(snapshotOf), remarks: [], ...more };
  return proposeEvidence(snapshots, labOf(pages), instantOf(NOON), UTC);
}

/** `Photos: set lastBackup 2026-11-22T02:00:05Z`, with a `?` where it is only suggested. */
function lines({ notes }: Proposals): readonly string[] {
  return notes.flatMap((note: NoteProposal) =>
    note.properties.map(
      ({ key, how, value, suggestion }) =>
        `${note.title}: ${how} ${key} ${String(value)}${suggestion === undefined ? '' : ' ?'}`,
    ),
  );
}

function remarks({ remarks: all }: Proposals): readonly string[] {
  return all.map(({ kind, where, message }) => `${kind} ${where}: ${message}`);
}

const OLD: Given = { at: '2026-11-21T02:00:05', host: 'nas', tags: ['photos'], paths: ['/srv/photos'] };
const NEW: Given = { ...OLD, at: '2026-11-22T02:00:05' };

describe('the newest snapshot that a page claims', () => {
  it('becomes its last backup, on services and backup jobs alike', () => {
    const pages = { Photos: { backup_id: 'tag:photos' }, Nightly: { type: 'backup-job', backup_id: ['host:nas'] } };
    const proposed = propose(pages, [OLD, NEW, OLD]);
    expect(lines(proposed)).toEqual([
      'Photos: set lastBackup 2026-11-22T02:00:05Z',
      'Nightly: set lastBackup 2026-11-22T02:00:05Z',
    ]);
    expect(proposed.notes.map(({ kind, record, path }) => `${kind} ${record} ${path}`)).toEqual([
      'change service Photos.md',
      'change backup-job Nightly.md',
    ]);
    expect(proposed.remarks).toEqual([]);
  });

  it.each([
    ['2026-11-22T02:00:04Z', true],
    ['2026-11-22T02:00:05Z', false],
    ['2026-11-22T02:00', false],
    ['2026-11-22', false],
    ['2026-11-21', true],
    ['2026-11-22T03:00:06+01:00', false],
    ['2026-11-22T03:00:04+01:00', true],
  ])('is taken over %s: %s', (last_backup, isTaken) => {
    const found = lines(propose({ Photos: { backup_id: 'tag:photos', last_backup } }, [NEW]));
    expect(found).toEqual(isTaken ? ['Photos: set lastBackup 2026-11-22T02:00:05Z'] : []);
  });

  it('is proposed once: with it on the page there is nothing left to do', () => {
    const text = JSON.stringify([{ time: '2026-11-22T02:00:05.9+01:00', hostname: 'nas', paths: ['/'], tags: null }]);
    const snapshots = importSnapshots([{ name: 'a', text }], UTC);
    const once = proposeEvidence(snapshots, labOf({ NAS: { backup_id: 'nas' } }), instantOf(NOON), UTC);
    const [property] = once.notes[0]?.properties ?? [];
    const page = { backup_id: 'nas', last_backup: property?.value };
    expect(proposeEvidence(snapshots, labOf({ NAS: page }), instantOf(NOON), UTC)).toEqual({ notes: [], remarks: [] });
  });

  it('leaves a date alone that cannot be read, whatever the page calls it', () => {
    expect(remarks(propose({ Photos: { backup_id: 'tag:photos', backed_up: 'ask Anna' } }, [NEW]))).toEqual([
      'conflict Photos.md: The newest backup is of 2026-11-22 02:00, but last_backup on Photos cannot be read, and is left as it is.',
    ]);
    const page = { type: 'service', backup_id: 'tag:photos', gesichert: 'gestern' };
    const lab = labOf({ Photos: page }, { propertyNames: { gesichert: 'last_backup' } });
    const proposed = proposeEvidence({ snapshots: [snapshotOf(NEW)], remarks: [] }, lab, instantOf(NOON), UTC);
    expect(proposed.notes).toEqual([]);
    expect(proposed.remarks.map(({ kind }) => kind)).toEqual(['conflict']);
  });

  it('is no concern of a page that is retired, which claims it all the same', () => {
    const pages = { Photos: { backup_id: 'tag:photos', status: 'retired' } };
    expect(propose(pages, [NEW])).toEqual({ notes: [], remarks: [] });
  });

  it('is not taken from the future', () => {
    const proposed = propose({ Photos: { backup_id: 'tag:photos' } }, [OLD, { ...NEW, at: '2026-11-23T12:00:01' }]);
    expect(lines(proposed)).toEqual(['Photos: set lastBackup 2026-11-21T02:00:05Z']);
    expect(remarks(proposed)).toEqual([
      'note backups.json: 1 snapshot of restic, host nas, /srv/photos is in the future (2026-11-23 12:00), so it is not taken: look at the clock and the time zone of that machine.',
    ]);
  });
});

const VM: Given = { at: NEW.at, tool: 'proxmox-backup', name: 'vm/101', alsoNamed: ['101', 'photos'] };

describe('verification', () => {
  it('is a date of its own, of the newest copy that was verified', () => {
    const proposed = propose({ Photos: { backup_id: 'group:vm/101' } }, [VM, { ...VM, at: OLD.at, verified: true }]);
    expect(lines(proposed)).toEqual([
      'Photos: set lastBackup 2026-11-22T02:00:05Z',
      'Photos: set lastVerifiedBackup 2026-11-21T02:00:05Z',
    ]);
  });

  it('goes forward alone', () => {
    const pages = { Photos: { backup_id: 'vm/101', last_backup: '2026-11-23', last_verified_backup: '2026-11-22' } };
    expect(propose(pages, [{ ...VM, verified: true }]).notes).toEqual([]);
  });

  it('that failed makes a copy count for nothing, and is said', () => {
    const proposed = propose({ Photos: { backup_id: 'vm/101' } }, [
      { ...VM, verified: false },
      { ...VM, at: OLD.at },
    ]);
    expect(lines(proposed)).toEqual(['Photos: set lastBackup 2026-11-21T02:00:05Z']);
    expect(remarks(proposed)).toEqual([
      'note Photos.md: 1 snapshot of Proxmox Backup Server, vm/101 (photos) failed verification and does not count, the newest of 2026-11-22 02:00.',
    ]);
  });
});

describe('a page without backup_id', () => {
  it.each([
    ['its tag', 'Photos', {}, NEW, 'tag:photos'],
    ['its path', 'photos', {}, { ...NEW, tags: [] }, 'path:/srv/photos'],
    ['its host', 'NAS', {}, NEW, 'host:nas'],
    ['the first part of its host', 'NAS', {}, { ...NEW, host: 'nas.lan' }, 'host:nas.lan'],
    ['an alias', 'Pictures', { aliases: ['photos'] }, NEW, 'tag:photos'],
    ['its hostname', 'Pictures', { hostname: 'nas' }, NEW, 'host:nas'],
    ['its service_name', 'Pictures', { service_name: 'photos' }, NEW, 'tag:photos'],
    ['its guest', 'Photos', {}, VM, 'group:vm/101'],
    [
      'its check',
      'Photos',
      {},
      { ...VM, tool: 'healthchecks', name: 'Photos backup', alsoNamed: [] },
      'check:Photos backup',
    ],
    [
      'its archives',
      'Photos',
      {},
      { ...VM, tool: 'borg', name: 'photos-2026-11-22', series: 'photos-*' },
      'archive:photos-*',
    ],
    [
      'its repository',
      'Photos',
      {},
      { ...VM, tool: 'borg', name: '2026-11-22', repository: '/mnt/borg/photos' },
      'repository:/mnt/borg/photos',
    ],
  ] as const)('is offered snapshots by %s', (_, name, page, snapshot, id) => {
    const proposed = propose({ [name]: page }, [snapshot]);
    expect(lines(proposed)).toEqual([
      `${name}: add backupId ${id} ?`,
      `${name}: set lastBackup 2026-11-22T02:00:05Z ?`,
    ]);
    expect(proposed.remarks).toEqual([]);
    // What was offered claims the same once it stands on the page.
    expect(lines(propose({ [name]: { ...page, backup_id: [id] } }, [snapshot]))).toEqual([
      `${name}: set lastBackup 2026-11-22T02:00:05Z`,
    ]);
  });

  it('is told why', () => {
    const [note] = propose({ Photos: {} }, [OLD, NEW]).notes;
    expect(note?.properties[0]?.suggestion).toBe('2 snapshots have the tag photos, so they may be of Photos.');
  });

  it('is offered the fewest claims that name them all, and several where there are', () => {
    expect(lines(propose({ Photos: { hostname: 'nas' } }, [NEW, VM]))[0]).toBe(
      'Photos: add backupId tag:photos,group:vm/101 ?',
    );
  });

  it('is offered nothing that another page claims, nor if it is retired or declines', () => {
    expect(propose({ Photos: { backup_id: 'tag:photos', last_backup: '2026-11-23' }, nas: {} }, [NEW]).notes).toEqual(
      [],
    );
    expect(propose({ Photos: { status: 'retired' } }, [NEW]).notes).toEqual([]);
    expect(propose({ Photos: { backup_id: 'none' } }, [NEW]).notes).toEqual([]);
    expect(propose({ Photos: { backup: 'none', backup_reason: 'all on film' } }, [NEW]).notes).toEqual([]);
  });

  it('keeps a date that is newer', () => {
    expect(lines(propose({ Photos: { last_backup: '2026-11-23' } }, [NEW]))).toEqual([
      'Photos: add backupId tag:photos ?',
    ]);
  });
});

describe('what is left over', () => {
  it('is told for each tool, host and name, with how many and the newest', () => {
    const borg = (day: string): Given => ({ at: `${day}T03:00:00`, tool: 'borg', name: `nas-${day}`, series: 'nas-*' });
    const media = { ...NEW, tags: [], paths: ['/srv/my media', '/etc'] };
    expect(
      remarks(propose({}, [OLD, NEW, media, borg('2026-11-20'), borg('2026-11-21'), { ...VM, verified: false }])),
    ).toEqual([
      'unclaimed backups.json: No page claims 2 snapshots of restic, host nas, /srv/photos, the newest of 2026-11-22 02:00. Say whose they are with backup_id: host:nas path:/srv/photos.',
      'unclaimed backups.json: No page claims 1 snapshot of restic, host nas, /srv/my media /etc, the newest of 2026-11-22 02:00. Say whose it is with backup_id: host:nas path:/srv/my*media.',
      'unclaimed backups.json: No page claims 2 snapshots of borg, nas-*, the newest of 2026-11-21 03:00. Say whose they are with backup_id: archive:nas-*.',
      'unclaimed backups.json: No page claims 1 snapshot of Proxmox Backup Server, vm/101 (photos), the newest of 2026-11-22 02:00. It failed verification. Say whose it is with backup_id: group:vm/101.',
    ]);
  });

  it('is cut short where it is long', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...NEW, paths: [`/srv/${String(index)}`] }));
    const found = remarks(propose({}, many));
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toBe('unclaimed : 10 more of these are not listed.');
  });

  it('is a page whose snapshots never appear', () => {
    expect(remarks(propose({ Photos: { backup_id: ['tag:photo', 'tag:photos'] } }, [NEW]))).toEqual([
      'unseen Photos.md: No snapshot is of tag:photo: the backup of Photos does not run, or is called something else.',
    ]);
  });

  it('is no page whose host Borg does not name', () => {
    const archive = { tool: 'borg', name: 'x-1', series: 'x-*', host: undefined, paths: [], repository: '/mnt/borg' };
    const { host, ...nameless } = { ...NEW, ...archive };
    expect(host).toBeUndefined();
    const found = remarks(propose({ Photos: { backup_id: 'host:nas' } }, [nameless]));
    expect(found.filter((text) => text.startsWith('unseen'))).toEqual([]);
  });

  it('is no page whose tool was not read', () => {
    const ids = ['group:vm/101', 'check:photos', 'archive:photos-*', 'tag:photos'];
    expect(remarks(propose({ Photos: { backup_id: ids, last_backup: '2026-11-23' } }, [NEW]))).toEqual([]);
  });

  it('is what the files say of themselves', () => {
    const remark = { file: 'a.json', place: 'line 3', message: 'It is no JSON.', kind: 'skipped' } as const;
    expect(remarks(propose({}, [], { remarks: [remark] }))).toEqual(['skipped a.json, line 3: It is no JSON.']);
  });
});

describe('a check that is down', () => {
  const missing = [
    {
      tool: 'healthchecks',
      file: 'checks.json',
      names: ['Photos', 'photos'],
      tags: [],
      message: 'The check Photos is down.',
    },
  ];

  it('is told to the page that claims it, which is not called unseen', () => {
    expect(remarks(propose({ Pictures: { backup_id: 'check:photos' } }, [], { missing }))).toEqual([
      'note Pictures.md: The check Photos is down. It is to tell of the backups of Pictures.',
    ]);
  });

  it('is told anyway', () => {
    expect(remarks(propose({}, [], { missing }))).toEqual(['note checks.json: The check Photos is down.']);
  });
});

describe('proposeEvidence', () => {
  it('takes any words for a claim, never throws, and says the same twice', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('*', 'host:', 'tag:*', 'host:nas tag:photos', 'none', 'tool:restic', 'path:/srv/*'),
    );
    const page = fc.record({
      backup_id: fc.oneof(word, fc.array(word)),
      last_backup: fc.oneof(word, fc.constant('2026-11-01')),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('nas', 'Photos', 'vm'), page), (pages) => {
        const run = (): Proposals => propose(pages, [OLD, NEW, VM]);
        expect(run()).toEqual(run());
        for (const { properties } of run().notes) expect(properties.length).toBeGreaterThan(0);
      }),
    );
  });
});
