import type { Incident } from '../../records/incident';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { INCIDENT_ACTIONS } from './incident-actions';
import type { IncidentWatch } from './incident-watch';
import { elapsedWords, lastLineWords, severityWord, statusWord, subjectWords } from './incident-words';

/** The open incidents, each with what one does with it. Drawn where a person looks: in the side bar, and on a phone above the review. */
export class IncidentCards {
  private drawn = '';

  /** @param drawNone what stands there while nothing is open */
  constructor(
    private readonly el: HTMLElement,
    private readonly desk: Desk,
    private readonly watch: IncidentWatch,
    private readonly drawNone: () => void = () => undefined,
  ) {}

  /** Only what is new is drawn anew: a button that has the focus, or a finger on it, stays where it is. */
  draw(): void {
    const incidents = this.watch.incidents();
    const key = JSON.stringify(incidents.map((incident) => this.headOf(incident)));
    if (key !== this.drawn || this.el.childElementCount === 0) {
      this.drawn = key;
      this.el.empty();
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

  private drawIncident(incident: Incident): void {
    const [, severity = '', title = '', subject = '', status = ''] = this.headOf(incident);
    const card = this.el.createDiv({ cls: 'homelab-incident', attr: { 'data-path': incident.path } });
    const head = card.createDiv('homelab-incident-head');
    head.createSpan({ cls: 'homelab-incident-severity', text: severity });
    head.createSpan({ cls: 'homelab-incident-title', text: title });
    if (subject !== title) card.createDiv({ cls: 'homelab-incident-subject', text: subject });
    card.createDiv({ cls: 'homelab-incident-status', text: status });
    card.createDiv('homelab-incident-elapsed');
    card.createDiv('homelab-incident-last-line');
    const actions = card.createDiv('homelab-incident-actions');
    for (const { label, run } of INCIDENT_ACTIONS) {
      drawIncidentButton(actions, label, () => run(this.desk, incident.path));
    }
    actions.querySelector('button')?.addClass('mod-cta');
  }

  private showTimes(incident: Incident, at: number): void {
    const card = this.el.children[at];
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

export function drawIncidentButton(parent: HTMLElement, text: string, run: () => void | Promise<void>): void {
  const button = parent.createEl('button', { text, attr: { type: 'button' } });
  button.addEventListener('click', () => void attempt(`${text} did not work`, async () => run()));
}
