import type { Lab } from '../../inventory/lab';
import type { Desk } from '../desk';
import { ChipsField } from '../forms/chips-field';

/** One answer in words: one of those that others have given, or another. */
export function wordsField(
  parent: HTMLElement,
  { name, suggested }: { readonly name: string; readonly suggested: (lab: Lab) => readonly string[] },
  desk: Desk,
): ChipsField {
  return new ChipsField(
    parent,
    {
      name,
      most: 1,
      choices: () => {
        const lab = desk.lab();
        return lab ? suggested(lab).map((value) => ({ key: value, label: value })) : [];
      },
      fresh: (text) => [{ key: text, label: text, offer: `Use "${text}"` }],
      takesTyped: true,
    },
    desk,
  );
}
