import type { Lab } from '../../inventory/lab';
import { nameKey } from '../../notes/name-key';
import type { Desk } from '../desk';
import { ChipsField } from './chips-field';
import type { Choice } from './choice';
import type { FieldWords } from './field';

export interface NamesWords extends FieldWords {
  readonly value?: readonly string[];
  readonly most?: number;
  /** The words that are known; more can be typed. */
  readonly known: (lab: Lab | null) => readonly string[];
}

/** Words that need no page: people, kinds. The known ones are suggested, and any other can be typed. */
export class NamesField extends ChipsField {
  private readonly known: (lab: Lab | null) => readonly string[];

  constructor(parent: HTMLElement, { value, known, ...words }: NamesWords, desk: Desk) {
    super(
      parent,
      {
        ...words,
        ...(value && { value: value.map(nameChoice) }),
        choices: () => known(desk.lab()).map(nameChoice),
        fresh: (text) => [{ ...nameChoice(text), offer: `Use "${text}"` }],
        takesTyped: true,
      },
      desk,
    );
    this.known = known;
    this.offerKnown(desk.lab());
  }

  labArrived(lab: Lab): void {
    this.offerKnown(lab);
    this.refresh();
  }

  private offerKnown(lab: Lab | null): void {
    this.offer(this.known(lab).slice(0, MOST_OFFERED).map(nameChoice));
  }

  names(): readonly string[] {
    return this.items.map((item) => item.label);
  }
}

/** More would push what is below it off a phone's screen. */
const MOST_OFFERED = 8;

function nameChoice(name: string): Choice {
  return { key: nameKey(name), label: name };
}

/** Everybody whom a page names as relying on a service or answering for one; those named most often first. */
export function peopleIn(lab: Lab | null): readonly string[] {
  const counts = new Map<string, number>();
  for (const { users, owner } of lab?.inventory.services ?? []) {
    for (const name of [...users, ...owner]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
