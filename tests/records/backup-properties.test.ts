import { BACKUP_PROPERTIES } from '../../src/records/backup-properties';
import { reading } from './reading';

describe('the places of copies', () => {
  it.each([
    ['[[NAS]]', ['NAS']],
    ['offsite: B2', ['offsite: B2']],
    ['NAS, offsite: B2', ['NAS', 'offsite: B2']],
    [
      ['[[NAS]]', { offsite: 'B2' }],
      ['NAS', 'offsite: B2'],
    ],
    [{ offsite: 'B2' }, ['offsite: B2']],
  ])('are %j', (value, expected) => {
    expect(reading(BACKUP_PROPERTIES.backupTo, value)).toEqual(expected);
  });
});

describe('the snapshots that are its own', () => {
  it.each([
    ['tag:photos', ['tag:photos']],
    ['host:nas path:/srv/photos', ['host:nas path:/srv/photos']],
    ['tag:photos, group:vm/101', ['tag:photos', 'group:vm/101']],
    [
      ['tag:photos', 'a, b', 101, null, ''],
      ['tag:photos', 'a, b', '101'],
    ],
    [{ host: 'nas' }, ['host: nas']],
    [
      [{ host: 'nas' }, 'vm/101'],
      ['host: nas', 'vm/101'],
    ],
    [['vm/101', { host: 'nas', tag: 'photos' }], { read: ['vm/101'], bad: [{ host: 'nas', tag: 'photos' }] }],
  ])('of %j are %j', (value, expected) => {
    expect(reading(BACKUP_PROPERTIES.backupId, value)).toEqual(expected);
  });
});

describe('the result of a restore test', () => {
  it.each([
    ['pass', ['pass', 'Passed', 'ok', 'success', true, 'yes']],
    ['fail', ['fail', 'FAILED', 'failure', false, 'no']],
  ])('is %s', (meaning, words) => {
    expect(words.map((word) => reading(BACKUP_PROPERTIES.restoreTestResult, word))).toEqual(words.map(() => meaning));
  });

  it('is not known in other words', () => {
    expect(reading(BACKUP_PROPERTIES.restoreTestResult, 'half')).toEqual({ read: undefined, bad: ['half'] });
  });
});

describe('the minutes of a restore', () => {
  it.each([
    [45, 45],
    ['45 min', 45],
    ['45 mins', 45],
    ['1 minute', 1],
    [0, 0],
  ])('are %j', (value, expected) => {
    expect(reading(BACKUP_PROPERTIES.lastRestoreMinutes, value)).toBe(expected);
  });

  it.each(['50%', '2h', -3, 'an hour'])('are not %j', (value) => {
    expect(reading(BACKUP_PROPERTIES.lastRestoreMinutes, value)).toEqual({ read: undefined, bad: [value] });
  });
});

describe('the window of a backup', () => {
  it('is a time of every day, or of some', () => {
    expect(reading(BACKUP_PROPERTIES.backupWindow, '23:30-00:30')).toEqual({
      days: [1, 2, 3, 4, 5, 6, 7],
      from: 1410,
      to: 30,
    });
    expect(reading(BACKUP_PROPERTIES.backupWindow, ['Sat 03:00-04:00'])).toEqual({ days: [6], from: 180, to: 240 });
  });
});
