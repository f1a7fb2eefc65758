import type { Span } from '../briefing/change-plan';
import { isSurelyBefore, type When } from '../dates';
import type { Inventory } from '../inventory/inventory';
import type { Change } from '../records/change';
import { endInstant } from './incident-times';
import { mergeSpans } from './spans';

/**
 * The announced maintenance of each service that a change names, sorted and without overlaps: the change's actual times, else the
 * scheduled ones. It counts as announced when the household was told before it began.
 */
export function announcedMaintenance(inventory: Inventory): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  for (const change of inventory.changes) {
    const span = announcedSpan(change);
    if (!span) continue;
    for (const service of inventory.linked(change.path, 'services')) {
      const known = spans.get(service);
      if (known) known.push(span);
      else spans.set(service, [span]);
    }
  }
  return new Map([...spans].map(([service, list]) => [service, mergeSpans(list)]));
}

/** Null where nobody was told, where it never was, and where it does not say from when to when. */
function announcedSpan(change: Change): Span | null {
  if (change.status === 'cancelled' || change.status === 'draft') return null;
  const start = change.started ?? change.scheduledStart;
  if (!start || !change.announced || !isEarlier(change.announced, start)) return null;
  const end = endOf(change, start);
  return end !== null && end > start.at ? { start: start.at, end } : null;
}

/** Of what is not over yet, or never said so, the end that was planned counts. */
function endOf({ finished, scheduledEnd, expectedOutage }: Change, start: When): number | null {
  const end = finished ?? scheduledEnd;
  if (end) return endInstant(end);
  return expectedOutage === undefined ? null : start.at + expectedOutage;
}

/** A date without a time never breaks an order within its own day. */
function isEarlier(announced: When, start: When): boolean {
  if (announced.dateOnly || start.dateOnly) return !isSurelyBefore(start, announced);
  return announced.at < start.at;
}
