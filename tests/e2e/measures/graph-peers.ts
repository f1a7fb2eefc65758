/** The peers of our picture, for measuring alone: `npm run bench -- --graph` bundles them for the page; nothing of the plugin has them. */
import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import mermaid from 'mermaid';
import { type PeerGraph, placeFor, timed, type Timing } from './graph-timing';

export interface PeerPicture {
  readonly show: (graph: PeerGraph) => Promise<Timing>;
  readonly recolour: (graph: PeerGraph) => Promise<Timing>;
  /** Nothing has failed. */
  readonly reset: () => Promise<Timing>;
  readonly end: () => void;
}

declare global {
  interface Window {
    peerPictures: { readonly mermaid: PeerPicture; readonly cytoscape: PeerPicture };
  }
}

window.peerPictures = { mermaid: mermaidPicture(), cytoscape: cytoscapePicture() };

/** It has no way to change a colour but to draw anew. */
function mermaidPicture(): PeerPicture {
  const place = placeFor('mermaid');
  // Its usual limits are 500 edges and 50,000 characters.
  mermaid.initialize({ startOnLoad: false, maxEdges: 10_000, maxTextSize: 1_000_000, securityLevel: 'strict' });
  let drawings = 0;
  const draw = (graph: PeerGraph, isFailed: boolean): Promise<Timing> =>
    timed(async () => {
      const { svg } = await mermaid.render(`drawing${drawings++}`, mermaidText(graph, isFailed));
      place.innerHTML = svg;
    });
  const end = (): void => {
    place.replaceChildren();
  };
  return {
    show: (graph) => {
      end();
      return draw(graph, false);
    },
    recolour: (graph) => draw(graph, true),
    reset: () => timed(end),
    end,
  };
}

function mermaidText({ nodes, edges, failed }: PeerGraph, isFailed: boolean): string {
  const ids = new Map(nodes.map(({ path }, index) => [path, `n${index}`]));
  const idOf = (path: string): string => ids.get(path) ?? '';
  return [
    'flowchart TB',
    ...nodes.map(({ path, title }) => `${idOf(path)}["${title}"]`),
    ...edges.map(({ from, to }) => `${idOf(from)} --> ${idOf(to)}`),
    ...(isFailed ? ['classDef failed fill:#f88', `class ${failed.map(idOf).join(',')} failed`] : []),
  ].join('\n');
}

function cytoscapePicture(): PeerPicture {
  cytoscape.use(dagre);
  const place = placeFor('cytoscape');
  let drawn: cytoscape.Core | null = null;
  const end = (): void => {
    drawn?.destroy();
    drawn = null;
    place.replaceChildren();
  };
  const rendered = (graph: cytoscape.Core): Promise<void> =>
    new Promise((resolve) => {
      graph.one('render', () => {
        resolve();
      });
    });
  const changed = (change: (graph: cytoscape.Core) => void): Promise<Timing> =>
    timed(async () => {
      const graph = drawn;
      if (!graph) throw new Error('nothing is drawn');
      const later = rendered(graph);
      graph.batch(() => {
        change(graph);
      });
      await later;
    });
  return {
    show: (graph) => {
      end();
      return timed(async () => {
        drawn = newCytoscape(place, graph);
        await rendered(drawn);
      });
    },
    recolour: ({ failed }) =>
      changed((graph) =>
        graph
          .nodes()
          .filter((node) => failed.includes(node.id()))
          .addClass('failed'),
      ),
    reset: () => changed((graph) => graph.elements().removeClass('failed')),
    end,
  };
}

function newCytoscape(container: HTMLElement, { nodes, edges }: PeerGraph): cytoscape.Core {
  const layout = { name: 'dagre', rankDir: 'TB', nodeSep: 24, rankSep: 64, animate: false };
  return cytoscape({
    container,
    elements: [
      ...nodes.map(({ path, title }) => ({ data: { id: path, title } })),
      ...edges.map(({ from, to }) => ({ data: { source: from, target: to } })),
    ],
    style: [
      { selector: 'node', style: { label: 'data(title)', shape: 'rectangle', width: 160, height: 48, 'text-valign': 'center' } }, // prettier-ignore
      { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      { selector: '.failed', style: { 'background-color': '#f88' } },
    ],
    layout,
  });
}
