/**
 * `proxmox-backup-client snapshot list --output-format json`, and the same from the API, in `{data: [...]}`. The instant is in
 * seconds since 1970; a guest is named in the first line of the notes, where Proxmox VE puts it.
 */
import {
  type FoundSnapshots,
  isObject,
  type JsonObject,
  NO_TIME,
  present,
  type SnapshotImporter,
  textOf,
} from './snapshot-shape';
import { readEpoch } from './snapshot-time';

export const PROXMOX_BACKUP: SnapshotImporter = {
  tool: 'proxmox-backup',
  reads: (entry) => 'backup-id' in entry && ('backup-time' in entry || 'last-backup' in entry),
  read(entry, found) {
    const time = readEpoch(entry['backup-time'] ?? entry['last-backup'], found.zone);
    const [type, id] = [textOf(entry['backup-type']), textOf(entry['backup-id'])];
    if (!time || id === undefined) found.skip(time ? 'they have no name.' : NO_TIME);
    else addSnapshot(entry, { ...time, type, id }, found);
  },
};

interface Read {
  readonly at: number;
  readonly written: string;
  readonly type: string | undefined;
  readonly id: string;
}

function addSnapshot(entry: JsonObject, { at, written, type, id }: Read, found: FoundSnapshots): void {
  const verified = verifiedOf(entry['verification']);
  const comment = textOf(typeof entry['comment'] === 'string' ? entry['comment'].split('\n', 1)[0] : undefined);
  found.add({
    at,
    written,
    ...(type === 'host' ? { host: id } : {}),
    tags: [],
    paths: [],
    name: type === undefined ? id : `${type}/${id}`,
    alsoNamed: present(id, comment === undefined || comment.length > 80 ? undefined : comment),
    ...(verified === undefined ? {} : { verified }),
  });
}

function verifiedOf(verification: unknown): boolean | undefined {
  const state = isObject(verification) ? verification['state'] : undefined;
  if (state === 'ok') return true;
  return state === 'failed' ? false : undefined;
}
