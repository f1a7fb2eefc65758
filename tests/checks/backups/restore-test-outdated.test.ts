import { findingsBy, foundBy, type PlainPages } from '../../support/services';

const CHECK = 'restore-test-outdated';
const APP = { backup: 'x', data_on: '[[nas]]', last_restore_test: '2026-11-01' };
const DISKS = { type: 'change', status: 'done', services: '[[nas]]', finished: '2026-11-10T20:00' };

const given = (now = '2026-11-23T12:00:00') => ({ now, settings: { depth: 'work' } as const });
const found = (pages: PlainPages, now?: string): string[] =>
  foundBy(CHECK, { nas: { kind: 'storage' }, ...pages }, given(now));

describe(CHECK, () => {
  it('finds a test that is older than the last change of what holds the data', () => {
    const findings = findingsBy(CHECK, { nas: {}, app: APP, disks: DISKS }, given());
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning app was last restored on 2026-11-01, before disks changed nas.',
    ]);
  });

  it('counts the places of the copies too', () => {
    const job = { type: 'backup-job', backup_to: '[[box]]', last_restore_test: '2026-11-01' };
    const pages = { box: { kind: 'storage' }, app: { backup: '[[job]]' }, job, disks: { ...DISKS, services: 'box' } };
    expect(found(pages)).toEqual(['app', 'job']);
  });

  it('is silent about a test of the same day or later', () => {
    expect(found({ app: { ...APP, last_restore_test: '2026-11-10' }, disks: DISKS })).toEqual([]);
    expect(found({ app: { ...APP, last_restore_test: '2026-11-09' }, disks: DISKS })).toEqual(['app']);
  });

  it('gives a week after the change', () => {
    expect(found({ app: APP, disks: DISKS }, '2026-11-17T20:00:00')).toEqual([]);
    expect(found({ app: APP, disks: DISKS }, '2026-11-17T20:01:00')).toEqual(['app']);
  });

  it.each([{ change_type: 'standard' }, { status: 'cancelled' }, { status: 'draft' }, { services: '[[app]]' }])(
    'is silent about a change that says %j',
    (more) => {
      expect(found({ app: APP, disks: { ...DISKS, ...more } })).toEqual([]);
    },
  );

  it('asks nobody who is not asked for a restore test, or never made one', () => {
    expect(found({ app: { ...APP, criticality: 'low' }, disks: DISKS })).toEqual([]);
    expect(found({ app: { ...APP, last_restore_test: null }, disks: DISKS })).toEqual([]);
  });

  it('names the newest of several changes', () => {
    const later = { ...DISKS, finished: '2026-11-12T20:00' };
    const findings = findingsBy(CHECK, { nas: {}, app: APP, disks: DISKS, later }, given());
    expect(findings.map(({ message }) => message)).toEqual([
      'app was last restored on 2026-11-01, before later changed nas.',
    ]);
  });
});
