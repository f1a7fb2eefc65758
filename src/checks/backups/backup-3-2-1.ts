import { counted } from '../../dates';
import type { BackupCoverage } from '../../inventory/backups';
import { noteName } from '../../notes/note';
import type { Service } from '../../records/service';
import { type Check, type CheckAbout, type Found, judgedServices, pathsOf, titles } from '../check';
import { relying } from '../judged-backups';

export const about: CheckAbout = {
  says: 'There are fewer than three copies, the live one counted, or none is outside the home.',
  why: 'Fire, water and theft take the whole house.',
  fix: 'Add a copy outside: a cloud, a friend, a disk at work.',
};

export const backup321: Check = {
  id: 'backup-3-2-1',
  practice: 'backups',
  depth: 'work',
  severity: 'warning',
  find: (context) =>
    judgedServices(context).flatMap((service) => {
      const { path } = service;
      const coverage = context.lab.coverage(path);
      const { copies } = coverage;
      // Without any place given there is nothing to count: that is a property not filled in.
      if (copies.length === 0) return [];
      const places = new Set(copies.map((copy) => `${copy.place}:${copy.at}`));
      const outside = copies.some((copy) => copy.isOutside);
      if (places.size >= 2 && outside) return [];
      return [
        {
          path,
          cause: jobOf(service, coverage) ?? (outside ? 'fewer than three copies' : 'no copy outside'),
          message: `${noteName(path)} has ${places.size + 1} copies, the live one counted, ${outside ? 'one' : 'none'} of them outside.`,
          fix: outside ? 'Add a copy at another place.' : 'Add a copy outside the home.',
        },
      ];
    }),
  together: (found, cause) =>
    cause.endsWith('.md')
      ? `${noteName(cause)}: ${copiesWords(found)}${relying(pathsOf(found), cause)}`
      : `${found.length} services have ${cause}: ${titles(pathsOf(found))}`,
};

/** The one job whose places hold all the copies: who adds a place there settles it for all that link it. */
function jobOf(service: Service, { backups, coveredBy }: BackupCoverage): string | null {
  const [backup, another] = backups;
  const names = coveredBy ?? service;
  if (!backup || another || names.backupTo.length > 0) return null;
  return backup.declaredBy.record === 'backup-job' ? backup.declaredBy.path : null;
}

/** The figures stand in the messages alone, and are those of the job in each. */
function copiesWords(found: readonly Found[]): string {
  const [, count = '', outside = ''] =
    / has (\d+) copies, the live one counted, (one|none) of them outside\.$/.exec(found[0]?.message ?? '') ?? [];
  const copies = Number(count) - 1;
  return `${copies === 1 ? 'one copy' : counted(copies, 'copy', 'copies')}, ${outside} outside`;
}
