/** What the scorecard looks at, gathered once for all services. */
import type { Finding } from '../checks/run-checks';
import { judgedBackups, type JudgedBackup, restoreTestInterval } from '../checks/judged-backups';
import type { Lab } from '../inventory/lab';
import type { Settings } from '../settings';
import { checkContext, type Survey } from '../survey';

export interface CardFacts {
  readonly lab: Lab;
  readonly settings: Settings;
  readonly isWork: boolean;
  /** What was found on a page. */
  findingsOn(path: string): readonly Finding[];
  /** What was found on the notes of the changes, or of the incidents, that name a service. */
  findingsOnNotes(service: string, record: 'change' | 'incident'): readonly Finding[];
  /** The notes of the changes, or of the incidents, that name a service. */
  notesNaming(service: string, record: 'change' | 'incident'): readonly string[];
  /** The backups by which a service is covered, each with how often its restore is asked for; null: not at all. */
  backupsOf(service: string): readonly { readonly judged: JudgedBackup; readonly restoreEvery: number | null }[];
  /** Whether it has members to spare. */
  isRedundant(service: string): boolean;
}

export function cardFacts(survey: Survey): CardFacts {
  const { lab, settings, findings } = survey;
  const onPage = grouped(findings, ({ path }) => [path]);
  const { changes, incidents } = lab.inventory;
  const namedBy = {
    change: grouped(changes, ({ path }) => lab.inventory.linked(path, 'services')),
    incident: grouped(incidents, ({ path }) => lab.inventory.linked(path, 'services')),
  };
  const backups = judgedBackups(checkContext(survey));
  const ofService = grouped(backups, ({ path, service }) => (service ? [path] : []));
  const spare = lab.graph.groups.filter(({ members, need }) => need < members.length);
  const redundant = new Set(spare.map(({ path }) => path));
  const findingsOn = (path: string): readonly Finding[] => onPage.get(path) ?? [];
  return {
    lab,
    settings,
    isWork: settings.depth === 'work',
    findingsOn,
    findingsOnNotes: (service, record) => (namedBy[record].get(service) ?? []).flatMap(({ path }) => findingsOn(path)),
    notesNaming: (service, record) => (namedBy[record].get(service) ?? []).map(({ path }) => path),
    backupsOf: (service) =>
      (ofService.get(service) ?? []).map((judged) => ({
        judged,
        restoreEvery: restoreTestInterval(judged, backups, settings),
      })),
    isRedundant: (service) => redundant.has(service),
  };
}

function grouped<T>(things: readonly T[], keysOf: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}
