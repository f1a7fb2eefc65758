/** What a part of a report is, and what one may ask of it. */
import type { Sentence } from '../../briefing/sentence';
import type { EarlierReport } from '../earlier-report';

/** In the order in which they are read. */
export const PART_IDS = [
  'backups',
  'restores',
  'incidents',
  'changes',
  'actions',
  'movers',
  'weak-spots',
  'availability',
  'delivery',
  'wheel',
  'saved',
  'method',
] as const;
export type PartId = (typeof PART_IDS)[number];

/** One thing that the weekly report tells. Where there is a table, the first line leads to it, and the others follow it. */
export interface ReportPart {
  readonly id: PartId;
  readonly title: string;
  readonly lines: readonly Sentence[];
  readonly table: PartTable | null;
  /** Whether it is folded: for who asks how. */
  readonly isFolded?: boolean;
  /** What stands folded at its end. */
  readonly details?: { readonly title: string; readonly lines: readonly Sentence[] };
}

export interface PartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Sentence[])[];
}

/** What somebody may want to know of a part; what is missing is as the weekly note has it. */
export interface PartAsked {
  /** What the reports of earlier weeks say, newest first. */
  readonly earlier: readonly EarlierReport[];
  /** How far to look back, where the part looks back. */
  readonly days?: number;
  /** The path of the one service that it is to be about. */
  readonly service?: string;
  /** How many rows at most. */
  readonly most?: number;
}
