import { type Menu, TFile } from 'obsidian';
import type { Lab } from '../../inventory/lab';
import { openIncidents } from '../../lifecycle/still-open';
import { isOpenIncident } from '../../records/incident';
import type { HomelabRecord } from '../../records/read-records';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import type { Prefill } from '../forms/prefill';
import { showBlastRadius } from '../graph/blast-radius';
import { openChangeForm, openIncidentForm, openQuickChangeForm, prefillOf } from '../new-commands';
import { addLineTo, addTimelineLine } from '../steps/add-to-incident-timeline';
import { completeChange } from '../steps/end-change';
import { openResolveForm } from '../steps/resolve-incident';
import { startChange } from '../steps/start-change';
import { subjectOf } from '../subject';

/** An entry of a menu. */
interface Entry {
  readonly title: string;
  readonly icon: string;
  readonly choose: () => void | Promise<void>;
}

/** Adds our few entries to the menus of a note and of an editor, where the note or what is selected in it is about something. */
export function registerMenus(desk: Desk): void {
  const { workspace } = desk.app;
  desk.plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      const record = file instanceof TFile ? desk.lab()?.inventory.recordAt(file.path) : undefined;
      if (record) fill(menu, noteEntries(desk, record));
    }),
  );
  desk.plugin.registerEvent(
    workspace.on('editor-menu', (menu, _editor, { file }) => {
      const lab = desk.lab();
      if (lab) fill(menu, editorEntries(desk, lab, file));
    }),
  );
}

function fill(menu: Menu, entries: readonly Entry[]): void {
  for (const { title, icon, choose } of entries) {
    menu.addItem((item) =>
      item
        .setSection('homelab-ops')
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => void attempt(`${title} did not work`, async () => choose())),
    );
  }
}

function noteEntries(desk: Desk, record: HomelabRecord): readonly Entry[] {
  switch (record.record) {
    case 'service':
      return [...serviceEntries(desk, { services: [record.path], isFromPage: true }), blastRadius(desk, [record.path])];
    case 'incident':
      if (!isOpenIncident(record)) return [];
      return [
        { title: 'Add to incident timeline', icon: 'list-plus', choose: () => addLineTo(desk, record) },
        { title: 'Resolve incident', icon: 'check', choose: () => openResolveForm(desk, record) },
        ...blastRadiusOf(desk, record.path),
      ];
    case 'change':
      // The step is of the note that is active, and so is offered there alone.
      return [
        ...(desk.app.workspace.getActiveFile()?.path === record.path ? changeEntries(desk, record.status) : []),
        ...(record.status === 'scheduled' || record.status === 'in-progress' ? blastRadiusOf(desk, record.path) : []),
      ];
    case 'backup-job':
      return [];
  }
}

/** Of what a record names; nothing where it names no service. */
function blastRadiusOf(desk: Desk, path: string): readonly Entry[] {
  const services = desk.lab()?.inventory.linked(path, 'services') ?? [];
  return services.length === 0 ? [] : [blastRadius(desk, services)];
}

function blastRadius(desk: Desk, services: readonly string[]): Entry {
  return { title: 'Show blast radius', icon: 'radar', choose: () => showBlastRadius(desk, services) };
}

function changeEntries(desk: Desk, status: string | undefined): readonly Entry[] {
  if (status === 'in-progress') {
    return [{ title: 'Complete change', icon: 'check', choose: () => completeChange(desk) }];
  }
  if (status !== undefined && status !== 'draft' && status !== 'scheduled') return [];
  return [{ title: 'Start change', icon: 'play', choose: () => startChange(desk) }];
}

function serviceEntries(desk: Desk, prefill: Prefill): readonly Entry[] {
  return [
    { title: 'Log incident', icon: 'flame', choose: () => openIncidentForm(desk, prefill) },
    { title: 'Log a change just made', icon: 'wrench', choose: () => openQuickChangeForm(desk, prefill) },
    { title: 'New change record', icon: 'file-plus', choose: () => openChangeForm(desk, prefill) },
  ];
}

/** Of a service page, of a selection that links services, and, while something is open, of any selection: it may be what just happened. */
function editorEntries(desk: Desk, lab: Lab, file: TFile | null): readonly Entry[] {
  const subject = subjectOf(desk, file);
  const { services, selection } = subject;
  const isHappening = selection !== '' && openIncidents(lab.inventory).length > 0;
  const add: Entry = {
    title: 'Add to incident timeline',
    icon: 'list-plus',
    choose: () => addTimelineLine(desk, selection),
  };
  return [...(isHappening ? [add] : []), ...(services.length > 0 ? serviceEntries(desk, prefillOf(subject)) : [])];
}
