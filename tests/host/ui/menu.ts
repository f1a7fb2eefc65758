import { Component } from '../component';
import { Platform } from '../platform';
import { setIcon } from './icons';

type ClickCallback = (event: MouseEvent | KeyboardEvent) => unknown;

export class MenuItem {
  readonly dom = createDiv('menu-item tappable');
  section = '';
  private readonly iconEl = this.dom.createDiv('menu-item-icon');
  private readonly titleEl = this.dom.createDiv('menu-item-title');
  private isDisabled = false;
  private callback: ClickCallback | null = null;

  constructor(menu: Menu) {
    this.dom.addEventListener('click', (event) => {
      if (this.isDisabled) return;
      menu.hide();
      this.callback?.(event);
    });
  }

  get title(): string {
    return this.titleEl.textContent;
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty();
    else setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.isDisabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass('is-label', isLabel);
    return this;
  }

  onClick(callback: ClickCallback): this {
    this.callback = callback;
    return this;
  }

  /** Items of one section stand together. */
  setSection(section: string): this {
    this.section = section;
    return this;
  }
}

/** The menu of a note, of a tab, of the editor. One at a time. */
export class Menu extends Component {
  private static shown: Menu | null = null;
  readonly dom = createDiv('menu');
  /** Null is a line between two items. */
  readonly items: (MenuItem | null)[] = [];
  private hideCallback: (() => unknown) | null = null;
  private readonly outside = (event: MouseEvent): void => {
    if (event.target instanceof Node && !this.dom.contains(event.target)) this.hide();
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  setParentElement(): this {
    return this;
  }

  addItem(make: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    make(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(null);
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y }: { readonly x: number; readonly y: number }): this {
    Menu.shown?.hide();
    Menu.shown = this;
    this.load();
    this.fill();
    document.body.append(this.dom);
    if (!Platform.isPhone) this.place(x, y);
    document.addEventListener('mousedown', this.outside, true);
    document.addEventListener('keydown', this.escape, true);
    return this;
  }

  /** Where one clicked, and wholly on the screen. On a phone it comes from below instead. */
  private place(x: number, y: number): void {
    const { width, height } = this.dom.getBoundingClientRect();
    const left = Math.max(0, Math.min(x, window.innerWidth - width));
    const top = Math.max(0, Math.min(y, window.innerHeight - height));
    this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
  }

  private fill(): void {
    const scroll = createDiv('menu-scroll');
    let group = scroll.createDiv('menu-group');
    for (const item of this.inOrder()) {
      if (item) group.append(item.dom);
      else {
        scroll.createDiv('menu-separator');
        group = scroll.createDiv('menu-group');
      }
    }
    this.dom.replaceChildren(scroll);
  }

  /** Sections in the order in which they first came, a line before each. */
  private inOrder(): readonly (MenuItem | null)[] {
    const sections = new Map<string, (MenuItem | null)[]>();
    for (const item of this.items) {
      const name = item?.section ?? '';
      sections.set(name, [...(sections.get(name) ?? []), item]);
    }
    return [...sections.values()].flatMap((items, index) => (index === 0 ? items : [null, ...items]));
  }

  hide(): this {
    if (Menu.shown !== this) return this;
    Menu.shown = null;
    document.removeEventListener('mousedown', this.outside, true);
    document.removeEventListener('keydown', this.escape, true);
    this.dom.remove();
    this.unload();
    this.hideCallback?.();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallback = callback;
  }

  static forEvent(event: MouseEvent): Menu {
    const menu = new Menu();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }
}
