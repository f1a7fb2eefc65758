/** Times of the week: maintenance windows, service hours and backup windows. Minutes count from midnight on the wall clock. */
export interface WeeklyWindow {
  /** 1 = Monday to 7 = Sunday, sorted. */
  readonly days: readonly number[];
  readonly from: number;
  /** Not after `from` when the window runs over midnight. */
  readonly to: number;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  everyday: [1, 2, 3, 4, 5, 6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
};
const WINDOW = /^(?:(.*?)\s+)?(\d{1,2}):(\d{2})\s*(?:-|–|to)\s*(\d{1,2}):(\d{2})$/i;

/** Reads `Sun 02:00-05:00`, `Mon-Fri 07:00-23:00`, `Sat, Sun 10:00-12:00`, `daily 03:00-04:00`; without days it is daily. */
export function readWeeklyWindow(text: string): WeeklyWindow | null {
  // The expression looks at each blank of a long text again; no window is that long.
  const match = text.length > 200 ? null : WINDOW.exec(text.trim());
  if (!match) return null;
  const days = readDays(match[1] ?? 'daily');
  const [from, to] = [minuteOfDay(match[2], match[3]), minuteOfDay(match[4], match[5])];
  if (!days || from === null || to === null || from === to || from % 1440 === to) return null;
  return { days, from: from % 1440, to };
}

function minuteOfDay(hours: string | undefined, minutes: string | undefined): number | null {
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : null;
}

function readDays(text: string): readonly number[] | null {
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(/\s*,\s*|\s+and\s+/)) {
    const group = Object.hasOwn(GROUPS, part) ? GROUPS[part] : undefined;
    const range = group ?? readRange(part);
    if (!range) return null;
    for (const day of range) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

function readRange(text: string): readonly number[] | null {
  const [first, last, more] = text.split(/\s*[-–]\s*/).map(readDay);
  if (first === undefined || first === null || last === null || more !== undefined) return null;
  const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ((first - 1 + step) % 7) + 1);
}

function readDay(text: string): number | null {
  const word = text.trim().replace(/s$/, '');
  const index = word.length < 2 ? -1 : DAYS.findIndex((day) => day.startsWith(word));
  return index < 0 ? null : index + 1;
}
