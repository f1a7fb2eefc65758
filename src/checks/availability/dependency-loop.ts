import { findLoops } from '../../graph/cycles';
import { noteName } from '../../notes/note';
import { isActive } from '../../inventory/dependency-graph';
import { type Check, pathsOf, titles } from '../check';

export const dependencyLoop: Check = {
  id: 'dependency-loop',
  practice: 'availability',
  depth: 'home',
  severity: 'warning',
  says: 'Services wait for each other in a circle.',
  why: 'It runs as long as nobody switches it off. After a power cut none of them can start first.',
  fix: 'Break the circle at one place: a local account, a fixed address, an order that works without.',
  find({ lab }) {
    const active = lab.inventory.services.filter(isActive).map((service) => service.path);
    const loops = findLoops(active, (path) =>
      lab.graph.hardLinks(path).filter((next) => isActive(lab.inventory.serviceAt(next))),
    );
    return loops.map((loop) => ({
      path: loop[0] ?? '',
      message: `${loop.map(noteName).join(' needs ')}: none of them can start first.`,
      fix: 'Give one of them a way to start without the next, then take that link out.',
    }));
  },
  together: (found) => `${found.length} circles of services wait for each other: ${titles(pathsOf(found))}`,
};
