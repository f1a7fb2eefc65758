import { DAY, HOUR, MINUTE } from '../dates';
import { roundedPercent } from './percent';

/** `46 min`, `5 h 46 min`, `1 h`, `3 d 4 h`: a time that was lost or is left, to the minute, beyond two days to the hour. */
export function lostWords(milliseconds: number): string {
  const size = Math.max(0, milliseconds);
  if (size > 0 && size < MINUTE) return 'under 1 min';
  const [big, small, words] = size < 2 * DAY ? [HOUR, MINUTE, ['h', 'min']] : [DAY, HOUR, ['d', 'h']];
  const whole = Math.round(size / small) * small;
  const parts = [Math.floor(whole / big), Math.round((whole % big) / small)];
  const said = parts.flatMap((amount, at) => (amount > 0 ? [`${amount} ${words[at] ?? ''}`] : []));
  return said.length > 0 ? said.join(' ') : '0 min';
}

/** `99.2 %`: no more digits than the time supports, and no zeros that say nothing. */
export function percentWords(percent: number, decimals: number): string {
  return `${roundedPercent(percent, decimals)} %`;
}

/** A ceiling is never told higher than it is. */
export function ceilingWords(percent: number): string {
  return `${Math.floor(percent * 100 + 1e-6) / 100} %`;
}

/** `3.2 times`, `twice`. */
export function timesWords(rate: number): string {
  const rounded = rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
  return rounded === 2 ? 'twice' : `${rounded} times`;
}
