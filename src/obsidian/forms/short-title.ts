const MOST_LETTERS = 60;

/** The beginning of a line, cut between words: what is too long for a note's name stands in the note. */
export function shortTitle(line: string): string {
  if (line.length <= MOST_LETTERS) return line;
  const cut = line.slice(0, MOST_LETTERS + 1);
  const blank = cut.lastIndexOf(' ');
  return (blank > MOST_LETTERS / 2 ? cut.slice(0, blank) : cut.slice(0, MOST_LETTERS)).replace(/[\s,;:.-]+$/, '');
}
