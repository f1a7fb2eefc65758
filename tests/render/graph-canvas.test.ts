import fc from 'fast-check';
import { renderCanvas } from '../../src/render/graph-canvas';
import { arbitraryDrawing, drawingOf, HOSTILE } from './arbitrary-drawing';

interface CanvasNode {
  readonly id: string;
  readonly type: string;
  readonly file?: string;
  readonly text?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface CanvasEdge {
  readonly id: string;
  readonly fromNode: string;
  readonly fromSide: string;
  readonly toNode: string;
  readonly toSide: string;
  readonly label?: string;
}

interface Canvas {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

function read(text: string): Canvas {
  return JSON.parse(text) as Canvas;
}

describe('renderCanvas', () => {
  it('writes what Obsidian writes, an entry a line', () => {
    expect(renderCanvas(drawingOf('web runs_on vm'))).toMatchInlineSnapshot(`
      "{
      	"nodes":[
      		{"id":"9ef37c7180e57f2f","type":"file","file":"vm.md","x":0,"y":220,"width":260,"height":100},
      		{"id":"8459b439f4dad26c","type":"file","file":"web.md","x":0,"y":0,"width":260,"height":100}
      	],
      	"edges":[
      		{"id":"662c3c52e0fa58aa","fromNode":"8459b439f4dad26c","fromSide":"bottom","toNode":"9ef37c7180e57f2f","toSide":"top"}
      	]
      }
      "
    `);
  });

  it('joins the lower side of the upper card to the upper side of the lower one, whichever way the edge goes', () => {
    const { nodes, edges } = read(renderCanvas(drawingOf('web runs_on vm', 'kuma runs_on vm', 'vm monitored_by kuma')));
    const fileOf = (id: string): string | undefined => nodes.find((node) => node.id === id)?.file;
    const words = edges.map((edge) => `${fileOf(edge.fromNode)} ${edge.fromSide} - ${fileOf(edge.toNode)} ${edge.toSide} ${edge.label ?? ''}`); // prettier-ignore
    expect(words).toEqual([
      'kuma.md bottom - vm.md top ',
      'vm.md top - kuma.md bottom monitored by',
      'web.md bottom - vm.md top ',
    ]);
  });

  it('says in words what everything stands on', () => {
    const { nodes, edges } = read(renderCanvas(drawingOf('web foundation UPS')));
    expect(edges).toEqual([]);
    expect(nodes.at(-1)).toMatchObject({ type: 'text', text: 'Everything stands on: [[UPS]]' });
  });

  it('says so where the options leave nothing, and that nothing is missing', () => {
    const { nodes } = read(renderCanvas({ services: [], edges: [], hidden: 1 }));
    expect(nodes.map(({ text }) => text)).toEqual(['Nothing fits these options: 1 service is hidden.']);
  });

  it('says in words what stands on itself', () => {
    const { nodes } = read(renderCanvas(drawingOf('web depends_on web', 'web runs_on web', 'web uses web')));
    expect(nodes.at(-1)?.text).toBe('[[web]] stands on itself.\n\n[[web]] uses itself.');
  });

  it('says so when there is nothing to draw', () => {
    const { nodes } = read(renderCanvas({ services: [], edges: [] }));
    expect(nodes.map(({ text }) => text)).toEqual(['No services yet. A note whose type is service appears here.']);
  });

  it('gives a note the same id in every drawing', () => {
    const idIn = (...sentences: string[]): string | undefined =>
      read(renderCanvas(drawingOf(...sentences))).nodes.find(({ file }) => file === 'web.md')?.id;
    expect(idIn('web runs_on vm')).toBe(idIn('app uses web', 'app runs_on host'));
  });

  it.each(HOSTILE)('keeps the path of a note with the name %j as it is', (name) => {
    const { nodes } = read(renderCanvas({ services: [{ path: `${name}.md`, title: name }], edges: [] }));
    expect(nodes.map(({ file }) => file)).toEqual([`${name}.md`]);
  });

  it('is sound, and the same in whatever order, for any drawing', () => {
    fc.assert(
      fc.property(arbitraryDrawing, (drawing) => {
        const text = renderCanvas(drawing);
        const { nodes, edges } = read(text);
        const ids = [...nodes, ...edges].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
        expect(nodes.every(({ x, y, width, height }) => [x, y, width, height].every(Number.isInteger))).toBe(true);
        const cards = new Set(nodes.filter(({ type }) => type === 'file').map(({ id }) => id));
        expect(edges.every(({ fromNode, toNode }) => cards.has(fromNode) && cards.has(toNode))).toBe(true);
        expect(edges.every(({ fromSide, toSide }) => fromSide !== toSide)).toBe(true);
        const { services, edges: relations } = drawing;
        expect(renderCanvas({ services: [...services].reverse(), edges: [...relations].reverse() })).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});
