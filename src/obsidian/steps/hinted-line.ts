/** A line of a note, in short, with what a hint is about. */
export interface HintedLine {
  readonly before: string;
  readonly about: string;
  readonly after: string;
}

/** How much is shown on either side: enough to know the line again. */
const MOST = 60;

/** Without the signs of a list or task; where the words are not in the line as they stand, the words alone. */
export function hintedLine(line: string, about: string): HintedLine {
  const plain = line.replace(/^\s*(?:(?:[-*+]|\d+[.)])\s+)?(?:\[.\]\s+)?/, '').trimEnd();
  const at = plain.indexOf(about);
  if (at < 0) return { before: '', about, after: '' };
  const [before, after] = [plain.slice(0, at), plain.slice(at + about.length)];
  return {
    before: before.length > MOST ? `…${before.slice(-MOST)}` : before,
    about,
    after: after.length > MOST ? `${after.slice(0, MOST)}…` : after,
  };
}
