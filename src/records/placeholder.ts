import type { LinkText } from '../notes/wikilink';
import { wordKey } from './property-words';

const PLACEHOLDERS = [
  '',
  'none',
  'nothing',
  'nobody',
  'no',
  'false',
  'n/a',
  'na',
  'tbd',
  'todo',
  '?',
  '??',
  '???',
  'unknown',
  'baremetal',
];

/** Words that people write where there is nothing to name, or not yet. A page of that name goes before: ask for it first. */
export function isPlaceholder({ form, target }: LinkText): boolean {
  return form === 'name' && PLACEHOLDERS.includes(wordKey(target));
}
