/** @jest-environment jsdom */
import fc from 'fast-check';
import { plainText } from '../../src/briefing/sentence';
import { visibleGraph } from '../../src/picture/visible-graph';
import type { PictureOptions } from '../../src/picture/picture-options';
import { drawingOf } from '../../src/render/drawing-of';
import type { Drawing } from '../../src/render/drawing';
import { renderCanvas } from '../../src/render/graph-canvas';
import { renderMermaid } from '../../src/render/graph-mermaid';
import { renderSvg } from '../../src/render/graph-svg';
import { arbitraryLargeHomelab } from '../picture/arbitrary-homelab';
import { labOf, type PlainPages } from '../support/services';
import { HOSTILE } from './arbitrary-drawing';

const drawn = (pages: PlainPages, options: PictureOptions = {}, foundation: readonly string[] = []): Drawing =>
  drawingOf(visibleGraph(labOf(pages, { foundation }), options));

/** `web` stands on `host` over two that are hidden, `page` uses it over one. */
const HIDDEN: PlainPages = {
  web: { kind: 'app', runs_on: 'vm' },
  page: { kind: 'app', uses: 'cluster' },
  vm: { kind: 'vm', runs_on: 'cluster' },
  cluster: { kind: 'vm', runs_on: 'host' },
  host: { kind: 'host', depends_on: 'host' },
};
const WITHOUT_VMS: PictureOptions = { kinds: ['app', 'host'] };

interface Canvas {
  readonly nodes: readonly { readonly type: string; readonly text?: string; readonly height: number }[];
  readonly edges: readonly { readonly label?: string }[];
}

const canvasOf = (drawing: Drawing): Canvas => JSON.parse(renderCanvas(drawing)) as Canvas;
const words = (drawing: Drawing): readonly string[] => (drawing.leftOut ?? []).map(plainText);

describe('the drawing of what is seen', () => {
  it('has a line for each relation, and names what a line leads over', () => {
    const { edges } = drawn({ a: { runs_on: 'b', data_on: 'b' }, b: {} });
    expect(edges.map(({ relation }) => relation)).toEqual(['data_on', 'runs_on']);
    expect(drawn(HIDDEN, WITHOUT_VMS).edges).toEqual([
      { from: 'page.md', to: 'host.md', relation: 'uses', through: ['cluster.md'] },
      { from: 'web.md', to: 'host.md', relation: 'runs_on', through: ['vm.md', 'cluster.md'] },
    ]);
  });

  it('says in words what is hidden, what stands on itself, and the base', () => {
    expect(words(drawn(HIDDEN, WITHOUT_VMS))).toEqual([
      '2 services are hidden: of another kind than app and host.',
      '2 lines lead through hidden services.',
      'host stands on itself.',
    ]);
    const based = drawn({ ups: {}, web: {} }, {}, ['ups']);
    expect(based.foundation).toEqual(['ups.md']);
    expect(based.edges).toEqual([]);
    expect(words(based)).toEqual([]);
  });

  it('names the services whose lines to a hub are badges on the screen', () => {
    const pages = Object.fromEntries([
      ['nas', {}],
      ...Array.from({ length: 45 }, (_, i) => [`s${10 + i}`, i < 14 ? { depends_on: 'nas' } : {}]),
    ]) as PlainPages;
    expect(words(drawn(pages))).toEqual([
      '14 lines to nas not drawn, from s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20, s21 and 2 more.',
    ]);
  });
});

describe('a file of it', () => {
  it('as Mermaid names what a line leads over, and says in comments what is left out', () => {
    const lines = renderMermaid(drawn(HIDDEN, WITHOUT_VMS)).split('\n');
    expect(lines).toContain('  n3 -.->|"over vm, cluster"| n1');
    expect(lines).toContain('  n2 -.->|"uses, over cluster"| n1');
    expect(lines).toContain('  %% 2 services are hidden: of another kind than app and host.');
    expect(renderMermaid(drawn({ ups: {}, web: {} }, {}, ['ups']))).toContain('  %% Everything stands on: ups\n');
  });

  it('as a canvas has a card with these words, high enough for them', () => {
    const { nodes, edges } = canvasOf(drawn(HIDDEN, WITHOUT_VMS));
    expect(edges.map(({ label }) => label)).toEqual(['uses, over cluster', 'over vm and cluster']);
    const [card] = nodes.filter(({ type }) => type === 'text');
    expect(card?.text).toBe(
      '2 services are hidden: of another kind than app and host.\n\n2 lines lead through hidden services.\n\n[[host]] stands on itself.',
    );
    expect(card?.height).toBeGreaterThan(canvasOf(drawn({ ups: {}, web: {} }, {}, ['ups'])).nodes[2]?.height ?? 0);
  });

  it('as SVG draws such lines pale, explains them and says the words below', () => {
    const svg = renderSvg(drawn(HIDDEN, WITHOUT_VMS));
    const document = new DOMParser().parseFromString(svg, 'application/xml');
    const texts = Array.from(document.querySelectorAll('text.words'), ({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['pale: over services that are not drawn', 'host stands on itself.']));
    expect(document.querySelectorAll('path.over:has(title)')).toHaveLength(2);
    expect(svg).toContain('<title>web runs on host, over vm, cluster</title>');
    expect(renderSvg(drawn({ a: { runs_on: 'b' }, b: {} }))).not.toContain('over');
  });

  it('has every line of what is seen', () => {
    fc.assert(
      fc.property(
        arbitraryLargeHomelab,
        fc.constantFrom<PictureOptions>({}, WITHOUT_VMS),
        ({ pages, foundation }, options) => {
          const visible = visibleGraph(labOf(pages, { foundation: [...foundation] }), options);
          const count = visible.edges.reduce((sum, { relations }) => sum + relations.length, 0);
          const drawing = drawingOf(visible);
          expect(canvasOf(drawing).edges).toHaveLength(count);
          expect(renderSvg(drawing).match(/<path class="line [^>]*><title>/g) ?? []).toHaveLength(count);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is sound whatever the hidden services are called', () => {
    for (const name of [...HOSTILE, '%%{init: {"theme": "dark"}}%%', '```\nend', '"]; click n1', 'a -->|"x"| b']) {
      const hidden = `${name}.md`;
      const drawing: Drawing = {
        services: [
          { path: 'a.md', title: 'a' },
          { path: 'b.md', title: 'b' },
        ],
        edges: [{ from: 'a.md', to: 'b.md', relation: 'runs_on', through: [hidden] }],
        foundation: [hidden],
        leftOut: [[{ path: hidden, title: name }, ' is hidden.']],
      };
      const mermaid = renderMermaid(drawing);
      expect(mermaid.split('\n')).toHaveLength(11);
      expect(mermaid.split('%%{')).toHaveLength(2);
      expect(mermaid).not.toContain('```');
      const document = new DOMParser().parseFromString(renderSvg(drawing), 'application/xml');
      expect(document.querySelector('parsererror')).toBeNull();
      expect(canvasOf(drawing).edges).toHaveLength(1);
    }
  });
});
