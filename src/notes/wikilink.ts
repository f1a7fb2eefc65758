/** How a property value names another note: as a wikilink, a Markdown link, an address on the web, or a plain name. */
export interface LinkText {
  /** As the note has it, for messages. */
  readonly raw: string;
  /** What it names, without heading, block or alias. */
  readonly target: string;
  /** What a reader sees of it. */
  readonly shown: string;
  readonly form: 'link' | 'name' | 'address';
}

const WIKILINK = /!?\[\[([^[\]]+)\]\]/g;
/** `[label](target "title")`, also `<target with spaces>`, and brackets in pairs within the target. */
const MARKDOWN_LINK = /!?\[([^\]]*)\]\(\s*(?:<([^<>]+)>|((?:[^()<>]|\([^()]*\))+?))(?:\s+"[^"]*")?\s*\)/g;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Fields that hold the link where a list has objects: TaskNotes, Breadcrumbs-like and hand-made shapes. */
const LINK_FIELDS = ['link', 'uid', 'path', 'name', 'id', 'to', 'service', 'target'];

/**
 * Every link that a property value holds: text with one or several links, a comma-separated list of names, a list of these,
 * the nested list that an unquoted `[[x]]` becomes in YAML, or objects that name a link. What is none of these goes to `bad`.
 */
export function readLinks(value: unknown, bad: unknown[] = []): LinkText[] {
  const found: Collected = { links: [], bad, seen: new Set() };
  collect(value, 0, found);
  return found.links;
}

interface Collected {
  readonly links: LinkText[];
  readonly bad: unknown[];
  /** The lists met so far: what YAML aliases repeat would multiply with every level, or hold itself. */
  readonly seen: Set<unknown>;
}

function collect(value: unknown, depth: number, found: Collected): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) collectList(value, depth, found);
  else if (typeof value === 'object') collectObject(value, found);
  else if (typeof value === 'string') collectText(value, found);
  else if (typeof value === 'number' || typeof value === 'boolean') found.links.push(plainName(String(value)));
  else found.bad.push(value);
}

/** Nobody writes longer names; looking for links in a book would take its time. */
const MOST_LETTERS = 2000;

/** Text in which nothing is named, such as a lone comma, is bad; an empty one only says nothing. */
function collectText(text: string, found: Collected): void {
  if (text.trim() === '') return;
  const links = text.length > MOST_LETTERS ? [] : linksInText(text);
  keepNamed(links, text, found);
}

function keepNamed(links: readonly LinkText[], value: unknown, found: Collected): void {
  if (links.length === 0 || links.some((link) => link.target === '')) found.bad.push(value);
  found.links.push(...links.filter((link) => link.target !== ''));
}

function collectList(list: readonly unknown[], depth: number, found: Collected): void {
  const inner = depth > 0 ? unquotedLink(list) : null;
  if (inner !== null) keepNamed([wikilink(inner, `[[${inner}]]`)], list, found);
  else if (depth > 4 || found.seen.has(list)) tellOnce(list, found.bad);
  else {
    found.seen.add(list);
    for (const item of list) collect(item, depth + 1, found);
  }
}

function tellOnce(list: readonly unknown[], bad: unknown[]): void {
  if (!bad.includes(list)) bad.push(list);
}

/** A list inside a list is what YAML makes of an unquoted `[[NAS]]`; a comma in the name splits it. */
function unquotedLink(list: readonly unknown[]): string | null {
  const only: unknown = list.length === 1 ? list[0] : undefined;
  if (Array.isArray(only)) return only.some(Array.isArray) ? null : unquotedLink(only);
  if (!list.every((part) => typeof part === 'string' || typeof part === 'number')) return null;
  const inner = list.join(', ').trim();
  return inner === '' ? null : inner;
}

function collectObject(value: object, found: Collected): void {
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = LINK_FIELDS.map((name) => textInField(fields.get(name))).find((field) => field !== null);
  if (typeof text === 'string') collectText(text, found);
  else found.bad.push(value);
}

function textInField(field: unknown): string | null {
  if (typeof field === 'string') return field.trim() === '' ? null : field;
  const inner = Array.isArray(field) && field.length === 1 && Array.isArray(field[0]) ? unquotedLink(field) : null;
  return inner === null ? null : `[[${inner}]]`;
}

function linksInText(text: string): LinkText[] {
  const wikilinks = [...text.matchAll(WIKILINK)].map((match) => wikilink(match[1] ?? '', match[0]));
  if (wikilinks.length > 0) return wikilinks;
  const markdown = [...text.matchAll(MARKDOWN_LINK)].map((match) =>
    markdownLink(match[1] ?? '', match[2] ?? match[3] ?? '', match[0]),
  );
  if (markdown.length > 0) return markdown;
  const names = /^\S+:\/\/\S*$/.test(text.trim()) ? [text] : text.split(',');
  return names.map(nameOrAddress).filter((name) => name.target !== '');
}

function nameOrAddress(text: string): LinkText {
  const name = plainName(text);
  return ADDRESS.test(name.target) ? { ...name, form: 'address' } : name;
}

function wikilink(inner: string, raw: string): LinkText {
  const bar = inner.indexOf('|');
  const place = (bar < 0 ? inner : inner.slice(0, bar)).replace(/\\$/, '').trim();
  const target = withoutSubpath(place);
  const shown = bar < 0 ? place : inner.slice(bar + 1).trim();
  return {
    raw,
    target,
    shown: shown === '' ? lastPart(target) : shown === place ? lastPart(target) : shown,
    form: 'link',
  };
}

function markdownLink(label: string, url: string, raw: string): LinkText {
  if (ADDRESS.test(url)) return { raw, target: url, shown: label === '' ? url : label, form: 'address' };
  // The heading goes first: `%23` is a sign in the note's name, `#` is where its heading begins.
  const target = decoded(withoutSubpath(url));
  return { raw, target, shown: label === '' ? lastPart(target) : label, form: 'link' };
}

function plainName(text: string): LinkText {
  const name = text.trim();
  return { raw: name, target: name, shown: name, form: 'name' };
}

function withoutSubpath(place: string): string {
  const hash = place.indexOf('#');
  return (hash < 0 ? place : place.slice(0, hash)).trim();
}

function lastPart(target: string): string {
  return target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
