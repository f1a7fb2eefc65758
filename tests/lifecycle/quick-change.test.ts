import { localIso } from '../../src/dates';
import { readQuickChange } from '../../src/lifecycle/quick-change';
import { at, VIENNA } from './note-steps';

function read(line: string): readonly string[] {
  const change = readQuickChange(line, at('2026-11-24T00:10'), VIENNA);
  return [change.title, localIso(change.at, VIENNA).slice(0, 16)];
}

describe('a change just made, as one line', () => {
  it.each([
    ['Replaced the switch', 'Replaced the switch', '2026-11-24T00:10'],
    ['Replaced the switch at 22:10', 'Replaced the switch', '2026-11-23T22:10'],
    ['Replaced the switch, at 22:10.', 'Replaced the switch', '2026-11-23T22:10'],
    ['Replaced the switch yesterday at 22:10', 'Replaced the switch', '2026-11-23T22:10'],
    ['Replaced the switch at 20:00 yesterday', 'Replaced the switch', '2026-11-23T20:00'],
    ['22:10 Replaced the switch', 'Replaced the switch', '2026-11-23T22:10'],
    ['at 22:10 replaced the switch', 'replaced the switch', '2026-11-23T22:10'],
    ['2026-11-20 22:10 Replaced the switch', 'Replaced the switch', '2026-11-20T22:10'],
    ['at 22:10', '', '2026-11-23T22:10'],
    ['  Replaced   the switch ', 'Replaced the switch', '2026-11-24T00:10'],
  ])('reads %j', (line, title, time) => {
    expect(read(line)).toEqual([title, time]);
  });

  it.each([
    'Moved the backup from 02:00 to 03:00',
    'Backup now starts at 03:00 instead of 02:00',
    'Looked at 25:00 lines',
    'Meat 22:10',
  ])('leaves %j as it is', (line) => {
    expect(read(line)).toEqual([line, '2026-11-24T00:10']);
  });
});
