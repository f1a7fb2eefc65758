import { nameKey } from '../../notes/name-key';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import { type Check, type CheckContext, judgedServices, pathsOf, titles } from '../check';

export const noteDuplicate: Check = {
  id: 'note-duplicate',
  practice: 'documentation',
  depth: 'home',
  severity: 'warning',
  says: 'Two notes describe the same service: they have the same file name or the same service_name, and no different stack.',
  why: 'A plain name can mean either, and what is written in one is missing in the other.',
  fix: 'Merge the two notes, or give one of them another name, or a `stack`.',
  find(context) {
    return [...sameNames(context)].flatMap(([name, services]) =>
      services.map(({ path }) => ({
        path,
        cause: name,
        message: `${noteName(path)} seems to describe the same service as ${others(path, services)}.`,
        fix: 'Merge the notes, or rename one of them, or give each its stack.',
      })),
    );
  },
  together: (found) => `${found.length} notes seem to describe the same service: ${pathsOf(found).join(', ')}`,
};

function others(path: string, services: readonly Service[]): string {
  return titles(
    services
      .filter((service) => service.path !== path)
      .map((service) => service.path.replace(/\.md$/, '').replaceAll('/', ' / ')),
  );
}

function sameNames(context: CheckContext): ReadonlyMap<string, readonly Service[]> {
  const byName = new Map<string, Service[]>();
  for (const service of judgedServices(context)) {
    const names = new Set([service.title, service.serviceName ?? ''].map(nameKey).filter((name) => name !== ''));
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), service]);
  }
  const stacks = (services: readonly Service[]): number => new Set(services.map((service) => service.stack ?? '')).size;
  return new Map([...byName].filter(([, services]) => services.length > 1 && stacks(services) < services.length));
}
