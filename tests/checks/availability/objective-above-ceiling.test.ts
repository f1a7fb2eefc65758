import type { Finding } from '../../../src/checks/run-checks';
import { objectiveAboveCeiling } from '../../../src/checks/availability/objective-above-ceiling';
import { runChecks } from '../../../src/checks/run-checks';
import { type Pages, survey } from '../../support/lab';

function found(pages: Pages, depth: 'home' | 'work' = 'work'): readonly Finding[] {
  const { lab, settings, now, zone } = survey(pages, { settings: { depth } });
  return runChecks([objectiveAboveCeiling], { lab, settings, now, zone, checkIds: [objectiveAboveCeiling.id] });
}

const service = (slo: number | null, more: object = {}) => ({ type: 'service', slo, ...more });
const on = (...names: readonly string[]) => ({ depends_on: names.map((name) => `[[${name}]]`) });

describe('objective-above-ceiling', () => {
  it('finds a promise that what it stands on cannot keep', () => {
    const pages = { 'Photos.md': service(99.9, on('NAS', 'Line')), 'NAS.md': service(99.5), 'Line.md': service(99) };
    expect(found(pages)).toMatchObject([
      {
        severity: 'warning',
        path: 'Photos.md',
        cause: 'Line.md',
        message: 'Photos promises 99.9 %, but what it stands on allows 98.5 % at most: Line 99 % and NAS 99.5 %.',
        fix: 'Set slo to 98.5 % or less, or make Line redundant.',
      },
    ]);
  });

  it('is silent where it promises exactly that, and finds the least bit more', () => {
    const pages = (slo: number) => ({
      'Photos.md': service(slo, on('NAS', 'Line')),
      'NAS.md': service(99.5),
      'Line.md': service(99),
    });
    expect(found(pages(98.505))).toEqual([]);
    expect(found(pages(98.506))).toHaveLength(1);
    expect(found({ 'Photos.md': service(99.5, on('NAS')), 'NAS.md': service(99.5) })).toEqual([]);
  });

  it('is silent where what it stands on is redundant, and finds a group that is too weak', () => {
    const group = (slo: number, member: number) => ({
      'Photos.md': service(slo, { runs_on: ['[[One]]', '[[Two]]'], min_up: 1 }),
      'One.md': service(member),
      'Two.md': service(member),
    });
    expect(found(group(99.9, 99))).toEqual([]);
    expect(found(group(99.9, 90))).toMatchObject([
      { cause: 'Photos.md', fix: 'Set slo to 99 % or less, or give Photos one member more.' },
    ]);
  });

  it('is silent about what promises nothing, stands on nothing that does, or is not in use', () => {
    expect(found({ 'Photos.md': service(null, on('NAS')), 'NAS.md': service(99) })).toEqual([]);
    expect(found({ 'Photos.md': service(99.9, on('NAS')), 'NAS.md': service(null), 'Other.md': service(90) })).toEqual(
      [],
    );
    expect(found({ 'Photos.md': service(99.9, { ...on('NAS'), status: 'planned' }), 'NAS.md': service(99) })).toEqual(
      [],
    );
  });

  it('is asked of those who practise for work', () => {
    expect(found({ 'Photos.md': service(99.9, on('NAS')), 'NAS.md': service(99) }, 'home')).toEqual([]);
  });

  it('tells several with one weakest thing below them as one sentence', () => {
    const page = service(99.9, on('NAS'));
    const both = found({ 'Photos.md': page, 'Music.md': page, 'NAS.md': service(99) });
    expect(objectiveAboveCeiling.together(both, 'NAS.md')).toBe(
      '2 services promise more than what they stand on allows, NAS above all: Music and Photos',
    );
  });
});
