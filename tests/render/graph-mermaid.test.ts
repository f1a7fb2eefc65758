/**
 * @jest-environment jsdom
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DependencyEdge, Relation } from '../../src/inventory/dependency-graph';
import { renderMermaid } from '../../src/render/graph-mermaid';

/** The version that the app ships (1.13: Mermaid 11.13.0); package.json pins it. */
interface Mermaid {
  parse(text: string): Promise<unknown>;
}

/** The bundle keeps itself in a variable and ends by copying it to the global object, which works in a browser's scripts alone. */
function loadMermaid(): Mermaid {
  const file = path.join(__dirname, '../../node_modules/mermaid/dist/mermaid.min.js');
  const source = readFileSync(file, 'utf8').replace(/globalThis\["mermaid"\]\s*=[^\n]*$/m, '');
  const load = new Function(`${source}\nreturn __esbuild_esm_mermaid_nm.mermaid.default;`) as () => Mermaid;
  return load();
}

const mermaid = loadMermaid();
const service = (path: string, environment?: 'lab'): { path: string; title: string; environment?: 'lab' } => ({
  path,
  title: path,
  ...(environment ? { environment } : {}),
});
const edge = (from: string, to: string, relation: Relation): DependencyEdge => ({ from, to, relation });
const RELATIONS: readonly Relation[] = [
  'runs_on',
  'depends_on',
  'data_on',
  'uses',
  'replica',
  'backup_to',
  'monitored_by',
  'foundation',
];

describe('renderMermaid', () => {
  it('is valid for every relation', async () => {
    const services = [service('A.md'), service('B.md', 'lab')];
    const drawing = { services, edges: RELATIONS.map((relation) => edge('A.md', 'B.md', relation)) };
    await expect(mermaid.parse(renderMermaid(drawing))).resolves.toBeTruthy();
  });

  it('is valid for an empty lab', async () => {
    await expect(mermaid.parse(renderMermaid({ services: [], edges: [] }))).resolves.toBeTruthy();
  });

  it.each([
    'end',
    'o',
    'x',
    'graph',
    'subgraph',
    'click',
    'style',
    'a[x(y)]',
    '"quoted"',
    '#quot;',
    '`code`',
    '<b>&amp;',
    'a;b',
    '%% no',
    '---',
    '{{x}}',
    '🔥 Grill',
  ])('is valid for a service named %s', async (name) => {
    const services = [service(`${name}.md`), service('NAS.md')];
    await expect(
      mermaid.parse(renderMermaid({ services, edges: [edge(`${name}.md`, 'NAS.md', 'runs_on')] })),
    ).resolves.toBeTruthy();
  });

  it('is valid whatever the names', async () => {
    const name = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { maxLength: 6 }), async (names) => {
        const paths = names.map((one) => `${one}.md`);
        const edges = paths.flatMap((from, index) =>
          paths.slice(0, index).map((to) => edge(from, to, RELATIONS[index % 8] ?? 'uses')),
        );
        const text = renderMermaid({ services: paths.map((one) => service(one)), edges });
        await expect(mermaid.parse(text)).resolves.toBeTruthy();
        expect(text).not.toContain('```');
      }),
      { numRuns: 150 },
    );
  });

  it('goes to the right: downwards, thirty guests of one host would be too wide to read in a note', () => {
    expect(renderMermaid({ services: [], edges: [] })).toContain('\nflowchart LR\n');
  });

  it('would notice a diagram that is not valid', async () => {
    await expect(mermaid.parse('flowchart TD\n  end --> a[x(y)]')).rejects.toThrow();
  });

  it('says how many edges it leaves out', () => {
    const paths = Array.from({ length: 40 }, (_, index) => `S${index}.md`);
    const edges = paths.flatMap((from) => paths.filter((to) => to < from).map((to) => edge(from, to, 'runs_on')));
    expect(renderMermaid({ services: paths.map((one) => service(one)), edges })).toContain(
      '380 of 780 edges are left out',
    );
  });

  it('draws replicas that list each other once', () => {
    const edges = [edge('A.md', 'B.md', 'replica'), edge('B.md', 'A.md', 'replica')];
    const services = [service('A.md'), service('B.md')];
    expect(renderMermaid({ services, edges }).match(/---/g)).toHaveLength(1);
    expect(renderMermaid({ services, edges: edges.slice(1) }).match(/---/g)).toHaveLength(1);
  });
});
