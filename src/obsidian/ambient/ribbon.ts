import { setTooltip } from 'obsidian';
import { openIncidents } from '../../lifecycle/still-open';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { openIncidentForm } from '../new-commands';
import { addTimelineLine } from '../steps/add-to-incident-timeline';
import { subjectOf } from '../subject';
import type { IncidentWatch } from './incident-watch';

/** One icon, for the night when nobody remembers a command: it logs an incident, or adds a line to the one that is open. */
export function addRibbonIcon(desk: Desk, watch: IncidentWatch): void {
  // The app knows the icon by these words, and a phone has a menu of them: they say both.
  const icon = desk.plugin.addRibbonIcon('flame', 'Log incident, or add a line to the open one', () => {
    void attempt('Nothing was logged', async () => {
      const { inventory } = await desk.freshLab();
      if (openIncidents(inventory).length > 0) await addTimelineLine(desk);
      else openIncidentForm(desk, { services: subjectOf(desk).services });
    });
  });
  const show = (): void => {
    const isOpen = watch.incidents().length > 0;
    icon.toggleClass('homelab-is-burning', isOpen);
    setTooltip(icon, isOpen ? 'Add a line to the open incident' : 'Log incident');
  };
  desk.plugin.register(watch.onTick(show));
}
