import fc from 'fast-check';
import { outageOf } from '../../src/briefing/outage';
import { impactOf } from '../../src/impact';
import { arbitraryLab, pagesOf, someOf } from '../support/plain-labs';
import { labOf, paths } from '../support/services';

const labAndFailed = arbitraryLab.chain((lab) => fc.tuple(fc.constant(lab), someOf(lab, 0, 4)));

describe('an outage', () => {
  it('is what the impact says of it', () => {
    fc.assert(
      fc.property(labAndFailed, fc.nat(3), ([plain, failed], user) => {
        const pages = Object.fromEntries(
          Object.entries(pagesOf(plain)).map(([name, page], at) => [name, { ...page, users: [`u${(at + user) % 3}`] }]),
        );
        const lab = labOf(pages, { foundation: plain.foundation });
        const impact = impactOf(lab, paths(...failed, ...failed));
        expect(outageOf(lab, paths(...failed, ...failed))).toEqual({
          failed: impact.failed,
          down: impact.down.map(({ path }) => path),
          degraded: impact.degraded,
          users: impact.users,
        });
      }),
    );
  });
});
