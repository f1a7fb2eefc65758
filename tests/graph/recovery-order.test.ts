import fc from 'fast-check';
import { findLoops } from '../../src/graph/cycles';
import { recoveryOrder, type RecoveryOrder } from '../../src/graph/recovery-order';
import { arbitraryPlainGraph } from './arbitrary-things';
import { componentsSlowly } from './oracles';

function recover(edges: Record<string, string[]>): RecoveryOrder {
  return recoveryOrder(Object.keys(edges), (id) => edges[id] ?? []);
}

describe('recoveryOrder', () => {
  it('brings back what is needed first, ties by id', () => {
    expect(recover({ web: ['db', 'auth'], db: ['nas'], auth: [], nas: [] }).order).toEqual([
      'auth',
      'nas',
      'db',
      'web',
    ]);
  });

  it('takes the smallest that is ready, even if it became ready last', () => {
    expect(recover({ a: ['z'], y: [], z: [] }).order).toEqual(['y', 'z', 'a']);
    expect(recover({ a: ['b'], b: [], c: [] }).order).toEqual(['b', 'a', 'c']);
  });

  it('brings a loop back as one block and names it', () => {
    const { order, loops } = recover({ a: ['d'], d: ['a', 'x'], b: [], x: [], c: ['a'] });
    expect(order).toEqual(['b', 'x', 'a', 'd', 'c']);
    expect(loops).toEqual([['a', 'd', 'a']]);
  });

  it('ignores needs that are not among the given ids, and repeated ids', () => {
    expect(recoveryOrder(['b', 'a', 'b'], () => ['gone', 'b'])).toEqual({ order: ['b', 'a'], loops: [['b', 'b']] });
  });

  it('takes no ids', () => {
    expect(recoveryOrder([], () => [])).toEqual({ order: [], loops: [] });
  });

  it('does not overflow on a chain of 20,000', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => String(i).padStart(5, '0'));
    const { order } = recoveryOrder(ids, (id) => ids.slice(Number(id) + 1, Number(id) + 2));
    expect(order).toEqual([...ids].reverse());
  });

  it('agrees with taking the smallest ready block again and again', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, ({ ids, next }) => {
        const { order, loops } = recoveryOrder(ids, next);
        expect(order).toEqual(orderSlowly(ids, next));
        expect(loops).toEqual(findLoops(ids, next));
      }),
      { numRuns: 1000 },
    );
  });

  it('puts every thing after all that it needs outside of its own loop', () => {
    fc.assert(
      fc.property(arbitraryPlainGraph, ({ ids, next }) => {
        const { order } = recoveryOrder(ids, next);
        const together = componentsSlowly(ids, next);
        expect([...order].sort()).toEqual([...ids].sort());
        for (const id of ids) {
          const loop = together.find((component) => component.includes(id)) ?? [];
          const needs = next(id).filter((other) => ids.includes(other) && !loop.includes(other));
          for (const other of needs) expect(order.indexOf(other)).toBeLessThan(order.indexOf(id));
        }
      }),
    );
  });
});

function orderSlowly(ids: readonly string[], next: (id: string) => readonly string[]): string[] {
  let waiting = componentsSlowly(ids, next);
  const order: string[] = [];
  while (waiting.length > 0) {
    const isThere = (block: string[]) => (id: string) => order.includes(id) || block.includes(id) || !ids.includes(id);
    const ready = waiting.find((block) => block.flatMap(next).every(isThere(block))) ?? [];
    order.push(...ready);
    waiting = waiting.filter((block) => block !== ready);
  }
  return order;
}
