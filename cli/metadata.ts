import type { Heading as HeadingNode, Nodes } from 'mdast';
import type { Frontmatter, Heading, NoteBody, Position } from '../src/notes/note';
import { readFrontmatter } from './frontmatter';
import { type MarkdownTree, type Span, parseMarkdown } from './markdown-tree';
import {
  type FrontmatterLink,
  type LinkEntry,
  type TagEntry,
  readFrontmatterLinks,
  readInline,
  withoutTrailing,
} from './metadata-links';
import { type ItemEntry, blockId, isBlank, readListItems } from './metadata-lists';

/** A block at the root of a note. */
export interface Section {
  /** `heading`, `paragraph`, `list`, `code`, `callout`, `comment`, `yaml` and so on. */
  readonly type: string;
  readonly id?: string;
  readonly position: Position;
}

export interface Block {
  readonly id: string;
  readonly position: Position;
}

/** The shape of Obsidian's `CachedMetadata`: what a note does not have is missing, not empty. */
export interface NoteMetadata {
  readonly frontmatter?: Frontmatter;
  readonly frontmatterPosition?: Position;
  readonly frontmatterLinks?: readonly FrontmatterLink[];
  readonly headings?: readonly Heading[];
  readonly sections?: readonly Section[];
  readonly listItems?: readonly ItemEntry[];
  readonly links?: readonly LinkEntry[];
  readonly embeds?: readonly LinkEntry[];
  readonly tags?: readonly TagEntry[];
  /** By their ids in lower case. */
  readonly blocks?: Readonly<Record<string, Block>>;
}

/**
 * What Obsidian's metadata cache holds of this text, held to captures from the app. Reads no file and knows no vault, so
 * links are not resolved. Frontmatter that cannot be read counts as missing, as it does in the app.
 */
export function readMetadata(text: string): NoteMetadata {
  const tree = parseMarkdown(text);
  const sections = readSections(tree);
  const listItems = readListItems(tree);
  const blocks = readBlocks(sections, listItems);
  return {
    ...frontmatterOf(tree),
    ...ifAny('headings', readHeadings(tree)),
    ...ifAny('sections', sections),
    ...ifAny('listItems', listItems),
    ...withoutEmpty(readInline(tree)),
    ...(Object.keys(blocks).length > 0 ? { blocks } : {}),
  };
}

/** The part that the core wants of a note whose text it needs: the same headings and list items, without the rest. */
export function readBody(text: string): NoteBody {
  const tree = parseMarkdown(text);
  return { text, headings: readHeadings(tree), listItems: readListItems(tree) };
}

function ifAny<Name extends string, Entry>(
  name: Name,
  entries: readonly Entry[],
): Record<Name, readonly Entry[]> | object {
  return entries.length > 0 ? { [name]: entries } : {};
}

function withoutEmpty(lists: Record<string, readonly unknown[]> | object): object {
  return Object.fromEntries(
    Object.entries(lists).filter(([, entries]) => Array.isArray(entries) && entries.length > 0),
  );
}

function frontmatterOf(tree: MarkdownTree): NoteMetadata {
  const { frontmatter: block } = tree;
  const frontmatter = block && readFrontmatter(block.yaml).frontmatter;
  if (!block || !frontmatter) return {};
  return {
    frontmatter,
    frontmatterPosition: tree.position([block.start, block.end]),
    frontmatterLinks: readFrontmatterLinks(frontmatter),
  };
}

function readSections(tree: MarkdownTree): Section[] {
  const sections = tree.root.children.map((node) => sectionOf(tree, node));
  const { frontmatter: block } = tree;
  if (!block) return sections;
  return [{ type: 'yaml', position: tree.position([block.start, block.end]) }, ...sections];
}

/** A section begins with its line, however far it is indented. */
function sectionOf(tree: MarkdownTree, node: Nodes): Section {
  const [start, end] = tree.span(node);
  const lineStart = start - tree.place(start).col;
  const span: Span = [isBlank(tree.text.slice(lineStart, start)) ? lineStart : start, end];
  const raw = tree.text.slice(start, end);
  const id = node.type === 'paragraph' || node.type === 'heading' ? blockId(raw) : undefined;
  return { ...(id === undefined ? {} : { id }), position: tree.position(span), type: sectionType(node, raw) };
}

function sectionType(node: Nodes, raw: string): string {
  if (node.type === 'blockquote' && /^>\s*\[!/.test(raw)) return 'callout';
  if (node.type === 'html' && raw.startsWith('%%')) return 'comment';
  if (node.type === 'html' && raw.startsWith('$$')) return 'math';
  return node.type;
}

function readHeadings(tree: MarkdownTree): Heading[] {
  const headings: Heading[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(headingOf(tree, node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree.root);
  return headings;
}

/** The heading's text keeps its own signs, such as the brackets of a link. */
function headingOf(tree: MarkdownTree, node: HeadingNode): Heading {
  const span = tree.span(node);
  const raw = tree.text.slice(...span);
  const text = raw.startsWith('#') ? textBetweenSigns(raw, node.depth) : raw.slice(0, raw.lastIndexOf('\n'));
  return { heading: text.trim(), level: node.depth, position: tree.position(span) };
}

/** `## Title ##` -> `Title`; signs without a blank before them belong to the title. */
function textBetweenSigns(raw: string, level: number): string {
  const line = raw.trimEnd();
  const title = withoutTrailing(line, '#');
  return (/[ \t]$/.test(title) || title === '' ? title : line).slice(level);
}

function readBlocks(sections: readonly Section[], items: readonly ItemEntry[]): Record<string, Block> {
  const blocks: Record<string, Block> = {};
  for (const { id, position } of [...sections, ...items]) {
    if (id !== undefined) blocks[id.toLowerCase()] = { id, position };
  }
  return blocks;
}
