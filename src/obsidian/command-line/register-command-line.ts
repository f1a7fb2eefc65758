import type { CliData, CliFlags } from 'obsidian';
import type { Desk } from '../desk';
import { ANSWERS } from './answers';
import { BACKUP } from './backup-word';
import { CHANGE } from './change-word';
import { FreshIncidents } from './fresh-incidents';
import { incidentWord } from './incident-word';
import { logWord } from './log-word';
import { Parameters, readFormat } from './parameters';
import { failure, type Format, type Word } from './word';

const FORMAT: CliFlags = { format: { value: '<text|json>', description: 'How to answer; otherwise text' } };

/** Registers our words with Obsidian's own command line. They write, for a person or a playbook ran them. */
export function registerCommandLine(desk: Desk): void {
  const fresh = new FreshIncidents(desk);
  const words: readonly Word[] = [logWord(fresh), incidentWord(fresh), CHANGE, BACKUP, ...ANSWERS];
  let last: Promise<unknown> = Promise.resolve();
  // Of two alerts in one instant, the second has to find what the first one wrote.
  const inTurn = (run: () => Promise<string>): Promise<string> => {
    const turn = last.then(run);
    last = turn;
    return turn;
  };
  for (const word of words) {
    const flags = { ...word.flags, ...FORMAT };
    desk.plugin.registerCliHandler(`homelab-ops:${word.name}`, word.about, flags, (given) => {
      const run = (): Promise<string> => answer(desk, word, flags, given);
      return word.writes ? inTurn(run) : run();
    });
  }
}

/** Never throws: whatever goes wrong is an answer, and the only one that a script gets. */
async function answer(desk: Desk, word: Word, flags: CliFlags, given: CliData): Promise<string> {
  let format: Format = 'text';
  try {
    format = readFormat(given);
    const text = await word.answer(desk, new Parameters(given, flags), format);
    return text.trimEnd();
  } catch (error) {
    return failure(format, error instanceof Error ? error.message : String(error)).trimEnd();
  }
}
