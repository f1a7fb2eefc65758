import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { Incident } from '../../records/incident';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { openIncidentForm } from '../new-commands';
import { INCIDENT_ACTIONS } from './incident-actions';
import type { IncidentWatch } from './incident-watch';
import { elapsedWords, lastLineWords, severityWord, statusWord, subjectWords } from './incident-words';

export const OPEN_INCIDENT_VIEW = 'homelab-ops-open-incident';

/** What the status bar shows, and what one does with it, for whoever has no status bar: a phone. */
export class OpenIncidentView extends ItemView {
  /** A side view: a note that is opened does not take its place. */
  override navigation = false;
  private drawn = '';

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
    this.register(this.watch.onTick(() => this.draw()));
    this.draw();
    return Promise.resolve();
  }

  /** Only what is new is drawn anew: a button that has the focus, or a finger on it, stays where it is. */
  private draw(): void {
    const incidents = this.watch.incidents();
    const key = JSON.stringify(incidents.map((incident) => this.headOf(incident)));
    if (key !== this.drawn || this.contentEl.childElementCount === 0) {
      this.drawn = key;
      this.contentEl.empty();
      if (incidents.length === 0) this.drawNone();
      for (const incident of incidents) this.drawIncident(incident);
    }
    incidents.forEach((incident, at) => this.showTimes(incident, at));
  }

  private headOf(incident: Incident): readonly string[] {
    const inventory = this.desk.lab()?.inventory;
    const subject = inventory ? subjectWords(incident, inventory) : '';
    return [incident.path, severityWord(incident), incident.title, subject, statusWord(incident)];
  }

  private drawNone(): void {
    this.contentEl.createEl('p', { cls: 'homelab-incidents-none', text: 'No incident is open.' });
    this.drawButton(this.contentEl.createDiv('homelab-incident-actions'), 'Log incident', () =>
      openIncidentForm(this.desk, {}),
    );
  }

  private drawIncident(incident: Incident): void {
    const [, severity = '', title = '', subject = '', status = ''] = this.headOf(incident);
    const card = this.contentEl.createDiv({ cls: 'homelab-incident', attr: { 'data-path': incident.path } });
    const head = card.createDiv('homelab-incident-head');
    head.createSpan({ cls: 'homelab-incident-severity', text: severity });
    head.createSpan({ cls: 'homelab-incident-title', text: title });
    if (subject !== title) card.createDiv({ cls: 'homelab-incident-subject', text: subject });
    card.createDiv({ cls: 'homelab-incident-status', text: status });
    card.createDiv('homelab-incident-elapsed');
    card.createDiv('homelab-incident-last-line');
    const actions = card.createDiv('homelab-incident-actions');
    for (const { label, run } of INCIDENT_ACTIONS) {
      this.drawButton(actions, label, () => run(this.desk, incident.path));
    }
    actions.querySelector('button')?.addClass('mod-cta');
  }

  private drawButton(parent: HTMLElement, text: string, run: () => void | Promise<void>): void {
    const button = parent.createEl('button', { text, attr: { type: 'button' } });
    button.addEventListener('click', () => void attempt(`${text} did not work`, async () => run()));
  }

  private showTimes(incident: Incident, at: number): void {
    const card = this.contentEl.children[at];
    const now = this.desk.now();
    const elapsed = elapsedWords(incident, now);
    const lastLine = lastLineWords(incident, now);
    card
      ?.querySelector('.homelab-incident-elapsed')
      ?.setText(elapsed === null ? 'Its note does not say since when.' : `For ${elapsed}`);
    card
      ?.querySelector('.homelab-incident-last-line')
      ?.setText(`${lastLine.charAt(0).toUpperCase()}${lastLine.slice(1)}`);
  }
}

/** Shows the view in the side bar; on a phone in the drawer that opens from the right. */
export async function showOpenIncident({ app }: Desk): Promise<void> {
  await app.workspace.ensureSideLeaf(OPEN_INCIDENT_VIEW, 'right', { active: true, reveal: true });
}
