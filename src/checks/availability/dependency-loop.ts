import { startLoops } from '../../inventory/start-loops';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'Services wait for each other in a circle.',
  why: 'It runs as long as nobody switches it off. After a power cut none of them can start first.',
  fix: 'Break the circle at one place: a local account, a fixed address, an order that works without.',
};

export const dependencyLoop: Check = {
  id: 'dependency-loop',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  find(context) {
    return startLoops(context.lab).map((loop) => ({
      path: loop[0] ?? '',
      message:
        loop.length > 2
          ? `${circleWords(loop)}: none of them can start first.`
          : `${noteName(loop[0] ?? '')} depends on itself.`,
      fix:
        loop.length > 2
          ? 'Give one of them a way to start without the next, then take that link out.'
          : 'Take that link out of its page.',
    }));
  },
  together: (found) => `${found.length} circles of services wait for each other: ${titles(pathsOf(found))}`,
};

/** `A needs B, which needs A`. */
function circleWords([first = '', second = '', ...rest]: readonly string[]): string {
  return [`${noteName(first)} needs ${noteName(second)}`, ...rest.map(noteName)].join(', which needs ');
}
