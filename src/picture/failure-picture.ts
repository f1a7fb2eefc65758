/** A failure on the picture: what becomes of each service, and what the panel beside it says. */
import { byImportance } from '../briefing/importance';
import { listed, mention, type Sentence, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import { type Impact, impactOf } from '../impact';
import { isActive } from '../inventory/dependency-graph';
import type { Lab } from '../inventory/lab';

export type ServiceState =
  'failed' | 'down' | 'degraded' | 'without-backup' | 'without-monitoring' | 'locked-in' | 'untouched';

export interface FailurePicture {
  readonly failed: readonly string[];
  /** Of every service that is drawn (all but the retired), in the order of `ServiceState`; one or more, `untouched` alone. */
  readonly states: ReadonlyMap<string, readonly ServiceState[]>;
  /** From a failed service to each that is down or degraded, both included: what to light up. */
  readonly via: ReadonlyMap<string, readonly string[]>;
  readonly users: readonly string[];
  readonly recoveryOrder: readonly string[];
  readonly loops: readonly (readonly string[])[];
  readonly panel: FailurePanel;
}

export interface FailurePanel {
  readonly headline: Sentence;
  /** Parts with nothing to say are left out. */
  readonly parts: readonly PanelPart[];
}

export interface PanelPart {
  readonly about: Exclude<ServiceState, 'untouched' | 'failed'> | 'people' | 'recovery' | 'loops' | 'aside';
  readonly title: string;
  /** Of `recovery` in this order. */
  readonly lines: readonly Sentence[];
}

/** @param failed paths of services; those that are not in use are named, and nothing falls with them. */
export function failurePicture(lab: Lab, failed: readonly string[]): FailurePicture {
  const impact = impactOf(lab, failed);
  const via = waysOf(lab, impact);
  return {
    failed: impact.failed,
    states: statesOf(lab, impact),
    via,
    users: impact.users,
    recoveryOrder: impact.recoveryOrder,
    loops: impact.loops,
    panel: { headline: headlineOf(lab, impact), parts: partsOf(lab, impact, via) },
  };
}

function statesOf({ inventory }: Lab, impact: Impact): ReadonlyMap<string, readonly ServiceState[]> {
  const states = new Map<string, ServiceState[]>(
    inventory.services.filter(({ status }) => status !== 'retired').map(({ path }) => [path, []]),
  );
  const mark = (state: ServiceState, paths: readonly string[]): void =>
    paths.forEach((path) => states.get(path)?.push(state));
  mark('failed', impact.failed);
  mark('down', pathsDown(impact));
  mark('degraded', impact.degraded);
  mark('without-backup', impact.withoutBackup);
  mark('without-monitoring', impact.withoutMonitoring);
  mark('locked-in', impact.lockedIn);
  for (const all of states.values()) if (all.length === 0) all.push('untouched');
  return states;
}

/** A degraded service is reached over the first thing it uses that is out, on the shortest way. */
function waysOf({ graph }: Lab, { failed, down, degraded }: Impact): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>(down.map(({ path, via }) => [path, via]));
  const wayTo = (path: string): readonly string[] | undefined => (failed.includes(path) ? [path] : ways.get(path));
  const soft = degraded.map((path): readonly [string, readonly string[]] => {
    const over = graph.softLinks(path).flatMap((used) => {
      const way = wayTo(used);
      return way ? [way] : [];
    });
    const shortest = over.sort((a, b) => a.length - b.length || (a.join('\n') < b.join('\n') ? -1 : 1))[0] ?? [];
    return [path, [...shortest, path]];
  });
  return new Map([...ways, ...soft]);
}

function headlineOf({ inventory }: Lab, { failed, down, degraded, users }: Impact): Sentence {
  const inUse = failed.filter((path) => isActive(inventory.serviceAt(path)));
  if (failed.length === 0) return sentence`Select a service to see what falls with it.`;
  const names = listed(failed.map(mention), 3);
  const fail = failed.length === 1 ? 'fails' : 'fail';
  if (inUse.length === 0) return sentence`If ${names} ${fail}, nothing falls: not in use.`;
  const falls = [
    ...(down.length > 0 ? [`${counted(down.length, 'service')} ${down.length === 1 ? 'goes' : 'go'} down too`] : []),
    ...(degraded.length > 0
      ? [`${counted(degraded.length, 'service')} ${degraded.length === 1 ? 'works' : 'work'} worse`]
      : []),
  ];
  const people =
    users.length === 0 ? '' : `; ${counted(users.length, 'person or group', 'people or groups')} will notice`;
  return sentence`If ${names} ${fail}, ${falls.length === 0 ? 'nothing else falls' : falls.join(' and ')}${people}.`;
}

function partsOf(lab: Lab, impact: Impact, via: ReadonlyMap<string, readonly string[]>): readonly PanelPart[] {
  const { failed, degraded, withoutBackup, withoutMonitoring, lockedIn, users, recoveryOrder, loops } = impact;
  const ways = (paths: readonly string[]): readonly Sentence[] =>
    byImportance(lab, paths).map((one) => wayWords(one.path, via.get(one.path) ?? []));
  const named = (paths: readonly string[]): readonly Sentence[] => byImportance(lab, paths).map((one) => [one]);
  const idle = failed.filter((path) => !isActive(lab.inventory.serviceAt(path)));
  const parts: readonly PanelPart[] = [
    { about: 'down', title: 'Down', lines: ways(pathsDown(impact)) },
    { about: 'degraded', title: 'Works worse', lines: ways(degraded) },
    { about: 'people', title: 'Who notices', lines: users.map((name) => [name]) },
    { about: 'locked-in', title: 'Locked in: what is needed to repair them is down too', lines: named(lockedIn) },
    { about: 'without-backup', title: 'Without backup meanwhile', lines: named(withoutBackup) },
    { about: 'without-monitoring', title: 'Watched by nobody meanwhile', lines: named(withoutMonitoring) },
    {
      about: 'recovery',
      title: 'Start again in this order',
      lines: recoveryOrder.length < 2 ? [] : recoveryOrder.map((path) => [mention(path)]),
    },
    { about: 'loops', title: 'Wait for each other', lines: loops.map(loopWords) },
    { about: 'aside', title: 'Not in use', lines: idle.map((path) => [mention(path)]) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** `Photos, via Docker`; nothing to add where it stands on what failed itself. */
function wayWords(path: string, way: readonly string[]): Sentence {
  const between = way.slice(1, -1);
  return between.length === 0 ? [mention(path)] : sentence`${mention(path)}, via ${arrows(between)}`;
}

function loopWords(loop: readonly string[]): Sentence {
  return sentence`${arrows(loop)}: start them together, or break the circle.`;
}

function arrows([first = '', ...rest]: readonly string[]): Sentence {
  return rest.reduce<Sentence>((before, path) => sentence`${before} → ${mention(path)}`, [mention(first)]);
}

function pathsDown({ down }: Impact): readonly string[] {
  return down.map(({ path }) => path);
}
