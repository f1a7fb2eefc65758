import {
  CORE_SCHEMA,
  EVENT_ID,
  YAMLException,
  constructFromEvents,
  getScalarValue,
  parseEvents,
  realMapTag,
} from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Problem } from './edit-result';
import { lineEnd, lineStart } from './text-lines';
import { yamlTree } from './yaml-tree';
import type { YamlNode } from './yaml-tree';

/** One property of a frontmatter. */
export interface Entry {
  /** Null for a key that is no plain text (an alias, a list). */
  readonly name: string | null;
  readonly key: YamlNode;
  readonly node: YamlNode;
  /** The colon's offset; -1 where it does not follow the key directly (`? key`). */
  readonly colon: number;
  /** Where the line of the next property starts, or the block ends. */
  readonly limit: number;
  readonly value: unknown;
}

export interface YamlBlock {
  readonly source: string;
  /** The blanks before each property. */
  readonly indent: string;
  readonly entries: readonly Entry[];
}

/** Values in the order of their keys, which plain objects do not keep (`5:` comes first there). */
const ORDERED = CORE_SCHEMA.withTags(realMapTag);

/** What was read last: what an edit is checked by is what the next edit of the same note begins with. */
let last: { readonly source: string; readonly block: YamlBlock | Problem } | null = null;

/** A frontmatter's properties with their places, or why it cannot be edited. */
export function readBlock(source: string): YamlBlock | Problem {
  if (last?.source !== source) last = { source, block: readAnew(source) };
  return last.block;
}

function readAnew(source: string): YamlBlock | Problem {
  try {
    const events = parseEvents(source, {});
    const documents = documentProblem(source, events);
    if (documents) return documents;
    if (events.length === 0) return { source, indent: '', entries: [] };
    constructFromEvents(events, { source }); // refuses what the events let pass: duplicate keys, unknown tags and aliases
    const root = yamlTree(source, events);
    if (root?.kind !== 'map' || root.flow) return rootProblem(root);
    return blockOf(source, root, constructFromEvents(events, { source, schema: ORDERED })[0]);
  } catch (error) {
    return yamlProblem(error, source);
  }
}

function blockOf(source: string, root: YamlNode, loaded: unknown): YamlBlock {
  const values = loaded instanceof Map ? [...loaded.values()] : [];
  const entries: Entry[] = [];
  for (let at = 0; at + 1 < root.children.length; at += 2) {
    const [key, node, following] = root.children.slice(at, at + 3);
    if (!key || !node) break;
    const limit = following && following.start >= 0 ? lineStart(source, following.start) : source.length;
    entries.push({ name: nameOf(source, key), key, node, colon: colonOf(source, key), limit, value: values[at / 2] });
  }
  return { source, indent: /^[ \t]*/.exec(source.slice(lineStart(source, root.start)))?.[0] ?? '', entries };
}

function nameOf(source: string, key: YamlNode): string | null {
  return key.event.type === EVENT_ID.SCALAR ? textOf(source, key) : null;
}

/** What a scalar says, without quotes and escapes; null for anything else. */
export function textOf(source: string, node: YamlNode): string | null {
  if (node.event.type !== EVENT_ID.SCALAR) return null;
  return node.kind === 'empty' ? '' : getScalarValue(source, node.event);
}

function colonOf(source: string, key: YamlNode): number {
  if (key.start < 0) return -1;
  const found = /^[ \t]*:/.exec(source.slice(key.end, lineEnd(source, key.end)));
  return found ? key.end + found[0].length - 1 : -1;
}

function documentProblem(source: string, events: readonly Event[]): Problem | null {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  const plain = documents.every((one) => !one.explicitStart && !one.explicitEnd && one.directives.length === 0);
  if (documents.length <= 1 && plain) return null;
  const mark = /^(?:---|\.\.\.|%)/m.exec(source);
  const reason = 'The frontmatter has YAML document marks (`---`, `...` or `%`) in it. Remove them by hand first.';
  return { reason, offset: mark?.index ?? 0 };
}

function rootProblem(root: YamlNode | null): Problem {
  const what = root?.kind === 'map' ? 'is written in braces' : 'is not a list of `property: value` lines';
  return {
    reason: `The frontmatter ${what}. Rewrite it by hand, one property a line.`,
    offset: Math.max(0, root?.start ?? 0),
  };
}

/** js-yaml throws its own exceptions, and others for what it did not expect. */
function yamlProblem(error: unknown, source: string): Problem {
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const why = error instanceof YAMLException ? error.reason : 'it cannot be read';
  const offset = Math.min(mark?.position ?? 0, source.length);
  const line = source.slice(lineStart(source, offset), lineEnd(source, offset));
  const tab = /^ *\t/.test(line) ? ' The line begins with a tab, where YAML allows only spaces.' : '';
  return { reason: `The frontmatter is not valid YAML: ${why}.${tab} Correct it by hand first.`, offset };
}
