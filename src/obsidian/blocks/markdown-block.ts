import { Component, Keymap, MarkdownRenderer } from 'obsidian';
import type { Survey } from '../../survey';
import { BlockDrawing } from './block-drawing';

/** A view that is Markdown, the same as in the weekly note; drawn anew only where it says something else. */
export abstract class MarkdownBlock extends BlockDrawing {
  private drawn: string | null = null;
  private content: Component | null = null;
  /** What was asked for last: what comes late of an earlier survey is not drawn. */
  private wanted: Survey | null = null;

  protected abstract markdownOf(survey: Survey, services: readonly string[]): Promise<string>;

  override onload(): void {
    this.registerDomEvent(this.place.el, 'click', (event) => this.follow(event));
  }

  override show(survey: Survey, services: readonly string[]): void {
    this.wanted = survey;
    this.markdownOf(survey, services)
      .then((text) => this.draw(survey, text))
      .catch((error: unknown) => this.place.fail(error instanceof Error ? error.message : String(error)));
  }

  private async draw(survey: Survey, text: string): Promise<void> {
    const { desk, el, sourcePath } = this.place;
    if (this.wanted !== survey || text === this.drawn) return;
    this.drawn = text;
    const sheet = createDiv('homelab-block-report');
    const content = this.addChild(new Component());
    await MarkdownRenderer.render(desk.app, text, sheet, sourcePath, content);
    if (this.drawn !== text) {
      this.removeChild(content);
      return;
    }
    if (this.content) this.removeChild(this.content);
    this.content = content;
    // All at once: a page that is being read does not jump.
    el.replaceChildren(sheet);
  }

  /** Links in what a plugin has drawn lead nowhere by themselves. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.internal-link') : null;
    const target = link?.dataset['href'];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void this.place.desk.app.workspace.openLinkText(target, this.place.sourcePath, Keymap.isModEvent(event));
  }
}
