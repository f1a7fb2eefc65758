import { DAY, HOUR, MINUTE } from '../../../src/dates';
import { shortDuration } from '../../../src/obsidian/ambient/incident-words';

describe('shortDuration', () => {
  it.each([
    [-5 * MINUTE, '0 min'],
    [59_999, '0 min'],
    [MINUTE, '1 min'],
    [HOUR - 1, '59 min'],
    [HOUR, '1 h'],
    [HOUR + 12 * MINUTE, '1 h 12 min'],
    [DAY - 1, '23 h 59 min'],
    [DAY, '1 d'],
    [2 * DAY + 3 * HOUR + 59 * MINUTE, '2 d 3 h'],
  ])('%d ms is %s', (milliseconds, expected) => {
    expect(shortDuration(milliseconds)).toBe(expected);
  });
});
