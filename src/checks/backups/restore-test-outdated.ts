import { DAY, dayOf, isSurelyBefore, type When } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { noteName } from '../../notes/note';
import type { Change } from '../../records/change';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf } from '../check';
import { judgedBackups, type JudgedBackup, named, relying, restoreTestInterval, sourceWords } from '../judged-backups';

export const about: CheckAbout = {
  says: 'Since the last restore test the storage was changed: what holds the data (`data_on`) or a place that holds a copy. Standard changes do not count.',
  why: 'The test proved a way back that is no longer the one you would go.',
  fix: 'Restore something from it to another place, look at it, and write `last_restore_test`.',
};

/** On the day of the change itself there may have been no time yet. */
const TIME_TO_TEST = 7 * DAY;

export const restoreTestOutdated: Check = {
  id: 'restore-test-outdated',
  practice: 'backups',
  depth: 'work',
  severity: 'warning',
  find(context) {
    const all = judgedBackups(context);
    const changes = changesByService(context);
    return all.flatMap((judged) =>
      restoreTestInterval(judged, all, context.settings) === null ? [] : judge(judged, changes, context),
    );
  },
  together: (found, cause) =>
    `${noteName(cause)}: the storage was changed since the last restore test${relying(pathsOf(found), cause)}`,
};

interface MadeChange {
  readonly change: Change;
  readonly made: When;
}

function judge(
  judged: JudgedBackup,
  changes: ReadonlyMap<string, readonly MadeChange[]>,
  { lab, now, zone }: CheckContext,
): readonly Found[] {
  const { lastRestoreTest, source } = judged.backup;
  if (!lastRestoreTest) return [];
  const since = storageOf(judged, lab)
    .flatMap((storage) => (changes.get(storage) ?? []).map((one) => ({ ...one, storage })))
    .filter(({ made }) => isSurelyBefore(lastRestoreTest, made) && now - made.at > TIME_TO_TEST);
  const last = since.sort((a, b) => b.made.at - a.made.at || (a.change.path < b.change.path ? -1 : 1))[0];
  if (!last) return [];
  return [
    {
      path: judged.path,
      cause: source.path,
      message: `${named(judged)} was last restored on ${dayOf(lastRestoreTest.start, zone)}, before ${noteName(last.change.path)} changed ${noteName(last.storage)}.`,
      fix: `Restore one thing from ${sourceWords(judged)} to another place and write the date in last_restore_test.`,
    },
  ];
}

/** Where the data lies and where its copies lie. */
function storageOf({ backup, service }: JudgedBackup, lab: Lab): readonly string[] {
  const copies = backup.copies.flatMap((copy) => (copy.place === 'service' ? [copy.at] : []));
  return [...new Set([...(service ? lab.inventory.linked(service.path, 'dataOn') : []), ...copies])];
}

function changesByService({ lab }: CheckContext): ReadonlyMap<string, readonly MadeChange[]> {
  const byService = new Map<string, MadeChange[]>();
  for (const change of lab.inventory.changes) {
    const made = change.finished ?? (change.status === 'done' ? (change.started ?? change.scheduledStart) : undefined);
    if (!made || change.status === 'cancelled' || change.status === 'draft' || change.changeType === 'standard')
      continue;
    for (const path of lab.inventory.linked(change.path, 'services')) {
      const known = byService.get(path);
      if (known) known.push({ change, made });
      else byService.set(path, [{ change, made }]);
    }
  }
  return byService;
}
