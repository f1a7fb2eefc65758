import { noteName } from '../../notes/note';
import { type Check, type CheckAbout, judgedServices, pathsOf, titles } from '../check';

export const about: CheckAbout = {
  says: 'A service can be reached from the internet without signing in.',
  why: 'Strangers look for such doors all day.',
  fix: 'Put a sign-in in front of it, or let it be reached through the VPN alone.',
};

export const exposedWithoutSignIn: Check = {
  id: 'exposed-without-sign-in',
  practice: 'security',
  depth: 'home',
  severity: 'error',
  find: (context) =>
    judgedServices(context)
      .filter((service) => service.exposure === 'public' && service.auth.includes('none'))
      .map(({ path }) => ({
        path,
        message: `${noteName(path)} can be reached from the internet without signing in.`,
        fix: 'Put a sign-in in front of it, or take it off the internet.',
      })),
  together: (found) =>
    `${found.length} services can be reached from the internet without signing in: ${titles(pathsOf(found))}`,
};
