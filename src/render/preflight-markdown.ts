import type { PreflightLine } from '../briefing/preflight-line';
import { dayOf, timeOf, type Zone } from '../dates';
import { sentenceMarkdown } from './sentence-markdown';

const SIGNS = { warning: '🟡 Warning', note: '🔵 Note', good: '🟢 Good' } as const;

/** What is known before a change, for its note: as of when, and a bullet for each line. */
export function preflightMarkdown(lines: readonly PreflightLine[], now: number, zone: Zone): readonly string[] {
  return [
    `As of ${dayOf(now, zone)} ${timeOf(now, zone)}:`,
    '',
    ...lines.map(({ level, text }) => `- **${SIGNS[level]}:** ${sentenceMarkdown(text)}`),
  ];
}
