import type { Menu } from 'obsidian';
import { attempt } from '../attempt';
import { printColdStart } from './cold-start-command';
import { foldsLines } from '../../picture/left-out';
import type { GraphActions, Shown } from './graph-actions';
import { copyAsMermaid, saveAsCanvas, saveAsSvg } from './save-picture';

interface Entry {
  readonly section: string;
  readonly title: string;
  readonly icon: string;
  readonly isOn?: boolean;
  readonly choose: () => void | Promise<void>;
}

/** What one needs more seldom: the picture in other forms, the sheet for the wall, and all lines of it. */
export function fillMoreMenu(menu: Menu, actions: GraphActions, shown: Shown): void {
  for (const { section, title, icon, isOn, choose } of entriesFor(actions, shown)) {
    menu.addItem((item) =>
      item
        .setSection(section)
        .setTitle(title)
        .setIcon(icon)
        .setChecked(isOn ?? null)
        .onClick(() => void attempt(`${title} did not work`, async () => choose())),
    );
  }
}

function entriesFor(actions: GraphActions, { visible, state }: Shown): readonly Entry[] {
  const { desk } = actions;
  const { options, drawsMany } = state;
  const isAll = options.showAll === true;
  return [
    ...(isAll || foldsLines(visible.leftOut, visible.isSimplified)
      ? [
          {
            section: 'view',
            title: 'Draw all lines',
            icon: 'waypoints',
            isOn: isAll,
            choose: () => actions.choose({ showAll: isAll ? undefined : true }),
          },
        ]
      : []),
    ...(drawsMany
      ? [
          {
            section: 'view',
            title: 'Ask for a service again',
            icon: 'search',
            choose: () => actions.keep({ drawsMany: false }),
          },
        ]
      : []),
    {
      section: 'save',
      title: 'Copy as Mermaid',
      icon: 'clipboard-copy',
      choose: () => copyAsMermaid(desk, visible),
    },
    { section: 'save', title: 'Save as canvas', icon: 'layout-grid', choose: () => saveAsCanvas(desk, visible) },
    { section: 'save', title: 'Save as SVG', icon: 'download', choose: () => saveAsSvg(desk, visible) },
    {
      section: 'print',
      title: 'Print the cold-start sheet',
      icon: 'power',
      choose: () => printColdStart(desk),
    },
  ];
}
