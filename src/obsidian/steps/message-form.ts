import type { Mention, Sentence } from '../../briefing/sentence';
import type { Desk } from '../desk';
import { linesField, textField } from '../forms/fields';
import type { FormWords } from '../forms/form';
import { copyText } from './copy-text';
import { StepForm } from './step-form';

/** A message to be copied, and what follows from that. */
export interface Message {
  readonly words: FormWords;
  readonly record: Mention;
  /** The text that is proposed; what to use instead is in it where that is asked. */
  text(instead: string): string;
  readonly asksInstead: boolean;
  /** What is to be known before it is sent. */
  readonly known?: readonly Sentence[];
  /** Done when the message is on its way, copied by us or by the person. A sentence: why it could not be. */
  told(isCopied: boolean): Promise<string | null>;
}

const REFUSED =
  'It could not be copied from here. The message is selected: copy it by hand, then press the button again.';

/** Shows a message for the household, to be changed at will, and copies it. */
export class MessageForm extends StepForm {
  /** Refused once, copying is the person's; the next press goes on without. */
  private isRefused = false;
  private readonly shown = linesField(this.main, {
    name: 'Message',
    rows: 3,
    required: 'There is no message to copy.',
  });

  constructor(
    desk: Desk,
    private readonly about: Message,
  ) {
    super(desk, about.words, about.record);
  }

  protected override build(): void {
    this.tell(this.about.known ?? []);
    this.shown.fill(this.about.text(''));
    if (this.about.asksInstead) this.askInstead();
    this.add(this.shown);
    this.shown.el.addEventListener('input', () => this.fitMessage());
  }

  override onOpen(): void {
    super.onOpen();
    if (!this.about.asksInstead) this.focusButton();
    this.fitMessage();
  }

  /** As high as its text: what one sends, one has read. */
  private fitMessage(): void {
    const area = this.shown.el.querySelector('textarea');
    if (!area) return;
    area.setCssStyles({ height: 'auto' });
    const borders = area.offsetHeight - area.clientHeight;
    if (area.scrollHeight > 0) area.setCssStyles({ height: `${area.scrollHeight + borders}px` });
  }

  /** Above the message, which follows it until somebody has written into the message. */
  private askInstead(): void {
    const row = createDiv();
    this.main.prepend(row);
    const instead = textField(row, {
      name: 'What to use instead',
      placeholder: 'Such as: watch films on the laptop',
      onChange: () => {
        this.shown.fill(this.about.text(instead.value()));
        this.fitMessage();
      },
    });
    this.add(instead);
  }

  protected async submit(): Promise<string | null> {
    const isCopied = await copyText(this.shown.value());
    if (isCopied || this.isRefused) return this.about.told(isCopied);
    this.isRefused = true;
    this.main.querySelector('textarea')?.select();
    return REFUSED;
  }
}
