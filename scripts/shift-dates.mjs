// Moves every ISO date in a text by whole days: the example vault was written on one day and is looked at on another.
const DAY = 24 * 60 * 60 * 1000;
const ISO_DATE = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** The local day of an instant, as `2026-11-23`. */
export function localDay(date) {
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Whole days from one ISO day to another; negative when the other comes first. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The text with each date in it moved. What is no day of the calendar (2026-13-45), or would leave the years 0 to 9999, stays. */
export function shiftDates(text, days) {
  return text.replace(ISO_DATE, (found, year, month, day) => {
    const date = utcDate(Number(year), Number(month), Number(day));
    if (isoDayOf(date) !== found) {
      return found;
    }
    const moved = new Date(date.getTime() + days * DAY);
    const movedYear = moved.getUTCFullYear();
    return movedYear >= 0 && movedYear <= 9999 ? isoDayOf(moved) : found;
  });
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utcDate(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function isoDayOf(date) {
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function isoDay(year, month, day) {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
