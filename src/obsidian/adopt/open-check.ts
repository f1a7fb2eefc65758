import type { Desk } from '../desk';

export const CHECK_NOTES_VIEW = 'homelab-ops-check-notes';

/** Shows what the notes of the vault seem to mean, in a tab that stays while one looks at notes. */
export async function showNotesCheck({ app: { workspace } }: Desk): Promise<void> {
  const [open] = workspace.getLeavesOfType(CHECK_NOTES_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: CHECK_NOTES_VIEW, active: true });
  await workspace.revealLeaf(leaf);
}
