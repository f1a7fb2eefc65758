import { isoWithOffset } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { recordEdits } from '../../lifecycle/record-log';
import type { BackupJob } from '../../records/backup-job';
import type { Service } from '../../records/service';
import { instantWords } from '../forms/instant-words';
import { editSilently } from './edit-silently';
import { recordNamed, servicesIn } from './named-records';
import type { Parameters } from './parameters';
import { CannotDo, type Word, written } from './word';

/** `homelab-ops:backup`: that a backup was made, on the page of the job or the service. */
export const BACKUP: Word = {
  name: 'backup',
  writes: true,
  about: 'Records that a backup was made',
  flags: {
    service: { value: '<name>', description: 'The backup job, or the service, that was backed up', required: true },
    at: { value: '<time>', description: 'When: 22:10, "yesterday 23:50", "2026-11-23 22:10"; otherwise now' },
    text: { value: '<text>', description: 'A few words for its log, such as the size' },
  },
  async answer(desk, parameters, format) {
    const { now, zone } = { now: desk.now(), zone: desk.zone };
    const at = parameters.time('at', now, zone) ?? now;
    const line = parameters.line('text');
    const page = pageFor(await desk.freshLab(), parameters);
    await editSilently(desk, page, (context) =>
      recordEdits(page.record, { what: 'backup', at, ...(line === undefined ? {} : { line }) }, context),
    );
    const facts = { path: page.path, title: page.title, at: isoWithOffset(at, zone) };
    const sentence = `Recorded the backup of ${page.title}, ${instantWords(at, now, zone)}.`;
    return written(format, sentence, facts, parameters);
  },
};

/** A job by its name, else a service that has a backup of its own: a date on another page would hide that of the job behind it. */
function pageFor(lab: Lab, parameters: Parameters): Service | BackupJob {
  const word = parameters.neededName('service');
  const job = recordNamed(lab.inventory, 'backup-job', word);
  if (job) return job;
  const [path, ...more] = servicesIn(lab.inventory, parameters, 'service');
  const service = path === undefined ? undefined : lab.inventory.serviceAt(path);
  if (!service || more.length > 0) throw new CannotDo('service= wants one backup job or service');
  const covering = lab.coverage(service.path).backups.map((backup) => backup.declaredBy);
  const others = covering.filter((page) => page.path !== service.path);
  if (others.length > 0 && !service.lastBackup) {
    const titles = others.map(({ title }) => `"${title}"`).join(' or ');
    throw new CannotDo(`${service.title} is backed up by ${titles}; record it there: service=${titles}`);
  }
  return service;
}
