/** The command line's grammar: words in, a request or a complaint out. */
import { parseArgs } from 'node:util';
import type { Severity } from '../src/checks/check';
import type { Depth } from '../src/settings';

export type Command = 'report' | 'check' | 'impact' | 'suspects' | 'graph';

/** What was asked for. Options that a command does not have are missing. */
export interface Request {
  readonly command: Command;
  readonly vault: string;
  readonly notes: readonly string[];
  readonly healthy: readonly string[];
  readonly format: string;
  readonly depth?: Depth;
  readonly failOn?: Severity;
  readonly now?: string;
  readonly zone?: string;
  readonly focus?: string;
  readonly steps?: number;
  readonly environment?: 'production' | 'lab';
  readonly write: boolean;
}

/** A request that cannot be carried out, in one line; the process ends with 2. */
export class UsageError extends Error {}

/** The formats of each command; the first is the one that is printed unless another is asked for. */
const FORMATS: Readonly<Record<Command, readonly string[]>> = {
  report: ['md', 'json'],
  check: ['text'],
  impact: ['md', 'json'],
  suspects: ['md', 'json'],
  graph: ['mermaid', 'json', 'canvas', 'svg'],
};
const COMMON = ['now', 'zone', 'help'];
const OPTIONS: Readonly<Record<Command, readonly string[]>> = {
  report: ['format', 'depth', 'fail-on', 'write'],
  check: ['depth', 'fail-on'],
  impact: ['format'],
  suspects: ['format', 'healthy'],
  graph: ['format', 'focus', 'steps', 'environment'],
};

const GRAMMAR = {
  format: { type: 'string' },
  depth: { type: 'string' },
  'fail-on': { type: 'string' },
  now: { type: 'string' },
  zone: { type: 'string' },
  healthy: { type: 'boolean' },
  focus: { type: 'string' },
  steps: { type: 'string' },
  environment: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Null: help was asked for. */
export function readArguments(words: readonly string[]): Request | null {
  const { values, positionals, healthy } = parse(words);
  const [command, vault, ...notes] = positionals;
  if (values.help === true || command === undefined || command === 'help') return null;
  if (!isCommand(command)) throw new UsageError(`there is no command ${command}; homelab-ops --help lists them`);
  if (vault === undefined)
    throw new UsageError(`${command} wants the folder of a vault: homelab-ops ${command} <vault>`);
  for (const name of Object.keys(values)) {
    if (!OPTIONS[command].includes(name) && !COMMON.includes(name))
      throw new UsageError(`${command} has no option --${name}`);
  }
  checkNotes(command, notes);
  const steps = values.steps === undefined ? undefined : Number(values.steps);
  if (steps !== undefined && !(Number.isInteger(steps) && steps >= 0))
    throw new UsageError('--steps wants a whole number');
  return {
    command,
    vault,
    notes,
    healthy,
    format: oneOf('format', values.format, FORMATS[command]) ?? FORMATS[command][0] ?? '',
    write: values.write === true,
    ...given('depth', oneOf('depth', values.depth, ['home', 'work'] as const)),
    ...given('failOn', oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info'] as const)),
    ...given('environment', oneOf('environment', values.environment, ['production', 'lab'] as const)),
    ...given('now', values.now),
    ...given('zone', values.zone),
    ...given('focus', values.focus),
    ...given('steps', steps),
  };
}

type Values = Partial<Record<Exclude<keyof typeof GRAMMAR, 'healthy' | 'write' | 'help'>, string>> & {
  readonly healthy?: boolean;
  readonly write?: boolean;
  readonly help?: boolean;
};

/** The words after `--healthy`, up to the next option, are the notes that work. */
function parse(words: readonly string[]): { values: Values; positionals: string[]; healthy: string[] } {
  try {
    const { values, tokens } = parseArgs({
      args: [...words],
      options: GRAMMAR,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const positionals: string[] = [];
    const healthy: string[] = [];
    let into = positionals;
    for (const token of tokens) {
      if (token.kind === 'option') into = token.name === 'healthy' ? healthy : positionals;
      else if (token.kind === 'positional') into.push(token.value);
    }
    return { values, positionals, healthy };
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    throw new UsageError(`${sentence}; homelab-ops --help lists the options`);
  }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(FORMATS, word);
}

function checkNotes(command: Command, notes: readonly string[]): void {
  const wantsNotes = command === 'impact' || command === 'suspects';
  if (wantsNotes && notes.length === 0)
    throw new UsageError(`${command} wants the name of a service: homelab-ops ${command} <vault> <note>...`);
  if (!wantsNotes && notes.length > 0)
    throw new UsageError(`${command} takes one vault and no further words; "${notes[0] ?? ''}" is one too many`);
}

function oneOf<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} is ${choices.join(', ')}; "${value}" is none of them`);
  return found;
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: V });
}
