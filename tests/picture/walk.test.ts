import fc from 'fast-check';
import { sceneOf } from '../../src/picture/scene';
import { visibleGraph } from '../../src/picture/visible-graph';
import { drawnBoxes, type Step, walk } from '../../src/picture/walk';
import { labOf, type PlainPages } from '../support/services';
import { arbitrarySmallHomelab } from './arbitrary-homelab';

function walker(pages: PlainPages, foundation: readonly string[] = []): (name: string, step: Step) => string | null {
  const scene = sceneOf(visibleGraph(labOf(pages, { foundation })));
  return (name, step) => walk(scene, `${name}.md`, step)?.replace('.md', '') ?? null;
}

describe('walk', () => {
  const lab = { web: { runs_on: ['vm'] }, wiki: { runs_on: ['vm'] }, vm: { runs_on: ['host'] }, host: {} };

  it('goes down to what a service stands on, and up to what stands on it', () => {
    const step = walker(lab);
    expect(step('web', 'down')).toBe('vm');
    expect(step('vm', 'down')).toBe('host');
    expect(step('host', 'up')).toBe('vm');
    expect(['web', 'wiki']).toContain(step('vm', 'up'));
  });

  it('stays where there is nothing', () => {
    const step = walker(lab);
    expect([step('host', 'down'), step('web', 'up'), step('web', 'left'), step('host', 'right')]).toEqual(
      Array(4).fill(null),
    );
  });

  it('goes along the row, and from its end to the next row', () => {
    const step = walker(lab);
    expect([step('web', 'right'), step('wiki', 'left')]).toEqual(['wiki', 'web']);
    expect([step('wiki', 'right'), step('vm', 'left')]).toEqual(['vm', 'wiki']);
    expect([step('host', 'first'), step('web', 'last')]).toEqual(['web', 'host']);
  });

  it('follows a line that leads up', () => {
    const step = walker({ a: { depends_on: ['b'] }, b: { depends_on: ['a'] } });
    expect([step('a', 'down'), step('b', 'down')]).toEqual(['b', 'a']);
  });

  it('goes down to what everything stands on where no line leads', () => {
    const step = walker({ ...lab, power: {} }, ['power']);
    expect(step('host', 'down')).toBe('power');
    expect(step('power', 'down')).toBeNull();
    expect(step('power', 'left')).toBe('host');
  });

  it('begins at the first where the service is not drawn', () => {
    expect(walker(lab)('gone', 'down')).toBe('web');
    expect(walker({})('gone', 'down')).toBeNull();
  });

  it('reaches every service, and up and down only what a line joins', () => {
    fc.assert(
      fc.property(arbitrarySmallHomelab, ({ pages, foundation }) => {
        const visible = visibleGraph(labOf(pages, { foundation }));
        const scene = sceneOf(visible);
        const reached: string[] = [];
        for (let at = drawnBoxes(scene)[0]?.path ?? null; at !== null; at = walk(scene, at, 'right')) reached.push(at);
        expect([...reached].sort()).toEqual(visible.nodes.map(({ path }) => path));
        const pairs = visible.edges.map(({ from, to }) => `${from}>${to}`);
        for (const path of reached) {
          const up = walk(scene, path, 'up');
          if (up !== null) expect(pairs).toContain(`${up}>${path}`);
          const down = walk(scene, path, 'down');
          const base = scene.base?.boxes.map((box) => box.path) ?? [];
          if (down !== null && !base.includes(down)) expect(pairs).toContain(`${path}>${down}`);
        }
      }),
    );
  });
});
