import { counted } from '../../dates';
import { noteName } from '../../notes/note';
import { sectionText } from '../../notes/sections';
import { readTimeline } from '../../notes/timeline';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';
import { writtenIncidents } from '../written-incidents';

const ENOUGH = 3;
/** From here on only the person who runs the lab noticed. */
const SLIGHT = 4;

export const about: CheckAbout = {
  says: 'The timeline of an incident of severity 1 to 3 that is over has fewer than three lines with a time.',
  why: 'What was seen, tried and found is what the next outage like it needs; from memory it comes out smoother than it was.',
  fix: 'Add the moments that you remember: the first sign, what you found, what helped.',
};

export const incidentTimelineThin: Check = {
  id: 'incident-timeline-thin',
  practice: 'availability',
  depth: 'work',
  severity: 'info',
  begins: {
    anyOf: ['lastEntry'],
    offer: 'Ready to keep timelines?',
    how: 'In the next outage, add a line with the time for each thing that you see or try: durations and the postmortem come out of it.',
  },
  find: (context) =>
    writtenIncidents(context).flatMap(({ incident: { path, severity }, body }) => {
      if (severity === undefined || severity >= SLIGHT) return [];
      const entries = readTimeline((sectionText(body, 'Timeline') ?? '').split('\n')).length;
      if (entries >= ENOUGH) return [];
      const has = entries === 0 ? 'no line with a time' : `only ${counted(entries, 'line')} with a time`;
      return [
        {
          path,
          cause: 'thin timelines',
          message: `${noteName(path)}, severity ${severity}, has ${has} in its timeline.`,
          fix: 'Add the first sign, what you found, and what helped, as lines with a time.',
        },
      ];
    }),
  together: (found) => `${found.length} incidents have hardly a line in their timeline: ${titles(pathsOf(found))}`,
};
