import type { Trend } from '../report/trends';
import { escapeText } from './markdown';

/** The figures of the weeks: in words first, then as a Mermaid chart, of which a reader without Mermaid misses nothing. */
export function renderTrend(trend: Trend): readonly string[] {
  return [...trend.lines.map((line) => `- ${escapeText(line)}`), '', ...chart(trend)];
}

/** Bars for all that was found, a line for the things that would hurt. */
function chart({ weeks }: Trend): readonly string[] {
  const most = Math.max(1, ...weeks.map(({ findings, errors }) => Math.max(findings, errors)));
  return [
    '```mermaid',
    'xychart-beta',
    `  x-axis [${weeks.map(({ week }) => `"${week.slice(5)}"`).join(', ')}]`,
    `  y-axis "Findings (bars), things that would hurt (line)" 0 --> ${most}`,
    `  bar [${weeks.map(({ findings }) => findings).join(', ')}]`,
    `  line [${weeks.map(({ errors }) => errors).join(', ')}]`,
    '```',
  ];
}
