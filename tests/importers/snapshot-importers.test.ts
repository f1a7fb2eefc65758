import fc from 'fast-check';
import type { ImportedSnapshots, Snapshot } from '../../src/importers/imported';
import { importSnapshots } from '../../src/importers/snapshot-importers';
import { instant, ZONE, zoneOf } from '../support/lab';

const VIENNA = zoneOf(ZONE);

function read(value: unknown, name = 'evidence.json'): ImportedSnapshots {
  return importSnapshots([{ name, text: typeof value === 'string' ? value : JSON.stringify(value) }], VIENNA);
}

function messages({ remarks }: ImportedSnapshots): readonly string[] {
  return remarks.map(({ kind, file, message }) => `${kind} ${file}: ${message}`);
}

/** What of a snapshot says whose it is, without what is the same for all of a test. */
function brief({ tool, written, host, tags, paths, name }: Snapshot): string {
  return [tool, written, host ?? '-', tags.join('+') || '-', paths.join('+') || '-', name ?? '-'].join(' ');
}

const RESTIC = {
  time: '2026-11-22T02:00:05.123456789+01:00',
  parent: 'b1',
  tree: 'c2',
  paths: ['/srv/photos', '/etc'],
  hostname: 'nas',
  username: 'root',
  tags: ['photos', 'nightly'],
  program_version: 'restic 0.17.3',
  summary: { files_new: 3, total_bytes_processed: 1024 },
  id: 'd3',
  short_id: 'd3',
};

describe('restic snapshots', () => {
  it('are read with host, tags and paths, the zone kept and the fraction left out', () => {
    const { snapshots, remarks } = read([RESTIC]);
    expect(snapshots).toEqual([
      {
        tool: 'restic',
        file: 'evidence.json',
        at: Date.parse('2026-11-22T01:00:05Z'),
        written: '2026-11-22T02:00:05+01:00',
        host: 'nas',
        tags: ['photos', 'nightly'],
        paths: ['/srv/photos', '/etc'],
      },
    ]);
    expect(remarks).toEqual([]);
  });

  it('are read in groups', () => {
    const group_key = { hostname: 'nas', paths: null, tags: null };
    const { snapshots } = read([{ group_key, snapshots: [RESTIC, { ...RESTIC, hostname: 'pi', tags: null }] }]);
    expect(snapshots.map(brief)).toEqual([
      'restic 2026-11-22T02:00:05+01:00 nas photos+nightly /srv/photos+/etc -',
      'restic 2026-11-22T02:00:05+01:00 pi - /srv/photos+/etc -',
    ]);
  });

  it('are left out without a time, and said so once', () => {
    const wrong = ['', 'soon', '2026-02-30T02:00:00Z', '0001-01-01T00:00:00Z', 7, null].map((time) => ({
      ...RESTIC,
      time,
    }));
    const found = read([...wrong, RESTIC]);
    expect(found.snapshots).toHaveLength(1);
    expect(messages(found)).toEqual([
      'skipped evidence.json: 6 snapshots are left out: they have no time that can be read.',
    ]);
  });
});

const BORG = {
  archives: [
    {
      archive: 'nas-2026-11-21',
      barchive: 'nas-2026-11-21',
      id: 'a',
      name: 'nas-2026-11-21',
      start: '2026-11-21T03:00:00.000000',
      time: '2026-11-21T03:00:00.000000',
    },
    {
      archive: 'nas-2026-11-22T03:00:07',
      id: 'b',
      name: 'nas-2026-11-22T03:00:07',
      start: '2026-11-22T03:00:07.000000',
    },
  ],
  encryption: { mode: 'repokey-blake2' },
  repository: { id: 'r', last_modified: '2026-11-22T03:10:00.000000', location: 'ssh://borg:secret@box.lan:22/./nas' },
};

describe('borg archives', () => {
  it('have local times, written without a zone, and what they have in common is their series', () => {
    const { snapshots } = read(BORG);
    expect(snapshots.map(brief)).toEqual([
      'borg 2026-11-21T03:00:00 - - - nas-2026-11-21',
      'borg 2026-11-22T03:00:07 - - - nas-2026-11-22T03:00:07',
    ]);
    expect(snapshots.map(({ at }) => at)).toEqual([instant('2026-11-21T03:00:00'), instant('2026-11-22T03:00:07')]);
    expect(snapshots.map(({ series }) => series)).toEqual(['nas-*', 'nas-*']);
  });

  it('keep a zone that is given, and name their host where info does', () => {
    const archives = [
      { name: 'nas', hostname: 'nas', start: '2026-11-22T03:00:07.000000+01:00', end: '2026-11-22T03:05:00' },
    ];
    const { snapshots } = read({ ...BORG, archives });
    expect(snapshots.map(brief)).toEqual(['borg 2026-11-22T03:00:07+01:00 nas - - nas']);
  });

  it('never show the password of their repository', () => {
    const found = read(BORG);
    expect(found.snapshots[0]?.repository).toBe('ssh://borg@box.lan:22/./nas');
    expect(JSON.stringify(found)).not.toContain('secret');
  });

  it('are read from the lists of borgmatic, and from what create prints', () => {
    const repository = { ...BORG.repository, label: 'usb' };
    const { snapshots } = read([
      { ...BORG, repository },
      { archive: BORG.archives[0], repository },
    ]);
    expect(snapshots).toHaveLength(3);
    expect(snapshots[0]?.alsoNamed).toEqual(['usb']);
  });

  it('are left out where they are checkpoints', () => {
    const found = read({ ...BORG, archives: [{ name: 'nas-2026-11-22.checkpoint.1', start: '2026-11-22T03:00:00' }] });
    expect(found.snapshots).toEqual([]);
    expect(messages(found)).toEqual([
      'skipped evidence.json: 1 snapshot is left out: they are checkpoints of backups that did not finish.',
    ]);
  });

  it.each([
    ['nas-2026-11-22', 'nas-*'],
    ['20261122-031500_nas', '*_nas'],
    ['nas.1700000000', 'nas.*'],
    ['nas-2026-11-22T03:00:07.123456', 'nas-*'],
    ['nas', 'nas'],
    ['2026-11-22', undefined],
  ])('called %s are of the series %s', (name, series) => {
    const { snapshots } = read({ ...BORG, archives: [{ name, start: '2026-11-22T03:00:00' }] });
    expect(snapshots[0]?.series).toBe(series);
  });
});

const KOPIA = {
  id: 'k1',
  source: { host: 'nas', userName: 'root', path: '/srv/photos' },
  description: '',
  startTime: '2026-11-22T01:00:05.123456789Z',
  endTime: '2026-11-22T01:04:00Z',
  stats: { totalSize: 10, errorCount: 0 },
  rootEntry: { name: 'photos', type: 'd', obj: 'k9' },
  retentionReason: ['latest-1', 'daily-1'],
  tags: { 'tag:app': 'photos' },
};

describe('kopia snapshots', () => {
  it('are read with host, path and tags', () => {
    expect(read([KOPIA]).snapshots.map(brief)).toEqual(['kopia 2026-11-22T01:00:05Z nas app:photos /srv/photos -']);
  });

  it('are left out where they are not complete', () => {
    const found = read([{ ...KOPIA, incomplete: 'checkpoint' }]);
    expect(found.snapshots).toEqual([]);
    expect(messages(found)).toEqual(['skipped evidence.json: 1 snapshot is left out: they are not complete.']);
  });
});

const PBS = {
  'backup-id': '101',
  'backup-time': 1795309205,
  'backup-type': 'vm',
  comment: 'photos\nmore',
  files: [{ 'crypt-mode': 'none', filename: 'drive-scsi0.img.fidx', size: 1 }],
  owner: 'backup@pbs!nightly',
  protected: false,
  verification: { state: 'ok', upid: 'UPID:pbs:1' },
};

describe('snapshots of Proxmox Backup Server', () => {
  it('are read from the client and the API alike, in the zone of the reader', () => {
    const { snapshots } = read([PBS]);
    expect(snapshots.map(brief)).toEqual(['proxmox-backup 2026-11-22T02:00:05+01:00 - - - vm/101']);
    expect(snapshots[0]?.alsoNamed).toEqual(['101', 'photos']);
    expect(read({ data: [PBS], total: 1 }).snapshots).toEqual(snapshots);
  });

  it.each([
    [{ state: 'ok' }, true],
    [{ state: 'failed' }, false],
    [undefined, undefined],
    ['ok', undefined],
  ])('with verification %j are verified: %s', (verification, verified) => {
    expect(read([{ ...PBS, verification }]).snapshots[0]?.verified).toBe(verified);
  });

  it('name their host where they are of a host, and the newest of a group where groups are listed', () => {
    const host = { ...PBS, 'backup-type': 'host', 'backup-id': 'nas' };
    expect(read([host]).snapshots[0]?.host).toBe('nas');
    const group = { 'backup-type': 'ct', 'backup-id': '7', 'last-backup': 1795309205, 'backup-count': 3, files: [] };
    expect(read([group]).snapshots.map(brief)).toEqual(['proxmox-backup 2026-11-22T02:00:05+01:00 - - - ct/7']);
  });

  it.each([-1, 0, 1e300, null, '1795309205', {}])('are left out with the time %j', (time) => {
    expect(read([{ ...PBS, 'backup-time': time }]).snapshots).toEqual([]);
  });
});

const CHECK = {
  name: 'Photos backup',
  slug: 'photos-backup',
  tags: 'backup photos',
  desc: '',
  grace: 3600,
  n_pings: 90,
  status: 'up',
  started: false,
  last_ping: '2026-11-22T01:10:00+00:00',
  next_ping: '2026-11-23T01:10:00+00:00',
  ping_url: 'https://hc-ping.com/11111111-2222-3333-4444-555555555555',
  timeout: 86400,
};

describe('checks of healthchecks.io', () => {
  it('stand for a backup while they are up', () => {
    const found = read({ checks: [CHECK, { ...CHECK, name: 'Late', status: 'grace' }] });
    expect(found.snapshots.map(brief)).toEqual([
      'healthchecks 2026-11-22T01:10:00+00:00 - backup+photos - Photos backup',
      'healthchecks 2026-11-22T01:10:00+00:00 - backup+photos - Late',
    ]);
    expect(found.snapshots[0]?.alsoNamed).toEqual(['photos-backup']);
    expect(JSON.stringify(found)).not.toContain('hc-ping');
  });

  it('can be handed in one by one', () => {
    expect(read(CHECK).snapshots).toHaveLength(1);
  });

  it.each([
    ['down', CHECK.last_ping, 'The check Photos backup is down, so its last ping is not taken for a backup.'],
    ['paused', CHECK.last_ping, 'The check Photos backup is paused, so its last ping is not taken for a backup.'],
    ['new', null, 'The check Photos backup was never pinged.'],
    ['up', null, 'The check Photos backup was never pinged.'],
    [
      'started',
      CHECK.last_ping,
      'The check Photos backup is running just now, so its last ping is not taken for a backup; read it again when it is through.',
    ],
  ])('that are %s, last pinged at %s, say so', (status, last_ping, message) => {
    const { snapshots, missing } = read({ checks: [{ ...CHECK, status, last_ping }] });
    expect(snapshots).toEqual([]);
    expect(missing?.map((one) => [one.names, one.message])).toEqual([[['Photos backup', 'photos-backup'], message]]);
  });
});

describe('importSnapshots', () => {
  const spaced = (value: unknown): string => JSON.stringify(value, null, 4);

  it('reads several tools from one file, and what is no JSON between them is told', () => {
    const text = `[warning] cache is old\n${JSON.stringify([RESTIC])}\n${spaced(BORG)}${spaced([KOPIA])}\nnull\n{"checks": [}\n`;
    const found = read(text);
    expect(found.snapshots.map(({ tool }) => tool)).toEqual(['restic', 'borg', 'borg', 'kopia']);
    expect(messages(found)).toEqual(['note evidence.json: 3 lines are no JSON, and left out.']);
  });

  it('reads a line for each snapshot, and a byte order mark', () => {
    const lines = `${JSON.stringify(RESTIC)}\r\n${JSON.stringify({ ...RESTIC, hostname: '{"[' })}\r\n`;
    expect(read(lines).snapshots.map(({ host }) => host)).toEqual(['nas', '{"[']);
    expect(read(`\uFEFF${JSON.stringify([RESTIC])}`).snapshots).toHaveLength(1);
  });

  it('reads several files, each under its name', () => {
    const files = [
      { name: 'a.json', text: JSON.stringify([RESTIC]) },
      { name: 'b.json', text: 'no' },
      { name: 'c.json', text: JSON.stringify({ data: [PBS] }) },
    ];
    const found = importSnapshots(files, VIENNA);
    expect(found.snapshots.map(({ file }) => file)).toEqual(['a.json', 'c.json']);
    expect(messages(found)).toEqual([
      'skipped b.json: It is not JSON: ask the tool for its JSON, and write nothing else into the file.',
    ]);
  });

  const NOTHING =
    'It holds no snapshots. If it comes from a repository in use, its backups are gone, or it was asked wrongly.';
  it.each([
    ['', 'skipped evidence.json: It is empty: the command that writes it may have failed.'],
    ['[]', `unseen evidence.json: ${NOTHING}`],
    ['null', `unseen evidence.json: ${NOTHING}`],
    ['{"archives": []}', `unseen evidence.json: ${NOTHING}`],
    [
      '[{"time": ',
      'skipped evidence.json: It is not JSON: ask the tool for its JSON, and write nothing else into the file.',
    ],
    [
      '\uFFFD\uFFFD[\0]\0',
      'skipped evidence.json: It is not UTF-8; in PowerShell, write it with "| Out-File -Encoding utf8".',
    ],
    [
      '{"message_type": "exit_error", "code": 12, "message": "wrong password"}',
      'skipped evidence.json: 1 entry is from no tool that is known: the first has message_type, code, message. Known are restic, borg, kopia, Proxmox Backup Server and healthchecks.io.',
    ],
    [
      '[1, "two"]',
      'skipped evidence.json: 2 entries are from no tool that is known: the first is no object with keys. Known are restic, borg, kopia, Proxmox Backup Server and healthchecks.io.',
    ],
  ])('says of %j what is the matter', (text, message) => {
    const found = read(text);
    expect(found.snapshots).toEqual([]);
    expect(messages(found)).toEqual([message]);
  });

  it('makes one line of names, and takes no endless ones', () => {
    const [snapshot] = read([{ ...RESTIC, hostname: ' a\n\tb\u0000 ', tags: ['x'.repeat(501), 7, {}, ''] }]).snapshots;
    expect(snapshot).toMatchObject({ host: 'a b', tags: ['7'] });
  });

  it('takes a hundred thousand snapshots', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...RESTIC, hostname: `host${String(index % 50)}` }));
    expect(read(many).snapshots).toHaveLength(100_000);
  });

  it('gives up on a text of nothing but beginnings', () => {
    expect(read('[\n'.repeat(200_000)).snapshots).toEqual([]);
    expect(read('['.repeat(200_000)).snapshots).toEqual([]);
  });

  /** Real shapes with values of any kind in any place, which reach further into the readers than any JSON does. */
  const damaged = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.constantFrom(RESTIC, KOPIA, PBS, CHECK, BORG),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .tuple(
          fc.constantFrom(RESTIC, KOPIA, PBS, CHECK, BORG),
          fc.dictionary(
            fc.constantFrom(...[RESTIC, KOPIA, PBS, CHECK, BORG].flatMap((one) => Object.keys(one)), 'checks', 'data'),
            tie('value'),
            { maxKeys: 4 },
          ),
        )
        .map(([shape, change]) => ({ ...shape, ...change })),
    ),
  })).value;

  it('never throws on JSON of any kind, says the same twice, and gives whole instants', () => {
    fc.assert(
      fc.property(fc.array(damaged, { maxLength: 3 }), (values) => {
        const text = values.map((value) => JSON.stringify(value)).join('\n');
        const found = read(text);
        expect(read(text)).toEqual(found);
        for (const { at, written } of found.snapshots) {
          expect(Number.isSafeInteger(at)).toBe(true);
          expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d(:?\d\d)?)?$/);
        }
      }),
    );
  });

  it('never throws on text of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(), (noise, cut) => {
        const text = JSON.stringify([RESTIC, PBS, BORG]);
        read(noise);
        const found = read(text.slice(0, cut % text.length) + noise + text.slice(cut % text.length));
        expect(found.snapshots.length + found.remarks.length).toBeGreaterThan(0);
      }),
    );
  });
});
