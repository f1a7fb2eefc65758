/** The services of a picture coloured by a word of each. Never by colour alone: the word stands in the box as well. */
import type { Severity } from '../checks/check';
import { SEVERITY_ORDER } from '../checks/run-checks';
import { CRITICALITIES } from './filter-choices';
import { type PaintedService, type PicturePaint, plainPaint } from './paint';
import type { VisibleGraph, VisibleNode } from './visible-graph';

/** The colours for words, from blue on; red and orange, which come after them, say that something is wrong. */
export const COLOURS = 6;
const RED = 7;
const ORANGE = 8;

/** A line of the legend. */
export interface ColourWord {
  readonly text: string;
  /** From 1 to `COLOURS`, or one of the two for what is wrong; null where it has none. */
  readonly colour: number | null;
  readonly services: number;
}

export interface Colouring {
  /** The words with a colour, then what has none; empty where nothing is coloured. */
  readonly legend: readonly ColourWord[];
  readonly paint: PicturePaint;
}

interface ColouredService extends PaintedService {
  readonly colour?: number;
}

const RATINGS: readonly string[] = CRITICALITIES;

const FINDINGS: Readonly<Record<Severity, { readonly text: string; readonly colour: number }>> = {
  error: { text: 'error', colour: RED },
  warning: { text: 'warning', colour: ORANGE },
  info: { text: 'note', colour: 1 },
};

/** The colour of a service in a paint of these; undefined in any other. */
export function colourOf(painted: ColouredService): number | undefined {
  return painted.colour;
}

/** No colours: what is only around the `entries` steps back. */
export function withoutColours(visible: VisibleGraph, entries: ReadonlySet<string>): Colouring {
  return { legend: [], paint: paintOf(visible, entries, () => undefined, new Map()) };
}

/** By the worst of what was found on each entry, whatever the practice. */
export function colourByFinding(visible: VisibleGraph, entries: ReadonlySet<string>): Colouring {
  const worst = new Map(visible.nodes.map((node) => [node.path, worstOf(node)]));
  const wordOf = (path: string): string | undefined => {
    const severity = worst.get(path);
    return severity && FINDINGS[severity].text;
  };
  const colours = new Map(Object.values(FINDINGS).map(({ text, colour }) => [text, colour]));
  return colouring(visible, entries, { wordOf, colours, missing: 'nothing found' });
}

/**
 * By what each entry says for itself; what is missing or empty is nothing. The words get their colours in order, far apart where they are
 * few. Of more words than colours, the most frequent have one.
 */
export function colourByWord(
  visible: VisibleGraph,
  entries: ReadonlySet<string>,
  wordOf: (path: string) => string | undefined,
): Colouring {
  const counts = countWords(visible, entries, wordOf);
  const words = [...counts.keys()].filter((word) => word !== '');
  const frequent = [...words].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareWords(a, b));
  const chosen = frequent.slice(0, COLOURS).sort(compareWords);
  const apart = Math.floor(COLOURS / Math.max(1, chosen.length));
  const colours = new Map(chosen.map((word, index) => [word, index * apart + 1]));
  return colouring(visible, entries, { wordOf, colours, missing: 'not filled in' });
}

interface Words {
  readonly wordOf: (path: string) => string | undefined;
  readonly colours: ReadonlyMap<string, number>;
  /** What the legend says of those without a word. */
  readonly missing: string;
}

function colouring(
  visible: VisibleGraph,
  entries: ReadonlySet<string>,
  { wordOf, colours, missing }: Words,
): Colouring {
  const counts = countWords(visible, entries, wordOf);
  const coloured = [...colours].map(([text, colour]) => ({ text, colour, services: counts.get(text) ?? 0 }));
  const inside = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const none = counts.get('') ?? 0;
  const rest = inside - none - coloured.reduce((sum, { services }) => sum + services, 0);
  const legend: readonly ColourWord[] = [
    ...coloured,
    { text: 'another word', colour: null, services: rest },
    { text: missing, colour: null, services: none },
    { text: 'only around them', colour: null, services: visible.nodes.length - inside },
  ];
  return { legend: legend.filter(({ services }) => services > 0), paint: paintOf(visible, entries, wordOf, colours) };
}

function paintOf(
  visible: VisibleGraph,
  entries: ReadonlySet<string>,
  wordOf: (path: string) => string | undefined,
  colours: ReadonlyMap<string, number>,
): PicturePaint {
  const plain = plainPaint(visible);
  const services = visible.nodes.map(({ path }): [string, ColouredService] => {
    if (!entries.has(path)) return [path, { look: 'faded', words: '' }];
    const words = wordOf(path) ?? '';
    const colour = colours.get(words);
    return [path, { look: 'plain', words, ...(colour === undefined ? {} : { colour }) }];
  });
  return { ...plain, services: new Map([...plain.services, ...services]) };
}

function worstOf({ found }: VisibleNode): Severity | undefined {
  return Object.values(found).sort((a, b) => SEVERITY_ORDER[a] - SEVERITY_ORDER[b])[0];
}

/** How many entries say what; the empty word is that they say nothing. */
function countWords(
  { nodes }: VisibleGraph,
  entries: ReadonlySet<string>,
  wordOf: (path: string) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path } of nodes) {
    if (!entries.has(path)) continue;
    const word = wordOf(path) ?? '';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Ratings as one says them, numbers by their size, all else by its letters. */
function compareWords(a: string, b: string): number {
  const [higher, lower] = [RATINGS.indexOf(a), RATINGS.indexOf(b)];
  if (higher >= 0 && lower >= 0) return higher - lower;
  const [one, other] = [Number(a), Number(b)];
  if (Number.isFinite(one) && Number.isFinite(other) && one !== other) return one - other;
  return a < b ? -1 : a > b ? 1 : 0;
}
