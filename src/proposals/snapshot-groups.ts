/** Snapshots of the same thing together: of a hundred thousand, few differ in more than their time. */
import type { ImportedSnapshots, MissingCopy, Snapshot } from '../importers/imported';

export interface SnapshotGroup {
  readonly tool: string;
  readonly host?: string;
  readonly tags: readonly string[];
  readonly paths: readonly string[];
  readonly repository?: string;
  /** Of an archive, a backup group or a check: all names it goes by, the one to show first. */
  readonly names: readonly string[];
  /** What the archives of one thing have in common, where their names differ. */
  readonly series?: string;
  /** Which it is, for a message: `restic, host nas, /srv/photos`. */
  readonly label: string;
  readonly count: number;
  /** The newest that counts as a copy: neither in the future, nor did its verification fail. */
  readonly newest?: Snapshot;
  readonly newestVerified?: Snapshot;
  readonly newestFailed?: Snapshot;
  readonly failed: number;
  readonly newestAhead?: Snapshot;
  readonly ahead: number;
  /** There is no copy that can be relied on. */
  readonly missing?: MissingCopy;
}

type Growing = { -readonly [Key in keyof SnapshotGroup]: SnapshotGroup[Key] };

export function groupSnapshots({ snapshots, missing = [] }: ImportedSnapshots, now: number): readonly SnapshotGroup[] {
  const groups = new Map<string, Growing>();
  for (const snapshot of snapshots) {
    const key = keyOf(snapshot);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = groupOf(snapshot)));
    count(group, snapshot, now);
  }
  return [...groups.values(), ...missing.map(missingGroup)];
}

function keyOf({ tool, host = '', repository = '', name = '', alsoNamed = [], tags, paths }: Snapshot): string {
  const lists = [alsoNamed, tags, paths].map((list) => list.join('\u0001'));
  return [tool, host, repository, name, ...lists].join('\u0000');
}

function groupOf(snapshot: Snapshot): Growing {
  const { tool, host, tags, paths, repository, name, series, alsoNamed = [] } = snapshot;
  const names = [name, series, ...alsoNamed].filter((text) => text !== undefined);
  return {
    tool,
    ...(host === undefined ? {} : { host }),
    tags,
    paths,
    ...(repository === undefined ? {} : { repository }),
    names: [...new Set(names)],
    ...(series === undefined ? {} : { series }),
    label: labelOf(snapshot),
    count: 0,
    failed: 0,
    ahead: 0,
  };
}

const TOOL_NAMES: ReadonlyMap<string, string> = new Map([
  ['proxmox-backup', 'Proxmox Backup Server'],
  ['healthchecks', 'healthchecks.io'],
]);

function labelOf(snapshot: Snapshot): string {
  const { tool, host, name } = snapshot;
  const machine = host === undefined || name === `host/${host}` ? '' : `host ${host}`;
  return [TOOL_NAMES.get(tool) ?? tool, machine, whatOf(snapshot)].filter((part) => part !== '').join(', ');
}

function whatOf({ tool, series, name, alsoNamed = [], repository, paths, tags }: Snapshot): string {
  if (series !== undefined) return series;
  // Archives that are named for their time alone have nothing in common but where they are.
  if (repository !== undefined) return repository;
  if (name === undefined) return shortList(paths.length > 0 ? paths : tags);
  const guest = tool === 'proxmox-backup' ? alsoNamed[1] : undefined;
  return guest === undefined ? name : `${name} (${guest})`;
}

function shortList(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).join(' ');
  return texts.length > 3 ? `${shown} and ${String(texts.length - 3)} more` : shown;
}

function missingGroup(missing: MissingCopy): SnapshotGroup {
  const { tool, names, tags } = missing;
  const label = [TOOL_NAMES.get(tool) ?? tool, ...names.slice(0, 1)].join(', ');
  return { tool, tags, paths: [], names, label, count: 0, failed: 0, ahead: 0, missing };
}

function count(group: Growing, snapshot: Snapshot, now: number): void {
  group.count++;
  if (snapshot.at > now) {
    group.ahead++;
    group.newestAhead = newer(group.newestAhead, snapshot);
  } else if (snapshot.verified === false) {
    group.failed++;
    group.newestFailed = newer(group.newestFailed, snapshot);
  } else {
    group.newest = newer(group.newest, snapshot);
    if (snapshot.verified === true) group.newestVerified = newer(group.newestVerified, snapshot);
  }
}

/** Of two that are equally old the first that was read, so that the same files say the same. */
function newer(one: Snapshot | undefined, other: Snapshot): Snapshot {
  return one && one.at >= other.at ? one : other;
}

export function newestOf(snapshots: readonly (Snapshot | undefined)[]): Snapshot | undefined {
  return snapshots.reduce((newest, one) => (one ? newer(newest, one) : newest), undefined);
}
