import { counted, dayOf, type Zone } from '../dates';
import type { ColdStart, ColdStartStep } from '../picture/cold-start';
import { factWords } from './fact-words';
import { noteLink, noteLinks } from './markdown';
import { sentenceMarkdown } from './sentence-markdown';

/** A note to print: it is read when nothing that it names can be reached. */
export function coldStartSheet(plan: ColdStart, now: number, zone: Zone): string {
  const parts = [
    [introduction(plan, dayOf(now, zone))],
    plan.warnings
      .map((warning) => `> [!warning] ${sentenceMarkdown(warning)}`)
      .flatMap((line, i) => (i > 0 ? ['', line] : [line])),
    plan.steps.length === 0 ? [] : ['## Start in this order', '', ...plan.steps.flatMap(stepLines)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What the note is called, without its folder and ending. */
export function coldStartName(now: number, zone: Zone): string {
  return `Cold start ${dayOf(now, zone)}`;
}

function introduction({ failed, steps }: ColdStart, day: string): string {
  if (steps.length === 0) return `As of ${day}: there is nothing in use to start.`;
  const what = failed.length === 0 ? 'everything is off' : `${noteLinks(failed, 5)} failed`;
  return `As of ${day}, if ${what}: ${counted(steps.length, 'service')} to start. Tick each when it is up. Print this sheet, or keep it where it can be read without the lab.`;
}

function stepLines({ path, facts, after, isLockedIn }: ColdStartStep, index: number): readonly string[] {
  const notes = [
    ...facts.map(factWords),
    ...(after.length > 0 ? [`After ${noteLinks(after, 5)}`] : []),
    ...(isLockedIn ? ['**Its secret or runbook is still off: look on paper**'] : []),
  ];
  const number = `${index + 1}. `;
  const line = `${number}[ ] ${noteLink(path)}`;
  return notes.length === 0 ? [line] : [line, `${' '.repeat(number.length)}${notes.join(' · ')}`];
}
