import { debounce } from 'obsidian';
import { importanceOf } from '../../briefing/importance';
import { incidentBrief, suggestSeverity } from '../../briefing/incident-brief';
import { MINUTE, timeOf } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { stamp } from '../../lifecycle/stamp';
import { noteName } from '../../notes/note';
import { incidentBriefMarkdown } from '../../render/incident-brief-markdown';
import type { NoteDraft } from '../../templates/record-note';
import { createRecord } from '../create-note';
import type { Desk } from '../desk';
import { openToWrite } from '../open-note';
import type { Choice } from './choice';
import {
  type ChoiceField,
  choiceField,
  type Option,
  textField,
  type TextField,
  timeField,
  type TimeField,
} from './fields';
import { Form, type Outcome } from './form';
import { PagesField, type PagesWords, serviceChoice } from './pages-field';
import { type Prefill, wordsOf } from './prefill';
import { shortTitle } from './short-title';
import { askForSymptoms, drawSuspects } from './suspects-panel';

const TIMELINE = 'Timeline';
const NOTHING_SAID = 'Say in a word what is wrong, or choose above what does not work.';

/** Something does not work. One knows symptoms and no cause: they are asked for, and what may be to blame is ranked meanwhile. */
export class IncidentForm extends Form {
  private readonly symptoms: PagesField;
  private readonly line: TextField;
  private readonly healthy: PagesField;
  private readonly panel: HTMLElement;
  private readonly severity: ChoiceField<Severity>;
  private readonly started: TimeField;
  private readonly impact: ChoiceField<string>;
  private readonly detectedBy: ChoiceField<string>;
  private readonly drawSoon = debounce(() => this.draw(), 80);

  constructor(desk: Desk, prefill: Prefill) {
    super(desk, { title: 'Log incident', cta: 'Log incident' });
    const onChange = (): void => void this.drawSoon();
    const { main, more } = this;
    this.symptoms = this.add(this.symptomsField(prefill));
    this.line = this.add(this.lineField(prefill));
    this.healthy = this.add(
      new PagesField(main, { name: 'What still works', placeholder: 'Services', createsPages: false, onChange }, desk),
    );
    this.panel = main.createDiv({ cls: 'homelab-form-panel', attr: { 'aria-live': 'polite' } });
    this.severity = this.add(
      choiceField(main, { name: 'Severity', options: SEVERITIES, value: '3', onChange: () => this.severity.help('') }),
    );
    this.started = this.add(
      timeField(
        main,
        {
          name: 'Started',
          placeholder: 'Now, or 22:10, or 10 min ago',
          refuse: (at) => (at > desk.now() + 5 * MINUTE ? 'It cannot have started in the future.' : null),
        },
        desk,
      ),
    );
    this.impact = this.add(choiceField(more, { name: 'What the household notices', options: IMPACTS }));
    this.detectedBy = this.add(choiceField(more, { name: 'Who noticed', options: DETECTIONS }));
    this.life.register(() => void this.drawSoon.cancel());
    this.draw();
  }

  /** Who has just found something broken types what is wrong into the first field that there is: a sentence is no service. */
  private symptomsField({ services = [] }: Prefill): PagesField {
    const words: PagesWords = {
      name: 'What does not work',
      placeholder: 'Services',
      value: services,
      elsewhere: {
        offer: (text) => `It is what I see: "${text}"`,
        take: (text) => this.line.append(text),
      },
      onChange: () => {
        // What it asked for instead may have been said here.
        if (this.hasSymptoms()) this.line.problem();
        this.drawSoon();
      },
    };
    return new PagesField(this.main, words, this.desk);
  }

  private lineField(prefill: Prefill): TextField {
    return textField(this.main, {
      name: 'What you see',
      placeholder: 'In a line',
      value: wordsOf(prefill),
      required: () => (this.hasSymptoms() ? null : NOTHING_SAID),
      onChange: () => {
        if (!this.hasSymptoms()) this.drawSoon();
      },
    });
  }

  private hasSymptoms(): boolean {
    return this.symptoms.chosen().length > 0;
  }

  protected override labArrived(lab: Lab): void {
    super.labArrived(lab);
    this.draw();
  }

  /** What the lab says of the symptoms so far. */
  private draw(): void {
    const lab = this.desk.lab();
    if (!lab) return;
    const [symptoms, healthy] = [this.known(lab, this.symptoms), this.known(lab, this.healthy)];
    this.symptoms.offer(symptoms.length === 0 ? mostCritical(lab) : []);
    if (!this.hasSymptoms() && this.line.value() !== '' && lab.inUse.length > 0) {
      askForSymptoms(this.panel);
      return;
    }
    this.panel.empty();
    if (symptoms.length === 0) return;
    if (this.severity.fill(asSeverity(suggestSeverity(lab, symptoms)))) this.severity.help('Suggested');
    drawSuspects(this.panel, incidentBrief(lab, symptoms, healthy, this.desk.now()));
    this.healthy.offer(worthKnowing(lab, symptoms));
  }

  private known(lab: Lab, field: PagesField): readonly string[] {
    return field.paths().filter((path) => lab.inventory.serviceAt(path) !== undefined);
  }

  protected override async submit(): Promise<Outcome> {
    const { desk } = this;
    const now = desk.now();
    const started = this.started.at() ?? now;
    const services = await this.symptoms.links();
    const file = await createRecord(desk, await this.draft(services, started, now), { at: started });
    return () => openToWrite(desk, file, TIMELINE);
  }

  private async draft(services: readonly string[], started: number, now: number): Promise<NoteDraft> {
    const { zone } = this.desk;
    // An incident is logged even where the other notes cannot be read.
    const lab = this.desk.lab() ?? (await this.desk.freshLab().catch(() => null));
    const brief = lab ? incidentBrief(lab, this.known(lab, this.symptoms), this.known(lab, this.healthy), now) : null;
    const names = this.symptoms.paths().map(noteName);
    const text = this.line.value() || symptomWords(names);
    return {
      kind: 'incident',
      title: shortTitle(text),
      properties: {
        status: 'investigating',
        severity: Number(this.severity.value()),
        impact: this.impact.value() || (services.length > 0 ? 'outage' : undefined),
        services: services.length > 0 ? services : undefined,
        started: stamp(started, zone),
        detected: stamp(now, zone),
        detectedBy: this.detectedBy.value() || undefined,
      },
      sections: {
        '': brief ? incidentBriefMarkdown(brief, zone).join('\n') : '',
        [TIMELINE]: `- ${timeOf(started, zone)} ${text}`,
      },
    };
  }
}

/** `Jellyfin down`, `Jellyfin and NAS down`, `Jellyfin, NAS and 3 more down`. */
function symptomWords(names: readonly string[]): string {
  const shown = names.length > 3 ? names.slice(0, 2) : names;
  const last = names.length > 3 ? `${names.length - 2} more` : shown.at(-1);
  const before = names.length > 3 ? shown : shown.slice(0, -1);
  return `${before.length > 0 ? `${before.join(', ')} and ` : ''}${last ?? ''} down`;
}

const MOST_OFFERED = 6;

/** What the household misses first, to tap. */
function mostCritical(lab: Lab): readonly Choice[] {
  const ranked = lab.inUse.filter(({ criticality }) => criticality === 'critical' || criticality === 'high');
  return [...ranked]
    .sort((a, b) => importanceOf(a) - importanceOf(b) || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map((service) => serviceChoice(service));
}

/** What would be down too if something below the symptoms were to blame: whether it works tells one suspect from another. */
function worthKnowing(lab: Lab, symptoms: readonly string[]): readonly Choice[] {
  const below = new Set(symptoms.flatMap((path) => [path, ...lab.inventory.hardLinks(path)]));
  const counts = new Map<string, number>();
  for (const suspect of below) {
    for (const path of lab.singleFailures.takenDownBy(suspect)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const services = [...counts.keys()]
    .filter((path) => !below.has(path))
    .map((path) => lab.inventory.serviceAt(path))
    .filter((service) => service !== undefined);
  return services
    .sort((a, b) => importanceOf(a) - importanceOf(b) || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map((service) => serviceChoice(service));
}

type Severity = '1' | '2' | '3' | '4' | '5';

function asSeverity(severity: 1 | 2 | 3 | 4): Severity {
  return `${severity}`;
}

const SEVERITIES: readonly [Option<Severity>, ...Option<Severity>[]] = [
  { value: '1', label: '1: the house stands still' },
  { value: '2', label: '2: the household notices' },
  { value: '3', label: '3: worse than usual' },
  { value: '4', label: '4: only I notice' },
  { value: '5', label: '5: a blemish' },
];

const IMPACTS: readonly [Option<string>, ...Option<string>[]] = [
  { value: '', label: 'It does not work' },
  { value: 'partial', label: 'Part of it does not work' },
  { value: 'degraded', label: 'It works, and badly' },
];

const DETECTIONS: readonly [Option<string>, ...Option<string>[]] = [
  { value: '', label: 'Not said' },
  { value: 'alert', label: 'An alert' },
  { value: 'me', label: 'I did' },
  { value: 'household', label: 'The household' },
  { value: 'chance', label: 'By chance' },
];
