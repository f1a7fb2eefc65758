/** `kopia snapshot list --json`, with `--all` for those of other machines: a list of manifests. */
import { isObject, NO_TIME, type SnapshotImporter, textOf } from './snapshot-shape';
import { readSnapshotTime } from './snapshot-time';

export const KOPIA: SnapshotImporter = {
  tool: 'kopia',
  reads: (entry) => isObject(entry['source']) && 'startTime' in entry,
  read(entry, found) {
    if (textOf(entry['incomplete']) !== undefined) {
      found.skip('they are not complete.');
      return;
    }
    const time = readSnapshotTime(entry['startTime'], found.zone);
    if (!time) {
      found.skip(NO_TIME);
      return;
    }
    const source = isObject(entry['source']) ? entry['source'] : {};
    const [host, path] = [textOf(source['host']), textOf(source['path'])];
    found.add({
      ...time,
      ...(host === undefined ? {} : { host }),
      tags: tagsOf(entry['tags']),
      paths: path === undefined ? [] : [path],
    });
  },
};

/** Kopia keeps `--tags app:photos` as `{"tag:app": "photos"}`. */
function tagsOf(tags: unknown): readonly string[] {
  if (!isObject(tags)) return [];
  return Object.entries(tags)
    .slice(0, 100)
    .flatMap(([key, value]) => {
      const tag = textOf(`${key.replace(/^tag:/, '')}:${textOf(value) ?? ''}`);
      return tag === undefined ? [] : [tag.replace(/:$/, '')];
    });
}
