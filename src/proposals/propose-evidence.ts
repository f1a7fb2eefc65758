/** What the snapshots of backup tools prove: which page claims which, and what its dates would become. */
import { counted, type When, type Zone } from '../dates';
import type { ImportedSnapshots, Snapshot } from '../importers/imported';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import { type BackupJob, BACKUP_JOB_PROPERTIES } from '../records/backup-job';
import { canonicalName } from '../records/read-properties';
import { type Service, SERVICE_PROPERTIES } from '../records/service';
import { nameKey } from '../notes/name-key';
import { canBeSeen, type Claims, claimsOn, type Told, toldBy } from './backup-ids';
import { type Guess, guessesByName } from './evidence-by-name';
import type { NoteProposal, PropertyProposal, Proposals, Remark } from './proposal';
import { groupSnapshots, newestOf, type SnapshotGroup } from './snapshot-groups';
import { remarksOfFiles, remarksOnGroups, spoken } from './snapshot-remarks';

type Page = Service | BackupJob;

/**
 * Dates go forward alone: a page that knows of a newer backup keeps it. What a page's `backup_id` claims is sure; what only bears its
 * name is a suggestion, and brings the `backup_id` with it.
 */
export function proposeEvidence(snapshots: ImportedSnapshots, lab: Lab, now: number, zone: Zone): Proposals {
  const groups = groupSnapshots(snapshots, now);
  const claims = claimsOn(groups);
  const evidence: Evidence = {
    lab,
    zone,
    claims,
    told: toldBy(groups),
    unread: unreadDates(lab),
  };
  const pages: readonly Page[] = [...lab.inventory.services, ...lab.inventory.backupJobs];
  const sure = pages.filter((page) => idsOf(page).length > 0).map((page) => claimedBy(page, evidence));
  const claimed = new Set(sure.flatMap((one) => [...one.groups]));
  const guessed = guess(
    pages,
    groups.filter((group) => !claimed.has(group)),
    evidence,
  );
  const offered = new Set([...claimed, ...guessed.flatMap((one) => [...one.groups])]);
  return {
    notes: [...sure, ...guessed].flatMap((one) => (one.note ? [one.note] : [])),
    remarks: [
      ...[...sure, ...guessed].flatMap((one) => one.remarks),
      ...remarksOnGroups(groups, offered, zone),
      ...remarksOfFiles(snapshots.remarks),
    ],
  };
}

interface Evidence {
  readonly lab: Lab;
  readonly zone: Zone;
  readonly claims: Claims;
  readonly told: Told;
  /** Asks whether a page has a date there that cannot be read: it is not ours to replace. */
  readonly unread: (path: string, key: DateKey) => boolean;
}

interface Claimed {
  readonly groups: ReadonlySet<SnapshotGroup>;
  readonly note: NoteProposal | null;
  readonly remarks: readonly Remark[];
}

type DateKey = 'lastBackup' | 'lastVerifiedBackup';

/** `backup_id: none` says that there are none, which is more than saying nothing. */
function idsOf(page: Page): readonly string[] {
  return page.backupId.filter((id) => id.trim().toLowerCase() !== 'none');
}

function claimedBy(page: Page, evidence: Evidence): Claimed {
  const ids = idsOf(page);
  const groups = evidence.claims.of(ids);
  if (!isInUse(page)) return { groups, note: null, remarks: [] };
  const dates = datesOf(page, groups, evidence);
  return {
    groups,
    note: noteOf(page, dates.properties),
    remarks: [...dates.remarks, ...troubles(page, groups, evidence), ...unseen(page, ids, evidence)],
  };
}

function isInUse(page: Page): boolean {
  return page.record === 'backup-job' || isActive(page);
}

function noteOf(page: Page, properties: readonly PropertyProposal[]): NoteProposal | null {
  if (properties.length === 0) return null;
  return { kind: 'change', record: page.record, path: page.path, title: page.title, properties };
}

interface Dates {
  readonly properties: readonly PropertyProposal[];
  readonly remarks: readonly Remark[];
}

function datesOf(page: Page, groups: ReadonlySet<SnapshotGroup>, evidence: Evidence, suggestion?: string): Dates {
  const newest = newestOf([...groups].map((group) => group.newest));
  const verified = newestOf([...groups].map((group) => group.newestVerified));
  const found = [dateOf(page, 'lastBackup', newest, evidence), dateOf(page, 'lastVerifiedBackup', verified, evidence)];
  return {
    properties: found.flatMap(({ property }) =>
      property ? [suggestion === undefined ? property : { ...property, suggestion }] : [],
    ),
    remarks: found.flatMap(({ remark }) => (remark ? [remark] : [])),
  };
}

interface DateFound {
  readonly property?: PropertyProposal;
  readonly remark?: Remark;
}

function dateOf(page: Page, key: DateKey, snapshot: Snapshot | undefined, { unread, zone }: Evidence): DateFound {
  const said: When | undefined = page[key];
  // A date without a time, or to the minute, already holds what lies within it.
  if (!snapshot || (said && snapshot.at <= said.end)) return {};
  const name = canonicalName(key);
  if (said === undefined && unread(page.path, key)) {
    const message = `The newest backup is of ${spoken(snapshot, zone)}, but ${name} on ${page.title} cannot be read, and is left as it is.`;
    return { remark: { kind: 'conflict', where: page.path, message } };
  }
  return { property: { key, how: 'set', value: snapshot.written } };
}

/** What is wrong with what a page claims. */
function troubles(page: Page, groups: ReadonlySet<SnapshotGroup>, { zone }: Evidence): readonly Remark[] {
  return [...groups].flatMap((group): Remark[] => {
    const { missing, newestFailed, failed, label } = group;
    const messages: string[] = [];
    if (missing) messages.push(`${missing.message} It is to tell of the backups of ${page.title}.`);
    if (newestFailed) {
      const what = counted(failed, 'snapshot of', 'snapshots of');
      messages.push(
        `${what} ${label} failed verification and ${failed === 1 ? 'does' : 'do'} not count, the newest of ${spoken(newestFailed, zone)}.`,
      );
    }
    return messages.map((message) => ({ kind: 'note', where: page.path, message }));
  });
}

/** Only what could have been seen in what was read: a run for one tool says nothing of the others. */
function unseen(page: Page, ids: readonly string[], { claims, told }: Evidence): readonly Remark[] {
  const gone = ids.filter((id) => canBeSeen(id, told) && claims.of([id]).size === 0);
  if (gone.length === 0) return [];
  const message = `No snapshot is of ${gone.join(' or ')}: the backup of ${page.title} does not run, or is called something else.`;
  return [{ kind: 'unseen', where: page.path, message }];
}

function guess(pages: readonly Page[], unclaimed: readonly SnapshotGroup[], evidence: Evidence): readonly Claimed[] {
  const { lab, claims } = evidence;
  const known = new Map<string, readonly string[]>();
  const find = (name: string): readonly string[] => {
    const paths = known.get(name) ?? [
      ...lab.inventory.names.find(name, 'service'),
      ...lab.inventory.names.find(name, 'backup-job'),
    ];
    known.set(name, paths);
    return paths;
  };
  const guesses = guessesByName(unclaimed, claims, find);
  return pages.flatMap((page) => {
    const own =
      page.backupId.length === 0 && isInUse(page) && lab.coverage(page.path).state !== 'declined'
        ? guesses.get(page.path)
        : undefined;
    return own ? [guessed(page, own, evidence)] : [];
  });
}

function guessed(page: Page, guesses: readonly Guess[], evidence: Evidence): Claimed {
  const ids = guesses.map((one) => one.id);
  const groups = evidence.claims.of(ids);
  const count = [...groups].reduce((sum, group) => sum + group.count, 0);
  const because = guesses.map((one) => one.because).join(' and ');
  const suggestion = `${counted(count, 'snapshot has', 'snapshots have')} ${because}, so ${count === 1 ? 'it' : 'they'} may be of ${page.title}.`;
  const { properties, remarks } = datesOf(page, groups, evidence, suggestion);
  const id: PropertyProposal = { key: 'backupId', how: 'add', value: ids, suggestion };
  return {
    groups,
    note: noteOf(page, [id, ...properties]),
    remarks: [...remarks, ...troubles(page, groups, evidence)],
  };
}

/** The dates that notes have and that could not be read. Under a name of a person's own, any that should be a date counts. */
function unreadDates({ inventory }: Lab): Evidence['unread'] {
  const problems = new Map<string, string[]>();
  for (const { path, property, expected } of inventory.readProblems) {
    const name = OWNERS.get(nameKey(property)) ?? (expected === OWN_NAME_EXPECTED ? 'own' : '');
    problems.set(path, [...(problems.get(path) ?? []), name]);
  }
  return (path, key) => (problems.get(path) ?? []).some((name) => name === key || name === 'own');
}

const OWN_NAME_EXPECTED = SERVICE_PROPERTIES.lastBackup.expected;
const OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...BACKUP_JOB_PROPERTIES, ...SERVICE_PROPERTIES }).flatMap(([key, { also, before }]) =>
    [canonicalName(key), ...also, ...before].map((name) => [nameKey(name), key] as const),
  ),
);
