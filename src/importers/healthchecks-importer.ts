/**
 * The checks of healthchecks.io, or of one's own: `GET /api/v3/checks/` (1 to 3 alike), or a single one. A ping stands for a backup
 * only while the check is up: the last ping of one that is down may be the one that told of the failure.
 */
import {
  type FoundSnapshots,
  isObject,
  type JsonObject,
  present,
  type SnapshotImporter,
  textOf,
} from './snapshot-shape';
import { readSnapshotTime } from './snapshot-time';

export const HEALTHCHECKS: SnapshotImporter = {
  tool: 'healthchecks',
  reads: (entry) => Array.isArray(entry['checks']) || isCheck(entry),
  read(entry, found) {
    const checks: unknown = isCheck(entry) ? [entry] : entry['checks'];
    for (const check of Array.isArray(checks) ? (checks as unknown[]) : [])
      if (isObject(check)) readCheck(check, found);
  },
};

function isCheck(entry: JsonObject): boolean {
  return 'last_ping' in entry && 'status' in entry;
}

const TROUBLES: Readonly<Record<string, string>> = {
  down: 'is down, so its last ping is not taken for a backup',
  paused: 'is paused, so its last ping is not taken for a backup',
  started: 'is running just now, so its last ping is not taken for a backup; read it again when it is through',
  new: 'was never pinged',
};

function readCheck(check: JsonObject, found: FoundSnapshots): void {
  const [name, slug] = [textOf(check['name']), textOf(check['slug'])];
  const names = present(name, slug);
  const shown = names[0] ?? 'without a name';
  const tags = (textOf(check['tags']) ?? '').split(' ').filter((tag) => tag !== '');
  const status = textOf(check['status'])?.toLowerCase() ?? '';
  const time = readSnapshotTime(check['last_ping'], found.zone);
  const trouble = Object.hasOwn(TROUBLES, status) ? TROUBLES[status] : time ? undefined : TROUBLES['new'];
  if (trouble !== undefined || !time) {
    found.missing({ names, tags, message: `The check ${shown} ${trouble ?? ''}.` });
    return;
  }
  found.add({
    ...time,
    tags,
    paths: [],
    ...(names[0] === undefined ? {} : { name: names[0] }),
    alsoNamed: names.slice(1),
  });
}
