/** What the app adds to every page (`createDiv`, `empty`, `activeDocument` ...), and what a page without a browser lacks. */
import 'obsidian-test-mocks/jest-setup';

// An editor measures its text; without a layout there is nothing to measure.
if (typeof Range.prototype.getClientRects !== 'function') {
  const nothing = { x: 0, y: 0, width: 0, height: 0, top: 0, right: 0, bottom: 0, left: 0, toJSON: () => ({}) };
  const none: Pick<DOMRectList, 'length' | 'item'> = { length: 0, item: () => null };
  Object.assign(Range.prototype, { getClientRects: () => none, getBoundingClientRect: () => nothing });
}
if (typeof Element.prototype.scrollIntoView !== 'function') {
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
}
// Nothing has a size there, so nothing is ever told of one.
if (typeof globalThis.ResizeObserver !== 'function') {
  const idle = (): void => undefined;
  Object.assign(globalThis, {
    ResizeObserver: class {
      readonly observe = idle;
      readonly unobserve = idle;
      readonly disconnect = idle;
    },
  });
}
if (typeof Element.prototype.setPointerCapture !== 'function') {
  const captured = new WeakMap<Element, number>();
  Object.assign(Element.prototype, {
    setPointerCapture(this: Element, id: number) {
      captured.set(this, id);
    },
    hasPointerCapture(this: Element, id: number) {
      return captured.get(this) === id;
    },
    releasePointerCapture(this: Element) {
      captured.delete(this);
    },
  });
}
