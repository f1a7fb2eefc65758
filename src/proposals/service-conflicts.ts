import type { ImportedService } from '../importers/imported';
import type { Service } from '../records/service';
import type { Machine } from './machine';
import type { Remark } from './proposal';

interface Surroundings {
  readonly machine: Machine;
  readonly remarks: Remark[];
}

/** The page counts, and nothing is done. */
export function tellConflicts(service: ImportedService, page: Service, { machine, remarks }: Surroundings): void {
  const tell = (message: string): unknown =>
    remarks.push({ kind: 'conflict', where: page.path, message: `${page.title} ${message}` });
  if (page.status === 'retired') tell(`is retired, and ${service.file} still has it.`);
  if (differ(comparable(page.image, service.image), service.image))
    tell(`has another image than ${service.file}, which says ${service.image ?? ''}.`);
  if (differ(page.url, service.url)) tell(`has another url than ${service.file}, which says ${service.url ?? ''}.`);
  const { home, isHere } = machine;
  if (home && page.runsOn.length > 0 && !isHere(page)) {
    tell(`runs on something else than ${home.title}, as its page has it.`);
  }
}

/** The page may well know the tag where the file does not. */
function comparable(written: string | undefined, imported = ''): string | undefined {
  return /:[^/]*$/.test(imported) ? written : written?.replace(/(?:@.*|:[^/@]*(?:@.*)?)$/, '');
}

function differ(written: string | undefined, imported: string | undefined): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .replace(/@sha256:.*$|\/+$/g, '')
      .toLowerCase();
  return written !== undefined && imported !== undefined && plain(written) !== plain(imported);
}
