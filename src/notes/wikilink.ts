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
const MARKDOWN_LINK = /!?\[([^\]]*)\]\(\s*<?([^)>]+?)>?\s*\)/g;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
/** Fields that hold the link where a list has objects: TaskNotes, Breadcrumbs-like and hand-made shapes. */
const LINK_FIELDS = ['link', 'uid', 'path', 'name', 'id', 'to', 'service', 'target'];

/**
 * Every link that a property value holds: text with one or several links, a comma-separated list of names, a list of these,
 * the nested list that an unquoted `[[x]]` becomes in YAML, or objects that name a link. What is none of these goes to `bad`.
 */
export function readLinks(value: unknown, bad: unknown[] = []): LinkText[] {
  const links: LinkText[] = [];
  collect(value, 0, links, bad);
  return links;
}

function collect(value: unknown, depth: number, links: LinkText[], bad: unknown[]): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) collectList(value, depth, links, bad);
  else if (typeof value === 'object') collectObject(value, links, bad);
  else if (typeof value === 'string') links.push(...linksInText(value));
  else links.push(plainName(String(value)));
}

/** Bounded in depth: a value built from YAML aliases may hold itself. */
function collectList(list: readonly unknown[], depth: number, links: LinkText[], bad: unknown[]): void {
  const inner = depth > 0 ? unquotedLink(list) : null;
  if (inner !== null) links.push(wikilink(inner, `[[${inner}]]`));
  else if (depth > 4) bad.push(list);
  else for (const item of list) collect(item, depth + 1, links, bad);
}

/** A list inside a list is what YAML makes of an unquoted `[[NAS]]`; a comma in the name splits it. */
function unquotedLink(list: readonly unknown[]): string | null {
  const only: unknown = list.length === 1 ? list[0] : undefined;
  if (Array.isArray(only)) return only.some(Array.isArray) ? null : unquotedLink(only);
  return list.length > 0 && list.every((part) => typeof part === 'string' || typeof part === 'number')
    ? list.join(', ')
    : null;
}

function collectObject(value: object, links: LinkText[], bad: unknown[]): void {
  const fields = new Map(Object.entries(value));
  for (const name of LINK_FIELDS) {
    const field: unknown = fields.get(name);
    if (typeof field === 'string' && field.trim() !== '') {
      links.push(...linksInText(field));
      return;
    }
  }
  bad.push(value);
}

function linksInText(text: string): LinkText[] {
  const wikilinks = [...text.matchAll(WIKILINK)].map((match) => wikilink(match[1] ?? '', match[0]));
  if (wikilinks.length > 0) return wikilinks;
  const markdown = [...text.matchAll(MARKDOWN_LINK)].map((match) =>
    markdownLink(match[1] ?? '', match[2] ?? '', match[0]),
  );
  if (markdown.length > 0) return markdown;
  if (ADDRESS.test(text.trim())) return [{ ...plainName(text), form: 'address' }];
  return text
    .split(',')
    .map(plainName)
    .filter((name) => name.target !== '');
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
  const target = withoutSubpath(decoded(url));
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
    return decodeURI(url);
  } catch {
    return url;
  }
}
