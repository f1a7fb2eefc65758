import type { Command } from 'obsidian';
import type { Desk } from './desk';
import { BackupJobForm } from './forms/backup-job-form';
import { ChangeForm } from './forms/change-form';
import { IncidentForm } from './forms/incident-form';
import type { Prefill } from './forms/prefill';
import { QuickChangeForm } from './forms/quick-change-form';
import { ServiceForm } from './forms/service-form';
import { type Subject, subjectOf } from './subject';

/** The commands that create notes. Each opens its form at once, and knows the page or the line that it was started from. */
export function newCommands(desk: Desk): readonly Command[] {
  const prefill = (): Prefill => prefillOf(subjectOf(desk));
  return [
    {
      id: 'new-service-page',
      name: 'New service page',
      icon: 'server',
      callback: () => openServiceForm(desk, prefill()),
    },
    {
      id: 'new-backup-job',
      name: 'New backup job',
      icon: 'archive',
      callback: () => openBackupJobForm(desk, prefill()),
    },
    {
      id: 'new-change-record',
      name: 'New change record',
      icon: 'file-plus',
      callback: () => openChangeForm(desk, prefill()),
    },
    {
      id: 'log-change-just-made',
      name: 'Log a change just made',
      icon: 'wrench',
      callback: () => openQuickChangeForm(desk, prefill()),
    },
    {
      id: 'log-incident',
      name: 'Log incident',
      icon: 'flame',
      callback: () => openIncidentForm(desk, prefill()),
    },
  ];
}

/** What a form takes from the note or line that it was started from. */
export function prefillOf({ file, record, services, selection }: Subject): Prefill {
  const fixes = file && record === 'incident' ? [file.path] : [];
  return { services, isFromPage: file !== null, text: selection, fixes };
}

export function openServiceForm(desk: Desk, prefill: Prefill): void {
  new ServiceForm(desk, prefill).open();
}

export function openBackupJobForm(desk: Desk, prefill: Prefill): void {
  new BackupJobForm(desk, prefill).open();
}

export function openChangeForm(desk: Desk, prefill: Prefill): void {
  new ChangeForm(desk, prefill).open();
}

export function openQuickChangeForm(desk: Desk, prefill: Prefill): void {
  new QuickChangeForm(desk, prefill).open();
}

export function openIncidentForm(desk: Desk, prefill: Prefill): void {
  new IncidentForm(desk, prefill).open();
}
