import { offersOf } from '../../../src/report/offers';
import { findings, type Pages, survey, type SurveyOptions } from '../../support/lab';

const CHECK = 'segment-missing';
const BEGUN: Pages = { 'Other.md': { type: 'service', network: 'lan' } };

function service(more: object, options: SurveyOptions = {}, pages: Pages = BEGUN) {
  const web = { type: 'service', exposure: 'public', ...more };
  const settings = { depth: 'work', ...options.settings } as const;
  return survey({ 'Web.md': web, ...pages }, { ...options, settings });
}

describe(CHECK, () => {
  it('finds what strangers can reach in a segment that nobody has noted', () => {
    expect(findings(service({}), CHECK)).toEqual([
      'warning Web.md: Web can be reached from the internet, and nothing says in which network segment it is.',
    ]);
  });

  it('is silent where the page says it, what it runs on, or the settings', () => {
    expect(findings(service({ network: 'dmz' }), CHECK)).toEqual([]);
    expect(findings(service({ runs_on: '[[Other]]' }), CHECK)).toEqual([]);
    expect(findings(service({}, { settings: { defaultNetwork: 'lan' } }), CHECK)).toEqual([]);
  });

  it.each([{ exposure: 'vpn' }, { exposure: null }, { status: 'planned' }])('is silent where it says %j', (more) => {
    expect(findings(service(more), CHECK)).toEqual([]);
  });

  it('is an offer while no segment was noted anywhere', () => {
    const found = service({}, {}, {});
    expect(findings(found, CHECK)).toEqual([]);
    expect(offersOf(found).map(({ question }) => question)).toEqual(['Ready to note network segments?']);
  });
});
