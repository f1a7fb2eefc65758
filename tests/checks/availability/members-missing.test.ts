import { findings, survey } from '../../support/lab';

const CHECK = 'members-missing';
const on = (properties: object) => ({ type: 'service', ...properties });
const TWO = { 'A.md': on({}), 'B.md': on({}) };

describe(CHECK, () => {
  it('finds a min_up that asks for more members than there are', () => {
    const found = survey({ ...TWO, 'Cluster.md': on({ replicas: ['[[A]]', '[[B]]'], min_up: 3 }) });
    expect(findings(found, CHECK)).toEqual([
      'warning Cluster.md: Cluster wants 3 members up and has 2 in use: A and B.',
    ]);
  });

  it.each([1, 2, '100%', '50%'])('is silent where min_up of two is %s', (minUp) => {
    const found = survey({ ...TWO, 'Cluster.md': on({ replicas: ['[[A]]', '[[B]]'], min_up: minUp }) });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('looks at what a service runs on too', () => {
    const found = survey({ ...TWO, 'Web.md': on({ runs_on: ['[[A]]', '[[B]]'], min_up: 3 }) });
    expect(findings(found, CHECK)).toEqual(['warning Web.md: Web wants 3 members up and has 2 in use: A and B.']);
  });

  it.each(['retired', 'planned'])('does not count a %s member', (status) => {
    const found = survey({
      'A.md': on({}),
      'B.md': on({ status }),
      'Cluster.md': on({ replicas: ['[[A]]', '[[B]]'], min_up: 2 }),
    });
    expect(findings(found, CHECK)).toEqual(['warning Cluster.md: Cluster wants 2 members up and has 1 in use: A.']);
  });

  it('counts a page that a member lists back', () => {
    const found = survey({
      'A.md': on({ replicas: ['[[B]]'], min_up: 2 }),
      'B.md': on({ replicas: ['[[A]]'], min_up: 2 }),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });

  it('is silent without any counting member: that is no rule', () => {
    const found = survey({
      'A.md': on({ status: 'retired' }),
      'Cluster.md': on({ replicas: ['[[A]]'], min_up: 2 }),
      'Web.md': on({ min_up: 2 }),
    });
    expect(findings(found, CHECK)).toEqual([]);
  });
});
