/** Our own picture, in the page and without the view around it: for measuring alone. `npm run bench -- --graph` bundles it. */
import { generateLab } from '../../../bench/generated-labs';
import { zoneNamed } from '../../../src/dates';
import type { Lab } from '../../../src/inventory/lab';
import { PictureCanvas } from '../../../src/obsidian/graph/picture-canvas';
import { failurePicture } from '../../../src/picture/failure-picture';
import { failurePaint, type PicturePaint, plainPaint } from '../../../src/picture/paint';
import { type VisibleGraph, visibleGraph } from '../../../src/picture/visible-graph';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { surveyHomelab } from '../../../src/survey';
import { type PeerGraph, placeFor, timed, type Timing } from './graph-timing';

export interface OurPicture {
  /** The picture of a lab with so many services, and with as many hubs as lines as it takes to have so many lines. */
  readonly prepare: (services: number, lines: number) => PeerGraph;
  readonly show: () => Promise<Timing>;
  /** The failure that takes most with it. */
  readonly recolour: () => Promise<Timing>;
  /** Nothing has failed. */
  readonly reset: () => Promise<Timing>;
  readonly end: () => void;
}

interface Drawn {
  readonly visible: VisibleGraph;
  readonly failure: PicturePaint;
  readonly failed: readonly string[];
}

let drawn: Drawn | null = null;
let canvas: PictureCanvas | null = null;
const place = placeFor('ours');
const nothing = (): void => undefined;

const ours: OurPicture = {
  prepare: (services, lines) => {
    const lab = labOf(services);
    const visible = visibleOf(lab, lines);
    const failed = [worstOf(lab, visible)];
    drawn = { visible, failed, failure: failurePaint(visible, failurePicture(lab, failed)) };
    return {
      nodes: visible.nodes.map(({ path, title }) => ({ path, title })),
      edges: visible.edges.map(({ from, to }) => ({ from, to })),
      failed: [...drawn.failure.services].filter(([, { look }]) => look !== 'faded').map(([path]) => path),
    };
  },
  show: async () => {
    ours.end();
    return timed(() => {
      canvas = newCanvas();
      if (drawn) canvas.show(drawn.visible);
    });
  },
  recolour: () =>
    timed(() => {
      if (drawn) canvas?.paint(drawn.failure, new Set(drawn.failed), null);
    }),
  reset: () =>
    timed(() => {
      if (drawn) canvas?.paint(plainPaint(drawn.visible), new Set(), null);
    }),
  end: () => {
    canvas?.unload();
    canvas = null;
    place.replaceChildren();
  },
};

declare global {
  interface Window {
    ourPicture: OurPicture;
  }
}
window.ourPicture = ours;

function newCanvas(): PictureCanvas {
  const handlers = { select: nothing, clear: nothing, open: nothing, menu: nothing, hover: nothing, showHub: nothing };
  const made = new PictureCanvas(place, handlers, { isEmbedded: false });
  made.load();
  return made;
}

function labOf(services: number): Lab {
  const zone = zoneNamed('UTC');
  if (!zone) throw new Error('no time zone data');
  return surveyHomelab(generateLab(services, 1), DEFAULT_SETTINGS, Date.UTC(2026, 10, 23), zone).lab;
}

/** The smallest hubs first are drawn as lines, until there are enough. */
function visibleOf(lab: Lab, lines: number): VisibleGraph {
  const hubs = visibleGraph(lab).nodes.filter(({ folded }) => folded > 0);
  hubs.sort((a, b) => a.folded - b.folded);
  let visible = visibleGraph(lab);
  for (let count = 1; count <= hubs.length && visible.edges.length < lines; count++) {
    visible = visibleGraph(lab, { showHubs: hubs.slice(0, count).map(({ path }) => path) });
  }
  return visible;
}

function worstOf(lab: Lab, { nodes }: VisibleGraph): string {
  const falls = nodes.map(({ path }) => ({ path, count: failurePicture(lab, [path]).via.size }));
  return falls.reduce((worst, one) => (one.count > worst.count ? one : worst), { path: '', count: -1 }).path;
}
