import { noteName } from '../../notes/note';
import { isPlaceholder } from '../../records/placeholder';
import type { Service } from '../../records/service';
import { type Check, type CheckAbout, type CheckContext, type Found, judgedServices, pathsOf, titles } from '../check';
import { allFallWith, isWorthAWatcher, namedPlaces } from '../watchers';

export const about: CheckAbout = {
  says: 'If a service fails, all ways by which its alert would arrive fall with it: by its own `alerts_to`, else by that of what watches it. A way that is no page of the lab, such as the phone, clears it.',
  why: 'The mail about the dead mail server waits in the mail server.',
  fix: 'Add a way that does not stand on it: a push service outside, a text message.',
};

export const alertThroughReported: Check = {
  id: 'alert-through-reported',
  practice: 'monitoring',
  depth: 'home',
  severity: 'warning',
  find: (context) => judgedServices(context).flatMap((service) => judge(service, context)),
  together: (found, cause) =>
    `${found.length} services take ${noteName(cause)} along, by which their alerts arrive: ${titles(pathsOf(found))}`,
};

function judge(service: Service, { lab }: CheckContext): readonly Found[] {
  const { path } = service;
  if (!isWorthAWatcher(lab, service)) return [];
  const watchers = namedPlaces(lab, path, 'monitoredBy');
  // Where the watcher itself falls no alert is sent at all: another check tells that.
  if (allFallWith(lab, watchers, path)) return [];
  const ways = waysOf(service, watchers, lab);
  if (!allFallWith(lab, ways, path)) return [];
  return [
    {
      path,
      cause: ways[0] ?? path,
      message: `${noteName(path)}: its alerts arrive through ${titles(ways)}, which ${ways.length === 1 ? 'falls' : 'fall'} with it.`,
      fix: `Add a way in alerts_to that does not stand on ${noteName(path)}: a push service outside, a text message.`,
    },
  ];
}

function waysOf(service: Service, watchers: readonly string[], lab: CheckContext['lab']): readonly string[] {
  if (service.alertsTo.some((link) => !isPlaceholder(link))) return namedPlaces(lab, service.path, 'alertsTo');
  // What watches it from outside the lab has its own ways.
  if (lab.inventory.targets(service.path, 'monitoredBy').length !== watchers.length) return [];
  const ways = watchers.map((watcher) => namedPlaces(lab, watcher, 'alertsTo'));
  return ways.every((one) => one.length > 0) ? [...new Set(ways.flat())] : [];
}
