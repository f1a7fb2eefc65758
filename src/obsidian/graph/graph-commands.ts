import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { printColdStart } from './cold-start-command';
import { askDependencies } from './edit-dependencies';
import { copyAsMermaid, saveAsCanvas, saveAsSvg } from './save-picture';
import { shownGraph } from './shown-graph';

interface GraphCommand {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly take: (desk: Desk) => Promise<void>;
}

const COMMANDS: readonly GraphCommand[] = [
  {
    id: 'what-stops',
    name: 'What stops if this stops?',
    icon: 'arrow-up',
    take: (desk) => askDependencies(desk, 'stops'),
  },
  {
    id: 'what-it-needs',
    name: 'What does this need?',
    icon: 'arrow-down',
    take: (desk) => askDependencies(desk, 'needs'),
  },
  {
    id: 'print-cold-start-sheet',
    name: 'Print the cold-start sheet',
    icon: 'power',
    take: (desk) => printColdStart(desk),
  },
  {
    id: 'copy-graph-as-mermaid',
    name: 'Copy the dependency graph as Mermaid',
    icon: 'clipboard-copy',
    take: async (desk) => copyAsMermaid(desk, await shownGraph(desk)),
  },
  {
    id: 'save-graph-as-canvas',
    name: 'Save the dependency graph as canvas',
    icon: 'layout-grid',
    take: async (desk) => saveAsCanvas(desk, await shownGraph(desk)),
  },
  {
    id: 'save-graph-as-svg',
    name: 'Save the dependency graph as SVG',
    icon: 'download',
    take: async (desk) => saveAsSvg(desk, await shownGraph(desk)),
  },
];

/** What one does with what stands on what besides looking at it. */
export function registerGraphCommands(desk: Desk): void {
  for (const { id, name, icon, take } of COMMANDS) {
    desk.plugin.addCommand({ id, name, icon, callback: () => void attempt(`${name} did not work`, () => take(desk)) });
  }
}
