/** How the app's source mode sets off what is written: headings, what is bold, links, code, properties. The names are the app's. */
import { type Range, type Extension } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const MARKS: readonly [RegExp, string][] = [
  [/\*\*[^*\n]+\*\*/g, 'cm-strong'],
  [/`[^`\n]+`/g, 'cm-inline-code'],
  [/\[\[[^[\]\n]+\]\]/g, 'cm-hmd-internal-link'],
  [/https?:\/\/[^\s)]+/g, 'cm-url'],
  [/^\s*(?:[-*+]|\d+[.)]) /g, 'cm-formatting-list'],
];

function decorate({ state }: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  let inProperties = state.doc.line(1).text === '---';
  for (let number = 1; number <= state.doc.lines; number++) {
    const { from, text } = state.doc.line(number);
    const level = inProperties ? undefined : /^(#{1,6}) /.exec(text)?.[1]?.length;
    if (inProperties) ranges.push(Decoration.line({ class: 'cm-hmd-frontmatter' }).range(from));
    else if (level) ranges.push(Decoration.line({ class: `HyperMD-header cm-header-${level}` }).range(from));
    else ranges.push(...marksOf(text, from));
    if (number > 1 && text === '---') inProperties = false;
  }
  return Decoration.set(ranges, true);
}

function marksOf(text: string, from: number): Range<Decoration>[] {
  return MARKS.flatMap(([pattern, name]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) =>
      Decoration.mark({ class: name }).range(from + index, from + index + found.length),
    ),
  );
}

export const sourceLook: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
