import { scorecardEntries } from '../../src/render/scorecard-json';
import { scorecardOf } from '../../src/report/scorecard';
import { surveyOf } from '../support/services';

describe('scorecardEntries', () => {
  it('has the level and the six practices of every service in use, by path', () => {
    const pages = {
      nas: { kind: 'storage', environment: 'production', criticality: 'low', stateful: false },
      idea: { status: 'planned' },
      app: { stateful: false, exposure: 'public', auth: 'none' },
    };
    expect(scorecardEntries(scorecardOf(surveyOf(pages)))).toEqual([
      {
        path: 'app.md',
        title: 'app',
        level: 'none',
        practices: {
          documentation: 'unknown',
          changes: 'not-applicable',
          monitoring: 'not-applicable',
          backups: 'not-applicable',
          availability: 'unknown',
          security: 'fail',
        },
      },
      {
        path: 'nas.md',
        title: 'nas',
        level: 'gold',
        practices: {
          documentation: 'pass',
          changes: 'not-applicable',
          monitoring: 'not-applicable',
          backups: 'not-applicable',
          availability: 'pass',
          security: 'not-applicable',
        },
      },
    ]);
  });
});
