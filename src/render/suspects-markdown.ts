import type { Suspects } from '../suspects';
import { noteLink, noteLinks, table } from './markdown';

const MOST = 10;

/** Who is to blame, the likeliest first. */
export function renderSuspects({ symptoms, suspects, together }: Suspects): string {
  const rows = suspects
    .slice(0, MOST)
    .map(({ path, explains, contradicts, recentChanges }) => [
      noteLink(path, true),
      `${explains.length} of ${symptoms.length}`,
      contradicts.length === 0 ? '' : noteLinks(contradicts, 4, true),
      noteLinks(recentChanges, 3, true),
    ]);
  const parts = [
    [`**What would explain that ${noteLinks(symptoms, 8)} ${symptoms.length === 1 ? 'does' : 'do'} not work**`],
    rows.length === 0
      ? ['Nothing is known that they stand on.']
      : table(['Suspect', 'Explains', 'But these are said to work', 'Changed in the last 72 hours'], rows),
    suspects.length > MOST ? [`${suspects.length - MOST} less likely ones are left out.`] : [],
    together.length === 0
      ? []
      : [
          `Nothing explains all of it alone. Together these do: ${together.map((path) => noteLink(path)).join(' and ')}.`,
        ],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
