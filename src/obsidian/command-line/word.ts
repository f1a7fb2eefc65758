import type { CliFlags } from 'obsidian';
import { toJson } from '../../render/report-json';
import type { Desk } from '../desk';
import type { Parameters } from './parameters';

/** What cannot be done, in one line: it is what the person, or the script, gets to read. */
export class CannotDo extends Error {}

export type Format = 'text' | 'json';

/** One of our words on Obsidian's command line: `homelab-ops:log`. */
export interface Word {
  readonly name: string;
  readonly about: string;
  /** `format` is everybody's, and not among them. */
  readonly flags: CliFlags;
  /** Whether it may write: such words run one after the other. */
  readonly writes: boolean;
  answer(desk: Desk, parameters: Parameters, format: Format): Promise<string>;
}

/** What was written, in a sentence or for a program, and what of the parameters was left out. */
export function written(
  format: Format,
  sentence: string,
  facts: Readonly<Record<string, unknown>>,
  { remarks }: Parameters,
): string {
  const message = [sentence, ...remarks].join(' ');
  return format === 'json' ? toJson({ schema: 1, ...facts, message }) : message;
}

/** Why nothing was done. It begins with `Error:`, because a script sees no exit code of ours. */
export function failure(format: Format, reason: string): string {
  return format === 'json' ? toJson({ schema: 1, error: reason }) : `Error: ${reason}`;
}
