import type { CliData, CliFlags } from 'obsidian';
import { MINUTE, type Zone } from '../../dates';
import { readTypedTime } from '../../lifecycle/typed-time';
import { nearestName } from '../../notes/name-key';
import { plainLine } from '../../notes/plain-line';
import { brokenUp } from './broken-up';
import { CannotDo, type Format } from './word';

/** Longer than any line that a person reads; a log that was piped in by mistake is cut. */
const MOST_LETTERS = 1000;

/** What was given behind a word: `service=nas text="Fans replaced"`. A bare word is there as `true`. */
export class Parameters {
  private readonly cut = new Set<string>();

  constructor(
    private readonly given: CliData,
    flags: CliFlags,
  ) {
    const known = Object.keys(flags);
    for (const key of Object.keys(given)) {
      // The app has parameters of its own. What only looks like one of ours is a slip, and would be left out in silence.
      const near = known.includes(key) ? null : nearestName(key, known);
      if (near !== null) throw new CannotDo(`there is no ${key}=; did you mean ${near}=?`);
    }
  }

  /** One line of words for a note, without blanks at its ends; undefined where it is missing or empty. */
  line(key: string): string | undefined {
    const line = this.whole(key);
    if (line === undefined) return undefined;
    if (line.length > MOST_LETTERS) this.cut.add(key);
    return brokenUp(plainLine(line.slice(0, MOST_LETTERS)));
  }

  /** What names a note, or several: as it is, for half a list would be another one. */
  name(key: string): string | undefined {
    const line = this.whole(key);
    if (line !== undefined && line.length > MOST_LETTERS) {
      throw new CannotDo(`${key}= is longer than ${MOST_LETTERS} characters`);
    }
    return line;
  }

  /** What the answer has to say of what was given. */
  get remarks(): readonly string[] {
    return [...this.cut].map((key) => `(${key}= was cut to ${MOST_LETTERS} characters)`);
  }

  private whole(key: string): string | undefined {
    const text = this.given[key];
    if (text === undefined) return undefined;
    if (text === 'true') throw new CannotDo(`${key} wants a value: ${key}="..."`);
    const line = plainLine(text);
    return line === '' ? undefined : line;
  }

  needed(key: string): string {
    return this.line(key) ?? missing(key);
  }

  neededName(key: string): string {
    return this.name(key) ?? missing(key);
  }

  has(flag: string): boolean {
    return this.given[flag] !== undefined && this.given[flag] !== 'false';
  }

  /** One of a few words. */
  oneOf<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const line = this.line(key);
    if (line === undefined) return undefined;
    const found = choices.find((choice) => choice === line.toLowerCase());
    if (found === undefined) throw new CannotDo(`${key} is ${choices.join(', ')}; "${line}" is none of them`);
    return found;
  }

  /** A time that is over, as a person types it; undefined where none is given. */
  time(key: string, now: number, zone: Zone): number | undefined {
    const line = this.line(key);
    if (line === undefined) return undefined;
    const at = readTypedTime(line, now, zone);
    if (at === null) throw new CannotDo(`${key} wants a time such as 22:10 or "2026-11-23 22:10", not "${line}"`);
    refuseAhead(key, line, at, now);
    return at;
  }
}

/** Two clocks may differ by some minutes. */
export function refuseAhead(key: string, words: string, at: number, now: number): void {
  if (at <= now + 5 * MINUTE) return;
  throw new CannotDo(`${key}="${words}" lies ahead; what has not happened yet is not recorded`);
}

function missing(key: string): never {
  throw new CannotDo(`${key}= is missing`);
}

/** `md` is what the other command line calls its text. */
export function readFormat(given: CliData): Format {
  const { format } = given;
  if (format === undefined || format === 'text' || format === 'md') return 'text';
  if (format === 'json') return 'json';
  throw new CannotDo(`format is text or json; "${format}" is neither`);
}
