import { counted } from '../../dates';
import type { Lab } from '../../inventory/lab';
import { noteName } from '../../notes/note';
import type { Proposals } from '../../proposals/proposal';
import {
  closedLoops,
  type DependencyChoice,
  dependencyChoices,
  type DependencySubject,
  loopWords,
  proposeDependencies,
} from '../../proposals/propose-dependencies';
import type { Desk } from '../desk';
import { Form, type Outcome } from '../forms/form';
import { previewBehind } from '../proposals/preview-behind';
import { tickBox } from '../proposals/tick-box';
import { type TickItem, TickList } from './tick-list';

export interface DependencyForm {
  readonly subject: DependencySubject;
  readonly lab: Lab;
  /** Whether another service is asked about afterwards, unless the person says no. */
  readonly goesOn: boolean;
  readonly next: () => Promise<void>;
}

/** Services to tick, then what that would write, then, if wanted, the next service. */
export class DependenciesForm extends Form {
  protected override readonly submitsByEnter = false;
  private lab: Lab;
  private readonly title: string;
  private readonly list: TickList;
  private readonly tellEl: HTMLElement;
  private isGoingOn: boolean;

  constructor(
    desk: Desk,
    private readonly ask: DependencyForm,
  ) {
    const { path, question } = ask.subject;
    const title = ask.lab.inventory.serviceAt(path)?.title ?? noteName(path);
    super(desk, {
      title: question === 'stops' ? `What stops if ${title} stops?` : `What does ${title} need?`,
      cta: 'Preview',
    });
    this.title = title;
    this.lab = ask.lab;
    this.isGoingOn = ask.goesOn;
    this.modalEl.addClass('homelab-dependencies');
    const help =
      question === 'stops'
        ? 'Tick what is down without it. The page of each gets a link in depends_on.'
        : 'Tick what it is down without. Its page gets the links in depends_on.';
    this.list = this.add(
      new TickList(this.main, {
        name: 'Services',
        help,
        placeholder: 'Type a name, Enter ticks it',
        items: itemsOf(ask.lab, ask.subject),
        onChange: () => this.tell(),
        done: () => this.modalEl.querySelector<HTMLElement>('.homelab-form-footer button')?.click(),
      }),
    );
    this.tellEl = this.main.createDiv({ cls: 'homelab-dependencies-told', attr: { role: 'status' } });
    const on = tickBox(this.main, (isOn) => {
      this.isGoingOn = isOn;
      this.tell();
    });
    on.labelEl.createSpan({ text: 'Then ask about another service' });
    on.show(this.isGoingOn ? 'all' : 'none');
    this.tell();
  }

  protected override labArrived(lab: Lab): void {
    super.labArrived(lab);
    this.lab = lab;
    this.list.fill(itemsOf(lab, this.ask.subject));
    this.tell();
  }

  /** What would come of it, while the boxes are ticked. */
  private tell(): void {
    const { lab, tellEl } = this;
    const { subject } = this.ask;
    const ticked = this.list.ticked();
    const count = this.proposals().notes.length;
    tellEl.empty();
    for (const loop of closedLoops(lab, subject, ticked).slice(0, MOST_LOOPS))
      tellEl.createDiv({ cls: 'homelab-dependencies-loop', text: loopWords(loop) });
    const idle = this.isGoingOn ? 'Next service' : 'Nothing to write';
    this.offer(count === 0 ? idle : `Preview ${counted(count, 'page')}`, count > 0 || this.isGoingOn);
  }

  private proposals(): Proposals {
    return proposeDependencies(this.lab, this.ask.subject, this.list.ticked());
  }

  protected override async submit(): Promise<Outcome> {
    const { desk, title } = this;
    this.lab = await desk.freshLab();
    const proposals = this.proposals();
    if (proposals.notes.length === 0) return this.isGoingOn ? this.ask.next : 'The pages say so already.';
    const isDone = await previewBehind(this, desk, {
      title: this.ask.subject.question === 'stops' ? `What stops if ${title} stops` : `What ${title} needs`,
      what: this.ask.subject.question === 'stops' ? `what stops with ${title}` : `what ${title} needs`,
      proposals,
      empty: 'The pages say so already, so there is nothing to write.',
    });
    if (!isDone) return '';
    return this.isGoingOn ? this.ask.next : null;
  }
}

const MOST_LOOPS = 3;

function itemsOf(lab: Lab, subject: DependencySubject): readonly TickItem[] {
  return dependencyChoices(lab, subject).map((choice) => itemOf(lab, choice));
}

function itemOf({ inventory }: Lab, { service, isTicked, isFixed, words }: DependencyChoice): TickItem {
  const { path, title, kind, status } = service;
  const hints = [status === 'planned' || status === 'retired' ? status : kind, words];
  return {
    key: path,
    label: title,
    also: inventory.names.namesAt(path),
    hint: hints.filter((hint) => hint !== undefined && hint !== '').join(' · '),
    isTicked,
    isFixed,
  };
}
