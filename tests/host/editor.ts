import { history, historyKeymap, redo, standardKeymap, undo } from '@codemirror/commands';
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type {
  EditorChange,
  EditorPosition,
  EditorRange,
  EditorRangeOrCaret,
  EditorSelectionOrCaret,
  EditorTransaction,
} from 'obsidian';
import { changeBetween } from './merge-texts';
import { sourceLook } from './ui/source-look';

/** The app's editor on the same foundation as the app's: CodeMirror. */
export class Editor {
  readonly cm: EditorView;

  constructor(
    parent: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.cm = new EditorView({ parent, state: this.stateOf('') });
  }

  private stateOf(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        history(),
        keymap.of([...standardKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        sourceLook,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) this.changed();
        }),
      ],
    });
  }

  /** Another note: nothing of the one before can be brought back. */
  begin(text: string): void {
    this.cm.setState(this.stateOf(text));
  }

  getDoc(): this {
    return this;
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  /** What is the same stays, and with it the cursor. */
  setValue(text: string): void {
    const { from, to, text: insert } = changeBetween(this.getValue(), text);
    if (from !== to || insert !== '') this.cm.dispatch({ changes: { from, to, insert } });
  }

  getLine(line: number): string {
    return this.cm.state.doc.line(line + 1).text;
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return !this.cm.state.selection.main.empty;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(text: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(text));
  }

  replaceRange(text: string, from: EditorPosition, to: EditorPosition = from): void {
    this.transaction({ changes: [{ from, to, text }] });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(pos: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof pos === 'number' ? { line: pos, ch } : pos);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[]): void {
    const made = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(made) });
  }

  transaction({ changes, selection, selections, replaceSelection }: EditorTransaction): void {
    if (replaceSelection !== undefined) this.replaceSelection(replaceSelection);
    const made = (changes ?? []).map((change) => this.changeOf(change));
    if (made.length > 0) this.cm.dispatch({ changes: made });
    const ranges: EditorRangeOrCaret[] = selections ?? (selection ? [selection] : []);
    if (ranges.length > 0) this.setSelections(ranges.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
  }

  private changeOf({ from, to, text }: EditorChange): { from: number; to: number; insert: string } {
    return { from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text };
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  scrollIntoView({ from }: EditorRange, center = false): void {
    const effects = EditorView.scrollIntoView(this.posToOffset(from), { y: center ? 'center' : 'nearest' });
    this.cm.dispatch({ effects });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  posToOffset({ line, ch }: EditorPosition): number {
    if (line < 0) return 0;
    if (line >= this.lineCount()) return this.cm.state.doc.length;
    const { from, to } = this.cm.state.doc.line(line + 1);
    return Math.min(to, from + Math.max(0, ch));
  }

  offsetToPos(offset: number): EditorPosition {
    const within = Math.max(0, Math.min(offset, this.cm.state.doc.length));
    const { number, from } = this.cm.state.doc.lineAt(within);
    return { line: number - 1, ch: within - from };
  }
}
