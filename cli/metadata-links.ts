import type { Image, Link, Nodes } from 'mdast';
import type { Frontmatter, Position } from '../src/notes/note';
import type { MarkdownTree, Span } from './markdown-tree';

export interface LinkEntry {
  /** The target with its heading or block, without the alias. */
  readonly link: string;
  /** As the note has it. */
  readonly original: string;
  readonly displayText: string;
  readonly position: Position;
}

export interface TagEntry {
  /** With its `#`. */
  readonly tag: string;
  readonly position: Position;
}

export interface FrontmatterLink {
  /** The property, with `.0` and the like where the link stands in a list or in a mapping. */
  readonly key: string;
  readonly link: string;
  readonly original: string;
  readonly displayText: string;
}

export interface InlineMetadata {
  readonly links: LinkEntry[];
  readonly embeds: LinkEntry[];
  readonly tags: TagEntry[];
}

interface Findings extends InlineMetadata {
  /** Where neither wikilinks nor tags are looked for: code, HTML, the addresses of links. */
  readonly hidden: Span[];
  /** Where a tag may begin though no blank is before it: behind the opening signs of bold and the like. */
  readonly tagStarts: Set<number>;
}

const WIKILINK = /(!?)\[\[([^[\]\n\0]+)\]\]/g;
const TAG = /#([^\u2000-\u206F\u2E00-\u2E7F\0'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/g;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Links, embeds and tags of the text below the frontmatter, each in the order of the text; links to the web are left out. */
export function readInline(tree: MarkdownTree): InlineMetadata {
  const findings: Findings = { links: [], embeds: [], tags: [], hidden: [], tagStarts: new Set() };
  visit(tree, tree.root, findings);
  if (tree.frontmatter) findings.hidden.push([0, tree.frontmatter.end]);
  const visible = hide(tree.text, findings.hidden);
  const wikilinks = addWikilinks(tree, visible, findings);
  addTags(tree, hide(visible, wikilinks), findings);
  const byPlace = (a: LinkEntry, b: LinkEntry) => a.position.start.offset - b.position.start.offset;
  return { links: findings.links.sort(byPlace), embeds: findings.embeds.sort(byPlace), tags: findings.tags };
}

/** Wikilinks that are the whole value of a property or of an item in it. */
export function readFrontmatterLinks(value: unknown, key = ''): FrontmatterLink[] {
  if (typeof value === 'string') {
    const inner = /^\[\[([^[\]]+)\]\]$/.exec(value)?.[1];
    return inner === undefined ? [] : [{ key, ...wikilink(inner), original: value }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Frontmatter).flatMap(([name, child]) =>
    readFrontmatterLinks(child, key === '' ? name : `${key}.${name}`),
  );
}

function visit(tree: MarkdownTree, node: Nodes, findings: Findings): void {
  const span = tree.span(node);
  if (node.type === 'code' || node.type === 'inlineCode') findings.hidden.push(span);
  else if (node.type === 'html') {
    if (!tree.text.startsWith('%%', span[0])) findings.hidden.push(span);
  } else if (node.type === 'link' || node.type === 'image') addMarkdownLink(tree, node, findings);
  if (!('children' in node)) return;
  const isStyle = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
  const first = node.children[0];
  if (isStyle && first) findings.tagStarts.add(tree.span(first)[0]);
  for (const child of node.children) visit(tree, child, findings);
}

/** The label stays visible: a link may stand in it. */
function addMarkdownLink(tree: MarkdownTree, node: Link | Image, findings: Findings): void {
  const span = tree.span(node);
  const original = tree.text.slice(...span);
  const close = original.lastIndexOf('](');
  findings.hidden.push(close > 0 ? [span[0] + close, span[1]] : span);
  if (close <= 0 || node.url === '' || ADDRESS.test(node.url)) return;
  const displayText = node.type === 'image' ? (node.alt ?? '') : original.slice(1, close);
  const entry = { link: decoded(node.url), original, displayText, position: tree.position(span) };
  (node.type === 'image' ? findings.embeds : findings.links).push(entry);
}

function addWikilinks(tree: MarkdownTree, visible: string, findings: Findings): Span[] {
  const spans: Span[] = [];
  for (const found of visible.matchAll(WIKILINK)) {
    const original = found[0];
    const span: Span = [found.index, found.index + original.length];
    const entry = { ...wikilink(found[2] ?? ''), original, position: tree.position(span) };
    (found[1] === '!' ? findings.embeds : findings.links).push(entry);
    spans.push(span);
  }
  return spans;
}

/** In a table the bar is escaped. */
function wikilink(inner: string): { link: string; displayText: string } {
  const bar = inner.indexOf('|', 1);
  const link = (bar < 0 ? inner : inner.slice(0, bar).replace(/\\$/, '')).trim();
  return { link, displayText: bar < 0 ? link.replace(/^#/, '').replaceAll('#', ' > ') : inner.slice(bar + 1) };
}

function addTags(tree: MarkdownTree, visible: string, findings: Findings): void {
  for (const found of visible.matchAll(TAG)) {
    const name = withoutTrailing(found[1] ?? '', '/');
    const start = found.index;
    if (!/[^\d/-]/.test(name) || !mayBeginTag(visible, start, findings.tagStarts)) continue;
    findings.tags.push({ tag: `#${name}`, position: tree.position([start, start + 1 + name.length]) });
  }
}

/** Behind a blank, a quote sign, an escaped sign, or the opening of bold and the like; not within a word. */
function mayBeginTag(text: string, start: number, tagStarts: ReadonlySet<number>): boolean {
  if (start === 0 || tagStarts.has(start)) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  return /[\s>\uFEFF]$/.test(before) || /^\\[!-/:-@[-`{-~]$/.test(before);
}

/** The text with the spans blotted out, its length and its lines unchanged; spans may overlap. */
function hide(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, '\0'));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** A loop, because `/+$/` takes quadratic time on a long run in the middle of a text. */
export function withoutTrailing(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end--;
  return text.slice(0, end);
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
