import { firstSight, type Sight } from '../../../src/obsidian/graph/first-sight';

const ROOM = { width: 800, height: 600, corner: 40 };
const LEAST = 0.7;
const sightAt = (x: number, y: number, weight = 1): Sight => ({ x, y, width: 100, height: 50, weight });

describe('what is seen first', () => {
  it('is all of a picture that can be read whole', () => {
    const { scale } = firstSight({ width: 1000, height: 500 }, ROOM, [sightAt(0, 0)], LEAST);
    expect(scale).toBeGreaterThanOrEqual(LEAST);
  });

  it('is never smaller than what can be read, and is where most of what matters is', () => {
    const sights = [
      sightAt(0, 0),
      sightAt(200, 0),
      sightAt(3000, 1500, 6),
      sightAt(3200, 1500, 6),
      sightAt(100, 1500, 6),
    ];
    const { x, y, scale } = firstSight({ width: 4000, height: 2000 }, ROOM, sights, LEAST);
    expect(scale).toBe(LEAST);
    for (const box of [sights[2], sights[3]]) {
      const [left, top] = [(box?.x ?? 0) * scale + x, (box?.y ?? 0) * scale + y];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + 100 * scale).toBeLessThanOrEqual(ROOM.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + 50 * scale).toBeLessThanOrEqual(ROOM.height);
    }
  });

  it('leaves no room empty beside a picture that could fill it', () => {
    const { x, y } = firstSight({ width: 4000, height: 2000 }, ROOM, [sightAt(0, 0, 6)], LEAST);
    expect([x, y]).toEqual([8, 8]);
  });

  it('is all where all is asked for', () => {
    const { scale } = firstSight({ width: 4000, height: 2000 }, ROOM, [sightAt(0, 0)], 0);
    expect(scale).toBeLessThan(0.25);
  });
});
