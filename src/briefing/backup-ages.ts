import { agoWords, everyWords, type When, type Zone } from '../dates';
import { losesItsCopies } from '../impact';
import { type Backup, type BackupCoverage, graceOf, holdsData, intervalOf } from '../inventory/backups';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';
import type { Service } from '../records/service';
import type { Outage } from './outage';
import { firstFew, type PreflightLine } from './preflight-line';
import { listed, mention, type Sentence, sentence } from './sentence';

const MOST = 5;

/** How old the newest backup of each changed service is, and whether its copies go down with the change. */
export function backupLines(lab: Lab, outage: Outage, now: number, zone: Zone): readonly PreflightLine[] {
  const changed = outage.failed
    .map((path) => lab.inventory.serviceAt(path))
    .filter((service) => service !== undefined)
    .filter(isActive);
  const of = (state: BackupCoverage['state']): readonly Service[] =>
    changed.filter(({ path }) => lab.coverage(path).state === state);
  const missing = of('missing').filter((service) => holdsData(service) && service.environment !== 'lab');
  return [
    ...(missing.length > 0 ? [line('warning', sentence`No backup recorded for ${named(missing)}.`)] : []),
    ...firstFew(ageLines(lab, of('covered'), now, zone), MOST, (rest) => sentence`${rest} more backups to look at.`),
    ...lostCopyLines(lab, changed, outage),
    ...declinedLines(of('declined')),
  ];
}

/** Services whose newest backup is the same: those that one job covers are told together. */
interface Aged {
  readonly backup: Backup;
  readonly services: Service[];
}

function ageLines(lab: Lab, covered: readonly Service[], now: number, zone: Zone): readonly PreflightLine[] {
  const bySource = new Map<string, Aged>();
  for (const service of covered) {
    const backup = newest(lab.coverage(service.path).backups);
    if (!backup) continue;
    const key = `${backup.source.path}\n${backup.every ?? ''}`;
    const aged = bySource.get(key);
    if (aged) aged.services.push(service);
    else bySource.set(key, { backup, services: [service] });
  }
  return [...bySource.values()].map((aged) => ageLine(aged, now, zone));
}

function newest(backups: readonly Backup[]): Backup | undefined {
  return [...backups].sort((a, b) => (b.last?.at ?? -Infinity) - (a.last?.at ?? -Infinity))[0];
}

function ageLine({ backup, services }: Aged, now: number, zone: Zone): PreflightLine {
  const { last, source } = backup;
  const by = services.some(({ path }) => path === source.path) ? sentence`` : sentence`, by ${mention(source.path)}`;
  if (!last)
    return line('warning', sentence`No backup recorded for ${named(services)}: nothing says when it last ran${by}.`);
  if (last.start > now)
    return line('warning', sentence`The last backup of ${named(services)} has a date still to come${by}.`);
  const age = sentence`Last backup of ${named(services)}: ${agoWords(last, now, zone)}${by}`;
  return isStale(backup, last, now)
    ? line('warning', sentence`${age}; ${wanted(backup)}.`)
    : line('good', sentence`${age}.`);
}

function isStale(backup: Backup, last: When, now: number): boolean {
  const interval = intervalOf(backup);
  return now - last.at > interval + graceOf(interval);
}

function wanted({ every }: Backup): string {
  return every === undefined ? 'that is more than a week' : `it should run ${everyWords(every)}`;
}

/** Where every copy is out while the change is made, there is nothing to restore from. */
function lostCopyLines(lab: Lab, changed: readonly Service[], outage: Outage): readonly PreflightLine[] {
  const out = new Set([...outage.failed, ...outage.down]);
  const byPlace = new Map<string, { readonly places: readonly string[]; readonly services: Service[] }>();
  for (const service of changed) {
    if (!losesItsCopies(lab, service.path, (path) => out.has(path))) continue;
    const places = [...new Set(lab.coverage(service.path).copies.map((copy) => copy.at))];
    const key = places.join('\n');
    const same = byPlace.get(key);
    if (same) same.services.push(service);
    else byPlace.set(key, { places, services: [service] });
  }
  return [...byPlace.values()].map(({ places, services }) =>
    line('warning', sentence`The backup of ${named(services)} is on ${where(places)}, out of reach meanwhile.`),
  );
}

function where(places: readonly string[]): Sentence {
  return listed(places.map(mention), 3);
}

function declinedLines(declined: readonly Service[]): readonly PreflightLine[] {
  if (declined.length === 0) return [];
  const has = declined.length === 1 ? 'has' : 'have';
  return [line('note', sentence`${named(declined)} ${has} no backup, as the page says.`)];
}

function named(services: readonly Service[]): Sentence {
  return listed(
    services.map(({ path }) => mention(path)),
    3,
  );
}

function line(level: PreflightLine['level'], text: Sentence): PreflightLine {
  return { topic: 'backup', level, text };
}
