import { namedService } from '../src/inventory/named-services';
import type { Survey } from '../src/survey';
import { UsageError } from './arguments';

/** The services that words on the command line mean. */
export function servicesNamed({ lab }: Survey, words: readonly string[]): readonly string[] {
  return words.map((word) => {
    const named = namedService(lab.inventory, word);
    if (!named.ok) throw new UsageError(named.reason);
    return named.path;
  });
}
