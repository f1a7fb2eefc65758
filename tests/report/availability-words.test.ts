import { availabilityOf } from '../../src/availability/availability';
import { ceilingsOf } from '../../src/availability/ceiling';
import { figuresOf } from '../../src/availability/figures';
import { methodWords } from '../../src/availability/method';
import { ceilingSentence, uncountedWords, uptimeWords } from '../../src/report/availability-words';
import { type Pages, survey } from '../support/lab';

const LAB: Pages = {
  'Immich.md': { type: 'service', slo: 99.5, data_on: '[[NAS]]', runs_on: '[[Host]]' },
  'NAS.md': { type: 'service', slo: 99.9 },
  'Host.md': { type: 'service', slo: 99 },
};

function asked(pages: Pages) {
  const { lab, now, zone } = survey({ ...LAB, ...pages }, { now: '2026-11-23T12:00', zone: 'UTC' });
  return { lab, availability: availabilityOf({ lab, now, zone }) };
}

function words(pages: Pages, days = 30, path = 'Immich.md'): string {
  const uptime = asked(pages).availability.of(path, days);
  return uptime ? uptimeWords(uptime) : 'nothing';
}

const out = (services: string, started: string, resolved: string, impact = 'outage') => ({
  type: 'incident',
  services: `[[${services}]]`,
  impact,
  started: `2026-11-${started}`,
  resolved: `2026-11-${resolved}`,
});

describe('a line about the uptime of a service', () => {
  it('says how long it was out, how much of that is derived, and what became of its objective', () => {
    const pages = { 'A.md': out('Immich', '04T10:00', '04T14:46'), 'B.md': out('NAS', '05T10:00', '05T11:00') };
    expect(words(pages)).toBe(
      'Immich 99.2 % over 30 days (5 h 46 min out, 1 h derived); objective 99.5 %: budget used up on day 12',
    );
  });

  it('says so where all of it is derived', () => {
    expect(words({ 'A.md': out('NAS', '05T10:00', '05T11:00') })).toContain('(1 h out, all of it derived)');
  });

  it('says what is left of the budget, and when it goes too fast', () => {
    expect(words({ 'A.md': out('Immich', '04T10:00', '04T11:00') })).toBe(
      'Immich 99.86 % over 30 days (1 h out); objective 99.5 %: 2 h 36 min of 3 h 36 min left',
    );
    expect(words({ 'A.md': out('Immich', '20T10:00', '20T11:00') })).toBe(
      'Immich 99.86 % over 30 days (1 h out); objective 99.5 %: 2 h 36 min of 3 h 36 min left, used 1.2 times as fast as it lasts in the last 7 days',
    );
  });

  it('does not say 100 % where nothing is recorded', () => {
    expect(words({})).toBe('Immich: none recorded over 30 days');
    expect(words({ 'A.md': out('Immich', '20T10:00', '20T11:00', 'degraded') }, 7)).toBe(
      'Immich 100 % over 7 days (nothing out); objective 99.5 %: 50 min of 50 min left',
    );
  });

  it('says what was left out, and that a service was not there all the time', () => {
    const change = {
      type: 'change',
      status: 'done',
      services: '[[New]]',
      announced: '2026-11-01',
      started: '2026-11-20T10:00',
      finished: '2026-11-20T12:00',
    };
    const pages = {
      'New.md': { type: 'service', since: '2026-11-11T12:00' },
      'A.md': out('New', '20T09:00', '20T11:00'),
    };
    expect(words({ ...pages, 'C.md': change }, 30, 'New.md')).toBe(
      'New 99.65 % over 12 of 30 days (1 h out, 2 h announced maintenance left out)',
    );
    const always = { ...change, started: '2026-11-01', finished: '2026-11-30', announced: '2026-10-01' };
    expect(words({ ...pages, 'C.md': always }, 7, 'New.md')).toBe(
      'New: n/a, all of it announced maintenance, over 7 days',
    );
  });

  it('says what it was in the hours in which the household counts on it', () => {
    const pages = {
      'Jellyfin.md': { type: 'service', service_hours: 'daily 16:00-22:00' },
      'A.md': out('Jellyfin', '20T12:00', '20T17:00'),
    };
    expect(words(pages, 30, 'Jellyfin.md')).toBe('Jellyfin 99.31 % over 30 days (5 h out); 99.44 % in its hours');
  });
});

describe('a line about a ceiling', () => {
  it('names what makes it, the weakest first', () => {
    const ceiling = ceilingsOf(asked({}).lab)('Immich.md');
    expect(ceiling && ceilingSentence(ceiling)).toBe('at most 98.9 % by what it stands on: Host 99 %, NAS 99.9 %');
  });
});

describe('the figures for other programs', () => {
  it('are a line for each service and period, rounded, with the objective', () => {
    const { availability, lab } = asked({ 'A.md': out('NAS', '20T10:00', '20T11:00') });
    const figures = figuresOf(availability, (path) => lab.inventory.serviceAt(path)?.slo, [7, 365]);
    expect(figures.map(({ path, days }) => `${path} ${days}`)).toEqual([
      'Host.md 7',
      'Host.md 365',
      'Immich.md 7',
      'Immich.md 365',
      'NAS.md 7',
      'NAS.md 365',
    ]);
    expect(figures[2]).toEqual({
      path: 'Immich.md',
      title: 'Immich',
      days: 7,
      uptime: 99.4,
      outageMinutes: 60,
      derivedMinutes: 60,
      excludedMinutes: 0,
      slo: 99.5,
    });
    expect(figures[0]).toMatchObject({ uptime: null, outageMinutes: 0 });
  });
});

describe('the method', () => {
  it('names the weights and the zone', () => {
    const words = methodWords({ outage: 1, partial: 0.3, degraded: 0 }, 'Europe/Vienna');
    expect(words).toContain('outage counting 1, partial 0.3, degraded 0;');
    expect(words).toContain('Times without a zone are those of Europe/Vienna.');
  });
});

describe('an incident that is not counted', () => {
  it('is told with the reason', () => {
    const { uncounted } = asked({ 'A.md': out('NAS', '20T11:00', '20T10:00') }).availability;
    expect(uncounted.map(uncountedWords)).toEqual(['A is not counted: it ends before it begins.']);
  });
});
