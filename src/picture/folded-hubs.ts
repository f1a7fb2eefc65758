/** What is said of lines that are badges: of each hub by itself, or, where there are many, of the largest and of all others at once. */
import { mention, sentence } from '../briefing/sentence';
import { counted } from '../dates';
import type { LeftOut } from './left-out';
import type { PictureOptions } from './picture-options';

/** With more hubs than this nobody would read a sentence for each. */
const MOST_NAMED = 6;

/** @param folded the lines to hubs, each of which is a badge; the hubs are named in the order of their paths. */
export function foldedHubWords(
  folded: readonly { readonly to: string }[],
  { showHubs = [] }: PictureOptions,
): readonly LeftOut[] {
  const counts = new Map<string, number>();
  for (const { to } of folded) counts.set(to, (counts.get(to) ?? 0) + 1);
  const largest = [...counts].sort(([hub, count], [other, fewer]) => fewer - count || (hub < other ? -1 : 1));
  const named = largest.slice(0, largest.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED);
  const rest = largest.slice(named.length);
  const shown = (hubs: readonly string[]): PictureOptions => ({ showHubs: [...showHubs, ...hubs].sort() });
  const each = named
    .sort(([hub], [other]) => (hub < other ? -1 : 1))
    .map(([path, count]): LeftOut => {
      const words = sentence`${counted(count, 'line')} to ${mention(path)} ${count === 1 ? 'is a badge' : 'are badges'}.`;
      return { what: 'hub', path, count, sentence: words, show: shown([path]) };
    });
  if (rest.length === 0) return each;
  const count = rest.reduce((sum, [, one]) => sum + one, 0);
  const words = sentence`${counted(count, 'line')} to ${counted(rest.length, 'other service')} are badges.`;
  return [...each, { what: 'hub', count, sentence: words, show: shown(rest.map(([path]) => path)) }];
}
