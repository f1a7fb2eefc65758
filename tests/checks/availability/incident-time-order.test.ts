import { findings, survey, told } from '../../support/lab';

const CHECK = 'incident-time-order';

function incident(properties: object): readonly string[] {
  return findings(survey({ 'Outage.md': { type: 'incident', ...properties } }), CHECK);
}

describe(CHECK, () => {
  it('finds one that was resolved before it began', () => {
    expect(incident({ started: '2026-11-20T21:00', resolved: '2026-11-20T20:00' })).toEqual([
      'warning Outage.md: Outage: resolved is before started.',
    ]);
  });

  it('is silent where all times are in order, even in one minute', () => {
    const at = '2026-11-20T21:00';
    expect(incident({ started: at, detected: at, acknowledged: at, mitigated: at, resolved: at })).toEqual([]);
  });

  it.each([
    ['started', 'detected'],
    ['detected', 'acknowledged'],
    ['acknowledged', 'mitigated'],
    ['mitigated', 'resolved'],
  ])('finds that %s comes after %s', (earlier, later) => {
    expect(incident({ [earlier]: '2026-11-20T21:01', [later]: '2026-11-20T21:00' })).toEqual([
      `warning Outage.md: Outage: ${later} is before ${earlier}.`,
    ]);
  });

  it('lets a date never break an order within its own day', () => {
    expect(incident({ started: '2026-11-20T21:00', resolved: '2026-11-20' })).toEqual([]);
    expect(incident({ started: '2026-11-20', detected: '2026-11-20T00:00' })).toEqual([]);
    expect(incident({ started: '2026-11-20T00:00', resolved: '2026-11-19' })).toHaveLength(1);
  });

  it('compares instants, not wall clocks', () => {
    expect(incident({ started: '2026-11-20T21:00+01:00', resolved: '2026-11-20T20:30Z' })).toEqual([]);
    expect(incident({ started: '2026-11-20T21:00', resolved: '2026-11-20T21:30+02:00' })).toHaveLength(1);
  });

  it('finds a time that lies in the future, and is silent about this minute and this day', () => {
    expect(incident({ detected: '2026-11-23T12:01' })).toEqual([
      'warning Outage.md: Outage: detected lies in the future.',
    ]);
    expect(incident({ detected: '2026-11-23T12:00' })).toEqual([]);
    expect(incident({ resolved: '2026-11-23' })).toEqual([]);
    expect(incident({ resolved: '2026-11-24' })).toHaveLength(1);
  });

  it('finds one thing a note, however much is wrong', () => {
    expect(incident({ started: '2027-01-01', mitigated: '2026-01-01', resolved: '2025-01-01' })).toHaveLength(1);
  });

  it('tells each incident on its own line', () => {
    const page = { type: 'incident', started: '2026-11-20', resolved: '2026-11-19' };
    expect(told(survey({ 'A.md': page, 'B.md': page }), CHECK)).toHaveLength(2);
  });
});
