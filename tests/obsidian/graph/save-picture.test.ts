/** @jest-environment ./tests/host/environment.cjs */
import { copyAsMermaid } from '../../../src/obsidian/graph/save-picture';
import { visibleGraph } from '../../../src/picture/visible-graph';
import { labOf, type PlainPages } from '../../support/services';
import { graphing } from './graphing';

const HOME = {
  'NAS.md': '---\ntype: service\n---\n',
  'Photos.md': '---\ntype: service\nruns_on: "[[NAS]]"\n---\n',
};

describe('the picture as a file', () => {
  it('is saved beside what is there, and opened', async () => {
    const { host, run } = await graphing({ ...HOME, 'dependency graph.canvas': 'mine' });
    await run('save-graph-as-canvas');
    expect(host.text('dependency graph.canvas')).toBe('mine');
    const canvas = JSON.parse(host.text('Dependency graph 2.canvas')) as { nodes: { file: string }[]; edges: object[] };
    expect(canvas.nodes.map(({ file }) => file)).toEqual(['NAS.md', 'Photos.md']);
    expect(canvas.edges).toHaveLength(1);
    expect(host.app.workspace.getActiveFile()?.path).toBe('Dependency graph 2.canvas');
    expect(host.notices.at(-1)).toBe('Saved as Dependency graph 2.canvas.');
    await run('save-graph-as-svg');
    await run('save-graph-as-svg');
    expect(host.text('Dependency graph.svg')).toContain('<title>Photos runs on NAS</title>');
    expect(host.text('Dependency graph 2.svg')).toBe(host.text('Dependency graph.svg'));
  });

  it('is copied as a block for a note', async () => {
    const { host, run } = await graphing(HOME);
    await run('copy-graph-as-mermaid');
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^```mermaid\n%%.*\nflowchart LR\n/);
    expect(copied).toContain('  n2 --> n1\n');
    expect(copied.endsWith('\n```\n')).toBe(true);
    expect(host.notices.at(-1)).toBe('Copied as Mermaid: 2 services, 1 line.');
  });

  it('says what Mermaid does not draw', async () => {
    const { host, desk } = await graphing({});
    const fan = (count: number): PlainPages =>
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => {
          const below = Array.from({ length: i }, (__, j) => `s${100 + j}`);
          return [`s${100 + i}`, { depends_on: below, data_on: below }];
        }),
      );
    // Two relations that look the same are one arrow.
    await copyAsMermaid(desk, visibleGraph(labOf(fan(21))));
    expect(host.notices.at(-1)).toBe('Copied as Mermaid: 21 services, 210 lines.');
    await copyAsMermaid(desk, visibleGraph(labOf(fan(30))));
    expect(host.notices.at(-1)).toBe(
      'Copied as Mermaid: 30 services, 400 lines. 35 of 435 lines are left out: this diagram has 400 at most, as Mermaid gives up at 500.',
    );
    const names = Array.from({ length: 1200 }, (_, i) => [`${'long name '.repeat(3)}${1000 + i}`, {}] as const);
    await copyAsMermaid(desk, visibleGraph(labOf(Object.fromEntries(names))));
    expect(host.notices.at(-1)).toContain('this one has more: narrow it first.');
  });

  it('is of an empty vault, too', async () => {
    const { host, run } = await graphing({});
    await run('save-graph-as-svg');
    expect(host.text('Dependency graph.svg')).toContain('No services yet.');
  });
});
