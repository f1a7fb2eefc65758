import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { Desk } from '../desk';
import { openIncidentForm } from '../new-commands';
import { drawIncidentButton, IncidentCards } from './incident-cards';
import type { IncidentWatch } from './incident-watch';

export const OPEN_INCIDENT_VIEW = 'homelab-ops-open-incident';

/** What the status bar shows, and what one does with it, for whoever has no status bar: a phone. */
export class OpenIncidentView extends ItemView {
  /** A side view: a note that is opened does not take its place. */
  override navigation = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly watch: IncidentWatch,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return OPEN_INCIDENT_VIEW;
  }

  override getDisplayText(): string {
    return 'Open incident';
  }

  override getIcon(): string {
    return 'flame';
  }

  /** The lab is read elsewhere: at the start of the app this view may be there before it is. */
  protected override onOpen(): Promise<void> {
    this.contentEl.addClass('homelab-incidents');
    const cards = new IncidentCards(this.contentEl, this.desk, this.watch, () => this.drawNone());
    this.register(this.watch.onTick(() => cards.draw()));
    cards.draw();
    return Promise.resolve();
  }

  private drawNone(): void {
    this.contentEl.createEl('p', { cls: 'homelab-incidents-none', text: 'No incident is open.' });
    drawIncidentButton(this.contentEl.createDiv('homelab-incident-actions'), 'Log incident', () =>
      openIncidentForm(this.desk, {}),
    );
  }
}

/** Shows the view in the side bar; on a phone in the drawer that opens from the right. */
export async function showOpenIncident({ app }: Desk): Promise<void> {
  await app.workspace.ensureSideLeaf(OPEN_INCIDENT_VIEW, 'right', { active: true, reveal: true });
}
