import { MINUTE } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { openIncidents } from '../../lifecycle/still-open';
import type { Incident } from '../../records/incident';
import type { Desk } from '../desk';

/** The open incidents as they are now, severe first, for whoever shows them. */
export interface IncidentWatch {
  incidents(): readonly Incident[];
  /** Calls back when a note has changed, and as time passes while an incident is open. Returns the way to stop. */
  onTick(listener: () => void): () => void;
}

/** What is counted in minutes is never more than half a minute late. */
const TICK = MINUTE / 2;

/** One interval for all that shows an open incident, and none while nothing is open. Writes nothing. */
export function watchIncidents(desk: Desk): IncidentWatch {
  let known: { readonly lab: Lab; readonly open: readonly Incident[] } | null = null;
  let interval: number | null = null;
  const listeners = new Set<() => void>();
  const incidents = (): readonly Incident[] => {
    const lab = desk.lab();
    if (!lab) return [];
    if (known?.lab !== lab) known = { lab, open: openIncidents(lab.inventory) };
    return known.open;
  };
  const tick = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const stop = (): void => {
    if (interval !== null) window.clearInterval(interval);
    interval = null;
  };
  const unlisten = desk.onLab(() => {
    if (incidents().length === 0) stop();
    else interval ??= window.setInterval(tick, TICK);
    tick();
  });
  desk.plugin.register(() => {
    unlisten();
    stop();
    listeners.clear();
  });
  return {
    incidents,
    onTick(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
