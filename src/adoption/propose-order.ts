import { counted } from '../dates';
import { nameKey } from '../notes/name-key';
import type { Note } from '../notes/note';
import { recordTypeOf, typeWords } from '../records/record-type';
import type { Settings } from '../settings';
import { propertyKey } from './looked-at';
import { mapping, type Mapping } from './mapping';
import { OWN, type OwnProperties } from './own-properties';

const DAY_MONTH = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}(?:\D|$)/;

/** The order of day and month, where dates are written so that it matters. A day over 12 says which it is. */
export function proposeOrder(notes: readonly Note[], settings: Settings): readonly Mapping[] {
  if (settings.dayMonthOrder !== 'unset') return [];
  const words = typeWords(settings);
  const renamed = new Map(Object.entries(settings.propertyNames).map(([a, b]) => [nameKey(a), nameKey(b)]));
  const found = notes.flatMap(({ path, frontmatter }) => {
    const kind = recordTypeOf(frontmatter, words, path)?.record;
    const dates = kind ? datesIn(frontmatter ?? {}, OWN[kind], renamed) : [];
    return dates.map((date) => ({ ...date, path }));
  });
  const paths = [...new Set(found.map(({ path }) => path))];
  const dayFirst = found.filter(({ order }) => order === 'day-first').length;
  const monthFirst = found.filter(({ order }) => order === 'month-first').length;
  const means = monthFirst > dayFirst ? 'month-first' : 'day-first';
  const example = found.find(({ order }) => order === means) ?? found[0];
  return example ? [orderOf(example.text, means, { dayFirst, monthFirst }, paths)] : [];
}

interface WrittenDate {
  readonly text: string;
  /** Where one of the numbers can only be the day. */
  readonly order: 'day-first' | 'month-first' | null;
}

function datesIn(
  frontmatter: Readonly<Record<string, unknown>>,
  own: OwnProperties,
  renamed: ReadonlyMap<string, string>,
): readonly WrittenDate[] {
  return Object.entries(frontmatter).flatMap(([name, value]) => {
    const match = typeof value === 'string' ? DAY_MONTH.exec(value.trim()) : null;
    if (!match) return [];
    const key = propertyKey(name);
    const isDate = own.get(renamed.get(key) ?? key)?.property.expected.startsWith('a date') ?? false;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const order = first > 12 === second > 12 ? null : first > 12 ? 'day-first' : 'month-first';
    return isDate ? [{ text: String(value).trim(), order }] : [];
  });
}

function orderOf(
  from: string,
  means: string,
  { dayFirst, monthFirst }: { readonly dayFirst: number; readonly monthFirst: number },
  paths: readonly string[],
): Mapping {
  const isSure = (dayFirst === 0) !== (monthFirst === 0);
  const dates = `${counted(paths.length, 'page')} ${paths.length === 1 ? 'has' : 'have'} dates such as ${from}`;
  const why = isSure
    ? `${dates}, and where it can be told the ${means === 'day-first' ? 'day' : 'month'} comes first.`
    : dayFirst > 0
      ? `The dates have both orders: ${dayFirst} the day first, ${monthFirst} the month first. Those of the other order stay unread.`
      : `${dates}, and none of them tells which number is the day.`;
  return mapping('day-month-order', from, means, paths, { isSure, why });
}
