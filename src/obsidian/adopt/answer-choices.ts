import type { Choice } from '../../adoption/question-words';
import type { Question } from '../../adoption/questions';

/** The likely answers as buttons, with what each means. The arrows go from one to the next. Answers with how many there are. */
export function drawChoices(parent: HTMLElement, { choices }: Question, choose: (choice: Choice) => void): number {
  if (choices.length === 0) return 0;
  const list = parent.createDiv('homelab-choices');
  for (const choice of choices) {
    const button = list.createEl('button', { cls: 'homelab-choice', attr: { type: 'button' } });
    button.createSpan({ cls: 'homelab-choice-label', text: choice.label });
    if (choice.hint !== undefined) button.createSpan({ cls: 'homelab-suggestion-hint', text: choice.hint });
    button.addEventListener('click', () => choose(choice));
  }
  parent.addEventListener('keydown', (event) => step(list, event));
  return choices.length;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function step(list: HTMLElement, event: KeyboardEvent): void {
  const by = STEPS[event.key];
  const isTyping = list.ownerDocument.activeElement?.tagName === 'INPUT';
  if (by === undefined || isTyping) return;
  const buttons = [...list.querySelectorAll('button')];
  const at = buttons.findIndex((one) => one === list.ownerDocument.activeElement);
  buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus();
  event.preventDefault();
}
