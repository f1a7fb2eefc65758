import { type Relation, relationsOf } from '../../briefing/relation';
import { DAY } from '../../dates';
import { noteName } from '../../notes/note';
import { isOpenIncident } from '../../records/incident';
import { type Check, type CheckAbout, type CheckContext, type Found, pathsOf, titles } from '../check';
import { plannedChanges, type PlannedChange } from '../judged-changes';

export const about: CheckAbout = {
  says: 'A change begins within a day, or is under way, while an incident is open on the same service, on something that it stands on, or on something that stands on it. Emergencies, and changes that put the incident right, are not asked.',
  why: 'Two unknowns at once: the change hides what is wrong, or makes it worse.',
  fix: 'Wait for the end of the incident; or link it in `fixes` if the change is to put it right.',
};

export const changeInIncident: Check = {
  id: 'change-in-incident',
  practice: 'changes',
  depth: 'home',
  severity: 'warning',
  find(context) {
    const open = context.lab.inventory.incidents.filter(isOpenIncident).map(({ path }) => path);
    if (open.length === 0) return [];
    return plannedChanges(context).flatMap((planned) => judge(planned, open, context));
  },
  together: (found, cause) =>
    `${found.length} changes are planned while ${noteName(cause)} is open: ${titles(pathsOf(found))}`,
};

function judge(planned: PlannedChange, open: readonly string[], { lab, now }: CheckContext): readonly Found[] {
  const { path, services, span, isEmergency, isUnderWay } = planned;
  if (isEmergency || span.start > now + DAY) return [];
  const fixed = lab.inventory.linked(path, 'fixes');
  const relationTo = relationsOf(lab, services);
  return open
    .filter((incident) => !fixed.includes(incident))
    .flatMap((incident) => {
      const relation = relationTo(lab.inventory.linked(incident, 'services'));
      const where = relation && whereWords(relation);
      if (where === null) return [];
      return [
        {
          path,
          cause: incident,
          message: `${noteName(path)} ${isUnderWay ? 'is under way' : 'is to begin'} while ${noteName(incident)} is open, which concerns ${where}.`,
          fix: `Wait until ${noteName(incident)} is over, or link it in fixes if this puts it right.`,
        },
      ];
    });
}

/** Only what one of them stands on: that both meet somewhere says nothing of an incident. */
function whereWords(relation: Relation): string | null {
  switch (relation.by) {
    case 'same':
      return `${relation.theirs.title} too`;
    case 'below':
      return `${relation.theirs.title}, on which ${relation.ours.title} stands`;
    case 'above':
      return `${relation.theirs.title}, which stands on ${relation.ours.title}`;
    default:
      return null;
  }
}
