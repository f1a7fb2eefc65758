import { nearestOf } from '../../graph/shared-failure';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, type CheckContext, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A service that its page calls production falls if something falls that its page calls lab.',
  why: 'In the lab anything goes, until the household notices.',
  fix: 'Move the service, or what it needs, off the lab; or call the thing that it needs production and treat it so.',
};

export const productionOnLab: Check = {
  id: 'production-on-lab',
  practice: 'availability',
  depth: 'home',
  severity: 'error',
  find(context) {
    return [...labBelow(context)].flatMap(([path, below]) =>
      nearestOf(context.lab.singleFailures, below).map((lab) => ({
        path,
        cause: lab,
        message: `${noteName(path)} is production and stops if ${noteName(lab)} fails, which is only lab.`,
        fix: `Move it, or what it needs, off ${noteName(lab)}; or run ${noteName(lab)} as production.`,
      })),
    );
  },
  together: (found, cause) =>
    `${found.length} production services stop if ${noteName(cause)} fails, which is only lab: ${titles(pathsOf(found))}`,
};

/** For each service that says production, the lab services whose failure takes it down. */
function labBelow(context: CheckContext): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const lab of judgedServices(context).filter((service) => service.environment === 'lab')) {
    for (const path of context.lab.singleFailures.takenDownBy(lab.path)) {
      if (context.lab.inventory.serviceAt(path)?.environment !== 'production') continue;
      const known = below.get(path);
      if (known) known.push(lab.path);
      else below.set(path, [lab.path]);
    }
  }
  return below;
}
