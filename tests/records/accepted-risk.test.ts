import { load } from 'js-yaml';
import fc from 'fast-check';
import { ACCEPTED_RISKS, readAcceptedRisk } from '../../src/records/accepted-risk';
import { reading, VIENNA } from './reading';

const LAST = Date.parse('2027-01-01T22:59:59.999Z');
const risk = (value: unknown): unknown => {
  const read = readAcceptedRisk(value, VIENNA);
  return read && { ...read, ...(read.until ? { until: read.until.at } : {}) };
};

describe('readAcceptedRisk', () => {
  it.each([
    ['backup-stale', { check: 'backup-stale' }],
    [' Backup-Stale ', { check: 'backup-stale' }],
    ['backup-stale: moving soon', { check: 'backup-stale', reason: 'moving soon' }],
    ['backup-stale:', { check: 'backup-stale' }],
    ['backup-stale [[NAS]]', { check: 'backup-stale', cause: 'NAS' }],
    ['backup-stale [[Lab/NAS|the nas]]: old', { check: 'backup-stale', cause: 'Lab/NAS', reason: 'old' }],
    ['backup-stale until 2027-01-01', { check: 'backup-stale', until: LAST }],
    ['backup-stale until 2027-01-01: a: b', { check: 'backup-stale', until: LAST, reason: 'a: b' }],
    ['backup-stale until 2027-01-01:x', { check: 'backup-stale', until: LAST, reason: 'x' }],
    ['backup-stale until [[2027-01-01]]', { check: 'backup-stale', until: LAST }],
    [
      'backup-stale [[NAS]] until 2027-01-01: the move',
      { check: 'backup-stale', cause: 'NAS', until: LAST, reason: 'the move' },
    ],
    [
      'backup-stale until 2027-01-01T12:00: the move',
      { check: 'backup-stale', until: Date.parse('2027-01-01T11:00Z'), reason: 'the move' },
    ],
    ['backup-stale until 2027-01-01 12:00', { check: 'backup-stale', until: Date.parse('2027-01-01T11:00Z') }],
    ['backup-3-2-1: two\nlines', { check: 'backup-3-2-1', reason: 'two\nlines' }],
    [{ 'backup-stale': 'moving soon' }, { check: 'backup-stale', reason: 'moving soon' }],
    [{ 'backup-stale [[NAS]]': null }, { check: 'backup-stale', cause: 'NAS' }],
    [{ 'backup-stale until 2027-01-01': 3 }, { check: 'backup-stale', until: LAST, reason: '3' }],
  ])('reads %j', (value, expected) => {
    expect(risk(value)).toEqual(expected);
  });

  it.each([
    '',
    'the backup is old',
    'backup_stale',
    'backup-stale until soon',
    'backup-stale until 2027-02-30: x',
    'backup-stale [[NAS',
    `backup-stale: ${'x'.repeat(3000)}`,
    { check: 'backup-stale', until: '2027-01-01' },
    { 'backup-stale': { a: 1 } },
    [['backup-stale']],
    42,
    true,
    null,
  ])('does not read %j', (value) => {
    expect(risk(value)).toBeNull();
  });
});

describe('accepted_risks', () => {
  const NOTES = {
    'a list': '- backup-stale: old disk\n- "locked-in [[NAS]]: on paper"\n-',
    'a scalar': 'backup-stale',
    'a mapping': 'backup-stale: old disk\nlocked-in [[NAS]]: on paper',
  };
  const both = [
    { check: 'backup-stale', reason: 'old disk' },
    { check: 'locked-in', cause: 'NAS', reason: 'on paper' },
  ];

  it.each([
    ['a list', both],
    ['a scalar', [{ check: 'backup-stale' }]],
    ['a mapping', both],
  ] as const)('are read from %s', (form, expected) => {
    expect(reading(ACCEPTED_RISKS, load(NOTES[form]))).toEqual(expected);
  });

  it('keep what can be read beside what cannot', () => {
    expect(reading(ACCEPTED_RISKS, ['backup-stale', 'the disk is old'])).toEqual({
      read: [{ check: 'backup-stale' }],
      bad: ['the disk is old'],
    });
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.anything()), (value) => void ACCEPTED_RISKS.read(value, VIENNA)));
  });
});
