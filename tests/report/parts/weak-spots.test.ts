import { surveyOf } from '../../support/services';
import { lines, partOf } from './told';

describe('weak spots', () => {
  it('are silent where there are none', () => {
    expect(partOf('weak-spots', surveyOf({ nas: {}, app: { depends_on: 'nas' } }))).toBeNull();
  });

  it('are the worst pair, and nothing that stands among the findings', () => {
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
    });
    expect(found.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['fake-redundancy', 'dependency-loop']),
    );
    expect(lines('weak-spots', found)).toEqual([
      expect.stringMatching(
        /^If \w+ and \w+ fail together, 1 service that matters goes down that neither takes down alone: /,
      ),
    ]);
    expect(partOf('weak-spots', found, { service: 'DNS.md' })).toBeNull();
  });
});
