import type { CliData, CliFlags } from 'obsidian';
import type { Desk } from '../desk';
import { ANSWERS } from './answers';
import { BACKUP } from './backup-word';
import { CHANGE } from './change-word';
import { INCIDENT } from './incident-word';
import { LOG } from './log-word';
import { Parameters, readFormat } from './parameters';
import { failure, type Format, type Word } from './word';

const WORDS: readonly Word[] = [LOG, INCIDENT, CHANGE, BACKUP, ...ANSWERS];

const FORMAT: CliFlags = { format: { value: '<text|json>', description: 'How to answer; otherwise text' } };

/** Registers our words with Obsidian's own command line. They write, for a person or a playbook ran them. */
export function registerCommandLine(desk: Desk): void {
  for (const word of WORDS) {
    const flags = { ...word.flags, ...FORMAT };
    desk.plugin.registerCliHandler(`homelab-ops:${word.name}`, word.about, flags, (given) =>
      answer(desk, word, flags, given),
    );
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
