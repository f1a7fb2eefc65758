import type { Settings } from '../settings';

/** What a word, a folder or a property of a vault seems to mean. Taken, it becomes a setting; no note is touched. */
export interface Mapping {
  /** `type-value:homelab-service`; the same for the same vault. */
  readonly id: string;
  readonly kind: MappingKind;
  /** As the notes spell it. */
  readonly from: string;
  /** In our words: `service`, `host`, `runs_on`, `day-first`. */
  readonly means: string;
  /** How many notes it is about. */
  readonly notes: number;
  /** Paths of some of them. */
  readonly examples: readonly string[];
  /** Whether it can be taken without looking; else it is a guess. */
  readonly isSure: boolean;
  /** A sentence. */
  readonly why: string;
}

export type MappingKind = 'type-property' | 'type-value' | 'tag' | 'folder' | 'property' | 'day-month-order';

const MOST_EXAMPLES = 3;

export function mapping(
  kind: MappingKind,
  from: string,
  means: string,
  paths: readonly string[],
  { isSure, why }: { readonly isSure: boolean; readonly why: string },
): Mapping {
  const examples = [...paths].sort().slice(0, MOST_EXAMPLES);
  return { id: `${kind}:${from}`, kind, from, means, notes: paths.length, examples, isSure, why };
}

/** The settings with these taken; what they say already stays. */
export function withMappings(settings: Settings, mappings: readonly Mapping[]): Settings {
  return mappings.reduce<Settings>((so, { kind, from, means }) => {
    switch (kind) {
      case 'type-property':
        return { ...so, typeProperty: from };
      case 'type-value':
      case 'tag':
        return { ...so, typeValues: { ...so.typeValues, [from]: means } };
      case 'folder':
        return { ...so, typeFolders: { ...so.typeFolders, [from]: means } };
      case 'property':
        return { ...so, propertyNames: { ...so.propertyNames, [from]: means } };
      case 'day-month-order':
        return means === 'day-first' || means === 'month-first' ? { ...so, dayMonthOrder: means } : so;
    }
  }, settings);
}
