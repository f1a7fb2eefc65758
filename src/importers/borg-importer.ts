/**
 * `borg list --json`, `borg info --json` with any number of archives, `borg create --json`, and borgmatic's lists of these. Borg 1
 * writes local times without a zone; borg 2 writes it. Only `info` and borg 2 name the host.
 */
import {
  type FoundSnapshots,
  isObject,
  type JsonObject,
  NO_TIME,
  present,
  type SnapshotImporter,
  textOf,
  textsOf,
} from './snapshot-shape';
import { readSnapshotTime } from './snapshot-time';

export const BORG: SnapshotImporter = {
  tool: 'borg',
  reads: (entry) => Array.isArray(entry['archives']) || (isObject(entry['archive']) && isObject(entry['repository'])),
  read(entry, found) {
    const archives: unknown = entry['archives'] ?? [entry['archive']];
    const repository = isObject(entry['repository']) ? entry['repository'] : {};
    for (const archive of Array.isArray(archives) ? (archives as unknown[]) : []) {
      if (isObject(archive)) readArchive(archive, repository, found);
    }
  },
};

function readArchive(archive: JsonObject, repository: JsonObject, found: FoundSnapshots): void {
  const name = textOf(archive['name'] ?? archive['archive']);
  if (name !== undefined && /\.checkpoint(?:\.\d+)?$/.test(name)) {
    found.skip('they are checkpoints of backups that did not finish.');
    return;
  }
  const time = readSnapshotTime(archive['start'] ?? archive['time'], found.zone);
  if (!time) {
    found.skip(NO_TIME);
    return;
  }
  const host = textOf(archive['hostname']);
  const location = withoutPassword(textOf(repository['location']));
  const label = textOf(repository['label']);
  const series = name === undefined ? undefined : seriesOf(name);
  found.add({
    ...time,
    ...(host === undefined ? {} : { host }),
    tags: textsOf(archive['tags']),
    paths: [],
    ...(location === undefined ? {} : { repository: location }),
    ...(name === undefined ? {} : { name }),
    ...(series === undefined ? {} : { series }),
    alsoNamed: present(label),
  });
}

/** A password in an address is nobody's name. */
function withoutPassword(location: string | undefined): string | undefined {
  return location?.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/@:]*):[^/@]*@/i, '$1@');
}

const DAY_AND_TIME =
  /\d{9,}|\d{4}-?\d{2}-?\d{2}(?:[T_ .-]?\d{2}[:._-]?\d{2}(?:[:._-]?\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?/g;

/** `nas-2026-11-23T02:00:05` -> `nas-*`; missing where nothing but the time is left of the name. */
function seriesOf(name: string): string | undefined {
  const series = name.replace(DAY_AND_TIME, '*');
  return /[\p{L}\p{N}]/u.test(series) ? series : undefined;
}
