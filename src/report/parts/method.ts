/** How the figures came about: printed with them, as others count otherwise. */
import type { Survey } from '../../survey';
import type { PartAsked, ReportPart } from './shape';

/** Availability and delivery say theirs beside their figures. */
export function methodPart({ settings, zone }: Survey, { service }: PartAsked): ReportPart | null {
  if (service !== undefined) return null;
  return {
    id: 'method',
    title: 'How this was computed',
    lines: [
      ['All of it comes from the notes, as they are now: nothing was measured, and what no note says is not known.'],
      [
        'A backup is late when it is older than its interval and a quarter of it, at least an hour; without an interval, 7 days count. Of restores only the newest of each backup is known.',
      ],
      [
        'A level is earned when all that it and those below it ask of a service is met; what is not filled in earns nothing and is not held against it.',
      ],
      ['An action is as old as the end of its incident, or else its beginning.'],
      [`Checks ran at ${settings.depth} depth; days begin and end in ${zone.name}.`],
    ],
    table: null,
    isFolded: true,
  };
}
