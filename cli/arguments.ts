/** The command line's grammar: words in, a request or a complaint out. */
import { parseArgs } from 'node:util';
import type { Severity } from '../src/checks/check';
import { PART_IDS, type PartId } from '../src/report/parts/shape';
import type { Criticality } from '../src/records/service';
import type { Depth } from '../src/settings';

export type Command =
  'report' | 'check' | 'impact' | 'suspects' | 'graph' | 'cold-start' | 'adopt' | 'import' | 'evidence';

/** What was asked for. Options that a command does not have are missing. */
export interface Request {
  readonly command: Command;
  readonly vault: string;
  readonly notes: readonly string[];
  /** What is to be imported; `-` is stdin. */
  readonly files: readonly string[];
  readonly healthy: readonly string[];
  readonly format: string;
  readonly depth?: Depth;
  readonly failOn?: Severity;
  readonly now?: string;
  readonly zone?: string;
  readonly focus?: string;
  readonly steps?: number;
  readonly environment?: 'production' | 'lab';
  readonly direction?: 'up' | 'down' | 'both';
  /** As they were typed; `none` is what is not filled in. */
  readonly kinds?: readonly string[];
  readonly criticalities?: readonly (Criticality | 'unrated')[];
  readonly search?: string;
  /** Only these parts of the report; empty: all of it. */
  readonly parts: readonly PartId[];
  /** As the picture in the app leaves out what would hide the rest. */
  readonly simplify: boolean;
  readonly write: boolean;
  /** What imported services run on. */
  readonly host?: string;
  /** Also what is only matched by its name. */
  readonly byName: boolean;
  /** Guesses as well as what is sure. */
  readonly all: boolean;
  readonly undo: boolean;
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
  'cold-start': ['md'],
  adopt: ['md', 'json'],
  import: ['md', 'json'],
  evidence: ['md', 'json'],
};
const COMMON = ['now', 'zone', 'help'];
const OPTIONS: Readonly<Record<Command, readonly string[]>> = {
  report: ['format', 'depth', 'fail-on', 'part', 'write'],
  check: ['depth', 'fail-on'],
  impact: ['format'],
  suspects: ['format', 'healthy'],
  graph: ['format', 'focus', 'steps', 'direction', 'environment', 'kind', 'criticality', 'search', 'simplify'],
  'cold-start': ['write'],
  adopt: ['format', 'write', 'all'],
  import: ['format', 'host', 'write', 'undo'],
  evidence: ['format', 'by-name', 'write', 'undo', 'fail-on'],
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
  direction: { type: 'string' },
  kind: { type: 'string' },
  criticality: { type: 'string' },
  search: { type: 'string' },
  part: { type: 'string', multiple: true },
  simplify: { type: 'boolean' },
  write: { type: 'boolean' },
  host: { type: 'string' },
  'by-name': { type: 'boolean' },
  all: { type: 'boolean' },
  undo: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Null: help was asked for. */
export function readArguments(words: readonly string[]): Request | null {
  const { values, positionals, healthy } = parse(words);
  const [command, vault, ...named] = positionals;
  if (values.help === true || command === undefined || command === 'help') return null;
  if (!isCommand(command)) throw new UsageError(`there is no command ${command}; homelab-ops --help lists them`);
  if (vault === undefined)
    throw new UsageError(`${command} wants the folder of a vault: homelab-ops ${command} <vault>`);
  const foreign = Object.keys(values).find((name) => !OPTIONS[command].includes(name) && !COMMON.includes(name));
  if (foreign !== undefined) throw new UsageError(`${command} has no option --${foreign}`);
  const isUndo = values.undo === true;
  checkNamed(command, named, isUndo);
  return {
    command,
    vault,
    notes: takesFiles(command) ? [] : named,
    files: takesFiles(command) ? named : [],
    healthy,
    format: oneOf('format', values.format, FORMATS[command]) ?? FORMATS[command][0] ?? '',
    write: values.write === true,
    byName: values['by-name'] === true,
    all: values.all === true,
    undo: isUndo,
    ...given('host', values.host?.trim()),
    ...given('depth', oneOf('depth', values.depth, ['home', 'work'] as const)),
    ...given('failOn', oneOf('fail-on', values['fail-on'], ['error', 'warning', 'info'] as const)),
    ...given('environment', oneOf('environment', values.environment, ['production', 'lab'] as const)),
    ...given('direction', oneOf('direction', values.direction, ['up', 'down', 'both'] as const)),
    ...given(
      'kinds',
      values.kind?.split(',').map((kind) => kind.trim()),
    ),
    ...given('criticalities', manyOf('criticality', values.criticality, CRITICALITIES)),
    ...given('search', values.search?.trim()),
    parts: partsIn(values.part ?? [], values.format),
    simplify: values.simplify === true,
    ...given('now', values.now),
    ...given('zone', values.zone),
    ...given('focus', values.focus),
    ...given('steps', stepsIn(values.steps)),
  };
}

type Switch = 'healthy' | 'simplify' | 'write' | 'help' | 'by-name' | 'all' | 'undo';
type Values = Partial<Record<Exclude<keyof typeof GRAMMAR, Switch | 'part'>, string>> & {
  readonly [name in Switch]?: boolean;
} & { readonly part?: readonly string[] };

/** The words after `--healthy`, up to the next option, are the notes that work. */
function parse(words: readonly string[]): { values: Values; positionals: string[]; healthy: string[] } {
  // The grammar would take the number for an option, and say so in words of its own.
  if (words.some((word, i) => word === '--steps' && /^-\d/.test(words[i + 1] ?? ''))) throw new UsageError(STEPS);
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

const STEPS = '--steps wants a whole number, 0 or more';

function stepsIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(STEPS);
  return Number(text);
}

/** The commands that want more words than a vault, and what these are. */
const WANTED: Readonly<Partial<Record<Command, readonly [what: string, placeholder: string]>>> = {
  impact: ['the name of a service', '<note>'],
  suspects: ['the name of a service', '<note>'],
  import: ['a Compose file', '<file>'],
  evidence: ['a file of a backup tool', '<file>'],
};

function takesFiles(command: Command): boolean {
  return command === 'import' || command === 'evidence';
}

function checkNamed(command: Command, named: readonly string[], isUndo: boolean): void {
  const wanted = WANTED[command];
  if (wanted && isUndo && named.length > 0)
    throw new UsageError(
      `--undo takes back what was written last and takes no file; "${named[0] ?? ''}" is one too many`,
    );
  if (wanted && !isUndo && named.length === 0)
    throw new UsageError(`${command} wants ${wanted[0]}: homelab-ops ${command} <vault> ${wanted[1]}...`);
  if (!wanted && command !== 'cold-start' && named.length > 0)
    throw new UsageError(`${command} takes one vault and no further words; "${named[0] ?? ''}" is one too many`);
}

/** Each time one, or several with commas; each counts once, where it was named first. */
function partsIn(words: readonly string[], format: string | undefined): readonly PartId[] {
  const parts = words.flatMap((word) => manyOf('part', word, PART_IDS) ?? []);
  if (parts.length > 0 && format === 'json')
    throw new UsageError('--part is for text; in --format json all of the report is there');
  return [...new Set(parts)];
}

const CRITICALITIES = ['critical', 'high', 'medium', 'low', 'unrated'] as const;

function manyOf<T extends string>(
  name: string,
  value: string | undefined,
  choices: readonly T[],
): readonly T[] | undefined {
  return value?.split(',').flatMap((one) => oneOf(name, one.trim(), choices) ?? []);
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
