/** @jest-environment ./tests/host/environment.cjs */
import { hostOf } from '../host';
import type { App } from '../app';
import { ConfirmationModal } from './confirmation-modal';
import { AbstractInputSuggest } from './input-suggest';
import { Menu } from './menu';
import { Modal } from './modal';
import { Notice, said } from './notice';
import { SuggestModal } from './suggest-modal';

function start(): App {
  return hostOf({}).inside;
}

function press(key: string, on: EventTarget = document.activeElement ?? document.body): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const found = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

describe('a modal', () => {
  it('takes the keys and the focus from what is behind it, and gives them back', () => {
    const app = start();
    const behind = document.body.createEl('input');
    behind.focus();
    const modal = new Modal(app);
    modal.open();
    expect(document.activeElement).toBe(modal.modalEl);
    press('Escape');
    expect([modal.containerEl.isConnected, document.activeElement]).toEqual([false, behind]);
  });

  it('closes one at a time, the one in front first', () => {
    const app = start();
    const modals = [new Modal(app), new Modal(app)];
    for (const modal of modals) modal.open();
    press('Escape');
    expect(modals.map((modal) => modal.containerEl.isConnected)).toEqual([true, false]);
    press('Escape');
    expect(found('.modal-container')).toEqual([]);
  });

  it('tells its closing once', () => {
    const modal = new Modal(start());
    const closed = jest.fn();
    modal.setCloseCallback(closed);
    modal.open();
    modal.close();
    modal.close();
    expect(closed).toHaveBeenCalledTimes(1);
  });
});

describe('a question', () => {
  it('stays open while its answer is worked on, and as long as the work asks for it', async () => {
    const modal = new ConfirmationModal(start());
    let answer = true;
    modal.addButton((button) => button.setButtonText('Yes').onClick(() => Promise.resolve(answer)));
    modal.addCancelButton();
    modal.open();
    const [yes] = found('.modal-button-container button');
    yes?.click();
    await turn();
    expect(modal.containerEl.isConnected).toBe(true);
    answer = false;
    yes?.click();
    await turn();
    expect(modal.containerEl.isConnected).toBe(false);
  });
});

class Fruit extends SuggestModal<string> {
  readonly log: string[] = [];

  getSuggestions(query: string): string[] {
    return ['apple', 'pear', 'plum'].filter((fruit) => fruit.includes(query));
  }

  renderSuggestion(fruit: string, el: HTMLElement): void {
    el.setText(fruit);
  }

  onChooseSuggestion(fruit: string): void {
    this.log.push(fruit);
  }

  override onClose(): void {
    this.log.push('closed');
  }
}

describe('a prompt', () => {
  it('chooses by arrow and Enter, and is closed before it tells what was chosen', async () => {
    const prompt = new Fruit(start());
    prompt.open();
    await turn();
    expect(document.activeElement).toBe(prompt.inputEl);
    press('ArrowDown');
    press('Enter');
    expect(prompt.log).toEqual(['closed', 'pear']);
  });

  it('shows what fits, and says so where nothing does', async () => {
    const prompt = new Fruit(start());
    prompt.open();
    for (const query of ['pl', 'x']) {
      prompt.inputEl.value = query;
      prompt.inputEl.dispatchEvent(new Event('input'));
      await turn();
      expect(prompt.resultContainerEl.textContent).toBe(query === 'x' ? 'No results found.' : 'appleplum');
    }
  });
});

class Names extends AbstractInputSuggest<string> {
  protected getSuggestions(query: string): string[] {
    return query === '' ? [] : ['Mara', 'Jonas'].filter((name) => name.startsWith(query));
  }

  renderSuggestion(name: string, el: HTMLElement): void {
    el.setText(name);
  }
}

describe('suggestions below a field', () => {
  it('come as one types, take Enter and Escape for themselves, and go with the focus', async () => {
    const app = start();
    const modal = new Modal(app);
    modal.open();
    const input = modal.contentEl.createEl('input');
    const chosen: string[] = [];
    new Names(app, input).onSelect((name) => chosen.push(name));
    const typed = async (text: string): Promise<void> => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await turn();
    };
    input.focus();
    await typed('M');
    press('Enter');
    expect(chosen).toEqual(['Mara']);
    press('Escape');
    expect([found('.suggestion-container').length, modal.containerEl.isConnected]).toEqual([0, true]);
    await typed('J');
    expect(found('.suggestion-container .suggestion-item').map((item) => item.textContent)).toEqual(['Jonas']);
    input.blur();
    expect(found('.suggestion-container')).toEqual([]);
  });
});

describe('a menu', () => {
  it('does what is clicked, and is gone then', () => {
    start();
    const done = jest.fn();
    const menu = new Menu().addItem((item) => item.setTitle('Log incident').onClick(done));
    menu.showAtPosition({ x: 0, y: 0 });
    found('.menu-item')[0]?.click();
    expect([done.mock.calls.length, found('.menu').length]).toEqual([1, 0]);
  });

  it('makes room for another one', () => {
    start();
    for (const title of ['One', 'Two']) {
      new Menu().addItem((item) => item.setTitle(title)).showAtPosition({ x: 0, y: 0 });
    }
    expect(found('.menu').map((menu) => menu.textContent)).toEqual(['Two']);
    press('Escape');
    expect(found('.menu')).toEqual([]);
  });
});

describe('a notice', () => {
  it('is seen until its time is over or one clicks it', () => {
    jest.useFakeTimers();
    try {
      start();
      said.splice(0);
      new Notice('Saved', 1000);
      const stays = new Notice('Still open?', 0);
      jest.advanceTimersByTime(60_000);
      expect(found('.notice').map((notice) => notice.textContent)).toEqual(['Still open?']);
      stays.containerEl.click();
      expect([found('.notice-container'), said.splice(0)]).toEqual([[], ['Saved', 'Still open?']]);
    } finally {
      jest.useRealTimers();
    }
  });
});
