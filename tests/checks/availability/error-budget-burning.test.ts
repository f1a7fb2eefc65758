import { errorBudgetBurning } from '../../../src/checks/availability/error-budget-burning';
import { type Finding, runChecks } from '../../../src/checks/run-checks';
import { type Pages, survey } from '../../support/lab';

function found(pages: Pages, depth: 'home' | 'work' = 'work'): readonly Finding[] {
  const { lab, settings, now, zone } = survey(pages, { settings: { depth }, zone: 'UTC' });
  return runChecks([errorBudgetBurning], { lab, settings, now, zone, checkIds: [errorBudgetBurning.id] });
}

/** 99 % of 30 days allow 7 h 12 min. The survey stands at noon of 2026-11-23. */
const PHOTOS = { type: 'service', slo: 99 };
const outage = (started: string, resolved: string, more: object = {}) => ({
  type: 'incident',
  impact: 'outage',
  services: '[[Photos]]',
  started: `2026-11-${started}`,
  resolved: `2026-11-${resolved}`,
  ...more,
});
const messages = (pages: Pages) =>
  found({ 'Photos.md': PHOTOS, ...pages }).map(({ severity, message }) => `${severity} ${message}`);

describe('error-budget-burning', () => {
  it('finds a service that was out for longer than its objective allows', () => {
    expect(messages({ 'A.md': outage('10T10:00', '10T20:00') })).toEqual([
      'error Photos lost 10 h, more than the 7 h 12 min that its objective of 99 % allows in 30 days; it was used up on 2026-11-10.',
    ]);
  });

  it('is silent while it was out for exactly as long as that, and finds the minute more', () => {
    expect(messages({ 'A.md': outage('10T10:00', '10T17:12') })).toEqual([]);
    expect(messages({ 'A.md': outage('10T10:00', '10T17:13') })).toHaveLength(1);
  });

  it('finds one that used more than twice the share of a week within the last one', () => {
    expect(messages({ 'A.md': outage('20T10:00', '20T14:00') })).toEqual([
      'warning Photos lost 4 h of the 7 h 12 min that its objective of 99 % allows in 30 days, in the last 7 days 2.4 times as fast as it lasts.',
    ]);
  });

  it('is silent at twice the share, and about what was lost before', () => {
    // 7 of 30 days are worth 100.8 minutes.
    expect(messages({ 'A.md': outage('20T10:00', '20T13:21:36') })).toEqual([]);
    expect(messages({ 'A.md': outage('20T10:00', '20T13:22') })).toHaveLength(1);
    expect(messages({ 'A.md': outage('10T10:00', '10T14:00') })).toEqual([]);
  });

  it('counts what it lost because something below it was out, but no announced maintenance', () => {
    const on = { ...PHOTOS, data_on: '[[NAS]]' };
    const pages = {
      'Photos.md': on,
      'NAS.md': { type: 'service' },
      'A.md': outage('10T10:00', '10T20:00', { services: '[[NAS]]' }),
    };
    expect(messages(pages)).toHaveLength(1);
    const change = {
      type: 'change',
      status: 'done',
      services: '[[Photos]]',
      announced: '2026-11-09',
      started: '2026-11-10T10:00',
      finished: '2026-11-10T20:00',
    };
    expect(messages({ ...pages, 'C.md': change })).toEqual([]);
  });

  it('is silent about what promises nothing, what is not in use, and at home', () => {
    const out = { 'A.md': outage('10T10:00', '20T10:00') };
    expect(messages({ ...out, 'Photos.md': { type: 'service' }, 'Other.md': PHOTOS })).toEqual([]);
    expect(
      messages({ ...out, 'Photos.md': { ...PHOTOS, status: 'retired', retired_on: '2026-11-22' }, 'Other.md': PHOTOS }),
    ).toEqual([]);
    expect(found({ 'Photos.md': PHOTOS, ...out }, 'home')).toEqual([]);
  });

  it('tells several in one sentence, those used up and those that burn each', () => {
    const lab = { 'Music.md': PHOTOS, 'Photos.md': PHOTOS, 'Line.md': PHOTOS };
    const out = outage('20T10:00', '20T14:00', { services: ['[[Music]]', '[[Photos]]'] });
    const all = found({ ...lab, 'A.md': out, 'B.md': outage('10T10:00', '20T10:00', { services: '[[Line]]' }) });
    expect(all.map(({ path, cause }) => `${path} ${cause}`)).toEqual([
      'Line.md error budgets used up',
      'Music.md error budgets burning',
      'Photos.md error budgets burning',
    ]);
    expect(errorBudgetBurning.together(all.slice(1), all[1]?.cause ?? '')).toBe(
      '2 services use up the outage that their objectives allow too fast: Music and Photos',
    );
    const worse = outage('10T10:00', '20T10:00', { services: ['[[Line]]', '[[Music]]'] });
    const usedUp = found({ ...lab, 'A.md': worse });
    expect(errorBudgetBurning.together(usedUp, usedUp[0]?.cause ?? '')).toBe(
      '2 services were out for longer in 30 days than their objectives allow: Line and Music',
    );
  });
});
