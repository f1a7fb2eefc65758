/**
 * @jest-environment jsdom
 */
import fc from 'fast-check';
import type { DependencyEdge, Relation } from '../../src/inventory/dependency-graph';
import { mermaidOf, renderMermaid } from '../../src/render/graph-mermaid';
import { loadMermaid } from '../support/mermaid';

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
    const drawing = { services: paths.map((one) => service(one)), edges };
    expect(renderMermaid(drawing)).toContain(
      '%% 380 of 780 lines are left out: this diagram has 400 at most, as Mermaid gives up at 500.',
    );
    expect(mermaidOf(drawing)).toMatchObject({ lines: 400, notDrawn: ['380 of 780 lines are left out: this diagram has 400 at most, as Mermaid gives up at 500.'] }); // prettier-ignore
    expect(mermaidOf({ ...drawing, edges: edges.slice(0, 400) })).toMatchObject({ lines: 400, notDrawn: [] });
  });

  it('counts a line once, whatever joins the two, and cuts none in half', () => {
    const paths = Array.from({ length: 30 }, (_, index) => `S${index}.md`);
    const pairs = paths.flatMap((from) => paths.filter((to) => to < from).map((to) => [from, to] as const));
    const edges = pairs.flatMap(([from, to]) => [edge(from, to, 'runs_on'), edge(from, to, 'uses'), edge(from, to, 'backup_to')]); // prettier-ignore
    const { text, lines } = mermaidOf({ services: paths.map((one) => service(one)), edges });
    expect(lines).toBe(133);
    expect(text.match(/^ {2}n\d+ -.*n\d+$/gm)).toHaveLength(399);
    expect(text).toContain('302 of 435 lines are left out');
  });

  it('says where it has more letters than Mermaid draws', () => {
    const services = Array.from({ length: 1200 }, (_, index) => service(`${'long name '.repeat(3)}${index}.md`));
    expect(mermaidOf({ services, edges: [] }).notDrawn).toEqual([
      'Mermaid draws no diagram of more than 50,000 letters, and this one has more: narrow it first.',
    ]);
  });

  it('makes a link only of a name that leads to its note', () => {
    const long = 'x'.repeat(41);
    const services = ['A.md', 'one/B.md', 'two/b.md', `${long}.md`, 'tab\there.md'].map((path) => service(path));
    expect(renderMermaid({ services, edges: [] })).toContain('\n  class n1 internal-link\n');
    expect(renderMermaid({ services: services.slice(1), edges: [] })).not.toContain('internal-link');
  });

  it('has a dashed border around what is planned or retired, and explains it', async () => {
    const services = [
      { ...service('A.md'), status: 'planned' as const },
      { ...service('B.md'), status: 'active' as const },
      { ...service('C.md'), status: 'retired' as const },
    ];
    const text = renderMermaid({ services, edges: [] });
    expect(text).toContain('  class n1 planned\n');
    expect(text).toContain('  class n3 retired\n');
    expect(text).toContain('\n  %% Dashed: planned or retired.\n');
    await expect(mermaid.parse(text)).resolves.toBeTruthy();
    expect(renderMermaid({ services: services.slice(1, 2), edges: [] })).not.toMatch(/planned|retired/);
  });

  it('draws replicas that list each other once', () => {
    const edges = [edge('A.md', 'B.md', 'replica'), edge('B.md', 'A.md', 'replica')];
    const services = [service('A.md'), service('B.md')];
    expect(renderMermaid({ services, edges }).match(/---/g)).toHaveLength(1);
    expect(renderMermaid({ services, edges: edges.slice(1) }).match(/---/g)).toHaveLength(1);
  });
});
