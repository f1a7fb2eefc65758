import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { askAboutLeftOpen } from './ask-left-open';
import { OPEN_INCIDENT_VIEW, OpenIncidentView, showOpenIncident } from './incident-view';
import { type IncidentWatch, watchIncidents } from './incident-watch';
import { registerLinks } from './links';
import { registerMenus } from './menus';
import { addRibbonIcon } from './ribbon';
import { showInStatusBar } from './status-bar';

/**
 * Registers what is there without being called: the status bar, the view of the open incident, the ribbon icon, menus, links, and
 * the question about what was left open. Nothing is read before the layout is ready, and nothing is written unless a person acts.
 */
export function registerAmbient(desk: Desk): IncidentWatch {
  const { app, plugin } = desk;
  const watch = watchIncidents(desk);
  plugin.registerView(OPEN_INCIDENT_VIEW, (leaf) => new OpenIncidentView(leaf, desk, watch));
  plugin.addCommand({
    id: 'show-open-incident',
    name: 'Show open incident',
    icon: 'flame',
    callback: () => void attempt('The open incident was not shown', () => showOpenIncident(desk)),
  });
  addRibbonIcon(desk, watch);
  registerMenus(desk);
  registerLinks(desk);
  showInStatusBar(desk, watch);
  let isGone = false;
  plugin.register(() => (isGone = true));
  app.workspace.onLayoutReady(() => {
    if (isGone) return;
    askAboutLeftOpen(desk);
    void attempt('The notes could not be read', async () => {
      await desk.freshLab();
    });
  });
  return watch;
}
