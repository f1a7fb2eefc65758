import { counted } from '../../dates';
import { DEFAULT_STEPS } from '../../picture/chosen-services';
import type { PictureOptions } from '../../picture/picture-options';
import { noteName } from '../../notes/note';
import type { GraphActions, Shown } from './graph-actions';
import { iconButton } from './graph-button';

const MOST_STEPS = 5;
const DIRECTIONS: readonly (readonly [NonNullable<PictureOptions['direction']>, string])[] = [
  ['both', 'both ways'],
  ['up', 'what stands on it'],
  ['down', 'what it stands on'],
];

/** What the picture is about, how far around it, and in which direction. There is none without a focus. */
export class FocusChip {
  private readonly el: HTMLElement;
  private drawn = '';

  constructor(
    parent: HTMLElement,
    private readonly actions: GraphActions,
  ) {
    this.el = parent.createDiv({ cls: 'homelab-graph-focus', attr: { role: 'group' } });
  }

  show({ state: { options }, lab }: Shown): void {
    const { focus, steps = DEFAULT_STEPS, direction = 'both' } = options;
    const title = focus === undefined ? '' : (lab.inventory.serviceAt(focus)?.title ?? noteName(focus));
    this.el.toggle(focus !== undefined);
    const key = JSON.stringify([focus, title]);
    if (key !== this.drawn) this.draw(focus === undefined ? null : title);
    this.drawn = key;
    this.mark('steps', String(steps), counted(steps, 'step'));
    this.mark('direction', direction, direction);
  }

  private draw(title: string | null): void {
    const { el, actions } = this;
    el.empty();
    if (title === null) return;
    const name = `Around ${title}`;
    el.setAttribute('aria-label', name);
    el.createSpan({ cls: 'homelab-graph-focus-name', text: name, attr: { title: name } });
    const steps = Array.from({ length: MOST_STEPS }, (_, at) => [String(at + 1), counted(at + 1, 'step')] as const);
    this.choice('steps', 'How far around it', steps, (value) => actions.choose({ steps: Number(value) }));
    this.choice('direction', 'In which direction', DIRECTIONS, (value) => {
      actions.choose({ direction: DIRECTIONS.find(([one]) => one === value)?.[0] });
    });
    iconButton(el, 'x', 'Show all services', () => actions.choose({ focus: undefined }));
  }

  private choice(
    name: string,
    label: string,
    choices: readonly (readonly [value: string, text: string])[],
    choose: (value: string) => void,
  ): void {
    const select = this.el.createEl('select', {
      cls: 'dropdown',
      attr: { 'aria-label': label, 'data-choice': name },
    });
    for (const [value, text] of choices) select.createEl('option', { value, text });
    select.addEventListener('change', () => choose(select.value));
  }

  /** A number that is not among the choices comes from a stored state: it is one of them then. */
  private mark(name: string, value: string, text: string): void {
    const select = this.el.querySelector<HTMLSelectElement>(`select[data-choice="${name}"]`);
    if (!select) return;
    if (![...select.options].some((option) => option.value === value)) select.createEl('option', { value, text });
    select.value = value;
  }
}
