import fc from 'fast-check';
import { SmallestFirst } from '../../src/graph/smallest-first';

describe('SmallestFirst', () => {
  it('gives what a sorted list would, whatever is added in between', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (steps) => {
        const queue = new SmallestFirst();
        const list: number[] = [];
        for (const step of steps) {
          if (step === null) expect(queue.take()).toBe(list.shift());
          else {
            queue.add(step);
            list.push(step);
            list.sort((a, b) => a - b);
          }
        }
      }),
    );
  });
});
