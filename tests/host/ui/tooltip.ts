export interface TooltipOptions {
  readonly placement?: string;
}

/** The app shows it when one hovers; a screen reader reads it always. */
export function setTooltip(el: HTMLElement, text: string, options: TooltipOptions = {}): void {
  el.setAttribute('aria-label', text);
  if (options.placement) el.setAttribute('data-tooltip-position', options.placement);
}
