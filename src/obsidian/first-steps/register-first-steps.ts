import type { WorkspaceLeaf } from 'obsidian';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { FIRST_STEPS_VIEW, FirstStepsView } from './first-steps-view';

/** Registers the view `First steps` and its command. */
export function registerFirstSteps(desk: Desk): void {
  desk.plugin.registerView(FIRST_STEPS_VIEW, (leaf) => new FirstStepsView(leaf, desk));
  desk.plugin.addCommand({
    id: 'first-steps',
    name: 'First steps',
    callback: () =>
      void attempt('The first steps were not shown', async () => {
        await showFirstSteps(desk);
      }),
  });
}

/** To be called when a person has enabled the plugin: shows the first steps in a vault that has no records. */
export async function welcome(desk: Desk): Promise<void> {
  await attempt('The first steps were not shown', async () => {
    const { services, backupJobs, changes, incidents } = (await desk.freshLab()).inventory;
    const hasRecords = [services, backupJobs, changes, incidents].some((records) => records.length > 0);
    if (!hasRecords) await showFirstSteps(desk);
  });
}

/** Sets up folders and pages, and says in the first steps what was made and what comes next. */
export async function setUpFromFirstSteps(desk: Desk): Promise<void> {
  const { view } = await showFirstSteps(desk);
  if (view instanceof FirstStepsView) await view.setUp();
}

export async function showFirstSteps({ app: { workspace } }: Desk): Promise<WorkspaceLeaf> {
  const [open] = workspace.getLeavesOfType(FIRST_STEPS_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: FIRST_STEPS_VIEW, active: true });
  await workspace.revealLeaf(leaf);
  return leaf;
}
