import { readLinks } from '../notes/wikilink';
import { readWhen, type When } from '../dates';
import { isNothing, type Property, type ReadContext, type Reading, textOfPair } from './property';

/** A finding that a person has decided to live with. */
export interface AcceptedRisk {
  /** The id of the check. */
  readonly check: string;
  /** Only findings with this cause; without it, all of the check. */
  readonly cause?: string;
  /** The last day on which it holds. */
  readonly until?: When;
  readonly reason?: string;
}

const RISK =
  /^([a-z0-9-]+)(?:\s+(\[\[[^\]]+\]\]))?(?:\s+until\s+(\S+?(?:[T ]\d{1,2}:\d{2}\S*?)?))?\s*(?::\s*([\s\S]*))?$/i;

/** Reads `check-id`, then optionally `[[cause]]`, `until 2027-01-01` and `: reason`. YAML makes a mapping of an unquoted reason. */
export function readAcceptedRisk(value: unknown, context: ReadContext): AcceptedRisk | null {
  const text = (typeof value === 'string' ? value : (textOfPair(value) ?? '')).trim();
  const match = text.length > 2000 ? null : RISK.exec(text);
  if (!match) return null;
  const [, check = '', link, day, reason] = match;
  const until = day === undefined ? undefined : readWhen(day, context.zone, 'last', context.dayMonthOrder);
  if (until === null) return null;
  const cause = link === undefined ? undefined : readLinks(link)[0]?.target;
  return {
    check: check.toLowerCase(),
    ...(cause === undefined ? {} : { cause }),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
}

/** The property that all kinds of records share. */
export const ACCEPTED_RISKS: Property<readonly AcceptedRisk[]> = {
  expected: 'a check id, then if you like "[[cause]]", "until 2027-01-01" and ": reason"',
  also: ['accepted_risk'],
  before: [],
  several: false,
  missing: [],
  read(value, context): Reading<readonly AcceptedRisk[]> {
    const items = itemsOf(value).filter((item) => !isNothing(item));
    const read = items.map((item) => readAcceptedRisk(item, context));
    return { value: read.filter((risk) => risk !== null), bad: items.filter((_, index) => read[index] === null) };
  },
};

/** A list, a single risk, or a mapping of several, which is what unquoted reasons without the dashes of a list become. */
function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'object' || value === null) return [value];
  return Object.entries(value).map((pair) => Object.fromEntries([pair]) as unknown);
}
