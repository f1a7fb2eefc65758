import { findFrontmatter } from '../notes/frontmatter-block';
import { nameKey } from '../notes/name-key';
import { lineBreakOf, splitLines } from '../notes/text-lines';
import { fillProperties } from './fill-properties';
import { type Lookup, PLACEHOLDER, type PlaceholderValue, wordsOf } from './placeholder';

export interface Filled {
  readonly text: string;
  /** Placeholders that nothing is known of, as they are written; they stay. */
  readonly unknown: readonly string[];
  /** What was filled in below the frontmatter. */
  readonly inBody: ReadonlySet<string>;
  /** What was filled into which property, as `property: placeholder`. All three as `nameKey` makes them. */
  readonly inProperties: ReadonlySet<string>;
}

/**
 * A template with its placeholders filled in: as YAML in the frontmatter, as they are below it. Nothing in it is code, and what
 * was filled in is not looked at again. Every other byte stays.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, PlaceholderValue>>): Filled {
  const known = new Map(Object.entries(values).map(([name, value]) => [nameKey(name), value]));
  const found = findFrontmatter(template);
  const [start, end] = typeof found === 'string' ? [0, 0] : [found.start, found.end];
  const unknown = new Set<string>();
  const valueOf: Lookup = (raw, name) => {
    const value = known.get(nameKey(name));
    if (value === undefined) unknown.add(raw);
    return value ?? null;
  };
  const { source, filled } = fillProperties(template.slice(start, end), valueOf);
  const inBody = new Set<string>();
  const eol = lineBreakOf(template);
  const body = template.slice(end).replace(PLACEHOLDER, (raw: string, name: string) => {
    const value = valueOf(raw, name);
    if (value === null) return raw;
    inBody.add(nameKey(name));
    return splitLines(wordsOf(value))
      .map((line) => line.text)
      .join(eol);
  });
  return { text: template.slice(0, start) + source + body, unknown: [...unknown], inBody, inProperties: filled };
}
