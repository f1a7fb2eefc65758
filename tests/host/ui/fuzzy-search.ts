import type { SearchResult } from 'obsidian';

/** The letters of the query in this order, anywhere in the text; those that stand together count more. The app's own score is not known. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const letters = Array.from(query.toLowerCase()).filter((letter) => letter.trim() !== '');
  return (text) => {
    const matches = matchesOf(letters, text.toLowerCase());
    return matches && { score: -matches.length - (matches[0]?.[0] ?? 0) / 1000, matches };
  };
}

function matchesOf(letters: readonly string[], text: string): [number, number][] | null {
  const whole = text.indexOf(letters.join(''));
  if (letters.length > 0 && whole >= 0) return [[whole, whole + letters.join('').length]];
  const matches: [number, number][] = [];
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return null;
    const last = matches.at(-1);
    from = at + letter.length;
    if (last?.[1] === at) last[1] = from;
    else matches.push([at, from]);
  }
  return matches;
}

/** The text with what was found in it marked. */
export function renderResults(el: HTMLElement, text: string, { matches }: SearchResult): void {
  let from = 0;
  for (const [start, end] of matches) {
    el.append(text.slice(from, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    from = end;
  }
  el.append(text.slice(from));
}
