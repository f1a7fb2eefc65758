import type { Sentence } from '../briefing/sentence';

/** A part of the card of a service. */
export interface CardPart {
  readonly about: 'stands-on' | 'carries' | 'falls' | 'backups' | 'changes' | 'incidents';
  readonly title: string;
  readonly lines: readonly CardLine[];
}

export interface CardLine {
  /** A warning is worth a look; most lines only say something. */
  readonly level: 'plain' | 'warning';
  readonly text: Sentence;
}

export function plainLine(text: Sentence): CardLine {
  return { level: 'plain', text };
}

export function warningLine(text: Sentence): CardLine {
  return { level: 'warning', text };
}
