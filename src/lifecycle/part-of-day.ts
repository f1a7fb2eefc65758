/** Times as people say them without a clock, or with more words than it needs: `tonight`, `tomorrow evening`, `next Saturday 22:00`. */
import { dayOf, MINUTE, readWhen, type Zone } from '../dates';
import { readMoment } from './clock-time';

/** What a part of a day is taken to mean; from which hour on a clock of twelve hours that is named with it means the second half of the day. */
const PARTS = {
  morning: { clock: '09:00', secondHalfFrom: 12 },
  afternoon: { clock: '15:00', secondHalfFrom: 1 },
  evening: { clock: '20:00', secondHalfFrom: 4 },
  night: { clock: '22:00', secondHalfFrom: 6 },
} as const;
type Part = keyof typeof PARTS;

/** A day alone is planned for its evening, when most of what is done at home is done. */
const SOME_DAY = PARTS.evening.clock;

const WEEKDAY = '(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?';
/** Every word with a blank behind it. */
const SPOKEN = new RegExp(
  String.raw`^(?:on )?(?:(next|this|last) )?(?:(tonight|today|tomorrow|yesterday|${WEEKDAY}) )?(?:(morning|afternoon|evening|night) )?(?:at )?(?:(\d[\d:]*(?: ?[ap]m)?) )?$`,
);

interface Spoken {
  readonly which: string;
  readonly day: string;
  readonly part: Part | null;
  /** Empty: none was named. */
  readonly clock: string;
}

/** With `ahead` a day alone suffices; else it names no time. Null: it cannot be read. */
export function readPartOfDay(words: string, now: number, zone: Zone, ahead = false): number | null {
  const spoken = split(words);
  if (!spoken) return null;
  const clock = clockOf(spoken, ahead);
  if (clock === null) return null;
  if (spoken.part === 'night' && hourOf(clock) < PARTS.night.secondHalfFrom) return afterMidnight(spoken, clock);
  return on(spoken, clock);

  /** A night goes on after midnight, and is called by the day on which it began. */
  function afterMidnight(said: Spoken, time: string): number | null {
    if (said.day === 'today') return readMoment(time, now, zone, ahead);
    if (said.day === 'yesterday') return readMoment(time, now, zone, false);
    const began = on(said, PARTS.night.clock);
    return began === null ? null : readMoment(time, began, zone, true);
  }

  /** Whoever says next or last does not mean today. */
  function on({ which, day }: Spoken, time: string): number | null {
    const midnight = readWhen(`${dayOf(now, zone)}T00:00`, zone, 'first')?.at ?? now;
    const tomorrow = readMoment('tomorrow 00:00', now, zone) ?? now;
    if (which === 'next') return readMoment(`${day} ${time}`, tomorrow, zone, true);
    if (which === 'last') return readMoment(`${day} ${time}`, midnight - 6 * MINUTE, zone, false);
    return readMoment(`${day} ${time}`, now, zone, ahead);
  }
}

function split(words: string): Spoken | null {
  const text = `${words.toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ').trim()} `;
  const [, which = '', day = '', part, clock = ''] = SPOKEN.exec(text) ?? [];
  const said = { which, day, part: isPart(part) ? part : null, clock };
  if (day === 'tonight') return which === '' && !said.part ? { ...said, day: 'today', part: 'night' } : null;
  if (day === '') return dayless(said);
  // "Next tomorrow" means nothing.
  return which === '' || /^(?:sun|mon|tue|wed|thu|fri|sat)/.test(day) ? said : null;
}

/** `this evening`, `last night`: of today, of yesterday. A part of a day alone may be that of any. */
function dayless(said: Spoken): Spoken | null {
  if (!said.part) return null;
  if (said.which === 'this') return { ...said, which: '', day: 'today' };
  return said.which === 'last' ? { ...said, which: '', day: 'yesterday' } : null;
}

function isPart(word: string | undefined): word is Part {
  return word !== undefined && Object.hasOwn(PARTS, word);
}

/** The time of the day; null: it names none. */
function clockOf({ which, day, part, clock }: Spoken, ahead: boolean): string | null {
  if (clock === '') {
    if (part) return PARTS[part].clock;
    const isToCome = ahead && which !== 'last' && day !== 'today' && day !== 'yesterday';
    return isToCome ? SOME_DAY : null;
  }
  if (!part || /m$/.test(clock)) return clock;
  const whole = clock.includes(':') ? clock : `${clock}:00`;
  const hour = hourOf(whole);
  const isSecondHalf = hour < 12 && hour >= PARTS[part].secondHalfFrom;
  return isSecondHalf ? `${hour + 12}${whole.slice(whole.indexOf(':'))}` : whole;
}

/** From 0 to 23. */
function hourOf(clock: string): number {
  const hour = Number.parseInt(clock, 10);
  if (!clock.endsWith('m')) return hour;
  return (hour % 12) + (clock.endsWith('pm') ? 12 : 0);
}
