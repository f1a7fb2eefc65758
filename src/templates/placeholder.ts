import type { ScalarValue } from '../notes/yaml-scalar';

/** What can be put in the place of `{{name}}`. */
export type PlaceholderValue = Exclude<ScalarValue, null> | readonly string[];

/** `{{title}}`, `{{ Expected outage }}`: names match in any case and with any separator, as those of properties do. */
export const PLACEHOLDER = /\{\{[ \t]*([^{}\s](?:[^{}\r\n]*[^{}\s])?)[ \t]*\}\}/g;

/** What is known of a placeholder; null: nothing. */
export type Lookup = (raw: string, name: string) => PlaceholderValue | null;

/** A value as words. */
export function wordsOf(value: PlaceholderValue): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}
