import { plainLine } from '../../notes/plain-line';

/** What a form is opened with, beyond what it finds out by itself. It comes from a link too, so it is never written unseen. */
export interface Prefill {
  /** Paths, or names as a person or an alert writes them. */
  readonly services?: readonly string[];
  /** Whether nobody named these services: they are those of the page that it was started from. */
  readonly isFromPage?: boolean;
  readonly title?: string;
  readonly text?: string;
  /** Paths of the incidents that a change puts right. */
  readonly fixes?: readonly string[];
}

const MOST_LETTERS = 300;

/** The words of a prefill on one line: the title, then the text. */
export function wordsOf({ title = '', text = '' }: Prefill): string {
  const words = [title, text].map(tame).filter((one) => one !== '');
  return words.join(': ').slice(0, MOST_LETTERS);
}

/** Another plugin may run what stands between such signs in a new note; a link from outside must not bring any. */
function tame(text: string): string {
  return plainLine(text).replaceAll('<%', '< %');
}
