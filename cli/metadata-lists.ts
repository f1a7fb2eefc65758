import type { List, ListItem as ItemNode, Nodes } from 'mdast';
import type { ListItem } from '../src/notes/note';
import type { MarkdownTree, Span } from './markdown-tree';

export interface ItemEntry extends ListItem {
  /** The `^id` that the item's own text ends with. */
  readonly id?: string;
}

/** Where the items of a list stand: below which line, and at which column the content of that item begins. */
interface Parent {
  readonly line: number;
  readonly contentCol: number;
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)])/;
const TASK = /^\[([^\r\n])\](?=\s|$)/u;
/** `- [ ] 1. x`: Obsidian takes the box for a part of the marker, so that a list may begin behind it. */
const LIST_IN_TASK = /^\[[^\r\n]\][ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t]+\S)/u;

/** All list items in the order of the text, with Obsidian's own idea of where each begins and ends. */
export function readListItems(tree: MarkdownTree): ItemEntry[] {
  const items: ItemEntry[] = [];
  collect(tree, tree.root, undefined, items);
  return items;
}

function collect(tree: MarkdownTree, node: Nodes, parent: Parent | undefined, items: ItemEntry[]): void {
  if (node.type === 'list') collectList(tree, node, parent, items);
  else if ('children' in node) for (const child of node.children) collect(tree, child, undefined, items);
}

function collectList(tree: MarkdownTree, list: List, parent: Parent | undefined, items: ItemEntry[]): void {
  const root = -Math.max(1, tree.place(tree.span(list)[0]).line);
  list.children.forEach((item, index) => {
    const [marker] = tree.span(item);
    const end = ownEnd(tree, item, index === list.children.length - 1);
    const text = tree.text.slice(marker, end);
    const content = contentStart(text);
    const start = itemStart(tree, marker, parent?.contentCol);
    items.push(itemEntry(tree, [start, end], parent?.line ?? root, text.slice(content)));
    const { line, col } = tree.place(marker);
    addListInTask(tree, marker + content, end, line, items);
    for (const child of item.children) {
      if (child.type === 'list') collectList(tree, child, { line, contentCol: col + content }, items);
      else collect(tree, child, undefined, items);
    }
  });
}

/** An item begins where its list's own place begins, which may be left of its marker. */
function itemStart(tree: MarkdownTree, marker: number, contentCol: number | undefined): number {
  const lineStart = marker - tree.place(marker).col;
  if (contentCol !== undefined) return Math.min(lineStart + contentCol, marker);
  return isBlank(tree.text.slice(lineStart, marker)) ? lineStart : marker;
}

/** An item ends before the lists in it; with a blank line and a further item behind it, one line break later. */
function ownEnd(tree: MarkdownTree, item: ItemNode, isLast: boolean): number {
  const [start, nodeEnd] = tree.span(item);
  const nested = item.children.findIndex((child) => child.type === 'list');
  const last = item.children[(nested < 0 ? item.children.length : nested) - 1];
  const lineBreak = tree.text.indexOf('\n', start);
  const end = last ? tree.span(last)[1] : Math.min(nodeEnd, lineBreak < 0 ? nodeEnd : lineBreak);
  const blankLine = nested < 0 && !isLast ? /^(\r?\n)[ \t]*\r?\n/.exec(tree.text.slice(end, end + 200)) : null;
  return end + (blankLine?.[1]?.length ?? 0);
}

/** How far behind its marker the content of an item begins: one to four blanks; with more, the rest is indented code. */
function contentStart(item: string): number {
  const marker = MARKER.exec(item)?.[0].length ?? 1;
  const blanks = /^[ \t]{1,4}(?=[^ \t\r\n])/.exec(item.slice(marker))?.[0].length ?? 1;
  return marker + blanks;
}

function addListInTask(tree: MarkdownTree, content: number, end: number, line: number, items: ItemEntry[]): void {
  const box = LIST_IN_TASK.exec(tree.text.slice(content, end))?.[0];
  if (box === undefined) return;
  const start = content + box.length;
  const text = tree.text.slice(start, end);
  items.push(itemEntry(tree, [start, end], line, text.slice(contentStart(text))));
}

function itemEntry(tree: MarkdownTree, span: Span, parent: number, content: string): ItemEntry {
  const task = TASK.exec(content)?.[1];
  const id = blockId(content);
  return {
    ...(id === undefined ? {} : { id }),
    parent,
    position: tree.position(span),
    ...(task === undefined ? {} : { task }),
  };
}

/** The `id` of a text that ends with ` ^id`, by which a link can name the block. */
export function blockId(text: string): string | undefined {
  return /(?:^|\s)\^([A-Za-z0-9-]+)$/.exec(text.trimEnd())?.[1];
}

export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
