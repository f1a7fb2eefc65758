/** What is to be said of snapshots that are no page's, and of the files they came in. */
import { counted, dayOf, timeOf, type Zone } from '../dates';
import type { ImportRemark, Snapshot } from '../importers/imported';
import type { Remark } from './proposal';
import { newestOf, type SnapshotGroup } from './snapshot-groups';

/** More lines than this nobody reads; how many are left out is said. */
const MOST_REMARKS = 50;

/** `offered` are those that some page claims, or that are suggested to one. */
export function remarksOnGroups(
  groups: readonly SnapshotGroup[],
  offered: ReadonlySet<SnapshotGroup>,
  zone: Zone,
): readonly Remark[] {
  return [
    ...shortened(
      byLabel(groups, ({ ahead }) => ahead > 0).map((same) => aheadRemark(same, zone)),
      'note',
    ),
    ...shortened(
      byLabel(groups, (group) => !offered.has(group) && hasPast(group)).map((same) => unclaimedRemark(same, zone)),
      'unclaimed',
    ),
    ...shortened(
      groups.flatMap((group) => (group.missing && !offered.has(group) ? [missingRemark(group.missing)] : [])),
      'note',
    ),
  ];
}

/** What would hold up the list is told elsewhere: a snapshot in the future is a remark of its own. */
function hasPast({ count, ahead, missing }: SnapshotGroup): boolean {
  return missing === undefined && count > ahead;
}

/** Groups of one label together: archives of borg differ in their names, and nobody wants each told. */
function byLabel(
  groups: readonly SnapshotGroup[],
  isMeant: (group: SnapshotGroup) => boolean,
): readonly (readonly SnapshotGroup[])[] {
  const labels = new Map<string, SnapshotGroup[]>();
  for (const group of groups.filter(isMeant)) {
    const same = labels.get(group.label);
    if (same) same.push(group);
    else labels.set(group.label, [group]);
  }
  return [...labels.values()];
}

function aheadRemark(groups: readonly SnapshotGroup[], zone: Zone): Remark {
  const newest = newestOf(groups.map((group) => group.newestAhead));
  const count = groups.reduce((sum, group) => sum + group.ahead, 0);
  const [one, it] = count === 1 ? ['is', 'it is'] : ['are', 'they are'];
  const message = `${counted(count, 'snapshot')} of ${labelOf(groups)} ${one} in the future (${spoken(newest, zone)}), so ${it} not taken: look at the clock and the time zone of that machine.`;
  return { kind: 'note', where: newest?.file ?? '', message };
}

function unclaimedRemark(groups: readonly SnapshotGroup[], zone: Zone): Remark {
  const newest = newestOf(groups.flatMap((group) => [group.newest, group.newestFailed]));
  const count = groups.reduce((sum, group) => sum + group.count - group.ahead, 0);
  const failed = groups.reduce((sum, group) => sum + group.failed, 0);
  const failure = count === 1 ? ' It failed verification.' : ` ${String(failed)} of them failed verification.`;
  const toCopy = `backup_id: ${idOf(groups[0])}`;
  const message = `No page claims ${counted(count, 'snapshot')} of ${labelOf(groups)}, the newest of ${spoken(newest, zone)}.${failed === 0 ? '' : failure} Say whose ${count === 1 ? 'it is' : 'they are'} with ${toCopy}.`;
  return { kind: 'unclaimed', where: newest?.file ?? '', message, toCopy };
}

/** `2026-11-22 02:00`, on the clock of the reader. */
export function spoken(snapshot: Snapshot | undefined, zone: Zone): string {
  return snapshot ? `${dayOf(snapshot.at, zone)} ${timeOf(snapshot.at, zone)}` : '';
}

function labelOf(groups: readonly SnapshotGroup[]): string {
  return groups[0]?.label ?? '';
}

/** What would claim them. */
function idOf(group: SnapshotGroup | undefined): string {
  if (!group) return '';
  const { tool, series, names, tags, paths, repository, host } = group;
  const word = { borg: 'archive', 'proxmox-backup': 'group', healthchecks: 'check' }[tool];
  const own = series ?? (repository === undefined ? names[0] : undefined);
  if (word !== undefined && own !== undefined) return `${word}:${own}`;
  if (repository !== undefined) return `repository:${repository}`;
  const what = paths[0] === undefined ? tags.slice(0, 1).map((tag) => `tag:${tag}`) : [`path:${paths[0]}`];
  const parts = [...(host === undefined ? [] : [`host:${host}`]), ...what];
  // Blanks would part one condition from the next; a star stands for them.
  return parts.map((part) => (parts.length > 1 ? part.replace(/ /g, '*') : part)).join(' ');
}

function missingRemark({ file, message }: NonNullable<SnapshotGroup['missing']>): Remark {
  return { kind: 'note', where: file, message };
}

function shortened(remarks: readonly Remark[], kind: Remark['kind']): readonly Remark[] {
  const left = remarks.length - MOST_REMARKS;
  if (left <= 0) return remarks;
  const message = `${String(left)} more of these are not listed.`;
  return [...remarks.slice(0, MOST_REMARKS), { kind, where: '', message }];
}

export function remarksOfFiles(remarks: readonly ImportRemark[]): readonly Remark[] {
  return remarks.map(({ kind, file, place, message }) => ({
    kind,
    where: place === '' ? file : `${file}, ${place}`,
    message,
  }));
}
