import { noteName } from '../notes/note';
import { plainLine } from '../notes/plain-line';

const MOST_SIGNS = 40;

/** A title inside a quoted label. `#` begins an entity; quotes, angle brackets and backticks would end or change the label. */
export function label(path: string): string {
  return shortName(path).replace(/[#"<>`\\&;{}[\]()|]/g, (sign) => `#${sign.charCodeAt(0)};`);
}

/** The name of a note as a diagram shows it. */
export function shortName(path: string): string {
  // An empty label is a syntax error.
  const title = plainLine(noteName(path)) || 'Untitled';
  return title.length > MOST_SIGNS ? `${title.slice(0, MOST_SIGNS - 1)}…` : title;
}
