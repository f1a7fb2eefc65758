import { MINUTE } from '../dates';

/** How many decimals of a percentage a time supports: records are written to the minute, so a minute of it is the last digit. */
export function supportedDecimals(milliseconds: number): number {
  const minute = (100 * MINUTE) / milliseconds;
  if (!Number.isFinite(minute)) return 0;
  let decimals = 0;
  while (decimals < 4 && 10 ** -(decimals + 1) >= minute) decimals += 1;
  return decimals;
}

/** Rounded, but never up to 100 where something was lost, nor down to 0 where something was left. */
export function roundedPercent(percent: number, decimals: number): number {
  const unit = 10 ** -decimals;
  const rounded = Number(percent.toFixed(decimals));
  if (rounded >= 100 && percent < 100) return Number((100 - unit).toFixed(decimals));
  if (rounded <= 0 && percent > 0) return Number(unit.toFixed(decimals));
  return rounded;
}
