import type { ReviewGroup, ReviewRow } from '../../report/review-rows';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import { RowEl } from './review-row';

interface GroupEl {
  readonly el: HTMLElement;
  readonly heading: HTMLElement;
  readonly list: HTMLElement;
}

/**
 * The lines, by their groups. One stop for the Tab key; the arrows walk, Enter opens the note, Space opens the line, a digit does what
 * stands on the button of that number. What is still there after a change stays the element that it was: with its focus, opened, and
 * where it was on the screen.
 */
export class ReviewList {
  private readonly rows = new Map<string, RowEl>();
  private readonly groups = new Map<string, GroupEl>();
  /** From top to bottom. */
  private order: readonly RowEl[] = [];
  private current: RowEl | null = null;

  constructor(
    private readonly el: HTMLElement,
    private readonly scroller: HTMLElement,
    private readonly desk: Desk,
    private readonly toSearch: () => void,
  ) {
    el.addEventListener('keydown', (event) => this.keyPressed(event));
    el.addEventListener('focusin', (event) => {
      const row = this.order.find((one) => one.el.contains(event.target as Node));
      if (row) this.setCurrent(row);
    });
  }

  get length(): number {
    return this.order.length;
  }

  show(groups: readonly ReviewGroup[], survey: Survey): void {
    const place = this.placeOnScreen();
    const before = this.order;
    const isFocused = this.el.contains(this.el.doc.activeElement) || this.el.doc.activeElement === this.el.doc.body;
    const at = this.current ? before.indexOf(this.current) : -1;
    this.order = groups.flatMap((group) => this.showGroup(group, survey));
    this.placeGroups(groups);
    this.removeGone();
    if (!this.current || !this.order.includes(this.current)) {
      const next = this.order[Math.min(Math.max(at, 0), this.order.length - 1)] ?? null;
      this.setCurrent(next);
      if (isFocused && at >= 0) next?.main.focus({ preventScroll: true });
    }
    this.restorePlace(place);
  }

  focus(): void {
    this.current?.main.focus();
  }

  private showGroup({ key, title, rows }: ReviewGroup, survey: Survey): readonly RowEl[] {
    const group = this.groups.get(key) ?? this.makeGroup(key);
    group.heading.toggle(title !== '');
    const words = `${title} ${String(rows.length)}`;
    if (group.heading.dataset['words'] !== words) {
      group.heading.dataset['words'] = words;
      group.heading.setText(title);
      group.heading.createSpan({ cls: 'homelab-review-count', text: String(rows.length) });
    }
    const shown = rows.map((row) => this.showRow(row, survey));
    placeIn(
      group.list,
      shown.map(({ el }) => el),
    );
    return shown;
  }

  private showRow(row: ReviewRow, survey: Survey): RowEl {
    const known = this.rows.get(row.key);
    if (known) {
      known.show(row, survey);
      return known;
    }
    const made = new RowEl(this.desk, row, survey);
    this.rows.set(row.key, made);
    return made;
  }

  private makeGroup(key: string): GroupEl {
    const el = createEl('section', { cls: 'homelab-review-group', attr: { 'data-key': key } });
    const group = { el, heading: el.createEl('h3'), list: el.createEl('ul') };
    this.groups.set(key, group);
    return group;
  }

  private placeGroups(groups: readonly ReviewGroup[]): void {
    const kept = new Set(groups.map(({ key }) => key));
    for (const [key, { el }] of this.groups) {
      if (kept.has(key)) continue;
      el.remove();
      this.groups.delete(key);
    }
    placeIn(
      this.el,
      groups.flatMap(({ key }) => this.groups.get(key)?.el ?? []),
    );
  }

  private removeGone(): void {
    const kept = new Set(this.order);
    for (const [key, row] of this.rows) {
      if (kept.has(row)) continue;
      row.el.remove();
      this.rows.delete(key);
    }
  }

  private setCurrent(row: RowEl | null): void {
    if (row === this.current) return;
    this.current?.main.setAttribute('tabindex', '-1');
    this.current = row;
    row?.main.setAttribute('tabindex', '0');
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    const row = this.current;
    if (!row || !(target instanceof Node)) return;
    if (target !== row.main) {
      if (event.key === 'Escape' && row.el.contains(target)) this.done(event, () => row.main.focus());
      return;
    }
    const to = this.targetOf(event.key, this.order.indexOf(row));
    if (to !== null) this.done(event, () => (to < 0 ? this.toSearch() : this.order[to]?.main.focus()));
    else this.rowKeyPressed(event, row);
  }

  /** The number of the line to which a key goes; null: it is none of those. */
  private targetOf(key: string, at: number): number | null {
    const walk: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: this.order.length - 1,
    };
    return walk[key] ?? null;
  }

  private rowKeyPressed(event: KeyboardEvent, row: RowEl): void {
    const { key } = event;
    if (key === 'Enter') this.done(event, () => row.openNote());
    else if (key === 'ArrowRight' || key === 'ArrowLeft') this.done(event, () => row.toggle(key === 'ArrowRight'));
    else if (key === '/') this.done(event, () => this.toSearch());
    else if (/^[1-9]$/.test(key)) this.done(event, () => row.act(Number(key) - 1));
  }

  private done(event: KeyboardEvent, work: () => void): void {
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat || event.key.startsWith('Arrow')) work();
  }

  /** The line at the top of what is seen, and how far it is from there. */
  private placeOnScreen(): { readonly row: RowEl; readonly top: number } | null {
    if (this.scroller.scrollTop === 0) return null;
    const top = this.scroller.getBoundingClientRect().top;
    const row = this.order.find(({ el }) => el.getBoundingClientRect().bottom > top);
    return row ? { row, top: row.el.getBoundingClientRect().top - top } : null;
  }

  private restorePlace(place: ReturnType<ReviewList['placeOnScreen']>): void {
    if (!place || !this.order.includes(place.row)) return;
    const top = place.row.el.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
    if (top !== place.top) this.scroller.scrollTop += top - place.top;
  }
}

/** Puts them there in that order, and moves none that is in its place: what is moved loses the focus. */
function placeIn(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const keep = new Set<Element>(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const el of wanted) {
    if (el === next) next = next.nextElementSibling;
    else parent.insertBefore(el, next);
  }
}
