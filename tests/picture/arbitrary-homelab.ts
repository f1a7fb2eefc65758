/** Random labs of every size that a picture treats differently: a few services of every relation, or so many that it is simplified. */
import fc from 'fast-check';
import type { PlainPages } from '../support/services';
import { arbitraryLab, pagesOf } from '../support/plain-labs';

export interface RandomHomelab {
  readonly pages: PlainPages;
  readonly foundation: readonly string[];
}

export const KINDS = ['app', 'host', 'storage'];

/** Up to twelve services, with every relation, planned and retired ones, of some kind. */
export const arbitrarySmallHomelab: fc.Arbitrary<RandomHomelab> = fc
  .tuple(arbitraryLab, fc.array(fc.constantFrom(...KINDS, undefined), { minLength: 12, maxLength: 12 }))
  .map(([lab, kinds]) => ({
    pages: Object.fromEntries(
      Object.entries(pagesOf(lab)).map(([name, page], i) => [name, { ...page, ...(kinds[i] && { kind: kinds[i] }) }]),
    ),
    foundation: lab.foundation,
  }));

const COUNT = 48;
const nameOf = (i: number): string => `s${String(i).padStart(2, '0')}`;

/** Forty-eight services that mostly stand on what comes before, so that there are long ways, hubs and a few loops. */
export const arbitraryLargeHomelab: fc.Arbitrary<RandomHomelab> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      depends_on: fc.array(fc.nat(COUNT - 1), { maxLength: 3 }),
      uses: fc.array(fc.nat(COUNT - 1), { maxLength: 1 }),
      backup_to: fc.array(fc.nat(3), { maxLength: 1 }),
      runs_on: fc.array(fc.nat(COUNT - 1), { maxLength: 2 }),
      min_up: fc.constantFrom(undefined, undefined, 1),
      isAgainst: fc.constantFrom(false, false, false, false, false, false, false, true),
    }),
    { minLength: COUNT, maxLength: COUNT },
  )
  .chain((drafts) =>
    fc.subarray([0, 1], { maxLength: 2 }).map((foundation) => {
      const pages = drafts.map(({ kind, min_up, isAgainst, ...links }, i): [string, PlainPages[string]] => {
        // Small numbers are more often meant: they become hubs.
        const below = (to: number): number => (isAgainst ? to : Math.floor((to * to * i) / (COUNT * COUNT)));
        const named = Object.entries(links).map(([key, list]) => [key, list.map((to) => nameOf(below(to)))]);
        return [nameOf(i), { kind, ...(min_up && { min_up }), ...(Object.fromEntries(named) as object) }];
      });
      return { pages: Object.fromEntries(pages), foundation: foundation.map(nameOf) };
    }),
  );
