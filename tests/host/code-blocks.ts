import type { MarkdownPostProcessorContext } from 'obsidian';
import { Component } from './component';
import { surface } from './events';

/** What a plugin makes of a code block of its language. */
export type CodeBlockProcessor = (source: string, el: HTMLElement, context: MarkdownPostProcessorContext) => unknown;

/** Something that lives as long as the part of a note that it stands in is drawn. */
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/** Where a text is drawn. */
export interface DrawnNote {
  readonly sourcePath: string;
  readonly frontmatter: Record<string, unknown> | null;
  /** What processors add goes with it. */
  readonly component: Component;
}

/** The languages of code blocks that plugins draw themselves. Each once. */
export class CodeBlocks {
  private readonly processors = new Map<string, CodeBlockProcessor>();

  add(language: string, processor: CodeBlockProcessor): void {
    if (this.processors.has(language)) throw new Error(`Code block "${language}" is already registered`);
    this.processors.set(language, processor);
  }

  remove(language: string): void {
    this.processors.delete(language);
  }

  get languages(): readonly string[] {
    return [...this.processors.keys()];
  }

  /** As in the app: while it is processed, the text is in no document yet, and has no size. */
  process(el: HTMLElement, note: DrawnNote): void {
    for (const code of el.querySelectorAll('pre > code')) {
      const language = /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
      const processor = this.processors.get(language);
      const pre = code.parentElement;
      if (!processor || !pre) continue;
      const block = createDiv(`block-language-${language}`);
      pre.replaceWith(block);
      attempt(() => processor(code.textContent.replace(/\n$/, ''), block, contextOf(note)));
    }
  }
}

function contextOf({ sourcePath, frontmatter, component }: DrawnNote): MarkdownPostProcessorContext {
  return {
    docId: '0',
    sourcePath,
    frontmatter,
    addChild(child: unknown): void {
      if (!(child instanceof MarkdownRenderChild)) throw new TypeError('addChild takes a MarkdownRenderChild');
      component.addChild(child);
    },
    // The app knows it most of the time; nobody may rely on that.
    getSectionInfo: () => null,
  };
}

function attempt(work: () => unknown): void {
  try {
    const answer = work();
    if (answer instanceof Promise) answer.catch(surface);
  } catch (error) {
    surface(error);
  }
}
