import { nameKey } from '../../notes/name-key';

/** Something that was chosen, or could be. Two with one key are the same. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  /** What tells it from others of that name; shown beside it in the list. */
  readonly hint?: string;
  /** Other names that find it. */
  readonly also?: readonly string[];
  /** Shown on its chip. */
  readonly mark?: string;
  /** What the list says of it, where that is more than its name: `Create page "NAS2"`. */
  readonly offer?: string;
}

/** Those that fit what was typed, the best fit first. */
export function ranked(choices: readonly Choice[], text: string): readonly Choice[] {
  const key = nameKey(text);
  return choices
    .map((choice) => ({ choice, rank: Math.min(...namesOf(choice).map((name) => rankOf(name, key))) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || (a.choice.label < b.choice.label ? -1 : 1))
    .map(({ choice }) => choice);
}

/** Those that are called so. */
export function called(choices: readonly Choice[], text: string): readonly Choice[] {
  const key = nameKey(text);
  return choices.filter((choice) => namesOf(choice).some((name) => nameKey(name) === key));
}

/** Whether two lists hold the same. */
export function areSame(some: readonly Choice[], others: readonly Choice[]): boolean {
  return some.length === others.length && some.every((one, at) => one.key === others[at]?.key);
}

function namesOf(choice: Choice): readonly string[] {
  return [choice.label, ...(choice.also ?? [])];
}

const NO_MATCH = 3;

/** How well a name fits what was typed: its beginning, the beginning of a word in it, anywhere. */
function rankOf(name: string, key: string): number {
  const whole = nameKey(name);
  if (whole.startsWith(key)) return 0;
  if (name.split(/[\s_-]+/).some((word) => nameKey(word).startsWith(key))) return 1;
  return whole.includes(key) ? 2 : NO_MATCH;
}
