import { plainText } from '../../src/briefing/sentence';
import { worstPairOf } from '../../src/report/worst-pair';
import { labOf, type PlainPages } from '../support/services';

const PAGES: PlainPages = {
  dns: { replicas: ['pihole', 'adguard'] },
  pihole: {},
  adguard: {},
  web: { depends_on: 'dns', criticality: 'critical' },
  mail: { depends_on: 'dns', criticality: 'high' },
  game: { depends_on: 'dns', criticality: 'low' },
};

describe('the worst pair', () => {
  it('is what takes down most that matters, and that neither takes down alone', () => {
    const pair = worstPairOf(labOf({ ...PAGES, nas: { replicas: ['pihole', 'disk'], criticality: 'high' }, disk: {} }));
    expect(pair?.failed).toEqual(['adguard.md', 'pihole.md']);
    expect(pair && plainText(pair.sentence)).toBe(
      'If adguard and pihole fail together, 2 services that matter go down that neither takes down alone: mail and web.',
    );
  });

  it('is none where nothing is redundant', () => {
    expect(worstPairOf(labOf({ a: { depends_on: 'b' }, b: {} }))).toBeNull();
  });

  it('is left out, the same each time, where looking for it takes too long', () => {
    const members = Array.from({ length: 900 }, (_, i) => `m${i}`);
    const pages = Object.fromEntries(members.map((name) => [name, {}]));
    const lab = labOf({ ...PAGES, ...pages, group: { replicas: members, min_up: 2 } });
    expect([worstPairOf(lab), worstPairOf(lab)]).toEqual([null, null]);
  });
});
