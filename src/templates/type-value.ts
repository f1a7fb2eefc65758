import { isTagWord, type RecordName, recordTypeOf, typeWords } from '../records/record-type';
import type { Settings } from '../settings';

/** The word that says in a note which record it holds: the person's own where there is one. */
export function typeValue(kind: RecordName, settings: Settings): string {
  const words = typeWords(settings);
  const means = (word: string): boolean => {
    const type = recordTypeOf({ [settings.typeProperty]: word }, words);
    return type?.record === kind && type.kind === undefined;
  };
  const own = Object.keys(settings.typeValues).filter((word) => !isTagWord(word));
  return [...own.map((word) => word.trim()), kind].find(means) ?? kind;
}
