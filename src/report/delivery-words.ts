/** What a report says of changes and incidents over a period, a line for each figure. */
import type { Delivery, Told } from '../availability/delivery';
import { lostWords } from '../availability/figure-words';
import type { Durations, Share } from '../availability/share';
import { noteName } from '../notes/note';

/** A figure: what it is, and what it comes to, with how many it rests on. */
export interface DeliveryLine {
  readonly what: string;
  readonly says: string;
}

export function deliveryLines(delivery: Delivery): readonly DeliveryLine[] {
  const { finished, days, undated } = delivery;
  const more = undated > 0 ? `; ${undated} more do not say when` : '';
  const perWeek = (rate: number): string => `${finished.length} in ${days} days, ${rounded(rate)} a week${more}`;
  return [
    line('Changes finished', delivery.perWeek, perWeek),
    line('Change lead time', delivery.leadTime, durationsWords),
    line('Change success', delivery.success, shareWords),
    line('Change fail rate', delivery.failRate, shareWords),
    line('Recovery of a failed change', delivery.recoveryTime, durationsWords),
    line('Rework (changes made because of an incident)', delivery.reworkRate, shareWords),
    line('Noticed by an alert', delivery.noticedByAlert, shareWords),
    line('Until detected', delivery.detect, durationsWords),
    line('Until acknowledged', delivery.acknowledge, durationsWords),
    line('Until mitigated', delivery.mitigate, durationsWords),
    line('Until resolved', delivery.resolve, durationsWords),
  ];
}

function line<T>(what: string, figure: Told<T>, words: (value: T) => string): DeliveryLine {
  return { what, says: figure.reason ?? words(figure.value) };
}

/** `3 of 7`; from ten on `12 % (3 of 25)`. */
export function shareWords({ count, of, percent }: Share): string {
  return percent === null ? `${count} of ${of}` : `${Math.round(percent)} % (${count} of ${of})`;
}

/** `median 40 min, worst 5 h (Internet line down), n = 7` */
export function durationsWords({ count, median, worst, worstPath }: Durations): string {
  if (count === 1) return `${lostWords(worst)} (${noteName(worstPath)}), n = 1`;
  return `median ${lostWords(median)}, worst ${lostWords(worst)} (${noteName(worstPath)}), n = ${count}`;
}

function rounded(rate: number): number {
  return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
}
