import { networkOf } from '../../inventory/inheritance';
import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A service can be reached from the internet, and neither its page nor what it runs on says in which network segment it is, while others do.',
  why: 'Whoever gets into it gets at all that is in the same segment: that wants to be known beforehand.',
  fix: 'Write the segment in `network` of the service, or of what it runs on.',
};

export const segmentMissing: Check = {
  id: 'segment-missing',
  practice: 'security',
  depth: 'work',
  severity: 'warning',
  begins: {
    anyOf: ['network'],
    setting: 'defaultNetwork',
    offer: 'Ready to note network segments?',
    how: 'Write in network of a host in which segment it is: all that runs on it has the same.',
  },
  find: (context) =>
    judgedServices(context)
      .filter((service) => service.exposure === 'public')
      .filter((service) => networkOf(context.lab.inventory, service, context.settings) === undefined)
      .map(({ path }) => ({
        path,
        cause: 'no segment',
        message: `${noteName(path)} can be reached from the internet, and nothing says in which network segment it is.`,
        fix: 'Write the segment in network, on its page or on that of what it runs on.',
      })),
  together: (found) =>
    `${found.length} services can be reached from the internet in a segment that nobody has noted: ${titles(pathsOf(found))}`,
};
