import fc from 'fast-check';
import { type FilterName, filterGroups, filtersOn, NO_FILTERS, turnFilter } from '../../src/picture/filter-choices';
import type { PictureOptions } from '../../src/picture/picture-options';
import { visibleGraph } from '../../src/picture/visible-graph';
import { labOf, surveyOf } from '../support/services';

const PAGES = {
  app: { kind: 'app', runs_on: 'host', criticality: 'critical' },
  test: { kind: 'vm', runs_on: 'host', environment: 'lab' },
  host: { kind: 'host' },
  loose: {},
  old: { kind: 'printer', status: 'retired' },
};

function words(options: PictureOptions = {}): string[] {
  return filterGroups(labOf(PAGES), options, []).flatMap(({ title, choices }) =>
    choices.map(({ label, count, isOn }) => `${title}: ${label} ${count}${isOn ? ' on' : ''}`),
  );
}

describe('what a picture can be narrowed down to', () => {
  it('is what the services that are not retired have, each with how many', () => {
    expect(words()).toEqual([
      'Environment: Production 3',
      'Environment: Lab 1',
      'Kind: App 1',
      'Kind: Host 1',
      'Kind: VM 1',
      'Kind: Not filled in 1',
      'Criticality: Critical 1',
      'Criticality: Not rated 3',
    ]);
  });

  it('is nothing where all services are alike', () => {
    expect(filterGroups(labOf({ one: { kind: 'app' }, two: { kind: 'app' } }), {}, [])).toEqual([]);
  });

  it('has the practices in which something was found, accepted or not judged aside', () => {
    const { lab, findings } = surveyOf({ app: { kind: 'app', monitored_by: 'none' }, host: { kind: 'host' } });
    const states = filterGroups(lab, {}, findings).find(({ about }) => about === 'states');
    const practices = new Set(findings.filter(({ accepted }) => !accepted).map(({ practice }) => practice));
    expect(new Set(states?.choices.map(({ value }) => value))).toEqual(practices);
  });

  it('still has what is on and no service has any more', () => {
    expect(words({ kinds: ['gone'] })).toContain('Kind: Gone 0 on');
    expect(words({ criticalities: ['low'] })).toContain('Criticality: Low 0 on');
  });
});

describe('turning a filter', () => {
  it.each<[PictureOptions, FilterName, string, boolean, PictureOptions]>([
    [{}, 'kinds', 'app', true, { kinds: ['app'] }],
    [{ kinds: ['vm'] }, 'kinds', 'app', true, { kinds: ['app', 'vm'] }],
    [{ kinds: ['app'] }, 'kinds', 'app', false, { kinds: undefined }],
    [{}, 'criticalities', 'unrated', true, { criticalities: ['unrated'] }],
    [{ criticalities: ['unrated'] }, 'criticalities', 'high', true, { criticalities: ['high', 'unrated'] }],
    [{}, 'states', 'backups', true, { states: ['backups'] }],
    [{}, 'environment', 'lab', true, { environment: 'lab' }],
    [{ environment: 'lab' }, 'environment', 'lab', false, { environment: undefined }],
    [{ environment: 'lab' }, 'environment', 'production', true, { environment: undefined }],
    [{}, 'environment', 'production', false, { environment: 'lab' }],
  ])('makes of %j with %s %s %s', (options, about, value, isOn, change) => {
    expect(turnFilter(options, about, value, isOn)).toEqual(change);
  });

  it('off again is what was there before, whatever is on', () => {
    const kinds = fc.uniqueArray(fc.constantFrom('app', 'vm', 'host', '')).map((all) => [...all].sort());
    fc.assert(
      fc.property(kinds, (before) => {
        const options = { kinds: before.length === 0 ? undefined : before };
        const on = { ...options, ...turnFilter(options, 'kinds', 'printer', true) };
        expect(turnFilter(on, 'kinds', 'printer', false)).toEqual(options);
      }),
    );
  });

  it('counts what is on, and draws all with nothing on', () => {
    const options: PictureOptions = { environment: 'lab', kinds: ['app', 'vm'], states: ['backups'] };
    expect(filtersOn(options)).toBe(4);
    expect(filtersOn({ ...options, ...NO_FILTERS })).toBe(0);
    const lab = labOf(PAGES);
    expect(visibleGraph(lab, { ...options, ...NO_FILTERS })).toEqual(visibleGraph(lab));
  });
});
