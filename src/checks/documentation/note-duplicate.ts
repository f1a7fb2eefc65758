import { nameKey } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import { type Check, type CheckAbout, type CheckContext, judgedServices, listed, pathsOf } from '../check';

export const about: CheckAbout = {
  says: 'Two notes describe the same service: they have the same file name or the same service_name, and no different stack.',
  why: 'A plain name can mean either, and what is written in one is missing in the other.',
  fix: 'Merge the two notes, or give one of them another name, or a `stack`.',
};

export const noteDuplicate: Check = {
  id: 'note-duplicate',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  find(context) {
    return sameNames(context).flatMap(([name, services]) =>
      services.map(({ path }) => ({
        path,
        cause: name,
        message: `${noteName(path)} seems to describe the same service as ${others(path, services)}.`,
        fix: 'Merge the notes, or rename one of them, or give each its stack.',
      })),
    );
  },
  together: (found) =>
    `${found.length} notes seem to describe the same service: ${listed(pathsOf(found).map(withoutEnding))}`,
};

/** With their folders: their names are the same. */
function others(path: string, services: readonly Service[]): string {
  return listed(services.filter((service) => service.path !== path).map((service) => withoutEnding(service.path)));
}

function withoutEnding(path: string): string {
  return path.replace(/\.md$/, '');
}

/** Each group of notes once, though they may share two names. */
function sameNames(context: CheckContext): readonly (readonly [name: string, services: readonly Service[]])[] {
  const byName = new Map<string, Service[]>();
  for (const service of judgedServices(context)) {
    for (const name of namesOf(service)) {
      const same = byName.get(name);
      if (same) same.push(service);
      else byName.set(name, [service]);
    }
  }
  const groups = new Map<string, readonly [string, readonly Service[]]>();
  for (const [name, services] of byName) {
    if (services.length < 2) continue;
    const key = services.map((service) => service.path).join('\n');
    if (!groups.has(key)) groups.set(key, [name.slice(0, name.indexOf('\n')), services]);
  }
  return [...groups.values()];
}

const known = new WeakMap<Service, readonly string[]>();

/** As they are compared, each with the stack behind it; a service that was not read again keeps its names. */
function namesOf(service: Service): readonly string[] {
  const before = known.get(service);
  if (before) return before;
  // What many notes are called names none of them.
  const title = /^_?(?:index|readme)$/i.test(service.title) ? '' : service.title;
  const names = [title, service.serviceName ?? ''].map(nameKey).filter((name) => name !== '');
  const unique = [...new Set(names)].map((name) => `${name}\n${nameKey(service.stack ?? '')}`);
  known.set(service, unique);
  return unique;
}
