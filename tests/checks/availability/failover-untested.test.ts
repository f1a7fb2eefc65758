import { offersOf } from '../../../src/report/offers';
import { findings, type Pages, survey } from '../../support/lab';

const CHECK = 'failover-untested';
const NODES: Pages = { 'One.md': { type: 'host' }, 'Two.md': { type: 'host' } };
const BEGUN = { 'Other.md': { type: 'service', failover_tested: '2026-01-01' } };

function group(more: object, now = '2026-11-23T12:00', begun: Pages = BEGUN) {
  const page = { type: 'service', replicas: ['[[One]]', '[[Two]]'], ...more };
  return survey({ ...NODES, ...begun, 'DNS.md': page }, { now, settings: { depth: 'work' } });
}

describe(CHECK, () => {
  it('finds redundancy that was never tried', () => {
    expect(findings(group({}), CHECK)).toEqual([
      'warning DNS.md: DNS has members to spare, and nothing says that its failover was ever tried.',
    ]);
  });

  it('finds one that was tried more than a year ago', () => {
    expect(findings(group({ failover_tested: '2025-11-20' }), CHECK)).toEqual([
      'warning DNS.md: DNS: its failover was last tried 368 days ago, wanted every 365 days.',
    ]);
    expect(findings(group({ failover_tested: '2025-11-23T12:00' }), CHECK)).toEqual([]);
    expect(findings(group({ failover_tested: '2025-11-23T12:00' }, '2026-11-23T12:01'), CHECK)).toHaveLength(1);
  });

  it('counts several hosts of which some suffice', () => {
    const hosts = { replicas: null, runs_on: ['[[One]]', '[[Two]]'] };
    expect(findings(group({ ...hosts, min_up: 1 }), CHECK)).toHaveLength(1);
    expect(findings(group(hosts), CHECK)).toEqual([]);
  });

  it.each([{ min_up: 2 }, { environment: 'lab' }, { status: 'retired' }])('is silent where it says %j', (more) => {
    expect(findings(group(more), CHECK)).toEqual([]);
  });

  it('is an offer while no failover was tried anywhere', () => {
    const found = group({}, undefined, {});
    expect(findings(found, CHECK)).toEqual([]);
    expect(offersOf(found).map(({ check }) => check)).toEqual([CHECK]);
  });
});
