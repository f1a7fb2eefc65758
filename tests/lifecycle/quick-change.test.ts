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
    ['22:10 Moved the backup, it now starts at 03:00', 'Moved the backup, it now starts at 03:00', '2026-11-23T22:10'],
    ['Put the cron job to rest at 22:10', 'Put the cron job to rest', '2026-11-23T22:10'],
    ['The backup started at 22:10', 'The backup started', '2026-11-23T22:10'],
    ['  Replaced   the switch ', 'Replaced the switch', '2026-11-24T00:10'],
  ])('reads %j', (line, title, time) => {
    expect(read(line)).toEqual([title, time]);
  });

  it.each([
    'Moved the backup from 02:00 to 03:00',
    'Backup now starts at 03:00 instead of 02:00',
    'Looked at 25:00 lines',
    'Meat 22:10',
    'Moved the nightly backup, it now starts at 03:00',
    'The backup runs daily at 03:00',
    'Backup now runs every night at 03:00.',
    'The gate opens at 07:00',
    'The router restarts on Sundays at 04:00',
  ])('leaves %j as it is', (line) => {
    expect(read(line)).toEqual([line, '2026-11-24T00:10']);
  });
});
