import { noteDuplicate } from '../checks/documentation/note-duplicate';
import type { Zone } from '../dates';
import type { Inventory } from '../inventory/inventory';
import type { LinkProblem } from '../inventory/link-targets';
import type { Lab } from '../inventory/lab';
import { nameKey, nearestName } from '../notes/name-key';
import { noteName, type VaultContents } from '../notes/note';
import { isNothing } from '../records/property';
import type { RecordName } from '../records/record-type';
import type { Settings } from '../settings';
import { createSurveyor } from '../survey';
import { countLookedAt, notesLookedAt, propertyKey, Tally } from './looked-at';

/** What the notes of a vault say under given settings, and what cannot be understood in them. Nothing is judged. */
export interface VaultCheck {
  /** Notes looked at, without those that the settings leave out; the broken ones are among them whatever they mean. */
  readonly notes: number;
  readonly counts: {
    readonly services: number;
    readonly changes: number;
    readonly incidents: number;
    readonly backupJobs: number;
  };
  /** Of the services, by kind, the most first; those without one are not among them: see `kindWords`. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Names and links that lead to no record of the kind that they should. */
  readonly unmatched: readonly UnmatchedName[];
  /** Names that fit several notes. */
  readonly ambiguous: readonly AmbiguousName[];
  /** Notes that seem to describe the same thing. */
  readonly duplicates: readonly { readonly name: string; readonly paths: readonly string[] }[];
  /** Copies that a sync left behind. */
  readonly conflictCopies: readonly string[];
  readonly badDates: readonly { readonly path: string; readonly property: string; readonly value: string }[];
  readonly unreadable: readonly { readonly path: string; readonly problem: string }[];
  /** Properties that say the other way round what another page says already: they are not read. */
  readonly notUsed: readonly { readonly property: string; readonly notes: number }[];
}

interface Named {
  readonly name: string;
  readonly wanted: RecordName;
  /** On how many pages. */
  readonly pages: number;
  readonly examples: readonly string[];
}

export interface UnmatchedName extends Named {
  /** The note that is called so, and is not read as what is wanted. */
  readonly note: string | null;
  /** Where there is none, the name that was most likely meant. */
  readonly nearest: string | null;
}

export interface AmbiguousName extends Named {
  readonly candidates: readonly string[];
}

/** Looking for the nearest costs a look at all names, so it is done for the most frequent ones. */
const MOST_NEAREST = 100;
const MOST_EXAMPLES = 3;
const INVERSE = 'dependedonby dependents requiredby neededby usedby hosts children guests'.split(' ');

export function checkNotes(contents: VaultContents, settings: Settings, zone: Zone, now: number): VaultCheck {
  const lab = createSurveyor(settings, zone).lab(contents);
  const { inventory } = lab;
  return {
    notes: countLookedAt(contents, settings),
    counts: {
      services: inventory.services.length,
      changes: inventory.changes.length,
      incidents: inventory.incidents.length,
      backupJobs: inventory.backupJobs.length,
    },
    kinds: kindsOf(inventory),
    ...namesOf(inventory, notePaths(contents, settings)),
    duplicates: duplicatesOf(lab, settings, zone, now),
    conflictCopies: inventory.conflictCopies,
    badDates: inventory.readProblems
      .filter(({ kind, expected }) => kind === 'unreadable' && expected.startsWith('a date'))
      .map(({ path, property, value }) => ({ path, property, value })),
    unreadable: inventory.unreadableNotes,
    notUsed: notUsedOf(contents, inventory, settings),
  };
}

function kindsOf({ services }: Inventory): VaultCheck['kinds'] {
  const tally = new Tally();
  for (const { path, kind } of services) if (kind !== undefined) tally.add(kind, kind, path);
  return tally.all().map(({ key, paths }) => ({ kind: key, count: paths.length }));
}

/** `3 host`, `1 without a kind`; nothing where most services have none. */
export function kindWords({ kinds, counts }: VaultCheck, most = Infinity): readonly string[] {
  const without = counts.services - kinds.reduce((sum, { count }) => sum + count, 0);
  if (kinds.length === 0 || without * 2 > counts.services) return [];
  const listed = kinds.slice(0, most).map(({ kind, count }) => `${count} ${kind}`);
  const others = kinds.slice(most).reduce((sum, { count }) => sum + count, 0);
  return [
    ...listed,
    ...(others > 0 ? [`${others} of other kinds`] : []),
    ...(without > 0 ? [`${without} without a kind`] : []),
  ];
}

/** Notes by what they may be called: their names, and their paths. */
function notePaths(contents: VaultContents, settings: Settings): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { path } of notesLookedAt(contents, settings)) {
    for (const name of [noteName(path), path, path.replace(/\.md$/i, '')]) {
      const key = nameKey(name);
      if (!paths.has(key)) paths.set(key, path);
    }
  }
  return paths;
}

/** Links that lead to a note that is no such record are names that match nothing, too. */
function namesOf(
  inventory: Inventory,
  paths: ReadonlyMap<string, string>,
): Pick<VaultCheck, 'unmatched' | 'ambiguous'> {
  const [unmatched, ambiguous] = [new Tally(), new Tally()];
  const candidates = new Map<string, readonly string[]>();
  for (const { path, wanted, link, kind, candidates: may } of inventory.linkProblems.filter(isInNote)) {
    const key = `${wanted}\n${nameKey(link.target)}`;
    (kind === 'ambiguous' ? ambiguous : unmatched).add(key, link.target, path);
    if (may.length > 0 || !candidates.has(key)) candidates.set(key, may);
  }
  const named = (key: string, name: string, paths: readonly string[]): Named => ({
    name,
    wanted: key.slice(0, key.indexOf('\n')) as RecordName,
    pages: paths.length,
    examples: paths.slice(0, MOST_EXAMPLES),
  });
  return {
    unmatched: unmatched.all().map(({ key, spelling, paths: pages }, at) => {
      const one = named(key, spelling, pages);
      const called = candidates.get(key)?.[0] ?? paths.get(nameKey(spelling)) ?? null;
      // A link that is spelled otherwise than its note leads nowhere, though the note is read.
      const isRead = called !== null && inventory.recordAt(called)?.record === one.wanted;
      const note = isRead ? null : called;
      const isLookedFor = note === null && at < MOST_NEAREST;
      const nearest = isLookedFor ? nearestName(spelling, inventory.names.namesOf(one.wanted)) : null;
      return { ...one, note, nearest };
    }),
    ambiguous: ambiguous.all().map(({ key, spelling, paths }) => ({
      ...named(key, spelling, paths),
      candidates: candidates.get(key) ?? [],
    })),
  };
}

/** The settings name services too; what is wrong there is told where they are. */
function isInNote({ path }: LinkProblem): boolean {
  return path !== '';
}

function duplicatesOf(lab: Lab, settings: Settings, zone: Zone, now: number): VaultCheck['duplicates'] {
  const groups = new Map<string, string[]>();
  for (const { cause, path } of noteDuplicate.find({ lab, settings, now, zone, checkIds: [] })) {
    const paths = groups.get(cause ?? path) ?? [];
    if (!paths.includes(path)) paths.push(path);
    groups.set(cause ?? path, paths);
  }
  return [...groups].map(([name, paths]) => ({ name, paths }));
}

function notUsedOf({ notes }: VaultContents, inventory: Inventory, settings: Settings): VaultCheck['notUsed'] {
  const used = Object.keys(settings.propertyNames).map(nameKey);
  const inverse = INVERSE.filter((name) => !used.includes(name));
  const tally = new Tally();
  for (const { path, frontmatter } of notes) {
    if (!frontmatter || !inventory.serviceAt(path)) continue;
    for (const [name, value] of Object.entries(frontmatter)) {
      if (inverse.includes(propertyKey(name)) && !isNothing(value)) tally.add(propertyKey(name), name, path);
    }
  }
  return tally.all().map(({ spelling, paths }) => ({ property: spelling, notes: paths.length }));
}
