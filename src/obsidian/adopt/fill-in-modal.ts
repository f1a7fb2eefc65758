import { ButtonComponent, Component, Modal, Notice, Platform } from 'obsidian';
import { canonicalName } from '../../records/read-properties';
import type { Question } from '../../adoption/questions';
import { counted } from '../../dates';
import { attempt } from '../attempt';
import type { Desk } from '../desk';
import { confirm } from '../forms/confirm';
import { drawChoices } from './answer-choices';
import { type AnswerField, answerField } from './answer-field';
import { AlsoFor } from './also-for';
import type { FillInRun, Left } from './fill-in-run';

const DISCARD = {
  title: 'Discard what you typed?',
  text: 'It has not been written to any note. What you answered before stays.',
  yes: 'Discard',
  no: 'Keep editing',
  isDestructive: true,
};

/** One question at a time, from the keyboard: Enter answers and goes on. Each answer is written at once. */
export class FillInModal extends Modal {
  private readonly life = new Component();
  private readonly footer: HTMLElement;
  private readonly message: HTMLElement;
  private left: Left | null = null;
  private question: Question | null = null;
  private answer: AnswerField | null = null;
  private alsoFor: AlsoFor | null = null;
  private isShown = false;
  private isBusy = false;
  private isAsking = false;

  /** @param leave is called where the run is left to look at a note, and is to go on afterwards */
  constructor(
    private readonly desk: Desk,
    private readonly run: FillInRun,
    private readonly leave: () => void,
  ) {
    super(desk.app);
    this.setTitle('Fill in properties');
    this.modalEl.addClass('homelab-form', 'homelab-fill-in');
    this.message = this.modalEl.createDiv({ cls: 'homelab-fill-in-message', attr: { role: 'status' } });
    this.footer = this.modalEl.createDiv('modal-button-container homelab-form-footer');
    this.scope.register([], 'Enter', (event) => this.enterPressed(event));
    this.scope.register(['Mod'], 'Enter', () => {
      this.act(() => this.take());
      return false;
    });
  }

  override onOpen(): void {
    this.isShown = true;
    this.desk.plugin.addChild(this.life);
    this.life.register(() => {
      if (this.isShown) super.close();
    });
    this.run.watch(this.life);
    this.contentEl.createEl('p', { text: 'Reading your notes\u2026' });
    this.act(() => this.goOn());
  }

  override onClose(): void {
    this.isShown = false;
    this.desk.plugin.removeChild(this.life);
    this.contentEl.empty();
  }

  /** Escape, the cross, a tap outside, the back button of a phone: all come here. */
  override close(): void {
    if (this.isBusy || this.isAsking) return;
    if (!this.answer?.field.isTouched()) super.close();
    else void this.closeUnlessKept();
  }

  /** True: it is closed. */
  private async closeUnlessKept(): Promise<boolean> {
    this.isAsking = true;
    const isDiscarded = !this.answer?.field.isTouched() || (await confirm(this.app, DISCARD));
    this.isAsking = false;
    if (isDiscarded) super.close();
    else this.answer?.field.focus();
    return isDiscarded;
  }

  /** One thing at a time: a second Enter that comes meanwhile is for nothing. */
  private act(work: () => Promise<void>): void {
    if (this.isBusy) return;
    this.isBusy = true;
    void attempt('That did not work', work).finally(() => (this.isBusy = false));
  }

  /** Asks the next question, or one that is to be asked once more. */
  private async goOn(again?: Question): Promise<void> {
    this.left = await this.run.left();
    if (!this.isShown) return;
    const { questions } = this.left;
    const same = questions.find(({ path, key }) => path === again?.path && key === again.key);
    this.question = same ?? questions[0] ?? null;
    this.contentEl.empty();
    this.footer.empty();
    [this.answer, this.alsoFor] = [null, null];
    if (this.question) this.drawQuestion(this.question, this.left);
    else this.drawEnd(this.left);
  }

  private drawQuestion(question: Question, { lab, questions }: Left): void {
    const { desk } = this;
    const { answered, skipped } = this.run.counts();
    const done = answered + skipped;
    // What listens to keys goes with the question.
    const page = this.contentEl.createDiv();
    const progress = page.createDiv('homelab-fill-in-progress');
    progress.appendText(`${done + 1} of ${done + questions.length} \u00b7 `);
    this.drawPage(progress, question);
    const sentence = page.createEl('p', {
      cls: 'homelab-fill-in-question',
      text: question.sentence,
      attr: { tabindex: -1 },
    });
    this.alsoFor = new AlsoFor(page, question);
    const choices = drawChoices(page, question, (choice) => {
      const { answer } = this;
      if (question.several && answer) answer.field.add(answer.choiceOf(choice));
      else this.act(() => this.write([choice.value]));
    });
    const onChange = (): void => {
      const isChosen = this.answer?.field.chosen().length === 1;
      if (!question.several && isChosen) this.act(() => this.take());
    };
    this.answer = answerField(page.createDiv('homelab-form-fields'), question, { desk, lab, onChange });
    this.drawButtons(question, questions);
    // On a phone the keyboard would hide what can be tapped.
    if (this.answer && !(Platform.isMobile && choices > 0)) this.answer.field.focus();
    else sentence.focus();
  }

  private drawPage(parent: HTMLElement, { path, title }: Question): void {
    const link = parent.createEl('a', { cls: 'internal-link', text: title, attr: { href: path, 'data-href': path } });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      if (!this.isBusy && !this.isAsking) void attempt('The note was not opened', () => this.lookAt(path));
    });
  }

  /** The run goes on when one comes back. */
  private async lookAt(path: string): Promise<void> {
    if (!(await this.closeUnlessKept())) return;
    this.leave();
    await this.app.workspace.openLinkText(path, '', 'tab');
  }

  private drawButtons(question: Question, questions: readonly Question[]): void {
    const { run } = this;
    this.drawUndo();
    this.button('Done', () => this.finish());
    if (questions.filter(({ path }) => path === question.path).length > 1) {
      this.button('Skip the rest of this page', () => {
        run.skipPage(question, questions);
        return this.skipped();
      });
    }
    this.button('Skip', () => {
      run.skip(question);
      return this.skipped();
    });
    if (this.answer) this.button('Answer', () => this.take()).setCta();
  }

  private skipped(): Promise<void> {
    this.say('');
    return this.goOn();
  }

  private drawUndo(): void {
    if (!this.run.canUndo()) return;
    this.button('Undo last answer', () => this.undo()).buttonEl.addClass('mod-secondary');
  }

  private button(text: string, work: () => Promise<void>): ButtonComponent {
    return new ButtonComponent(this.footer).setButtonText(text).onClick(() => this.act(work));
  }

  private finish(): Promise<void> {
    this.isBusy = false;
    this.close();
    return Promise.resolve();
  }

  private drawEnd({ lab }: Left): void {
    const { answered, skipped } = this.run.counts();
    const hasPages = lab.inventory.services.length > 0;
    const sentence = hasPages
      ? 'Nothing is left to ask.'
      : 'No service page is recognised yet. Run Check my notes first: it says which notes look like some.';
    this.contentEl.createEl('p', { cls: 'homelab-fill-in-question', text: sentence });
    if (answered + skipped > 0) {
      const text = `${counted(answered, 'property was', 'properties were')} filled in, ${skipped} skipped.`;
      this.contentEl.createEl('p', { cls: 'homelab-hint', text });
    }
    this.drawUndo();
    this.button('Done', () => this.finish())
      .setCta()
      .buttonEl.focus();
  }

  private enterPressed(event: KeyboardEvent): false | undefined {
    const focused = this.modalEl.ownerDocument.activeElement;
    if (event.repeat) return false;
    const isBox = focused?.getAttribute('type') === 'checkbox';
    if (event.isComposing || (/^(BUTTON|A)$/.test(focused?.tagName ?? '') && !isBox)) return undefined;
    this.act(() => this.take());
    return false;
  }

  /** What stands in the field is the answer. */
  private async take(): Promise<void> {
    const { answer, question } = this;
    if (!answer || !question || answer.field.problem() !== null) return;
    if (answer.field.chosen().length === 0) {
      this.say('Choose or type an answer, or skip the question.');
      return;
    }
    const before = new Set(this.app.vault.getMarkdownFiles().map(({ path }) => path));
    const values = await answer.values();
    const made = answer.field.chosen().flatMap(({ key }) => (before.has(key) ? [] : [key]));
    await this.write(values, made);
  }

  private async write(values: readonly string[], madePaths: readonly string[] = []): Promise<void> {
    const { question, alsoFor, run } = this;
    if (!question || !alsoFor) return;
    const made = madePaths.flatMap((path) => this.app.vault.getFileByPath(path) ?? []);
    const value = question.several ? values : (values[0] ?? '');
    const pages = await run.answer(question, { value, pages: alsoFor.pages(), made });
    if (pages.length === 0) return this.goOn();
    const [first] = pages;
    const others = pages.length > 1 ? ` and ${counted(pages.length - 1, 'more page')}` : '';
    this.say(`Written to ${first?.title ?? ''}${others}: ${canonicalName(question.key)}.`);
    await this.goOn();
  }

  private async undo(): Promise<void> {
    const undone = await this.run.undo();
    if (!undone) return;
    for (const sentence of undone.stays) new Notice(sentence);
    this.say(
      undone.stays.length === 0 ? 'The last answer was taken back.' : 'Taken back, but for what was edited since.',
    );
    await this.goOn(undone.question);
  }

  private say(sentence: string): void {
    this.message.setText(sentence);
  }
}
