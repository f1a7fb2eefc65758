import type { Question } from '../../adoption/questions';
import type { Page } from './write-answer';

/** Pages that most likely have the same answer, to be ticked: then one asks once. */
export class AlsoFor {
  private readonly ticked = new Map<string, HTMLInputElement>();

  constructor(
    parent: HTMLElement,
    private readonly question: Question,
  ) {
    const groups = new Map<string, Page[]>();
    for (const { why, ...page } of question.alsoFor) groups.set(why, [...(groups.get(why) ?? []), page]);
    if (groups.size === 0) return;
    const all = parent.createDiv('homelab-also-for');
    [...groups].forEach(([why, pages], at) =>
      this.drawGroup(all, `${at === 0 ? 'The same for' : 'And for'} (${why}):`, pages),
    );
  }

  /** The page that is asked about first. */
  pages(): readonly Page[] {
    const { path, title, alsoFor } = this.question;
    const also = alsoFor.filter((page) => this.ticked.get(page.path)?.checked);
    return [{ path, title }, ...also.map((page) => ({ path: page.path, title: page.title }))];
  }

  private hasTwin(title: string): boolean {
    return [this.question, ...this.question.alsoFor].filter((one) => one.title === title).length > 1;
  }

  private drawGroup(parent: HTMLElement, heading: string, pages: readonly Page[]): void {
    const group = parent.createDiv('homelab-also-for-group');
    group.createDiv({ cls: 'homelab-hint homelab-also-for-why', text: heading });
    const boxes: HTMLInputElement[] = [];
    const whole = pages.length > 2 ? drawTick(group, `All ${pages.length}`) : null;
    for (const { path, title } of pages) {
      const box = drawTick(group, this.hasTwin(title) ? path.replace(/\.md$/, '') : title);
      this.ticked.set(path, box);
      boxes.push(box);
      box.addEventListener('change', () => {
        if (whole) whole.checked = boxes.every((one) => one.checked);
      });
    }
    whole?.addEventListener('change', () => {
      for (const box of boxes) box.checked = whole.checked;
    });
  }
}

function drawTick(parent: HTMLElement, text: string): HTMLInputElement {
  const label = parent.createEl('label', 'homelab-tick');
  const box = label.createEl('input', { type: 'checkbox' });
  label.appendText(text);
  return box;
}
