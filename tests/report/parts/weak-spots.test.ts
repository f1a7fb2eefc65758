import { surveyOf } from '../../support/services';
import { lines, partOf } from './told';

describe('weak spots', () => {
  it('are silent where there are none', () => {
    expect(partOf('weak-spots', surveyOf({ nas: {}, app: { depends_on: 'nas' } }))).toBeNull();
  });

  it('are a line for each kind, and the worst pair', () => {
    const found = surveyOf({
      DNS: { replicas: ['dns1', 'dns2'], criticality: 'high' },
      dns1: { runs_on: 'host' },
      dns2: { runs_on: 'host' },
      host: { kind: 'host' },
      web: { replicas: ['web1', 'web2'], criticality: 'high' },
      web1: {},
      web2: {},
      a: { depends_on: 'b' },
      b: { depends_on: 'a' },
      toy: { environment: 'lab' },
      shop: { environment: 'production', depends_on: 'toy' },
    });
    expect(lines('weak-spots', found)).toEqual([
      'DNS is redundant on paper only.',
      'a stands on itself in a circle.',
      'shop is production and stands on lab.',
      expect.stringMatching(
        /^If \w+ and \w+ fail together, 1 service that matters goes down that neither takes down alone: /,
      ),
    ]);
    expect(lines('weak-spots', found, { service: 'DNS.md' })).toEqual(['DNS is redundant on paper only.']);
  });

  it('count where there are several, and pass over what is accepted', () => {
    const shop = { environment: 'production', depends_on: 'toy' };
    const found = surveyOf({
      toy: { environment: 'lab' },
      one: shop,
      two: shop,
      three: { ...shop, accepted_risks: 'production-on-lab' },
    });
    expect(lines('weak-spots', found)).toEqual(['one and two (2) are production and stand on lab.']);
  });
});
