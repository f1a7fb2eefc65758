import type { Menu } from 'obsidian';
import type { VisibleGraph } from '../../picture/visible-graph';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { openChangeForm, openIncidentForm } from '../new-commands';
import { recordOnPage } from '../steps/record-on-page';
import { showBlastRadius } from './blast-radius';
import { askWhatItNeeds, askWhatStops } from './edit-dependencies';

interface Entry {
  readonly section: 'open' | 'view' | 'action' | 'homelab-ops';
  readonly title: string;
  readonly icon: string;
  readonly choose: () => void | Promise<void>;
}

/** What one does with a service on a picture. A planned one cannot fail, and has nothing to back up yet. */
export function fillServiceMenu(menu: Menu, desk: Desk, path: string, visible: () => VisibleGraph | null): void {
  const node = visible()?.nodes.find((one) => one.path === path);
  for (const { section, title, icon, choose } of entriesFor(desk, path, node?.status === 'planned')) {
    menu.addItem((item) =>
      item
        .setSection(section)
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => void attempt(`${title} did not work`, async () => choose())),
    );
  }
}

function entriesFor(desk: Desk, path: string, isPlanned: boolean): readonly Entry[] {
  const { workspace } = desk.app;
  const services = [path];
  const open: readonly Entry[] = [
    { section: 'open', title: 'Open', icon: 'file-text', choose: () => workspace.openLinkText(path, '') },
    {
      section: 'open',
      title: 'Open in new tab',
      icon: 'file-plus',
      choose: () => workspace.openLinkText(path, '', 'tab'),
    },
    { section: 'view', title: 'Show blast radius', icon: 'radar', choose: () => showBlastRadius(desk, services) },
  ];
  const edit: readonly Entry[] = [
    {
      section: 'action',
      title: 'What stops if this stops?',
      icon: 'arrow-up',
      choose: () => askWhatStops(desk, path),
    },
    {
      section: 'action',
      title: 'What does this need?',
      icon: 'arrow-down',
      choose: () => askWhatItNeeds(desk, path),
    },
  ];
  const change: Entry = {
    section: 'homelab-ops',
    title: 'New change record',
    icon: 'file-plus',
    choose: () => openChangeForm(desk, { services }),
  };
  const inUse: readonly Entry[] = [
    {
      section: 'homelab-ops',
      title: 'Log incident',
      icon: 'flame',
      choose: () => openIncidentForm(desk, { services }),
    },
    {
      section: 'homelab-ops',
      title: 'Record backup',
      icon: 'archive',
      choose: () => recordOnPage(desk, 'backup', path),
    },
  ];
  return [...open, ...edit, change, ...(isPlanned ? [] : inUse)];
}
