import fc from 'fast-check';
import { type Scene, sceneOf } from '../../src/picture/scene';
import type { SceneBox } from '../../src/picture/scene-box';
import type { PictureOptions } from '../../src/picture/picture-options';
import { visibleGraph } from '../../src/picture/visible-graph';
import { labOf, type PlainPages } from '../support/services';
import { arbitraryLargeHomelab, arbitrarySmallHomelab } from './arbitrary-homelab';

const sceneFrom = (pages: PlainPages, foundation: readonly string[] = [], options: PictureOptions = {}): Scene =>
  sceneOf(visibleGraph(labOf(pages, { foundation }), options));
const pathsOf = (boxes: readonly SceneBox[] | undefined): string[] => (boxes ?? []).map(({ path }) => path).sort();
const boxOf = (scene: Scene, name: string): SceneBox | undefined =>
  [...scene.boxes, ...(scene.base?.boxes ?? [])].find(({ path }) => path === `${name}.md`);
const factsOf = ({ facts }: SceneBox): string => facts.map(({ text }) => text).join('/');
const names = (count: number): PlainPages => Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, {}]));

describe('sceneOf', () => {
  it('places what others stand on below them, and a line from side to side', () => {
    const scene = sceneFrom({ web: { depends_on: ['db'] }, db: {} });
    const [web, db] = [boxOf(scene, 'web'), boxOf(scene, 'db')];
    expect(web?.y).toBeLessThan(db?.y ?? 0);
    expect(scene.ways).toEqual([
      {
        from: 'web.md',
        to: 'db.md',
        relation: 'depends_on',
        implied: false,
        through: [],
        d: `M${(web?.x ?? 0) + (web?.width ?? 0) / 2} ${(web?.y ?? 0) + (web?.height ?? 0)}V${db?.y ?? 0}`,
      },
    ]);
  });

  it('draws several relations of a pair side by side', () => {
    const { ways } = sceneFrom({ web: { depends_on: ['db'], data_on: ['db'], backup_to: ['db'] }, db: {} });
    expect(ways.map(({ relation }) => relation)).toEqual(['backup_to', 'data_on', 'depends_on']);
    expect(new Set(ways.map(({ d }) => d)).size).toBe(3);
  });

  it('has all boxes of one size, higher where a name needs two lines', () => {
    const short = sceneFrom({ web: {}, db: {} });
    const long = sceneFrom({ web: {}, 'a name that is a good deal longer than a box': {} });
    expect(new Set(long.boxes.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
    expect(long.boxes[0]?.height).toBeGreaterThan(short.boxes[0]?.height ?? 0);
  });

  it('says what a service is, and cuts the kind before what matters', () => {
    const page = { kind: 'something with a very long name', criticality: 'critical', environment: 'lab' };
    const { boxes } = sceneFrom({ web: { ...page, status: 'planned' }, db: { ...page, kind: 'host' } });
    expect(boxes.map(factsOf)).toEqual(['host · lab ·/critical', 'lab · planned ·/critical']);
    expect(boxes[1]?.about).toBe('something with a very long name · lab · planned · critical');
  });

  it('draws a part of the base that nothing is joined to in the band alone', () => {
    const scene = sceneFrom({ web: {}, power: {} }, ['power']);
    expect(pathsOf(scene.boxes)).toEqual(['web.md']);
    expect(pathsOf(scene.base?.boxes)).toEqual(['power.md']);
    expect(boxOf(scene, 'power')?.node).not.toBeNull();
  });

  it('draws a part of the base with lines in its layer, and names it in the band', () => {
    const scene = sceneFrom({ web: { runs_on: ['host'] }, host: {} }, ['host']);
    expect(pathsOf(scene.boxes)).toEqual(['host.md', 'web.md']);
    expect(scene.base?.boxes.map(({ path, node, isChip, lines }) => [path, node, isChip, lines[0]?.text])).toEqual([
      ['host.md', null, true, 'host ↑'],
    ]);
    expect(boxOf(scene, 'host')?.about).toBe('base');
  });

  it('draws the lines between parts of the base in the band', () => {
    const scene = sceneFrom({ web: {}, router: { depends_on: ['ups'] }, ups: {} }, ['router', 'ups']);
    expect(pathsOf(scene.base?.boxes)).toEqual(['router.md', 'ups.md']);
    expect(scene.ways.map(({ from, to }) => [from, to])).toEqual([['router.md', 'ups.md']]);
    expect(boxOf(scene, 'router')?.y).toBeLessThan(boxOf(scene, 'ups')?.y ?? 0);
  });

  it('names a part of the base that a filter hides', () => {
    const scene = sceneFrom({ web: { kind: 'app' }, power: { kind: 'power' } }, ['power'], { kinds: ['app'] });
    expect(boxOf(scene, 'power')?.about).toBe('hidden');
    expect(boxOf(scene, 'power')?.name).toBe('power');
  });

  it('wraps what no line joins into rows', () => {
    const { boxes } = sceneFrom(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`s${i}`, {}])));
    expect(new Set(boxes.map(({ y }) => y)).size).toBeGreaterThan(1);
  });

  it('keeps a hub below what stands on it, though no line says so', () => {
    const names = Array.from({ length: 45 }, (_, i) => `s${i}`);
    const pages = Object.fromEntries(names.map((name, i) => [name, i < 20 ? { runs_on: ['host'] } : {}]));
    const scene = sceneFrom({ ...pages, host: { runs_on: ['rack'] }, rack: {} });
    const host = boxOf(scene, 'host');
    expect(host?.node?.folded).toBe(20);
    for (const name of names.slice(0, 20)) expect(boxOf(scene, name)?.y).toBeLessThan(host?.y ?? 0);
  });

  it('has a box no wider than two lines of nearly all names need', () => {
    const long = sceneFrom({ 'a name that is a good deal longer than a box, whatever one does': {}, ...names(20) });
    expect(long.boxes[0]?.width).toBe(sceneFrom(names(20)).boxes[0]?.width);
  });

  it('has no room for nothing', () => {
    expect(sceneFrom({})).toMatchObject({ width: 0, height: 0, boxes: [], ways: [], base: null });
  });

  it.each([
    ['small', arbitrarySmallHomelab, 100],
    ['large', arbitraryLargeHomelab, 15],
  ])('places every service of a %s lab once, within the picture and beside the others', (_, homelab, numRuns) => {
    fc.assert(
      fc.property(homelab, ({ pages, foundation }) => {
        const visible = visibleGraph(labOf(pages, { foundation }));
        const scene = sceneOf(visible);
        const all = [...scene.boxes, ...(scene.base?.boxes ?? [])];
        expect(pathsOf(all.filter(({ node }) => node !== null))).toEqual(visible.nodes.map(({ path }) => path));
        expect(pathsOf(scene.base?.boxes)).toEqual(visible.foundation);
        for (const box of all) {
          expect(box.x).toBeGreaterThan(0);
          expect(box.y).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThan(scene.width);
          expect(box.y + box.height).toBeLessThan(scene.height);
          const overlaps = all.filter((other) => other !== box && touch(box, other));
          expect(overlaps.map(({ path }) => path)).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('draws every relation of every line once', () => {
    fc.assert(
      fc.property(arbitrarySmallHomelab, ({ pages, foundation }) => {
        const visible = visibleGraph(labOf(pages, { foundation }));
        const drawn = sceneOf(visible).ways.map(({ from, to, relation }) => `${from} ${to} ${relation}`);
        const said = visible.edges.flatMap(({ from, to, relations }) => relations.map((one) => `${from} ${to} ${one}`));
        expect(drawn.sort()).toEqual(said.sort());
      }),
    );
  });
});

function touch(a: SceneBox, b: SceneBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('a service on what is retired', () => {
  it('says so in its box, where it would look healthy', () => {
    const scene = sceneFrom({ old: { status: 'retired' }, web: { kind: 'app', depends_on: 'old' }, db: {} });
    expect(boxOf(scene, 'web')?.about).toBe('app · on retired old');
    expect(boxOf(scene, 'db')?.about).toBe('');
  });
});
