import { findings, survey } from '../../support/lab';

const CHECK = 'change-in-freeze';
const GUESTS = '2026-12-20 to 2027-01-06: guests';

function change(start: string, end: string | null, freezes: readonly string[], more: object = {}): readonly string[] {
  const page = { type: 'change', status: 'scheduled', scheduled_start: start, scheduled_end: end, ...more };
  return findings(survey({ 'Update.md': page }, { settings: { freezes } }), CHECK);
}

describe(CHECK, () => {
  it('finds a change in it, with its reason', () => {
    expect(change('2026-12-24T20:00', null, [GUESTS])).toEqual([
      `warning Update.md: Update is planned for a time in which nothing is to be changed (2026-12-20 to 2027-01-06: guests).`,
    ]);
  });

  it('finds one that begins in its last minute, and none that begins when it is over', () => {
    expect(change('2027-01-06T23:59', null, [GUESTS])).toHaveLength(1);
    expect(change('2027-01-07T00:00', null, [GUESTS])).toEqual([]);
  });

  it('finds one that ends after its first moment, and none that ends with it', () => {
    expect(change('2026-12-19T23:00', '2026-12-20T00:00', [GUESTS])).toEqual([]);
    expect(change('2026-12-19T23:00', '2026-12-20T00:01', [GUESTS])).toHaveLength(1);
  });

  it('knows hours of the week, but not of a change that says its day alone', () => {
    const night = 'daily 18:00-23:00: film night';
    expect(change('2026-11-25T17:00', '2026-11-25T18:00', [night])).toEqual([]);
    expect(change('2026-11-25T17:00', '2026-11-25T18:01', [night])).toHaveLength(1);
    expect(change('2026-11-25', null, [night])).toEqual([]);
    expect(change('2026-11-29', null, ['Sundays: rest'])).toHaveLength(1);
  });

  it('is silent about emergencies, drafts, what is over, and where no freeze can be read', () => {
    expect(change('2026-12-24T20:00', null, [GUESTS], { change_type: 'emergency' })).toEqual([]);
    expect(change('2026-12-24T20:00', null, [GUESTS], { status: 'draft' })).toEqual([]);
    expect(change('2026-11-22T20:00', null, ['2026-11-22'])).toEqual([]);
    expect(change('2026-12-24T20:00', null, ['when we have guests'])).toEqual([]);
    expect(change('2026-12-24T20:00', null, [])).toEqual([]);
  });
});
