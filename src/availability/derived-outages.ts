import type { Span } from '../briefing/change-plan';
import { at } from '../graph/packed-lists';
import { knownIndices, type RequirementGraph } from '../graph/requirements';
import { Spread } from '../graph/spread';
import type { IncidentTimes } from './incident-times';

/**
 * The times at which services had fallen with others that were out, sorted and without overlaps. At each instant all services of
 * which an incident says `outage` then fail together, so a group falls only while too few of its members are left. Impact that is
 * partial or degraded takes nothing down.
 * Cost: one failure for each distinct set of services that were out at once, and one step for each service that fell in it.
 */
export function derivedOutages(
  graph: RequirementGraph,
  incidents: readonly IncidentTimes[],
  span: Span,
): (path: string) => readonly Span[] {
  const times = new FallenTimes(graph.ids.length);
  const failures = rememberedFailures(graph);
  for (const { start, end, out } of whoWasOut(incidents, span)) {
    const fallen = failures(out);
    for (let i = 0; i < fallen.length; i += 1) times.fell(at(fallen, i), start, end);
  }
  const found = times.all();
  return (path) => found[graph.indexOf.get(path) ?? -1] ?? [];
}

/** The times at which things had fallen, by their index; those that follow each other without a gap are one. */
class FallenTimes {
  private readonly spans: Span[][];
  /** The newest time of each, not yet in `spans`; NaN: none. */
  private readonly start: Float64Array;
  private readonly end: Float64Array;

  constructor(count: number) {
    this.spans = Array.from({ length: count }, () => []);
    this.start = new Float64Array(count).fill(NaN);
    this.end = new Float64Array(count).fill(NaN);
  }

  /** To be called in the order of the times. */
  fell(index: number, start: number, end: number): void {
    if (this.end[index] !== start) {
      this.keep(index);
      this.start[index] = start;
    }
    this.end[index] = end;
  }

  all(): readonly (readonly Span[])[] {
    this.spans.forEach((_, index) => this.keep(index));
    return this.spans;
  }

  private keep(index: number): void {
    const [start = NaN, end = NaN] = [this.start[index], this.end[index]];
    if (start < end) this.spans[index]?.push({ start, end });
  }
}

interface Moment extends Span {
  readonly out: readonly string[];
}

/** The span in parts in which the same services were out; parts in which none was are left out. */
function whoWasOut(incidents: readonly IncidentTimes[], span: Span): readonly Moment[] {
  const steps = stepsOf(incidents, span);
  const counts = new Map<string, number>();
  const moments: Moment[] = [];
  steps.forEach((step, index) => {
    const count = (counts.get(step.service) ?? 0) + step.by;
    if (count === 0) counts.delete(step.service);
    else counts.set(step.service, count);
    const next = steps[index + 1]?.at ?? step.at;
    if (next > step.at && counts.size > 0) moments.push({ start: step.at, end: next, out: [...counts.keys()] });
  });
  return moments;
}

interface Step {
  readonly at: number;
  readonly service: string;
  readonly by: 1 | -1;
}

function stepsOf(incidents: readonly IncidentTimes[], span: Span): readonly Step[] {
  const steps: Step[] = [];
  for (const { services, parts } of incidents) {
    for (const part of parts) {
      const [start, end] = [Math.max(part.start, span.start), Math.min(part.end, span.end)];
      if (part.impact !== 'outage' || start >= end) continue;
      for (const service of services) steps.push({ at: start, service, by: 1 }, { at: end, service, by: -1 });
    }
  }
  return steps.sort((a, b) => a.at - b.at);
}

/** What falls with these, without them, by index. */
function rememberedFailures(graph: RequirementGraph): (out: readonly string[]) => Int32Array {
  const spread = new Spread(graph);
  const known = new Map<string, Int32Array>();
  return (out) => {
    const failed = knownIndices(graph.indexOf, out);
    const key = failed.join();
    const before = known.get(key);
    if (before) return before;
    spread.begin(failed);
    for (let i = 0; i < spread.count; i += 1) spread.passOn(at(spread.order, i));
    const fallen = spread.order.slice(failed.length, spread.count);
    known.set(key, fallen);
    return fallen;
  };
}
