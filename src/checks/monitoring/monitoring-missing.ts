import { noteName } from '../../notes/note';
import { isPlaceholder } from '../../records/placeholder';
import { type Check, type CheckAbout, isImportant, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'Nothing watches a critical or high service, while something watches others.',
  why: 'Without it the household is the monitoring.',
  fix: 'Let something watch it and say so in `monitored_by`.',
};

export const monitoringMissing: Check = {
  id: 'monitoring-missing',
  practice: 'monitoring',
  depth: 'home',
  severity: 'warning',
  begins: {
    anyOf: ['monitoredBy'],
    offer: 'Ready for monitoring?',
    how: 'Let something watch what the household would miss first, and write it in monitored_by.',
  },
  find: (context) =>
    judgedServices(context)
      .filter((service) => isImportant(service) && service.monitoredBy.every(isPlaceholder))
      .map((service) => ({
        path: service.path,
        cause: 'not monitored',
        message: `${noteName(service.path)} is ${service.criticality ?? ''}, and nothing watches it.`,
        fix: 'Add a check to your monitoring and write it in monitored_by.',
      })),
  together: (found) => `${found.length} critical or high services are watched by nothing: ${titles(pathsOf(found))}`,
};

/** `monitored_by: none` is an answer, and it is no monitoring. */
