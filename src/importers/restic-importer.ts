/** `restic snapshots --json`: a list of snapshots, or with `--group-by` a list of groups that hold them. */
import {
  type FoundSnapshots,
  isObject,
  type JsonObject,
  NO_TIME,
  type SnapshotImporter,
  textOf,
  textsOf,
} from './snapshot-shape';
import { readSnapshotTime } from './snapshot-time';

export const RESTIC: SnapshotImporter = {
  tool: 'restic',
  reads: (entry) => isGroup(entry) || isSnapshot(entry),
  read(entry, found) {
    if (!isGroup(entry)) readSnapshot(entry, found);
    else for (const snapshot of entry.snapshots) if (isObject(snapshot)) readSnapshot(snapshot, found);
  },
};

type Group = JsonObject & { readonly snapshots: readonly unknown[] };

function isGroup(entry: JsonObject): entry is Group {
  return 'group_key' in entry && Array.isArray(entry['snapshots']);
}

/** A person may have kept a few of the keys, with jq; `paths` may be null. */
function isSnapshot(entry: JsonObject): boolean {
  return 'time' in entry && ('paths' in entry || 'hostname' in entry);
}

function readSnapshot(entry: JsonObject, found: FoundSnapshots): void {
  const time = readSnapshotTime(entry['time'], found.zone);
  if (!time) {
    found.skip(NO_TIME);
    return;
  }
  const host = textOf(entry['hostname']);
  found.add({
    ...time,
    ...(host === undefined ? {} : { host }),
    tags: textsOf(entry['tags']),
    paths: textsOf(entry['paths']),
  });
}
