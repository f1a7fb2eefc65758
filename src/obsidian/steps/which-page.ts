import { dayOf, type When } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { noteName } from '../../notes/note';
import type { BackupJob } from '../../records/backup-job';
import type { HomelabRecord } from '../../records/read-records';
import type { Service } from '../../records/service';
import type { Desk } from '../desk';
import { askChoice } from '../forms/ask';
import { labSoon } from './lab-soon';
import { activeRecord, whichRecord } from './which-record';

/** What is recorded on a page. */
export type PageStep = 'backup' | 'restore-test' | 'patch' | 'review';
export type Page = Service | BackupJob;

/** The page that something is recorded on: the one at the path or the active note's, else what the person says. Null: none. */
export async function whichPage(desk: Desk, step: PageStep, path?: string): Promise<Page | null> {
  const lab = await labSoon(desk);
  const active = pageFor(path === undefined ? activeRecord(desk, lab) : lab.inventory.recordAt(path), step);
  if (active?.record === 'service' && (step === 'backup' || step === 'restore-test')) {
    return whereItIsBackedUp(desk, lab, active, step);
  }
  return whichRecord<Page>(desk, {
    title: WORDS[step].title,
    none: WORDS[step].none,
    active,
    activeFits: active !== null,
    likely: pagesFor(lab, step),
    others: [],
    hint: (page) => pageHint(desk, lab, page, step),
  });
}

const WORDS: Readonly<Record<PageStep, { readonly title: string; readonly none: string; readonly last: string }>> = {
  backup: {
    title: 'Which backup was made?',
    none: 'Nothing in this vault says that it is backed up. Begin with New backup job, or with a service page.',
    last: 'last backup',
  },
  'restore-test': {
    title: 'What did you try to restore?',
    none: 'Nothing in this vault says that it is backed up. Begin with New backup job, or with a service page.',
    last: 'last restore test',
  },
  patch: {
    title: 'What did you update?',
    none: 'There is no service page yet. Begin with New service page.',
    last: 'last updated',
  },
  review: {
    title: 'Which page did you go through?',
    none: 'There is no service page yet. Begin with New service page.',
    last: 'last reviewed',
  },
};

function pageFor(record: HomelabRecord | undefined, step: PageStep): Page | null {
  if (record?.record === 'service') return record;
  return record?.record === 'backup-job' && (step === 'backup' || step === 'restore-test') ? record : null;
}

/** The pages that a step may be about, what has waited longest first; what never had one comes behind what had. */
export function pagesFor(lab: Lab, step: PageStep): readonly Page[] {
  const pages = step === 'backup' || step === 'restore-test' ? backedUpPages(lab, step) : lab.inUse;
  const last = (page: Page): number => lastTime(page, step)?.at ?? Infinity;
  return [...pages].sort((a, b) => (last(a) === last(b) ? 0 : last(a) - last(b)));
}

/** Jobs, and services with a backup of their own; a restore is also tried of what only a job or a host covers. */
function backedUpPages(lab: Lab, step: 'backup' | 'restore-test'): readonly Page[] {
  const services = lab.inUse.filter((service) => {
    const { state, backups } = lab.coverage(service.path);
    if (step === 'restore-test') return state === 'covered';
    return backups.some((backup) => backup.source.path === service.path);
  });
  return [...lab.inventory.backupJobs, ...services];
}

/** When it was last done, by the page itself. */
export function lastTime(page: Page, step: PageStep): When | undefined {
  if (step === 'backup') return page.lastBackup;
  if (step === 'restore-test') return page.lastRestoreTest;
  if (page.record !== 'service') return undefined;
  return step === 'patch' ? page.lastPatched : page.lastReviewed;
}

function pageHint(desk: Desk, lab: Lab, page: Page, step: PageStep): string {
  const last = lastTime(page, step);
  const host = lab.inventory.linked(page.path, 'runsOn').map(noteName).join(', ');
  const words = [
    page.record === 'backup-job' ? 'backup job' : (page.kind ?? ''),
    host === '' ? '' : `on ${host}`,
    last ? `${WORDS[step].last} ${dayOf(last.at, desk.zone)}` : `no ${WORDS[step].last.replace('last ', '')} recorded`,
  ];
  return words.filter((word) => word !== '').join(' · ');
}

/**
 * A service that a job or a host backs up has that one's dates. A date on its own page would hide those from then on, so it is asked
 * which of the two was meant: for a backup most likely the job, for a restore the service that one looked at.
 */
async function whereItIsBackedUp(
  desk: Desk,
  lab: Lab,
  service: Service,
  step: 'backup' | 'restore-test',
): Promise<Page | null> {
  const { backups } = lab.coverage(service.path);
  const covering = backups.map((backup) => backup.declaredBy).filter((page) => page.path !== service.path);
  if (covering.length === 0 || lastTime(service, step)) return service;
  const theirs = covering.map((value) => ({
    value,
    label: value.title,
    hint: `${value.record === 'backup-job' ? 'the backup job' : 'the backup'} that covers it: counts for all that it covers`,
  }));
  const own = { value: service, label: service.title, hint: 'this page alone' };
  return askChoice<Page>(desk.app, WORDS[step].title, step === 'backup' ? [...theirs, own] : [own, ...theirs]);
}
