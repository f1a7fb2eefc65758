/** How much of the report a code block asks for: numbers, each with what may be written. */

/** Missing: as the weekly note has it. */
export interface BlockLimits {
  /** How far to look back. */
  readonly days?: number;
  /** How many rows at most. */
  readonly most?: number;
}

export type LimitName = keyof BlockLimits;

export interface LimitRule {
  /** Other names of it. */
  readonly also: readonly string[];
  /** `number of days`: what a wrong value is not. */
  readonly what: string;
  /** A sentence: what is possible. */
  readonly values: string;
  /** Null: none of it. */
  read(words: readonly string[]): number | null;
}

export const LIMIT_RULES: Readonly<Record<LimitName, LimitRule>> = {
  days: {
    also: ['day', 'period', 'since', 'last'],
    what: 'number of days',
    values: 'Possible: a whole number from 1 to 365, such as 30.',
    read: wholeNumber(/\s*(?:d|days?)$/i, 365),
  },
  most: {
    also: ['limit', 'rows', 'max', 'lines'],
    what: 'number of rows',
    values: 'Possible: a whole number from 1 to 100, such as 5.',
    read: wholeNumber(/\s*(?:rows?|lines?)$/i, 100),
  },
};

/** `30`, `30d`, `30 days` */
function wholeNumber(unit: RegExp, most: number): LimitRule['read'] {
  return ([word = '', ...more]) => {
    const digits = word.replace(unit, '');
    const amount = /^\d{1,4}$/.test(digits) && more.length === 0 ? Number(digits) : 0;
    return amount >= 1 && amount <= most ? amount : null;
  };
}
