import { findings, fixes, foundIn, survey } from '../../support/lab';

const CHECK = 'dependency-loop';
const on = (properties: object) => ({ type: 'service', ...properties });

describe(CHECK, () => {
  it('finds two services that need each other, on the first of them', () => {
    const found = survey({
      'DNS.md': on({ runs_on: '[[Host]]' }),
      'Host.md': on({ depends_on: '[[DNS]]' }),
    });
    expect(findings(found, CHECK)).toEqual([
      'warning DNS.md: DNS needs Host, which needs DNS: none of them can start first.',
    ]);
  });

  it('is silent where one of them only works worse without the other', () => {
    const found = survey({ 'DNS.md': on({ runs_on: '[[Host]]' }), 'Host.md': on({ uses: '[[DNS]]' }) });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('finds a longer circle over every kind of link, and a service that needs itself', () => {
    const found = survey({
      'A.md': on({ runs_on: '[[B]]' }),
      'B.md': on({ data_on: '[[C]]' }),
      'C.md': on({ depends_on: '[[A]]' }),
      'D.md': on({ depends_on: ['[[A]]', '[[D]]'] }),
    });
    expect(findings(found, CHECK)).toEqual([
      'warning A.md: A needs B, which needs C, which needs A: none of them can start first.',
      'warning D.md: D depends on itself.',
    ]);
    expect(fixes(found, CHECK)).toEqual([
      'Give one of them a way to start without the next, then take that link out.',
      'Take that link out of its page.',
    ]);
  });

  it('is silent about what merely stands on a circle', () => {
    const found = survey({
      'A.md': on({ runs_on: '[[B]]' }),
      'B.md': on({ runs_on: '[[A]]' }),
      'Web.md': on({ runs_on: '[[A]]' }),
    });
    expect(foundIn(found, CHECK)).toEqual(['A.md']);
  });

  it.each(['retired', 'planned'])('is silent where a %s service closes the circle', (status) => {
    const found = survey({ 'A.md': on({ runs_on: '[[B]]' }), 'B.md': on({ runs_on: '[[A]]', status }) });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('is silent where one of two hosts can start without the service that the other one needs', () => {
    const pages = {
      'Host 1.md': on({ depends_on: '[[Router]]' }),
      'Host 2.md': on({}),
      'Router.md': on({ runs_on: ['[[Host 1]]', '[[Host 2]]'], min_up: 1 }),
    };
    expect(findings(survey(pages), CHECK)).toEqual([]);
    const both = { ...pages, 'Router.md': on({ runs_on: ['[[Host 1]]', '[[Host 2]]'], min_up: 2 }) };
    expect(foundIn(survey(both), CHECK)).toEqual(['Host 1.md']);
  });

  it('finds a group of which every member waits for the service', () => {
    const found = survey({
      'Host 1.md': on({ depends_on: '[[Router]]' }),
      'Host 2.md': on({ depends_on: '[[Router]]' }),
      'Router.md': on({ replicas: ['[[Host 1]]', '[[Host 2]]'] }),
    });
    expect(foundIn(found, CHECK)).toEqual(['Host 1.md']);
  });

  it('is silent about replicas that list each other', () => {
    const found = survey({ 'A.md': on({ replicas: '[[B]]' }), 'B.md': on({ replicas: '[[A]]' }) });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('is silent about the foundation, which stands on nothing of the lab', () => {
    const found = survey(
      { 'Host.md': on({}), 'Router.md': on({ runs_on: '[[Host]]' }), 'Web.md': on({ runs_on: '[[Host]]' }) },
      { settings: { foundation: ['Router'] } },
    );
    expect(findings(found, CHECK)).toEqual([]);
  });
});
